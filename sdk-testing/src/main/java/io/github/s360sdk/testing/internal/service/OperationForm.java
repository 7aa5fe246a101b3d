package io.github.s360sdk.testing.internal.service;

import io.github.s360sdk.sales.internal.stub.type.OperationData;
import io.github.s360sdk.sales.internal.stub.type.PriceComponentData;
import io.github.s360sdk.testing.internal.state.Operation;
import io.github.s360sdk.testing.internal.state.Order;
import io.github.s360sdk.testing.internal.state.OrderKind;
import io.github.s360sdk.testing.world.EventProduct;
import io.github.s360sdk.testing.world.PassProduct;
import io.github.s360sdk.testing.world.Performance;
import io.github.s360sdk.testing.world.PointOfSales;
import io.github.s360sdk.testing.world.SalesSeason;
import io.github.s360sdk.testing.world.SeasonTicketProduct;
import io.github.s360sdk.testing.world.SeatCategory;
import io.github.s360sdk.testing.world.Tariff;
import io.github.s360sdk.testing.world.Timeslot;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The form of order lines. */
final class OperationForm {

  private final PointOfSales pos;
  private final String contingent;

  OperationForm(PointOfSales pos, String contingent) {
    this.pos = pos;
    this.contingent = contingent;
  }

  OperationData of(Order order, Operation of, Caller caller) {
    Operation.Subject subject = of.subject();
    OperationData data = new OperationData();
    amounts(of, data);
    data.setCatalogCurrency(Forms.currency());
    data.setContingent(contingent);
    data.setContingentId(pos.contingentId());
    data.setExchangeable(false);
    data.setFileId(order.file().id());
    data.setIsNominative(false);
    data.setKind(subject.kind());
    data.setNumbered(false);
    data.setOperationId(of.id());
    data.setOperationNumber(of.number());
    data.setParentOperationId(of.parentId());
    data.setQuantity(of.quantity());
    data.setSelfPaidVat(false);
    data.setType(type(order));
    data.setVatCountryCode(Forms.COUNTRY);
    data.setVatRate(BigDecimal.ZERO);
    tariff(subject.tariff(), data, caller);
    season(subject.season(), data, caller);
    event(subject.event(), data, caller);
    performance(subject.performance(), data);
    category(subject.category(), data, caller);
    pass(subject.pass(), subject.timeslot(), data, caller);
    seasonTicket(subject.seasonTicket(), data, caller);
    if (subject.kind().equals("CHARGES")) {
      PriceComponentData component = new PriceComponentData();
      component.setExternalName(Forms.name("Frais"));
      component.setKind("EXTERNAL_PRICE_COMPONENT");
      component.setRank(2);
      data.setPriceComponentData(component);
    }
    return data;
  }

  private static void amounts(Operation of, OperationData data) {
    data.setBasePrice(of.unitPrice());
    data.setTotalAmount(of.total());
    data.setUnitPrice(of.unitPrice());
    data.setWithoutVatTotalAmount(of.total());
  }

  private static String type(Order order) {
    if (order.kind() == OrderKind.RESERVATION) {
      return "RESERVATION";
    }
    return order.state() == Order.State.CLOSED ? "SALE" : "PRE_SALE";
  }

  private static void tariff(@Nullable Tariff tariff, OperationData data, Caller caller) {
    if (tariff != null) {
      data.setAudienceSubCategory(Forms.in(caller, tariff.name()));
      data.setAudienceSubCategoryId(tariff.id());
      data.setAudienceSubCategoryRank(tariff.rank());
      data.setAudienceSubCategoryRequireAttachment(false);
    }
  }

  private static void season(@Nullable SalesSeason season, OperationData data, Caller caller) {
    if (season != null) {
      data.setSeason(Forms.in(caller, season.name()));
      data.setSeasonCode(season.code());
      data.setSeasonId(season.id());
    }
  }

  private static void event(@Nullable EventProduct event, OperationData data, Caller caller) {
    if (event != null) {
      data.setActivityId(event.activityId());
      data.setActivityName(Forms.in(caller, event.activity()));
      data.getLocations().add(Forms.location(event.venue(), true));
      data.setPerformance(Forms.in(caller, event.name()));
      data.setProduct(Forms.in(caller, event.name()));
      data.setProductCode(event.code());
      data.setProductFamilySubType("SIMPLE_TICKET");
      data.setProductFamilyType("SINGLE_ENTRY");
      data.setProductId(event.id());
    }
  }

  private static void performance(@Nullable Performance performance, OperationData data) {
    if (performance != null) {
      data.setNumbered(performance.numbered());
      data.setPerformanceCode(performance.code());
      data.setPerformanceDate(performance.start());
      data.setPerformanceDuration((int) performance.duration().toSeconds());
      data.setPerformanceId(performance.id());
    }
  }

  private static void category(@Nullable SeatCategory category, OperationData data, Caller caller) {
    if (category != null) {
      data.setSeatCategory(Forms.in(caller, category.name()));
      data.setSeatCategoryId(category.id());
      data.setSeatCategoryRank(category.rank());
    }
  }

  private static void pass(
      @Nullable PassProduct pass, @Nullable Timeslot timeslot, OperationData data, Caller caller) {
    if (pass != null) {
      data.setItemDisplayExternalDesignation(Forms.in(caller, pass.name()));
      data.setItemId(pass.itemId());
      data.setProduct(Forms.in(caller, pass.name()));
      data.setProductCode(pass.code());
      data.setProductFamilySubType(pass.needsTimeslot() ? null : "OPEN_PASS");
      data.setProductFamilyType("PASS");
      data.setProductId(pass.id());
    }
    if (timeslot != null) {
      data.setItemDate(timeslot.start());
      data.setTimeslotDuration((int) timeslot.duration().toMinutes());
      data.setTimeslotId(timeslot.id());
    }
  }

  private static void seasonTicket(
      @Nullable SeasonTicketProduct ticket, OperationData data, Caller caller) {
    if (ticket != null) {
      data.setFixedSeatSeasonticket(false);
      data.setItemDisplayExternalDesignation(Forms.in(caller, ticket.name()));
      data.setItemId(ticket.itemId());
      data.setProduct(Forms.in(caller, ticket.name()));
      data.setProductCode(ticket.code());
      data.setProductFamilySubType("SEASONTICKET");
      data.setProductFamilyType("SEASONTICKET");
      data.setProductId(ticket.id());
    }
  }
}
