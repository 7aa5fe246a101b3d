package io.github.s360sdk.catalog.internal.reader;

import static io.github.s360sdk.catalog.internal.reader.Reading.add;
import static io.github.s360sdk.catalog.internal.reader.Reading.kept;

import io.github.s360sdk.catalog.model.MultiplePerformances;
import io.github.s360sdk.catalog.model.PackageProduct;
import io.github.s360sdk.catalog.model.PriceType;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.ProductDetails;
import io.github.s360sdk.catalog.model.SeasonTicketProduct;
import io.github.s360sdk.catalog.model.TicketPrintingMode;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads what products consist of that repeat other products: season tickets and packages. */
final class ComposedReader {

  private final Reading reading;
  private final Cursor in;
  private final ItemReader items;
  private final AdvantageReader.Products products;

  ComposedReader(Reading reading, ItemReader items, AdvantageReader.Products products) {
    this.reading = reading;
    this.in = reading.in;
    this.items = items;
    this.products = products;
  }

  ProductContent seasonTicket() throws XMLStreamException {
    SeasonTicketFields fields = new SeasonTicketFields();
    while (in.next()) {
      fields.read();
    }
    return fields::product;
  }

  /** The fields of a season ticket as they come in. */
  private final class SeasonTicketFields {

    private @Nullable Integer minEvents;
    private @Nullable Integer maxEvents;
    private @Nullable Integer maxSeats;
    private @Nullable Integer maxSeatsPerEvent;
    private @Nullable Integer maxSeatsPerPerformance;
    private boolean seatCategoryMandatory;
    private boolean sameSeat;
    private boolean fixedSeat;
    private boolean championship;
    private boolean additionalSeatAllowed;
    private @Nullable List<Long> additionalSeatTariffs;
    private LocalizedText additionalInfo = LocalizedText.EMPTY;
    private @Nullable OpenValue<PriceType> priceType;
    private @Nullable OpenValue<TicketPrintingMode> printing;
    private @Nullable List<SeasonTicketProduct.Item> bought;
    private @Nullable List<SeasonTicketProduct.Line> lines;
    private @Nullable List<SeasonTicketProduct.Subject> subjects;

    void read() throws XMLStreamException {
      switch (in.name()) {
        case "additionalSeatsRestrictedAudienceSubCategoryIds" ->
            additionalSeatTariffs = add(additionalSeatTariffs, in.number());
        case "allowAdditionalSeat" -> additionalSeatAllowed = in.flag();
        case "championshipSeasonTicket" -> championship = in.flag();
        case "externalAdditionalCatInfo" -> additionalInfo = in.localized();
        case "fixedSeat" -> fixedSeat = in.flag();
        case "mandatorySeatCategory" -> seatCategoryMandatory = in.flag();
        case "maxEvents" -> maxEvents = in.integer();
        case "maxSeats" -> maxSeats = in.integer();
        case "maxSeatsPerEvent" -> maxSeatsPerEvent = in.integer();
        case "maxSeatsPerPerformance" -> maxSeatsPerPerformance = in.integer();
        case "minEvents" -> minEvents = in.integer();
        case "priceType" -> priceType = in.value(PriceType.class);
        case "sameSeat" -> sameSeat = in.flag();
        case "seasonTicketItems" -> bought = add(bought, items.seasonTicketItem());
        case "seasonTicketLines" -> lines = add(lines, seasonTicketLine());
        case "seasonTicketSubjects" -> subjects = add(subjects, subject());
        case "ticketPrintingMode" -> printing = in.value(TicketPrintingMode.class);
        default -> in.skip();
      }
    }

    SeasonTicketProduct product(ProductDetails details) {
      return new SeasonTicketProduct(
          details,
          new SeasonTicketProduct.Limits(
              minEvents, maxEvents, maxSeats, maxSeatsPerEvent, maxSeatsPerPerformance),
          seatCategoryMandatory,
          sameSeat,
          fixedSeat,
          championship,
          priceType,
          printing,
          new SeasonTicketProduct.AdditionalSeats(
              additionalSeatAllowed, kept(additionalSeatTariffs), additionalInfo),
          kept(bought),
          kept(lines),
          kept(subjects));
    }
  }

