package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.catalog.model.Advantage;
import io.github.s360sdk.catalog.model.CatalogProgress;
import io.github.s360sdk.catalog.model.CatalogSetup;
import io.github.s360sdk.catalog.model.CatalogSummary;
import io.github.s360sdk.catalog.model.ConditionalCrossSell;
import io.github.s360sdk.catalog.model.EventProduct;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.Season;
import io.github.s360sdk.core.internal.pipeline.ResultReader;
import java.util.function.Consumer;

/** Counts what passes and tells how far the load is. */
final class CountingSink implements CatalogSink {

  private final CatalogSink target;
  private final ResultReader.AnswerSize answer;
  private final int polls;
  private final Consumer<? super CatalogProgress> listener;
  private int seasons;
  private int products;
  private int performances;

  CountingSink(
      CatalogSink target,
      ResultReader.AnswerSize answer,
      int polls,
      Consumer<? super CatalogProgress> listener) {
    this.target = target;
    this.answer = answer;
    this.polls = polls;
    this.listener = listener;
  }

  @Override
  public void product(Product product) {
    products++;
    if (product instanceof EventProduct event) {
      performances += event.performances().size();
    }
    tell(CatalogProgress.Phase.READING);
    target.product(product);
  }

  @Override
  public void advantage(Advantage advantage) {
    target.advantage(advantage);
  }

  @Override
  public void conditionalCrossSell(ConditionalCrossSell crossSell) {
    target.conditionalCrossSell(crossSell);
  }

  @Override
  public void season(Season season) {
    seasons++;
    target.season(season);
  }

  @Override
  public void setup(CatalogSetup setup) {
    target.setup(setup);
    tell(CatalogProgress.Phase.DONE);
  }

  @Override
  public boolean keepsAll() {
    return target.keepsAll();
  }

  private void tell(CatalogProgress.Phase phase) {
    CatalogProgress progress =
        new CatalogProgress(
            phase, polls, answer.received(), answer.total(), seasons, products, performances);
    VisitorSink.give(listener::accept, progress);
  }

  CatalogSummary summary(boolean complete) {
    return new CatalogSummary(complete, answer.received(), seasons, products, performances);
  }
}
