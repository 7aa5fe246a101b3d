package io.github.s360sdk.testing.internal.service;

import io.github.s360sdk.availability.internal.stub.GetAvailableThemeAndLanguage;
import io.github.s360sdk.availability.internal.stub.GetEventAvailability;
import io.github.s360sdk.availability.internal.stub.GetPerformanceAvailability;
import io.github.s360sdk.availability.internal.stub.GetProductAvailability;
import io.github.s360sdk.availability.internal.stub.GetSeatsAvailability;
import io.github.s360sdk.availability.internal.stub.GetUpdatedAvailabilities;
import io.github.s360sdk.availability.internal.stub.type.AvailabilityUpdateData;
import io.github.s360sdk.availability.internal.stub.type.AvailabilityUpdateResult;
import io.github.s360sdk.availability.internal.stub.type.EventAvailability;
import io.github.s360sdk.availability.internal.stub.type.EventAvailabilityData;
import io.github.s360sdk.availability.internal.stub.type.EventAvailabilityResult;
import io.github.s360sdk.availability.internal.stub.type.PerformanceAvailability;
import io.github.s360sdk.availability.internal.stub.type.PerformanceAvailabilityData;
import io.github.s360sdk.availability.internal.stub.type.PerformanceAvailabilityResult;
import io.github.s360sdk.availability.internal.stub.type.ProductAvailability;
import io.github.s360sdk.availability.internal.stub.type.ProductAvailabilityData;
import io.github.s360sdk.availability.internal.stub.type.ProductAvailabilityResult;
import io.github.s360sdk.availability.internal.stub.type.SeatAvailability;
import io.github.s360sdk.availability.internal.stub.type.SeatsAvailabilityData;
import io.github.s360sdk.availability.internal.stub.type.SeatsAvailabilityResult;
import io.github.s360sdk.availability.internal.stub.type.ThemeAndLanguage;
import io.github.s360sdk.availability.internal.stub.type.ThemeAndLanguageResult;
import io.github.s360sdk.core.model.ServiceAddress;
import io.github.s360sdk.testing.internal.state.Refusal;
import io.github.s360sdk.testing.internal.state.Stock;
import io.github.s360sdk.testing.internal.state.Stock.Wanted;
import io.github.s360sdk.testing.internal.state.Store;
import io.github.s360sdk.testing.model.SimulatedErrors;
import io.github.s360sdk.testing.world.SeatCategory;
import io.github.s360sdk.testing.world.Timeslot;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** AvailabilityService: what is left. */
public final class AvailabilityEndpoint {

  private static final ServiceAddress ADDRESS =
      new ServiceAddress(
          "AvailabilityService",
          "tnseb",
          "com.secutix.service.realtime.availability",
          "1_33",
          "http://v1_33.AvailabilityService.service.secutix.com");

  private final Store store;
  private final AvailabilityGate gate;
  private final @Nullable Duration history;
  private final ZoneId zone;

  private AvailabilityEndpoint(Store store, AvailabilityGate gate, @Nullable Duration history) {
    this.store = store;
    this.gate = gate;
    this.history = history;
    this.zone = store.settings().world().pointOfSales().timeZone();
  }

  /**
   * Builds the endpoint.
   *
   * @param history how far back reference dates may lie, or null for ever
   */
  public static ServiceEndpoint create(
      Store store, AvailabilityGate gate, @Nullable Duration history) {
    return new AvailabilityEndpoint(store, gate, history).endpoint();
  }