  private SeasonTicketProduct.Line seasonTicketLine() throws XMLStreamException {
    Long id = null;
    Product product = null;
    boolean mandatoryEvent = false;
    OpenValue<MultiplePerformances> multiple = null;
    boolean changeAllowed = false;
    while (in.next()) {
      switch (in.name()) {
        case "allowSeatCatUpDownGrade" -> changeAllowed = in.flag();
        case "mandatoryEvent" -> mandatoryEvent = in.flag();
        case "multiplePerformances" -> multiple = in.value(MultiplePerformances.class);
        case "product" -> product = products.read();
        case "seasonTicketLineId" -> id = in.number();
        default -> in.skip();
      }
    }
    return new SeasonTicketProduct.Line(id, product, mandatoryEvent, multiple, changeAllowed);
  }

  private SeasonTicketProduct.Subject subject() throws XMLStreamException {
    String code = null;
    LocalizedText name = LocalizedText.EMPTY;
    Integer minEvents = null;
    Integer maxEvents = null;
    Integer rank = null;
    List<SeasonTicketProduct.Line> lines = null;
    while (in.next()) {
      switch (in.name()) {
        case "code" -> code = in.text();
        case "externalName" -> name = in.localized();
        case "maxEvents" -> maxEvents = in.integer();
        case "minEvents" -> minEvents = in.integer();
        case "rank" -> rank = in.integer();
        case "seasonTicketLines" -> lines = add(lines, seasonTicketLine());
        default -> in.skip();
      }
    }
    return new SeasonTicketProduct.Subject(code, name, minEvents, maxEvents, rank, kept(lines));
  }

  ProductContent pack() throws XMLStreamException {
    Long packageId = null;
    List<Long> tariffIds = null;
    boolean seatCategoryMandatory = false;
    OpenValue<PriceType> priceType = null;
    OpenValue<TicketPrintingMode> printing = null;
    List<PackageProduct.Item> bought = null;
    List<PackageProduct.Line> lines = null;
    while (in.next()) {
      switch (in.name()) {
        case "linkedAudienceSubCategoryIds" -> tariffIds = add(tariffIds, in.number());
        case "mandatorySeatCategory" -> seatCategoryMandatory = in.flag();
        case "packageId" -> packageId = in.number();
        case "packageItems" -> bought = add(bought, items.packageItem());
        case "packageLine" -> lines = add(lines, packageLine());
        case "priceType" -> priceType = in.value(PriceType.class);
        case "ticketPrintingMode" -> printing = in.value(TicketPrintingMode.class);
        default -> in.skip();
      }
    }
    Long id = packageId;
    boolean mandatory = seatCategoryMandatory;
    OpenValue<PriceType> type = priceType;
    OpenValue<TicketPrintingMode> printed = printing;
    List<Long> tariffs = kept(tariffIds);
    List<PackageProduct.Item> allItems = kept(bought);
    List<PackageProduct.Line> allLines = kept(lines);
    return details ->
        new PackageProduct(details, id, tariffs, mandatory, type, printed, allItems, allLines);
  }

  private PackageProduct.Line packageLine() throws XMLStreamException {
    Long id = null;
    Long parentId = null;
    Product product = null;
    Long forcedTariffId = null;
    boolean optional = false;
    Integer quantity = null;
    Integer rank = null;
    while (in.next()) {
      switch (in.name()) {
        case "forcedAudSubCatId" -> forcedTariffId = in.number();
        case "optional" -> optional = in.flag();
        case "packageLineId" -> id = in.number();
        case "parentPackageLineId" -> parentId = in.number();
        case "product" -> product = products.read();
        case "quantity" -> quantity = in.integer();
        case "rank" -> rank = in.integer();
        default -> in.skip();
      }
    }
    return new PackageProduct.Line(
        id,
        parentId,
        product,
        reading.tariffs.toNullable(forcedTariffId),
        optional,
        quantity,
        rank);
  }
}
