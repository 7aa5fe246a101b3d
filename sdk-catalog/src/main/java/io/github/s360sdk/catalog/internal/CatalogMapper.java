package io.github.s360sdk.catalog.internal;

import static io.github.s360sdk.core.internal.model.Texts.localized;
import static io.github.s360sdk.core.internal.model.Texts.text;

import io.github.s360sdk.catalog.internal.stub.type.CatalogData;
import io.github.s360sdk.catalog.internal.stub.type.CatalogResultDetailed;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.ProductState;
import io.github.s360sdk.catalog.model.Season;
import io.github.s360sdk.core.internal.model.Texts;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.Period;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Maps the catalogue and joins what its ids mean. */
public final class CatalogMapper {

  private CatalogMapper() {}

  public static Catalog map(CatalogResultDetailed result, Currency currency) {
    CatalogData data = result.getCatalogData();
    List<io.github.s360sdk.catalog.internal.stub.type.Season> seasons =
        data == null ? List.of() : data.getSeasons().stream().filter(Objects::nonNull).toList();
    List<SeasonParts> parts = Texts.list(seasons, season -> SeasonParts.of(season, currency));
    return new Catalog(
        currency,
        IntStream.range(0, seasons.size())
            .mapToObj(i -> season(seasons.get(i), parts.get(i), parts, currency))
            .toList());
  }

  private static Season season(
      io.github.s360sdk.catalog.internal.stub.type.Season data,
      SeasonParts own,
      List<SeasonParts> all,
      Currency currency) {
    ProductMapper products = new ProductMapper(data.getId(), new Joins(currency, own, all));
    return new Season(
        data.getId(),
        text(data.getCode()),
        localized(data.getExternalName()),
        data.getNum(),
        new Period(data.getStart(), data.getEnd()),
        OpenValue.ofNullable(ProductState.class, data.getState()),
        own.audienceCategories(),
        own.priceLevels(),
        own.priceComponents(),
        own.timeslots(),
        products.map(data.getProducts()));
  }
}
