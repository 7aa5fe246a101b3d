package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.catalog.model.Advantage;
import io.github.s360sdk.catalog.model.CatalogSetup;
import io.github.s360sdk.catalog.model.CatalogVisitor;
import io.github.s360sdk.catalog.model.ConditionalCrossSell;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.Season;
import io.github.s360sdk.core.internal.pipeline.ResultReader;
import java.util.function.Consumer;

/** Gives what is read to a visitor of the caller, and keeps nothing. */
final class VisitorSink implements CatalogSink {

  /** The visitor wants no more. */
  static final class Enough extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Enough() {
      super("the visitor wants no more", null, false, false);
    }
  }

  private final CatalogVisitor visitor;
  private boolean given;

  VisitorSink(CatalogVisitor visitor) {
    this.visitor = visitor;
  }

  @Override
  public void product(Product product) {
    given = true;
    give(visitor::product, product);
    boolean more;
    try {
      more = visitor.wantsMore();
    } catch (RuntimeException e) {
      throw new ResultReader.CallerFailed(e);
    }
    if (!more) {
      throw new Enough();
    }
  }

  @Override
  public void advantage(Advantage advantage) {
    given = true;
    give(visitor::advantage, advantage);
  }

  @Override
  public void conditionalCrossSell(ConditionalCrossSell crossSell) {
    given = true;
    give(visitor::conditionalCrossSell, crossSell);
  }

  @Override
  public void season(Season season) {
    given = true;
    give(visitor::season, season);
  }

  @Override
  public void setup(CatalogSetup setup) {
    given = true;
    give(visitor::setup, setup);
  }

  /** Whether the visitor has seen a part of the catalogue. */
  boolean hasGiven() {
    return given;
  }

  @Override
  public boolean keepsAll() {
    return false;
  }

  /** Runs code of the caller; its errors are told apart from those of the answer. */
  static <T> void give(Consumer<T> code, T part) {
    try {
      code.accept(part);
    } catch (RuntimeException e) {
      throw new ResultReader.CallerFailed(e);
    }
  }
}
