package io.github.s360sdk.catalog.internal.reader;

import static io.github.s360sdk.catalog.internal.reader.Reading.add;
import static io.github.s360sdk.catalog.internal.reader.Reading.kept;

import io.github.s360sdk.catalog.model.SalePeriod;
import io.github.s360sdk.catalog.model.SalePeriodType;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.Period;
import java.time.OffsetDateTime;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads sale periods; equal ones become one object, because most performances share theirs. */
final class SalePeriodReader {

  private final Cursor in;

  SalePeriodReader(Reading reading) {
    this.in = reading.in;
  }

  SalePeriod salePeriod() throws XMLStreamException {
    OpenValue<SalePeriodType> type = null;
    OffsetDateTime start = null;
    OffsetDateTime end = null;
    Integer endRelative = null;
    Long channelId = null;
    String channelCode = null;
    List<Long> tariffIds = null;
    List<Long> seatCategoryIds = null;
    boolean sale = false;
    boolean reservation = false;
    boolean quotation = false;
    boolean postingResale = false;
    while (in.next()) {
      switch (in.name()) {
        case "audienceSubCatIds" -> tariffIds = add(tariffIds, in.number());
        case "end" -> end = in.time();
        case "endRelative" -> endRelative = in.integer();
        case "postingResalePossible" -> postingResale = in.flag();
        case "quotationPossible" -> quotation = in.flag();
        case "reservationPossible" -> reservation = in.flag();
        case "salePossible" -> sale = in.flag();
        case "salesChannelCode" -> channelCode = in.text();
        case "salesChannelId" -> channelId = in.number();
        case "seatCategoryIds" -> seatCategoryIds = add(seatCategoryIds, in.number());
        case "start" -> start = in.time();
        case "type" -> type = in.value(SalePeriodType.class);
        default -> in.skip();
      }
    }
    return in.interner()
        .value(
            new SalePeriod(
                type,
                new Period(start, end),
                endRelative,
                channelId,
                channelCode,
                kept(tariffIds),
                kept(seatCategoryIds),
                sale,
                reservation,
                quotation,
                postingResale));
  }
}
