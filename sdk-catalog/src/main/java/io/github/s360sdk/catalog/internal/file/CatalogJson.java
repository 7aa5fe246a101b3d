package io.github.s360sdk.catalog.internal.file;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.s360sdk.catalog.model.EventProduct;
import io.github.s360sdk.catalog.model.GoodsProduct;
import io.github.s360sdk.catalog.model.HospitalityProduct;
import io.github.s360sdk.catalog.model.MembershipProduct;
import io.github.s360sdk.catalog.model.OtherProduct;
import io.github.s360sdk.catalog.model.PackageProduct;
import io.github.s360sdk.catalog.model.PassProduct;
import io.github.s360sdk.catalog.model.PerformanceDetails;
import io.github.s360sdk.catalog.model.PerformancePrice;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.SalePeriod;
import io.github.s360sdk.catalog.model.SeasonTicketProduct;
import io.github.s360sdk.catalog.model.ServiceProduct;
import io.github.s360sdk.catalog.model.TransportProduct;

/**
 * How the model is written as JSON: a record is an object with a member per component, what is
 * absent or empty is left out, and what occurs more than once is written once and then named by a
 * number.
 */
final class CatalogJson {

  static final ObjectMapper MAPPER = mapper();

  private CatalogJson() {}

  private static ObjectMapper mapper() {
    return JsonMapper.builder()
        .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
        .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(
                JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_NULL))
        .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
        .disable(MapperFeature.DEFAULT_VIEW_INCLUSION)
        .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
        .configure(JsonParser.Feature.AUTO_CLOSE_SOURCE, false)
        .addMixIn(Product.class, Kinds.class)
        .addMixIn(PerformancePrice.class, Shared.class)
        .addMixIn(PerformanceDetails.class, Shared.class)
        .addMixIn(SalePeriod.class, Shared.class)
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
  private interface Kinds {}

  /** Written once; later occurrences are the number alone. */
  @JsonIdentityInfo(generator = ObjectIdGenerators.IntSequenceGenerator.class, property = "#")
  @JsonIgnoreProperties(ignoreUnknown = true)
  private interface Shared {}
}
