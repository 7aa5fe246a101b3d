package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.catalog.model.Advantage;
import io.github.s360sdk.catalog.model.CatalogSetup;
import io.github.s360sdk.catalog.model.ConditionalCrossSell;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.Season;

/** Takes the parts of a catalogue as they are read, in the order of the answer. */
interface CatalogSink {

  void product(Product product);

  void advantage(Advantage advantage);

  void conditionalCrossSell(ConditionalCrossSell crossSell);

  /** A season has ended; its products, advantages and cross-sells were given before. */
  void season(Season season);

  /** The catalogue has ended. */
  void setup(CatalogSetup setup);

  /** Whether products may be given late, because all of them are kept anyway. */
  boolean keepsAll();
}
