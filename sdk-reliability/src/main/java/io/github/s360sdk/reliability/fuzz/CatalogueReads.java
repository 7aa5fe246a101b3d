package io.github.s360sdk.reliability.fuzz;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogQuery;
import io.github.s360sdk.catalog.model.CatalogVisitor;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.Season;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls about the catalogue and the point of sales. */
final class CatalogueReads {

  private static final Currency EURO = Currency.getInstance("EUR");

  private CatalogueReads() {}

  static List<Read> all() {
    return List.of(
        Read.of("catalog", (s360, on) -> used(s360.catalog().get(query(on, EURO)))),
        Read.of("stream", (s360, on) -> s360.catalog().stream(query(on, EURO), new Looker())),
        Read.of("catalogWithPosConfig", (s360, on) -> s360.catalog().get(query(on, null))),
        Read.of("posConfig", (s360, on) -> s360.catalog().posConfig()),
        Read.of("catalogText", (s360, on) -> s360.catalog().catalogText(query(on, EURO))),
        Read.of("lastSetupUpdate", (s360, on) -> s360.catalog().lastSetupUpdate()),
        Read.of("isAlive", (s360, on) -> s360.catalog().isAlive()));
  }

  static CatalogQuery query(Subject on, @Nullable Currency currency) {
    return CatalogQuery.of(
        query -> {
          if (currency != null) {
            query.currency(currency);
          }
          if (on.places().productCode() != null) {
            query.productCode(on.places().productCode());
          }
        });
  }

  /** Makes the catalogue join what it joins only when it is asked. */
  private static Catalog used(Catalog catalog) {
    catalog.performances().forEach(performance -> catalog.performance(performance.id()));
    catalog.products().forEach(product -> catalog.products(product.id()));
    return catalog;
  }

  /** Looks at all that is streamed. */
  private static final class Looker implements CatalogVisitor {

    private int seen;

    @Override
    public void product(Product product) {
      seen += product.hashCode();
    }

    @Override
    public void season(Season season) {
      seen += season.hashCode();
    }

    @Override
    public String toString() {
      return String.valueOf(seen);
    }
  }
}
