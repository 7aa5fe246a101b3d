package io.github.s360sdk.availability.internal;

import io.github.s360sdk.catalog.model.EventProduct;
import io.github.s360sdk.catalog.model.Performance;
import io.github.s360sdk.catalog.model.SeasonTicketProduct;
import java.util.List;
import java.util.stream.Stream;

/** What a season ticket consists of. */
public final class SeasonTicketLines {

  /** An event of a line, with the performances that can be chosen. */
  public record Event(long productId, List<Long> performances) {

    /** An event of the catalogue. */
    public static Event of(EventProduct event) {
      return new Event(event.id(), event.performances().stream().map(Performance::id).toList());
    }
  }

  private SeasonTicketLines() {}

  /** The events of all lines, those in subjects included. */
  public static List<Event> events(SeasonTicketProduct ticket) {
    return Stream.concat(
            ticket.lines().stream(),
            ticket.subjects().stream().flatMap(subject -> subject.lines().stream()))
        .map(SeasonTicketProduct.Line::product)
        .filter(EventProduct.class::isInstance)
        .map(EventProduct.class::cast)
        .map(Event::of)
        .toList();
  }
}
