package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.catalog.model.Advantage;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogSetup;
import io.github.s360sdk.catalog.model.ConditionalCrossSell;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.Season;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Keeps what is read, as a catalogue. */
final class ModelSink implements CatalogSink {

  private final Currency currency;
  private final List<Season> seasons = new ArrayList<>();
  private List<Product> products = new ArrayList<>();
  private List<Advantage> advantages = new ArrayList<>();
  private List<ConditionalCrossSell> crossSells = new ArrayList<>();
  private CatalogSetup setup = CatalogSetup.NONE;

  ModelSink(Currency currency) {
    this.currency = currency;
  }

  @Override
  public void product(Product product) {
    products.add(product);
  }

  @Override
  public void advantage(Advantage advantage) {
    advantages.add(advantage);
  }

  @Override
  public void conditionalCrossSell(ConditionalCrossSell crossSell) {
    crossSells.add(crossSell);
  }

  @Override
  public void season(Season season) {
    seasons.add(
        new Season(
            season.id(),
            season.code(),
            season.name(),
            season.number(),
            season.period(),
            season.state(),
            season.setup(),
            products,
            advantages,
            crossSells));
    products = new ArrayList<>();
    advantages = new ArrayList<>();
    crossSells = new ArrayList<>();
  }

  @Override
  public void setup(CatalogSetup parts) {
    this.setup = parts;
  }

  @Override
  public boolean keepsAll() {
    return true;
  }

  Catalog catalog() {
    return new Catalog(currency, seasons, setup, null);
  }
}
