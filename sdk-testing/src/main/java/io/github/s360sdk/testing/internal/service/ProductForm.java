package io.github.s360sdk.testing.internal.service;

import io.github.s360sdk.catalog.internal.stub.type.ChargesAmount;
import io.github.s360sdk.catalog.internal.stub.type.Event;
import io.github.s360sdk.catalog.internal.stub.type.ItemPrice;
import io.github.s360sdk.catalog.internal.stub.type.Pass;
import io.github.s360sdk.catalog.internal.stub.type.PassItem;
import io.github.s360sdk.catalog.internal.stub.type.Performance;
import io.github.s360sdk.catalog.internal.stub.type.Price;
import io.github.s360sdk.catalog.internal.stub.type.Product;
import io.github.s360sdk.catalog.internal.stub.type.SalePeriod;
import io.github.s360sdk.catalog.internal.stub.type.SeasonTicket;
import io.github.s360sdk.catalog.internal.stub.type.SeasonTicketItem;
import io.github.s360sdk.catalog.internal.stub.type.SeasonTicketLine;
import io.github.s360sdk.catalog.internal.stub.type.SeatCategoryLink;
import io.github.s360sdk.core.internal.stub.ExternalName;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.testing.internal.state.CatalogEdits;
import io.github.s360sdk.testing.world.DemoWorld;
import io.github.s360sdk.testing.world.EventProduct;
import io.github.s360sdk.testing.world.PassProduct;
import io.github.s360sdk.testing.world.PointOfSales;
import io.github.s360sdk.testing.world.SeasonTicketProduct;
import io.github.s360sdk.testing.world.SeatCategory;
import io.github.s360sdk.testing.world.Timeslot;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of the products of the catalogue. */
final class ProductForm {

  private static final OffsetDateTime OPEN_END = OffsetDateTime.parse("2999-12-31T23:59:00+01:00");

  private final DemoWorld world;
  private final CatalogEdits edits;
  private final boolean extended;

  /**
   * Makes the form.
   *
   * @param extended whether what is no longer on sale is told too
   */
  ProductForm(DemoWorld world, CatalogEdits edits, boolean extended) {
    this.world = world;
    this.edits = edits;
    this.extended = extended;
  }

  private ExternalName name(String code, LocalizedText name) {
    return Forms.name(named(code, name));
  }

  private LocalizedText named(String code, LocalizedText name) {
    String other = edits.names().get(code);
    if (other == null) {
      return name;
    }
    Map<String, String> translations = new LinkedHashMap<>(name.translations());
    translations.replaceAll((language, text) -> other);
    return LocalizedText.of(translations);
  }

  Product event(EventProduct of) {
    Product product = product(of.id(), of.code(), "SINGLE_ENTRY", "SIMPLE_TICKET");
    product.setAudienceType("ALL");
    product.setEvent(event(of, true));
    product.setExchangeable(false);
    product.setExternalDescription(
        Forms.name("<p>" + Forms.main(named(of.code(), of.name())) + "</p>"));
    product.setExternalName(name(of.code(), of.name()));
    product.setState(of.onSale() ? "RUNNING" : "CANCELED");
    return product;
  }

  private Event event(EventProduct of, boolean withPrices) {
    Event event = new Event();
    event.setActivityCode("1");
    event.setActivityExternalName(Forms.name(of.activity()));
    event.setActivityId(of.activityId());
    event.setActivityType("LIVE_SPECT");
    event.setAlertRatio(new BigDecimal("20.000"));
    of.performances().stream()
        .filter(performance -> !edits.hiddenPerformances().contains(performance.id()))
        .filter(performance -> extended || !isCancelled(of, performance))
        .forEach(
            performance -> event.getPerformances().add(performance(of, performance, withPrices)));
    return event;
  }