  private ServiceEndpoint endpoint() {
    return new ServiceEndpoint(
        ADDRESS,
        List.of(
            new ServiceOperation<>(
                "getAvailableThemeAndLanguage",
                GetAvailableThemeAndLanguage.class,
                request -> null,
                ThemeAndLanguageResult.class,
                ThemeAndLanguageResult::new,
                (request, caller) -> themes(request)),
            new ServiceOperation<>(
                    "getEventAvailability",
                    GetEventAvailability.class,
                    GetEventAvailability::getRequestId,
                    EventAvailabilityResult.class,
                    EventAvailabilityResult::new,
                    (request, caller) -> events(request))
                .behind(
                    request ->
                        enter(
                            "getEventAvailability",
                            request.getPointOfSalesId(),
                            request.getEventIds(),
                            request.getPerformanceIds(),
                            request.getSeatCategoryIds(),
                            request.getContingentIds(),
                            request.getComposedProductId(),
                            request.getAdvantageId())),
            new ServiceOperation<>(
                    "getPerformanceAvailability",
                    GetPerformanceAvailability.class,
                    GetPerformanceAvailability::getRequestId,
                    PerformanceAvailabilityResult.class,
                    PerformanceAvailabilityResult::new,
                    (request, caller) -> performances(request))
                .behind(
                    request ->
                        enter(
                            "getPerformanceAvailability",
                            request.getPointOfSalesId(),
                            request.getPerformanceIds(),
                            request.getSeatCategoryIds(),
                            request.getContingentIds(),
                            request.getComposedProductId(),
                            request.getAdvantageId())),
            new ServiceOperation<>(
                    "getProductAvailability",
                    GetProductAvailability.class,
                    GetProductAvailability::getRequestId,
                    ProductAvailabilityResult.class,
                    ProductAvailabilityResult::new,
                    (request, caller) -> products(request))
                .behind(
                    request ->
                        enter(
                            "getProductAvailability",
                            request.getPointOfSalesId(),
                            request.getProductIds(),
                            request.getTimeslotIds(),
                            request.getStartDate(),
                            request.getEndDate(),
                            request.getContingentIds(),
                            request.getAdvantageId())),
            new ServiceOperation<>(
                    "getSeatsAvailability",
                    GetSeatsAvailability.class,
                    GetSeatsAvailability::getRequestId,
                    SeatsAvailabilityResult.class,
                    SeatsAvailabilityResult::new,
                    (request, caller) -> seats(request))
                .behind(
                    request ->
                        enter(
                            "getSeatsAvailability",
                            request.getPointOfSalesId(),
                            request.getPerformanceId(),
                            request.getSeatCategoryIds(),
                            request.getAreaIds(),
                            request.getBlockIds(),
                            request.getContingentIds(),
                            request.getComposedProductId(),
                            request.getAdvantageId())),
            new ServiceOperation<>(
                    "getUpdatedAvailabilities",
                    GetUpdatedAvailabilities.class,
                    GetUpdatedAvailabilities::getRequestId,
                    AvailabilityUpdateResult.class,
                    AvailabilityUpdateResult::new,
                    (request, caller) -> updates(request))
                .behind(
                    request ->
                        enter(
                            "getUpdatedAvailabilities",
                            request.getPointOfSalesId(),
                            request.getProductIds()))));
  }

  private CatalogGate.@Nullable Wait enter(String operation, @Nullable Object... parameters) {
    gate.enter(operation, Arrays.asList(parameters).toString());
    return null;
  }

  private ThemeAndLanguageResult themes(GetAvailableThemeAndLanguage request) {
    ThemeAndLanguageResult result = new ThemeAndLanguageResult();
    store
        .with(
            books ->
                books
                    .stock()
                    .themes(request.getPassId(), Requests.present(request.getTimeslotIds())))
        .forEach(
            chosen -> {
              ThemeAndLanguage row = new ThemeAndLanguage();
              row.setLanguageCode(chosen.languageCode());
              row.setThemeId(chosen.themeId());
              row.setTimeslotId(chosen.timeslotId());
              result.getListThemeAndLanguage().add(row);
            });
    return result;
  }

  private EventAvailabilityResult events(GetEventAvailability request) {
    EventAvailabilityData data = new EventAvailabilityData();
    List<Stock.PlacesRow> rows =
        store.with(
            books -> {
              Stock stock = books.stock();
              stock.checkPointOfSales(request.getPointOfSalesId(), true);
              List<Long> performances = Requests.present(request.getPerformanceIds());
              if (performances.isEmpty()) {
                throw new Refusal(SimulatedErrors.PERFORMANCE, "The request names no performance");
              }
              List<Stock.PlacesRow> all =
                  new ArrayList<>(
                      stock.events(
                          Requests.present(request.getEventIds()), request.getComposedProductId()));
              all.addAll(
                  stock.places(
                      performances,
                      wanted(request.getSeatCategoryIds()),
                      wanted(request.getContingentIds()),
                      request.getComposedProductId()));
              return all;
            });
    for (Stock.PlacesRow of : rows) {
      EventAvailability row = new EventAvailability();
      row.setAvailability(of.left().quantity());
      row.setAvailabilityLevel(of.left().level());
      row.setContingentId(of.contingentId());
      row.setEventId(of.eventId());
      row.setPerformanceId(of.performanceId());
      row.setSeatCategoryId(of.seatCategoryId());
      data.getEventAvailabilities().add(row);
    }
    EventAvailabilityResult result = new EventAvailabilityResult();
    result.setEventAvailabilityData(data);
    return result;
  }

