package io.github.s360sdk.catalog.internal.reader;

import static io.github.s360sdk.catalog.internal.reader.Reading.add;
import static io.github.s360sdk.catalog.internal.reader.Reading.kept;

import io.github.s360sdk.catalog.model.AudienceCategory;
import io.github.s360sdk.catalog.model.AudienceCategoryKind;
import io.github.s360sdk.catalog.model.SecondaryCategory;
import io.github.s360sdk.catalog.model.Tariff;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.MainCategory;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.core.model.RawFields;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads tariffs in their groups. A group or a tariff without an id is left out. */
final class TariffReader {

  private final Reading reading;
  private final Cursor in;

  TariffReader(Reading reading) {
    this.reading = reading;
    this.in = reading.in;
  }

  @Nullable AudienceCategory category() throws XMLStreamException {
    Long id = null;
    String code = null;
    LocalizedText name = LocalizedText.EMPTY;
    OpenValue<MainCategory> main = null;
    OpenValue<SecondaryCategory> secondary = null;
    // The id of the category may stand behind its tariffs, which carry it.
    List<TariffFields> tariffs = new ArrayList<>();
    while (in.next()) {
      switch (in.name()) {
        case "audienceSubCategories" -> tariffs.add(new TariffFields());
        case "code" -> code = in.text();
        case "externalName" -> name = in.localized();
        case "id" -> id = in.number();
        case "mainCategory" -> main = in.value(MainCategory.class);
        case "secondaryCategory" -> secondary = in.value(SecondaryCategory.class);
        default -> in.skip();
      }
    }
    if (id == null) {
      return null;
    }
    List<Tariff> known = null;
    for (TariffFields fields : tariffs) {
      known = add(known, fields.tariff(id));
    }
    return new AudienceCategory(id, code, name, main, secondary, kept(known));
  }

  /** The fields of a tariff as they come in. */
  private final class TariffFields {

    private @Nullable Long id;
    private @Nullable String code;
    private LocalizedText name = LocalizedText.EMPTY;
    private LocalizedText description = LocalizedText.EMPTY;
    private @Nullable Long categoryId;
    private @Nullable OpenValue<AudienceCategoryKind> kind;
    private @Nullable Integer rank;
    private @Nullable Integer minQuantity;
    private @Nullable Integer maxQuantity;
    private boolean attachmentRequired;
    private boolean crossSeatCategory;
    private boolean exchangeable;
    private boolean excludedFromLimits;
    private boolean maxQuantityPreselected;
    private boolean proportionalCondition;
    private @Nullable Integer childRatio;
    private @Nullable Integer parentThreshold;
    private @Nullable Integer minQuantityOfRequired;
    private @Nullable List<Long> required;
    private @Nullable List<RawElement> raw;

    TariffFields() throws XMLStreamException {
      while (in.next()) {
        switch (in.name()) {
          case "audienceCategoryId" -> categoryId = in.number();
          case "audienceCategoryKind" -> kind = in.value(AudienceCategoryKind.class);
          case "childRatio" -> childRatio = in.integer();
          case "code" -> code = in.text();
          case "comfortVariableValues" -> raw = in.raw(raw);
          case "crossSeatCategory" -> crossSeatCategory = in.flag();
          case "exchangeable" -> exchangeable = in.flag();
          case "excludeTariffFromLimits" -> excludedFromLimits = in.flag();
          case "externalDescription" -> description = in.localized();
          case "externalName" -> name = in.localized();
          case "id" -> id = in.number();
          case "maxQuantity" -> maxQuantity = Quantities.limit(in.integer());
          case "minQuantity" -> minQuantity = in.integer();
          case "minQuantityOfRequiredASC" -> minQuantityOfRequired = in.integer();
          case "parentThreshold" -> parentThreshold = in.integer();
          case "preselectMaxQuantity" -> maxQuantityPreselected = in.flag();
          case "proportionalCondition" -> proportionalCondition = in.flag();
          case "rank" -> rank = in.integer();
          case "requireAttachment" -> attachmentRequired = in.flag();
          case "requiredAudienceSubCategoryIds" -> required = add(required, in.number());
          default -> in.skip();
        }
      }
    }

    @Nullable Tariff tariff(long category) {
      if (id == null) {
        return null;
      }
      Tariff tariff =
          new Tariff(
              id,
              code,
              name,
              description,
              categoryId == null ? category : categoryId,
              kind,
              rank,
              new Tariff.Quantity(
                  minQuantity, maxQuantity, maxQuantityPreselected, excludedFromLimits),
              new Tariff.Requirements(
                  attachmentRequired,
                  kept(required),
                  minQuantityOfRequired,
                  proportionalCondition,
                  childRatio,
                  parentThreshold),
              crossSeatCategory,
              exchangeable,
              raw == null ? RawFields.NONE : RawFields.of(raw));
      reading.tariffs.found(id, tariff);
      return tariff;
    }
  }
}