  private Performance performance(
      EventProduct event, io.github.s360sdk.testing.world.Performance of, boolean withPrices) {
    Performance performance = new Performance();
    performance.setAlwaysAllowIsolatedSeats(true);
    performance.setCode(of.code());
    performance.setDuration((int) of.duration().toSeconds());
    performance.setExternalName(name(event.code(), event.name()));
    performance.setForceNominativeTickets(false);
    performance.setId(of.id());
    performance.setLocation(Forms.location(event.venue(), false));
    performance.setLogicalConfigurationId(event.venue().logicalConfigurationId());
    performance.setNumbered(of.numbered());
    performance.setPerformanceType("PERFORMANCE");
    performance.setPhysicalConfigurationId(event.venue().physicalConfigurationId());
    if (withPrices) {
      for (io.github.s360sdk.testing.world.Price price : of.prices()) {
        performance.getPrices().add(price(price, of.seatCategories()));
      }
      performance.getSalePeriods().add(salePeriod(of.salesStart(), of.salesEnd(), of.prices()));
    }
    of.seatCategories()
        .forEach(category -> performance.getSeatCategories().add(seatCategory(category)));
    performance.setSiteCode(event.venue().siteCode());
    performance.setSiteExternalName(Forms.name(event.venue().siteName()));
    performance.setSpaceCode(event.venue().spaceCode());
    performance.setSpaceExternalName(Forms.name(event.venue().spaceName()));
    performance.setSpaceId(event.venue().spaceId());
    performance.setStart(of.start());
    performance.setState(isCancelled(event, of) ? "CANCELED" : "RUNNING");
    return performance;
  }

  private boolean isCancelled(
      EventProduct event, io.github.s360sdk.testing.world.Performance performance) {
    return !event.onSale() || edits.cancelledPerformances().contains(performance.id());
  }

  private Price price(io.github.s360sdk.testing.world.Price of, List<SeatCategory> categories) {
    Price price = new Price();
    price.setAmount(of.amount());
    price.setAudSubCatId(of.tariffId());
    if (of.charges() > 0) {
      ChargesAmount charges = new ChargesAmount();
      charges.setAmount(of.charges());
      charges.setChargesId(world.chargesId());
      price.getChargesAmounts().add(charges);
    }
    Long category = of.seatCategoryId();
    categories.stream()
        .filter(one -> category != null && one.id() == category)
        .findFirst()
        .ifPresent(one -> price.setInstitutionSeatCatId(one.institutionCategoryId()));
    price.setMaxQty(of.maxQuantity());
    price.setMinQty(1);
    price.setPriceLevelId(of.priceLevelId());
    price.setSeatCatId(category);
    return price;
  }

  private SalePeriod salePeriod(
      @Nullable OffsetDateTime start,
      @Nullable OffsetDateTime end,
      List<io.github.s360sdk.testing.world.Price> prices) {
    PointOfSales pos = world.pointOfSales();
    SalePeriod period = new SalePeriod();
    prices.stream()
        .map(io.github.s360sdk.testing.world.Price::tariffId)
        .distinct()
        .forEach(period.getAudienceSubCatIds()::add);
    period.setEnd(end);
    period.setPostingResalePossible(false);
    period.setQuotationPossible(false);
    period.setReservationPossible(true);
    period.setSalePossible(true);
    period.setSalesChannelCode(pos.salesChannelCode());
    period.setSalesChannelId(pos.salesChannelId());
    prices.stream()
        .map(io.github.s360sdk.testing.world.Price::seatCategoryId)
        .filter(java.util.Objects::nonNull)
        .distinct()
        .forEach(period.getSeatCategoryIds()::add);
    period.setStart(start);
    period.setType("STANDARD");
    return period;
  }

