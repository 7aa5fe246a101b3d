package io.github.s360sdk.catalog.internal;

import static io.github.s360sdk.core.internal.model.Texts.isTrue;
import static io.github.s360sdk.core.internal.model.Texts.localized;
import static io.github.s360sdk.core.internal.model.Texts.text;

import io.github.s360sdk.catalog.internal.stub.type.AudienceSubCategory;
import io.github.s360sdk.catalog.internal.stub.type.Season;
import io.github.s360sdk.catalog.model.AudienceCategory;
import io.github.s360sdk.catalog.model.AudienceCategoryKind;
import io.github.s360sdk.catalog.model.PriceComponent;
import io.github.s360sdk.catalog.model.PriceComponentType;
import io.github.s360sdk.catalog.model.PriceLevel;
import io.github.s360sdk.catalog.model.SecondaryCategory;
import io.github.s360sdk.catalog.model.Tariff;
import io.github.s360sdk.catalog.model.Timeslot;
import io.github.s360sdk.core.internal.model.Texts;
import io.github.s360sdk.core.model.MainCategory;
import io.github.s360sdk.core.model.OpenValue;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parts of a season that its products refer to by id. Parts without an id are left out. */
record SeasonParts(
    List<AudienceCategory> audienceCategories,
    List<PriceLevel> priceLevels,
    List<PriceComponent> priceComponents,
    List<Timeslot> timeslots) {

  static SeasonParts of(Season season, Currency currency) {
    return new SeasonParts(
        identified(season.getAudienceCategories(), SeasonParts::audienceCategory),
        identified(season.getPriceLevels(), SeasonParts::priceLevel),
        identified(season.getPriceComponents(), data -> priceComponent(data, currency)),
        identified(season.getTimeslots(), SeasonParts::timeslot));
  }

  /** Maps a list; the function gives null for an element that has no id. */
  static <S, D> List<D> identified(List<S> stubs, Function<? super S, @Nullable D> map) {
    return stubs.stream().filter(Objects::nonNull).<D>map(map).filter(Objects::nonNull).toList();
  }

  private static @Nullable AudienceCategory audienceCategory(
      io.github.s360sdk.catalog.internal.stub.type.AudienceCategory data) {
    Long id = data.getId();
    if (id == null) {
      return null;
    }
    return new AudienceCategory(
        id,
        text(data.getCode()),
        localized(data.getExternalName()),
        OpenValue.ofNullable(MainCategory.class, data.getMainCategory()),
        OpenValue.ofNullable(SecondaryCategory.class, data.getSecondaryCategory()),
        identified(data.getAudienceSubCategories(), tariff -> tariff(tariff, id)));
  }

  private static @Nullable Tariff tariff(AudienceSubCategory data, long categoryId) {
    if (data.getId() == null) {
      return null;
    }
    return new Tariff(
        data.getId(),
        text(data.getCode()),
        localized(data.getExternalName()),
        localized(data.getExternalDescription()),
        categoryId,
        OpenValue.ofNullable(AudienceCategoryKind.class, data.getAudienceCategoryKind()),
        data.getRank(),
        data.getMinQuantity(),
        Quantities.limit(data.getMaxQuantity()),
        isTrue(data.isRequireAttachment()),
        Texts.list(data.getRequiredAudienceSubCategoryIds(), required -> required));
  }

  private static @Nullable PriceLevel priceLevel(
      io.github.s360sdk.catalog.internal.stub.type.PriceLevel data) {
    return data.getId() == null
        ? null
        : new PriceLevel(
            data.getId(),
            text(data.getCode()),
            OpenValue.ofNullable(MainCategory.class, data.getMainCategory()),
            data.getReduction());
  }

  private static @Nullable PriceComponent priceComponent(
      io.github.s360sdk.catalog.internal.stub.type.PriceComponent data, Currency currency) {
    return data.getId() == null
        ? null
        : new PriceComponent(
            data.getId(),
            text(data.getCode()),
            localized(data.getExternalName()),
            OpenValue.ofNullable(PriceComponentType.class, data.getPriceComponentType()),
            Texts.money(data.getFixedAmount(), currency),
            data.getRank(),
            isTrue(data.isDiscount()),
            isTrue(data.isMandatory()),
            isTrue(data.isRefundable()),
            isTrue(data.isTicketPrice()));
  }

  private static @Nullable Timeslot timeslot(
      io.github.s360sdk.catalog.internal.stub.type.Timeslot data) {
    return data.getId() == null
        ? null
        : new Timeslot(
            data.getId(),
            text(data.getCode()),
            data.getStartDate(),
            data.getEndDate(),
            text(data.getStartTime()),
            data.getDuration(),
            data.getQuota(),
            data.getSalesTolerance(),
            isTrue(data.isAllVisitLanguages()),
            isTrue(data.isAllVisitThemes()),
            Texts.list(data.getVisitLanguageCodes(), code -> code),
            Texts.list(data.getVisitThemeIds(), theme -> theme));
  }
}
