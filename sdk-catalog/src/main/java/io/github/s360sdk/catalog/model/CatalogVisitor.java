package io.github.s360sdk.catalog.model;

/**
 * Is given a catalogue part by part while it comes in from the network. Every method is called on
 * the thread that asked; while it runs, the network waits, so a slow visitor slows the platform
 * down, and the time limit of the load counts its work too. An exception ends the load and reaches
 * the caller as it is.
 */
@FunctionalInterface
public interface CatalogVisitor {

  /**
   * A product of a season has been read.
   *
   * @param product the product; links to parts that stand behind it in the answer are not known yet
   */
  void product(Product product);

  /**
   * An advantage has been read.
   *
   * @param advantage the advantage
   */
  default void advantage(Advantage advantage) {}

  /**
   * Products that are offered under conditions have been read.
   *
   * @param crossSell the products
   */
  default void conditionalCrossSell(ConditionalCrossSell crossSell) {}

  /**
   * A season has ended.
   *
   * @param season the season without its products, advantages and conditional cross-sells, which
   *     were given before
   */
  default void season(Season season) {}

  /**
   * The catalogue has ended.
   *
   * @param setup what belongs to no season
   */
  default void setup(CatalogSetup setup) {}

  /**
   * The load goes on: told for each poll, after each product, and at the end.
   *
   * @param progress how far it is
   */
  default void progress(CatalogProgress progress) {}

  /**
   * Whether to go on; asked after each product. The rest of the answer is not read, but it counts
   * against the limit of the platform all the same.
   *
   * @return false to end the load
   */
  default boolean wantsMore() {
    return true;
  }
}
