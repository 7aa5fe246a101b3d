package io.github.s360sdk.catalog.internal.file;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.ObjectIdGenerators.IntSequenceGenerator;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.s360sdk.catalog.model.EventProduct;
import io.github.s360sdk.catalog.model.GoodsProduct;
import io.github.s360sdk.catalog.model.HospitalityProduct;
import io.github.s360sdk.catalog.model.ItemPrice;
import io.github.s360sdk.catalog.model.MembershipProduct;
import io.github.s360sdk.catalog.model.OtherProduct;
import io.github.s360sdk.catalog.model.PackageProduct;
import io.github.s360sdk.catalog.model.PassProduct;
import io.github.s360sdk.catalog.model.PerformanceDetails;
import io.github.s360sdk.catalog.model.PerformancePrice;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.SalePeriod;
import io.github.s360sdk.catalog.model.SeasonTicketProduct;
import io.github.s360sdk.catalog.model.SeatCategory;
import io.github.s360sdk.catalog.model.ServiceProduct;
import io.github.s360sdk.catalog.model.TransportProduct;
import io.github.s360sdk.core.model.Location;

/**
 * How the model is written as JSON: a record is an object with a member per component, what is
 * absent or empty is left out, and what occurs more than once in a line is written once and then
 * named by a number.
 */
final class CatalogJson {

  /** Most bytes of JSON in a file, so that a small file cannot unfold to any size. */
  static final long MOST_BYTES = 1L << 30;

  // An answer has at most 100 elements in each other, and each of them is a list and an object.
  private static final int DEEPEST = 400;
  // As much as a text of an answer may have.
  static final int LONGEST_TEXT = 64 * 1024 * 1024;

  static final ObjectMapper MAPPER = mapper();

  private CatalogJson() {}

  private static ObjectMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxDocumentLength(MOST_BYTES)
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .streamWriteConstraints(
                StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();
    return JsonMapper.builder(factory)
        .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
        .annotationIntrospector(new RecordRules())
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
        .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
        .configure(JsonParser.Feature.AUTO_CLOSE_SOURCE, false)
        .addMixIn(Product.class, Products.class)
        .addMixIn(ItemPrice.class, ItemPrices.class)
        .addMixIn(Location.class, Locations.class)
        .addMixIn(PerformanceDetails.class, Details.class)
        .addMixIn(PerformancePrice.class, Prices.class)
        .addMixIn(SalePeriod.class, Periods.class)
        .addMixIn(SeatCategory.class, Categories.class)
        .addModule(new ValueModule())
        .build();
  }

  /** The name of each kind in files; a name that is in use must not change. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = EventProduct.class, name = "event"),
    @JsonSubTypes.Type(value = SeasonTicketProduct.class, name = "seasonTicket"),
    @JsonSubTypes.Type(value = PackageProduct.class, name = "package"),
    @JsonSubTypes.Type(value = PassProduct.class, name = "pass"),
    @JsonSubTypes.Type(value = MembershipProduct.class, name = "membership"),
    @JsonSubTypes.Type(value = ServiceProduct.class, name = "service"),
    @JsonSubTypes.Type(value = GoodsProduct.class, name = "goods"),
    @JsonSubTypes.Type(value = TransportProduct.class, name = "transport"),
    @JsonSubTypes.Type(value = HospitalityProduct.class, name = "hospitality"),
    @JsonSubTypes.Type(value = OtherProduct.class, name = "other")
  })
  @JsonIdentityInfo(generator = IntSequenceGenerator.class, property = "#", scope = Product.class)
  private interface Products {}

  // The numbers of each type are its own, so that none can stand for a value of another type.

  @JsonIdentityInfo(generator = IntSequenceGenerator.class, property = "#", scope = ItemPrice.class)
  private interface ItemPrices {}

  @JsonIdentityInfo(generator = IntSequenceGenerator.class, property = "#", scope = Location.class)
  private interface Locations {}

  @JsonIdentityInfo(
      generator = IntSequenceGenerator.class,
      property = "#",
      scope = PerformanceDetails.class)
  private interface Details {}

  @JsonIdentityInfo(
      generator = IntSequenceGenerator.class,
      property = "#",
      scope = PerformancePrice.class)
  private interface Prices {}

  @JsonIdentityInfo(
      generator = IntSequenceGenerator.class,
      property = "#",
      scope = SalePeriod.class)
  private interface Periods {}

  @JsonIdentityInfo(
      generator = IntSequenceGenerator.class,
      property = "#",
      scope = SeatCategory.class)
  private interface Categories {}
}
