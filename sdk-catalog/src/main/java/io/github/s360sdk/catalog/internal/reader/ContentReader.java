package io.github.s360sdk.catalog.internal.reader;

import static io.github.s360sdk.catalog.internal.reader.Reading.add;
import static io.github.s360sdk.catalog.internal.reader.Reading.kept;

import io.github.s360sdk.catalog.model.EventProduct;
import io.github.s360sdk.catalog.model.MembershipProduct;
import io.github.s360sdk.catalog.model.PassConsecutive;
import io.github.s360sdk.catalog.model.PassProduct;
import io.github.s360sdk.catalog.model.Performance;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.ProductDetails;
import io.github.s360sdk.catalog.model.SimpleItem;
import io.github.s360sdk.catalog.model.ValidityRule;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.model.ActivityType;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.core.model.RawFields;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads what makes a product one of the kinds that repeat no other products. */
final class ContentReader {

  private final Reading reading;
  private final Cursor in;
  private final ItemReader items;
  private final PerformanceReader performances;

  ContentReader(Reading reading, ItemReader items, PerformanceReader performances) {
    this.reading = reading;
    this.in = reading.in;
    this.items = items;
    this.performances = performances;
  }

  ProductContent event() throws XMLStreamException {
    EventFields fields = new EventFields();
    while (in.next()) {
      fields.read();
    }
    return fields::product;
  }

  /** The fields of an event as they come in. */
  private final class EventFields {

    private @Nullable Long activityId;
    private @Nullable String activityCode;
    private LocalizedText activityName = LocalizedText.EMPTY;
    private @Nullable OpenValue<ActivityType> activityType;
    private @Nullable BigDecimal alertRatio;
    private @Nullable Long competitionTypeId;
    private @Nullable String language;
    private @Nullable Integer minimumAge;
    private LocalizedText nameAddOn = LocalizedText.EMPTY;
    private @Nullable Integer timeTolerance;
    private final List<PerformanceFields> played = new ArrayList<>();

    void read() throws XMLStreamException {
      switch (in.name()) {
        case "activityCode" -> activityCode = in.text();
        case "activityExternalName" -> activityName = in.localized();
        case "activityId" -> activityId = in.number();
        case "activityType" -> activityType = in.value(ActivityType.class);
        case "alertRatio" -> alertRatio = in.decimal();
        case "competitionTypeId" -> competitionTypeId = in.number();
        case "language" -> language = in.text();
        case "minimumAge" -> minimumAge = in.integer();
        case "nameAddOn" -> nameAddOn = in.localized();
        case "performances" -> played.add(performances.performance());
        case "timeTolerance" -> timeTolerance = in.integer();
        default -> in.skip();
      }
    }

    EventProduct product(ProductDetails details) {
      List<Performance> known = null;
      for (PerformanceFields one : played) {
        known = add(known, one.performance(details, reading));
      }
      return new EventProduct(
          details,
          in.interner()
              .value(
                  new EventProduct.Activity(activityId, activityCode, activityName, activityType)),
          alertRatio,
          competitionTypeId,
          language,
          minimumAge,
          nameAddOn,
          timeTolerance,
          kept(known));
    }
  }

  ProductContent pass() throws XMLStreamException {
    OpenValue<PassConsecutive> consecutive = null;
    boolean dateMandatory = false;
    boolean guided = false;
    List<PassProduct.Item> bought = null;
    while (in.next()) {
      switch (in.name()) {
        case "consecutive" -> consecutive = in.value(PassConsecutive.class);
        case "dateMandatory" -> dateMandatory = in.flag();
        case "guided" -> guided = in.flag();
        case "items" -> bought = add(bought, items.passItem());
        default -> in.skip();
      }
    }
    OpenValue<PassConsecutive> days = consecutive;
    boolean dated = dateMandatory;
    boolean tour = guided;
    List<PassProduct.Item> all = kept(bought);
    return details -> new PassProduct(details, days, dated, tour, all);
  }

  ProductContent membership() throws XMLStreamException {
    OpenValue<ValidityRule> rule = null;
    OffsetDateTime start = null;
    OffsetDateTime end = null;
    Integer duration = null;
    String durationUnit = null;
    boolean startChosenByBuyer = false;
    List<MembershipProduct.Item> bought = null;
    while (in.next()) {
      switch (in.name()) {
        case "items" -> bought = add(bought, items.membershipItem());
        case "userDefineStartValidity" -> startChosenByBuyer = in.flag();
        case "validityDuration" -> duration = in.integer();
        case "validityDurationUnit" -> durationUnit = in.text();
        case "validityEndDate" -> end = in.time();
        case "validityRule" -> rule = in.value(ValidityRule.class);
        case "validityStartDate" -> start = in.time();
        default -> in.skip();
      }
    }
    MembershipProduct.Validity validity =
        new MembershipProduct.Validity(
            rule, start, end, duration, durationUnit, startChosenByBuyer);
    List<MembershipProduct.Item> all = kept(bought);
    return details -> new MembershipProduct(details, validity, all);
  }

  /** Makes a product of a simple kind. */
  interface Simple {
    Product product(ProductDetails details, List<SimpleItem> items, RawFields raw);
  }

  /** The kinds of which only the name is known: items are assumed, all else is kept as it came. */
  ProductContent simple(Simple kind) throws XMLStreamException {
    List<SimpleItem> bought = null;
    List<RawElement> raw = null;
    while (in.next()) {
      if (in.name().equals("items")) {
        bought = add(bought, items.simpleItem());
      } else {
        raw = in.raw(raw);
      }
    }
    List<SimpleItem> all = kept(bought);
    RawFields rest = raw == null ? RawFields.NONE : RawFields.of(raw);
    return details -> kind.product(details, all, rest);
  }
}
