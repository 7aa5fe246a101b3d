package io.github.s360sdk.testing.internal.service;

import io.github.s360sdk.catalog.internal.stub.type.Area;
import io.github.s360sdk.catalog.internal.stub.type.AudienceCategory;
import io.github.s360sdk.catalog.internal.stub.type.AudienceSubCategory;
import io.github.s360sdk.catalog.internal.stub.type.CatalogData;
import io.github.s360sdk.catalog.internal.stub.type.LogicalConfiguration;
import io.github.s360sdk.catalog.internal.stub.type.PhysicalConfiguration;
import io.github.s360sdk.catalog.internal.stub.type.PriceComponent;
import io.github.s360sdk.catalog.internal.stub.type.PriceLevel;
import io.github.s360sdk.catalog.internal.stub.type.Product;
import io.github.s360sdk.catalog.internal.stub.type.Season;
import io.github.s360sdk.catalog.internal.stub.type.Site;
import io.github.s360sdk.catalog.internal.stub.type.Space;
import io.github.s360sdk.catalog.internal.stub.type.VisitLanguage;
import io.github.s360sdk.testing.internal.state.CatalogEdits;
import io.github.s360sdk.testing.world.DemoWorld;
import io.github.s360sdk.testing.world.EventProduct;
import io.github.s360sdk.testing.world.PassProduct;
import io.github.s360sdk.testing.world.SalesSeason;
import io.github.s360sdk.testing.world.SeasonTicketProduct;
import io.github.s360sdk.testing.world.SeatCategory;
import io.github.s360sdk.testing.world.Tariff;
import io.github.s360sdk.testing.world.Timeslot;
import io.github.s360sdk.testing.world.Venue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The form of the catalogue. */
final class CatalogForm {

  /**
   * What of the catalogue is asked for.
   *
   * @param seasonCode only this season, or null for all
   * @param productCode only this product, or null for all
   * @param extended also what is no longer on sale
   */
  record Filter(@Nullable String seasonCode, @Nullable String productCode, boolean extended) {

    boolean season(SalesSeason season) {
      return season(season.code());
    }

    boolean season(String code) {
      return seasonCode == null || seasonCode.equals(code);
    }

    boolean product(String code) {
      return productCode == null || productCode.equals(code);
    }

    boolean event(EventProduct event) {
      return product(event.code()) && (extended || event.onSale());
    }
  }

  private final DemoWorld world;
  private final CatalogEdits edits;
  private final Filter filter;
  private final ProductForm products;

  CatalogForm(DemoWorld world, CatalogEdits edits, Filter filter) {
    this.world = world;
    this.edits = edits;
    this.filter = filter;
    this.products = new ProductForm(world, edits, filter.extended());
  }

  private boolean hidden(String productCode) {
    return edits.hiddenProducts().contains(productCode);
  }

  CatalogData data() {
    CatalogData data = new CatalogData();
    for (SalesSeason season : world.seasons()) {
      if (filter.season(season)) {
        season.venues().forEach(venue -> data.getPhysicalConfigurations().add(physical(venue)));
        data.getSeasons().add(season(season));
      }
    }
    VisitLanguage french = new VisitLanguage();
    french.setCode("fr");
    french.setName(Forms.name("Français"));
    data.getVisitLanguages().add(french);
    return data;
  }

  private Season season(SalesSeason of) {
    Season season = new Season();
    season.getAudienceCategories().add(tariffs(of));
    season.setCode(of.code());
    season.setEnd(of.end());
    season.setExternalName(Forms.name(of.name()));
    season.setId(of.id());
    of.venues().forEach(venue -> season.getLogicalConfigurations().add(logical(venue)));
    season.setNum(1);
    season.getPriceComponents().add(charges());
    of.seasonTickets().forEach(ticket -> season.getPriceLevels().add(priceLevel(ticket)));
    for (EventProduct event : of.events()) {
      if (filter.event(event) && !hidden(event.code())) {
        season.getProducts().add(products.event(event));
      }
    }
    for (SeasonTicketProduct ticket : of.seasonTickets()) {
      if (filter.product(ticket.code()) && !hidden(ticket.code())) {
        season.getProducts().add(products.seasonTicket(ticket));
      }
    }
    for (PassProduct pass : of.passes()) {
      if (filter.product(pass.code()) && !hidden(pass.code())) {
        Product product = products.pass(pass);
        season.getProducts().add(product);
        pass.timeslots().forEach(slot -> season.getTimeslots().add(timeslot(slot)));
      }
    }
    of.venues().forEach(venue -> season.getSites().add(site(venue)));
    season.setStart(of.start());
    season.setState("RUNNING");
    return season;
  }