  Product pass(PassProduct of) {
    Product product = product(of.id(), of.code(), "PASS", of.needsTimeslot() ? null : "OPEN_PASS");
    product.setExternalName(name(of.code(), of.name()));
    Pass pass = new Pass();
    pass.setConsecutive("INDIFFERENT");
    pass.setDateMandatory(of.needsTimeslot());
    pass.setGuided(false);
    PassItem item = new PassItem();
    item.setExternalName(name(of.code(), of.name()));
    item.setItemId(of.itemId());
    of.prices().forEach(price -> item.getItemPrices().add(itemPrice(price)));
    of.timeslots().stream().map(Timeslot::id).forEach(item.getTimeslotIds()::add);
    pass.getItems().add(item);
    product.setPass(pass);
    product.getSalePeriods().add(salePeriod(null, OPEN_END, of.prices()));
    return product;
  }

  Product seasonTicket(SeasonTicketProduct of) {
    Product product = product(of.id(), of.code(), "SEASONTICKET", "SEASONTICKET");
    product.setExternalName(name(of.code(), of.name()));
    SeasonTicket ticket = new SeasonTicket();
    ticket.setMandatorySeatCategory(true);
    ticket.setMaxEvents(of.maxEvents());
    ticket.setMinEvents(of.minEvents());
    ticket.setPriceType("PREDEFINED");
    ticket.setSameSeat(false);
    ticket.getSeasonTicketItems().add(seasonTicketItem(of));
    of.lines().stream()
        .filter(line -> !edits.hiddenProducts().contains(line.event().code()))
        .forEach(line -> ticket.getSeasonTicketLines().add(line(line)));
    ticket.setTicketPrintingMode("CARD_AND_TICKETS");
    product.getSalePeriods().add(salePeriod(null, OPEN_END, of.prices()));
    product.setSeasonTicket(ticket);
    return product;
  }

  private static SeasonTicketItem seasonTicketItem(SeasonTicketProduct of) {
    SeasonTicketItem item = new SeasonTicketItem();
    item.setItemId(of.itemId());
    of.prices().forEach(price -> item.getItemPrices().add(itemPrice(price)));
    item.setRank(1);
    SeatCategoryLink link = new SeatCategoryLink();
    link.setSeatCategoryId(of.seatCategoryId());
    item.getSeatCategoryLink().add(link);
    return item;
  }

  private SeasonTicketLine line(SeasonTicketProduct.Line of) {
    SeasonTicketLine line = new SeasonTicketLine();
    line.setAllowSeatCatUpDownGrade(false);
    line.setMandatoryEvent(of.mandatory());
    line.setMultiplePerformances("ONE");
    Product product = product(of.event().id(), of.event().code(), "SINGLE_ENTRY", "SIMPLE_TICKET");
    product.setEvent(event(of.event(), false));
    product.setExternalName(name(of.event().code(), of.event().name()));
    line.setProduct(product);
    line.setSeasonTicketLineId(of.id());
    return line;
  }

  private static ItemPrice itemPrice(io.github.s360sdk.testing.world.Price of) {
    ItemPrice price = new ItemPrice();
    price.setAmount(of.amount());
    price.setAudSubCatId(of.tariffId());
    price.setMaxQty(of.maxQuantity());
    price.setMinQty(1);
    price.setPriceLevelId(of.priceLevelId());
    return price;
  }

  private static Product product(long id, String code, String type, @Nullable String subType) {
    Product product = new Product();
    product.setCode(code);
    product.setId(id);
    product.setProductFamilySubType(subType);
    product.setProductFamilyType(type);
    product.setState("RUNNING");
    product.setWaitingListAllowed(false);
    return product;
  }

  static io.github.s360sdk.catalog.internal.stub.type.SeatCategory seatCategory(SeatCategory of) {
    var category = new io.github.s360sdk.catalog.internal.stub.type.SeatCategory();
    category.setBgColor("187c71");
    category.setCatNum("C" + of.rank());
    category.setCode(of.code());
    category.setExternalName(Forms.name(of.name()));
    category.setId(of.id());
    category.setInstitutionCategoryId(of.institutionCategoryId());
    category.setRank(of.rank());
    category.setSameBlockRestrictionMode("NONE");
    category.setTextColor("FFFFFF");
    return category;
  }
}
