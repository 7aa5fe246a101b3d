package io.github.s360sdk.catalog.internal.reader;

import static io.github.s360sdk.catalog.internal.reader.Reading.add;
import static io.github.s360sdk.catalog.internal.reader.Reading.kept;

import io.github.s360sdk.catalog.model.ItemPrice;
import io.github.s360sdk.catalog.model.Link;
import io.github.s360sdk.catalog.model.MembershipProduct;
import io.github.s360sdk.catalog.model.PackageProduct;
import io.github.s360sdk.catalog.model.PassProduct;
import io.github.s360sdk.catalog.model.SalePeriod;
import io.github.s360sdk.catalog.model.SeasonTicketProduct;
import io.github.s360sdk.catalog.model.SimpleItem;
import io.github.s360sdk.catalog.model.Timeslot;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.Money;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what can be bought of the kinds that consist of items. An item without an id is left out.
 */
final class ItemReader {

  private final Reading reading;
  private final Cursor in;
  private final SalePeriodReader salePeriods;

  ItemReader(Reading reading, SalePeriodReader salePeriods) {
    this.reading = reading;
    this.in = reading.in;
    this.salePeriods = salePeriods;
  }

  private @Nullable ItemPrice price() throws XMLStreamException {
    Money amount = null;
    Long tariffId = null;
    Long priceLevelId = null;
    Long rateTypeId = null;
    Integer minQuantity = null;
    Integer maxQuantity = null;
    List<SalePeriod> periods = null;
    while (in.next()) {
      switch (in.name()) {
        case "amount" -> amount = reading.money(in.number());
        case "audSubCatId" -> tariffId = in.number();
        case "maxQty" -> maxQuantity = Quantities.limit(in.integer());
        case "minQty" -> minQuantity = in.integer();
        case "priceLevelId" -> priceLevelId = in.number();
        case "rateTypeId" -> rateTypeId = in.number();
        case "salePeriods" -> periods = add(periods, salePeriods.salePeriod());
        default -> in.skip();
      }
    }
    return amount == null
        ? null
        : in.interner()
            .value(
                new ItemPrice(
                    amount,
                    reading.tariffs.toNullable(tariffId),
                    reading.priceLevels.toNullable(priceLevelId),
                    reading.rateTypes.toNullable(rateTypeId),
                    minQuantity,
                    maxQuantity,
                    kept(periods)));
  }

  SeasonTicketProduct.@Nullable Item seasonTicketItem() throws XMLStreamException {
    Long id = null;
    Integer rank = null;
    LocalizedText name = LocalizedText.EMPTY;
    Long institutionCategoryId = null;
    List<Long> seatCategoryIds = null;
    List<ItemPrice> prices = null;
    while (in.next()) {
      switch (in.name()) {
        case "institutionCategoryId" -> institutionCategoryId = in.number();
        case "itemId" -> id = in.number();
        case "itemPrices" -> prices = add(prices, price());
        case "rank" -> rank = in.integer();
        case "seatCatLinkName" -> name = in.localized();
        case "seatCategoryLink" -> seatCategoryIds = add(seatCategoryIds, linkedSeatCategoryId());
        default -> in.skip();
      }
    }
    return id == null
        ? null
        : new SeasonTicketProduct.Item(
            id, rank, name, institutionCategoryId, kept(seatCategoryIds), kept(prices));
  }

  private @Nullable Long linkedSeatCategoryId() throws XMLStreamException {
    Long id = null;
    while (in.next()) {
      if (in.name().equals("seatCategoryId")) {
        id = in.number();
      } else {
        in.skip();
      }
    }
    return id;
  }

  PackageProduct.@Nullable Item packageItem() throws XMLStreamException {
    Long id = null;
    Integer rank = null;
    Long institutionCategoryId = null;
    List<Long> seatCategoryIds = null;
    List<ItemPrice> prices = null;
    while (in.next()) {
      switch (in.name()) {
        case "institutionCategoryId" -> institutionCategoryId = in.number();
        case "itemId" -> id = in.number();
        case "itemPrices" -> prices = add(prices, price());
        case "rank" -> rank = in.integer();
        case "seatCategoryLink" -> seatCategoryIds = add(seatCategoryIds, linkedSeatCategoryId());
        default -> in.skip();
      }
    }
    return id == null
        ? null
        : new PackageProduct.Item(
            id, rank, institutionCategoryId, kept(seatCategoryIds), kept(prices));
  }

  PassProduct.@Nullable Item passItem() throws XMLStreamException {
    Long id = null;
    LocalizedText name = LocalizedText.EMPTY;
    List<ItemPrice> prices = null;
    List<Link<Timeslot>> timeslots = null;
    while (in.next()) {
      switch (in.name()) {
        case "externalName" -> name = in.localized();
        case "itemId" -> id = in.number();
        case "itemPrices" -> prices = add(prices, price());
        case "timeslotIds" -> timeslots = add(timeslots, reading.timeslots.toNullable(in.number()));
        default -> in.skip();
      }
    }
    return id == null ? null : new PassProduct.Item(id, name, kept(prices), kept(timeslots));
  }

  MembershipProduct.@Nullable Item membershipItem() throws XMLStreamException {
    Long id = null;
    String code = null;
    LocalizedText name = LocalizedText.EMPTY;
    Integer rank = null;
    Money donation = null;
    Money voucherMin = null;
    List<ItemPrice> prices = null;
    while (in.next()) {
      switch (in.name()) {
        case "code" -> code = in.text();
        case "donationAmount" -> donation = reading.money(in.number());
        case "externalName" -> name = in.localized();
        case "itemId" -> id = in.number();
        case "itemPrices" -> prices = add(prices, price());
        case "rank" -> rank = in.integer();
        case "voucherMinAmount" -> voucherMin = reading.money(in.number());
        default -> in.skip();
      }
    }
    return id == null
        ? null
        : new MembershipProduct.Item(id, code, name, rank, donation, voucherMin, kept(prices));
  }

  @Nullable SimpleItem simpleItem() throws XMLStreamException {
    Long id = null;
    String code = null;
    LocalizedText name = LocalizedText.EMPTY;
    Integer rank = null;
    List<ItemPrice> prices = null;
    while (in.next()) {
      switch (in.name()) {
        case "code" -> code = in.text();
        case "externalName" -> name = in.localized();
        case "itemId" -> id = in.number();
        case "itemPrices" -> prices = add(prices, price());
        case "rank" -> rank = in.integer();
        default -> in.skip();
      }
    }
    return id == null ? null : new SimpleItem(id, code, name, rank, kept(prices));
  }
}