  private static AudienceCategory tariffs(SalesSeason season) {
    AudienceCategory category = new AudienceCategory();
    for (Tariff tariff : season.tariffs()) {
      AudienceSubCategory sub = new AudienceSubCategory();
      sub.setAudienceCategoryKind(tariff.kind());
      sub.setCode(tariff.code());
      sub.setCrossSeatCategory(false);
      sub.setExchangeable(false);
      sub.setExternalName(Forms.name(tariff.name()));
      sub.setId(tariff.id());
      sub.setRank(tariff.rank());
      sub.setRequireAttachment(false);
      category.getAudienceSubCategories().add(sub);
    }
    category.setCode("OCC");
    category.setExternalName(Forms.name("Individuel"));
    category.setId(season.audienceCategoryId());
    category.setMainCategory("OCCASIONAL");
    category.setSecondaryCategory("INDIVIDUAL");
    return category;
  }

  private PriceComponent charges() {
    PriceComponent component = new PriceComponent();
    component.setCode("FEE");
    component.setDiscount(false);
    component.setExternalName(Forms.name("Frais"));
    component.setId(world.chargesId());
    component.setMandatory(false);
    component.setPriceComponentType("OUTSIDE_COMPONENT");
    component.setRank(2);
    component.setRefundable(false);
    component.setTicketPrice(false);
    return component;
  }

  private static PriceLevel priceLevel(SeasonTicketProduct ticket) {
    PriceLevel level = new PriceLevel();
    level.setCode("ABO");
    level.setId(ticket.priceLevelId());
    level.setMainCategory("SUBSCRIBER");
    level.setReduction(BigDecimal.ZERO);
    return level;
  }

  private static io.github.s360sdk.catalog.internal.stub.type.Timeslot timeslot(Timeslot of) {
    var slot = new io.github.s360sdk.catalog.internal.stub.type.Timeslot();
    slot.setCode(of.code());
    slot.setDuration((int) of.duration().toMinutes());
    slot.setEndDate(of.start().plus(of.duration()));
    slot.setId(of.id());
    slot.setQuota(of.quota());
    slot.setStartDate(of.start());
    slot.setStartTime(of.start().toLocalTime().toString());
    return slot;
  }

  private static LogicalConfiguration logical(Venue venue) {
    LogicalConfiguration configuration = new LogicalConfiguration();
    configuration.setCode(venue.spaceCode());
    configuration.setExternalName(Forms.name(venue.spaceName()));
    configuration.setId(venue.logicalConfigurationId());
    configuration.setPhysicalConfigurationId(venue.physicalConfigurationId());
    venue
        .seatCategories()
        .forEach(
            category -> configuration.getSeatCategories().add(ProductForm.seatCategory(category)));
    return configuration;
  }

  private static PhysicalConfiguration physical(Venue venue) {
    PhysicalConfiguration configuration = new PhysicalConfiguration();
    int seats = 0;
    for (SeatCategory category : venue.seatCategories()) {
      configuration.getAreas().add(area(category));
      seats += category.capacity();
    }
    configuration.setCode(venue.spaceCode());
    configuration.setCountryCode(Forms.COUNTRY);
    configuration.setExternalName(Forms.name(venue.spaceName()));
    configuration.setId(venue.physicalConfigurationId());
    configuration.setMapType("WITH");
    configuration.setSecurityGauge(seats);
    configuration.setSiteCode(venue.siteCode());
    configuration.setSpaceCode(venue.spaceCode());
    configuration.setTown(venue.town());
    configuration.setZipcode(venue.zipCode());
    return configuration;
  }

  private static Area area(SeatCategory category) {
    Area area = new Area();
    area.setCode(category.area().code());
    area.setExternalName(Forms.name(category.area().name()));
    area.setId(category.area().id());
    area.setKind("INDIFFERENT");
    area.setPhysicalGauge(category.capacity());
    area.setType("NUMBERED_SEAT");
    return area;
  }

  private static Site site(Venue venue) {
    Site site = new Site();
    site.setAddress(Forms.address(venue));
    site.setCode(venue.siteCode());
    site.setExternalName(Forms.name(venue.siteName()));
    site.setId(venue.siteId());
    Space space = new Space();
    space.setCode(venue.spaceCode());
    space.setExternalName(Forms.name(venue.spaceName()));
    space.setId(venue.spaceId());
    space.setSiteId(venue.siteId());
    site.getSpaces().add(space);
    return site;
  }
}