  private PerformanceAvailabilityResult performances(GetPerformanceAvailability request) {
    PerformanceAvailabilityData data = new PerformanceAvailabilityData();
    List<Stock.PlacesRow> rows =
        store.with(
            books -> {
              Stock stock = books.stock();
              stock.checkPointOfSales(request.getPointOfSalesId(), false);
              return stock.places(
                  Requests.present(request.getPerformanceIds()),
                  wanted(request.getSeatCategoryIds()),
                  wanted(request.getContingentIds()),
                  request.getComposedProductId());
            });
    for (Stock.PlacesRow of : rows) {
      PerformanceAvailability row = new PerformanceAvailability();
      row.setAvailability(of.left().quantity());
      row.setAvailabilityLevel(of.left().level());
      row.setContingentId(of.contingentId());
      row.setPerformanceId(of.performanceId());
      row.setSeatCategoryId(of.seatCategoryId());
      data.getPerformanceAvailabilities().add(row);
    }
    PerformanceAvailabilityResult result = new PerformanceAvailabilityResult();
    result.setPerformanceAvailabilityData(data);
    return result;
  }

  private ProductAvailabilityResult products(GetProductAvailability request) {
    ProductAvailabilityData data = new ProductAvailabilityData();
    List<Stock.UnitsRow> rows =
        store.with(
            books -> {
              Stock stock = books.stock();
              stock.checkPointOfSales(request.getPointOfSalesId(), false);
              return stock.units(
                  Requests.present(request.getProductIds()),
                  Requests.present(request.getTimeslotIds()),
                  instant(request.getStartDate()),
                  instant(request.getEndDate()),
                  wanted(request.getContingentIds()));
            });
    for (Stock.UnitsRow of : rows) {
      Timeslot slot = of.timeslot();
      ProductAvailability row = new ProductAvailability();
      row.setAvailability(of.left().quantity());
      row.setAvailabilityLevel(of.left().level());
      row.setContingentId(of.contingentId());
      row.setItemId(of.itemId());
      row.setProductId(of.productId());
      if (slot != null) {
        ZonedDateTime start = slot.start().atZoneSameInstant(zone);
        // The day may have begun with another offset.
        row.setDate(start.toLocalDate().atStartOfDay(zone).toOffsetDateTime());
        row.setStartTime(start.toLocalTime().toString());
        row.setTimeslotId(slot.id());
      }
      data.getProductAvailabilities().add(row);
    }
    ProductAvailabilityResult result = new ProductAvailabilityResult();
    result.setProductAvailabilityData(data);
    return result;
  }

  private SeatsAvailabilityResult seats(GetSeatsAvailability request) {
    SeatsAvailabilityData data = new SeatsAvailabilityData();
    List<Stock.SeatRow> rows =
        store.with(
            books -> {
              Stock stock = books.stock();
              stock.checkPointOfSales(request.getPointOfSalesId(), false);
              return stock.seats(
                  request.getPerformanceId(),
                  Requests.present(request.getSeatCategoryIds()),
                  Requests.present(request.getAreaIds()),
                  Requests.present(request.getBlockIds()),
                  Requests.present(request.getContingentIds()),
                  request.getComposedProductId());
            });
    for (Stock.SeatRow of : rows) {
      SeatCategory category = of.category();
      SeatAvailability row = new SeatAvailability();
      row.setAreaId(category.area().id());
      row.setAvailable(of.free());
      row.setBlockId(category.blockId());
      row.setContingentId(of.contingentId());
      row.setPhysicalSeatId(category.seatId(of.place()));
      row.setRow(category.row(of.place()));
      row.setSeatCategoryId(category.id());
      row.setSeatNumber(category.seatNumber(of.place()));
      data.getSeatAvailabilities().add(row);
    }
    SeatsAvailabilityResult result = new SeatsAvailabilityResult();
    result.setSeatsAvailabilityData(data);
    return result;
  }

  private AvailabilityUpdateResult updates(GetUpdatedAvailabilities request) {
    Instant reference = instant(request.getReferenceDate());
    if (history != null && (reference == null || reference.isBefore(store.now().minus(history)))) {
      throw new Refusal(
          SimulatedErrors.REFERENCE_DATE, "Updates are kept for " + history + " only");
    }
    AvailabilityUpdateResult result = new AvailabilityUpdateResult();
    store
        .with(
            books -> {
              Stock stock = books.stock();
              stock.checkPointOfSales(request.getPointOfSalesId(), false);
              return stock.updatesSince(Requests.present(request.getProductIds()), reference);
            })
        .forEach(
            update -> {
              AvailabilityUpdateData row = new AvailabilityUpdateData();
              row.setLastUpdate(update.at().atZone(zone).toOffsetDateTime());
              row.setProductId(update.productId());
              result.getAvailabilityUpdateData().add(row);
            });
    return result;
  }

  private static Wanted wanted(List<Long> ids) {
    return new Wanted(Requests.present(ids));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
