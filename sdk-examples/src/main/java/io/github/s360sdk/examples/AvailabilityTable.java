package io.github.s360sdk.examples;

import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.watch.AvailabilityChange;
import io.github.s360sdk.availability.watch.AvailabilityWatcher;
import io.github.s360sdk.availability.watch.WatchRequest;
import io.github.s360sdk.availability.watch.WatchStatus;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.EventProduct;
import io.github.s360sdk.catalog.model.PassProduct;
import io.github.s360sdk.catalog.model.Performance;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.SaleScope;
import io.github.s360sdk.catalog.model.Timeslot;
import java.io.PrintStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table of what is left. On a terminal it is drawn over again; where the output goes into a file,
 * the changes are written line by line, and the table at the end.
 */
final class AvailabilityTable {

  private static final String LANGUAGE = "en";
  private static final int BAR = 20;
  private static final String ESCAPE = "\033[";
  private static final String CLEAR_BELOW = ESCAPE + "J";
  private static final String PLAIN = ESCAPE + "0m";
  private static final Map<AvailabilityLevel.Colour, String> COLOURS =
      Map.of(
          AvailabilityLevel.Colour.GREEN, ESCAPE + "32m",
          AvailabilityLevel.Colour.ORANGE, ESCAPE + "33m",
          AvailabilityLevel.Colour.RED, ESCAPE + "31m");
  private static final String DERIVED = " (derived)";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.systemDefault());

  /**
   * What a row of the table is about.
   *
   * @param productId id of the product
   * @param id id of the performance or of the timeslot
   * @param performance whether it is a performance
   * @param name name of the product
   * @param when when it begins
   */
  record Row(long productId, long id, boolean performance, String name, String when) {

    /** Adds it to what is watched. */
    void addTo(WatchRequest.Builder watch) {
      if (performance) {
        watch.performances(productId, List.of(id));
      } else {
        watch.units(productId);
      }
    }

    boolean isOf(AvailabilityChange change) {
      return Objects.equals(performance ? change.performanceId() : change.timeslotId(), id);
    }

    /** Looks at what the watcher knows, without a call. */
    State read(AvailabilityWatcher watcher) {
      if (performance) {
        return watcher
            .performance(id)
            .map(known -> new State(known.quantity(), known.level()))
            .orElse(State.UNKNOWN);
      }
      return watcher
          .product(productId)
          .map(product -> product.timeslot(id))
          .map(known -> new State(known.quantity(), known.level()))
          .orElse(State.UNKNOWN);
    }
  }

  private record State(@Nullable Integer quantity, @Nullable AvailabilityLevel level) {
    static final State UNKNOWN = new State(null, null);
  }

  private final PrintStream out;
  private final boolean terminal;
  private final List<Row> rows;
  private final Map<Row, AvailabilityChange> news = new HashMap<>();
  private final Map<Row, Integer> most = new HashMap<>();
  private int drawn;

  AvailabilityTable(PrintStream out, boolean terminal, List<Row> rows) {
    this.out = out;
    this.terminal = terminal;
    this.rows = List.copyOf(rows);
  }

  /** The first performances that are on sale, and the timeslots of passes that are. */
  static List<Row> rows(Catalog catalog, Instant now, SaleScope channel, int most) {
    List<Row> rows = new ArrayList<>();
    for (Product product : catalog.productsOnSale(now, channel).toList()) {
      if (product instanceof EventProduct event) {
        event.performances().stream()
            .filter(one -> one.saleState(now, channel).isOnSale())
            .map(one -> row(event, one))
            .forEach(rows::add);
      } else if (product instanceof PassProduct pass) {
        pass.items().stream()
            .flatMap(item -> item.timeslots().stream())
            .flatMap(timeslot -> timeslot.find().stream())
            .distinct()
            .map(one -> row(pass, one))
            .forEach(rows::add);
      }
    }
    return rows.subList(0, Math.min(most, rows.size()));
  }

  private static Row row(EventProduct event, Performance performance) {
    return new Row(
        event.id(),
        performance.id(),
        true,
        event.name().in(LANGUAGE),
        text(performance.start(), MOMENT));
  }

  private static Row row(PassProduct pass, Timeslot timeslot) {
    return new Row(
        pass.id(),
        timeslot.id(),
        false,
        pass.name().in(LANGUAGE),
        text(timeslot.startDate(), DAY) + ", " + text(timeslot.startTime()));
  }

  private static String text(@Nullable OffsetDateTime time, DateTimeFormatter form) {
    return time == null ? "" : form.format(time);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** Notes a change; called by the watcher. */
  synchronized void changed(AvailabilityChange change) {
    rows.stream().filter(row -> row.isOf(change)).forEach(row -> changed(row, change));
  }

  private void changed(Row row, AvailabilityChange change) {
    if (change.quantity() != null) {
      most.merge(row, change.quantity(), Math::max);
    }
    if (change.isFirst()) {
      return;
    }
    news.put(row, change);
    if (!terminal) {
      out.printf(
          "  %s  %s, %s: %s, %s%n",
          TIME.format(change.seenAt()),
          row.name(),
          row.when(),
          difference(change),
          text(change.level()));
    }
  }

  /** Writes how the watcher is doing when that changes; called by the watcher. */
  void doing(WatchStatus status, Instant now) {
    if (!terminal) {
      out.println("  " + text(status, now));
    }
  }

  /** Draws the table over the one before; on a terminal only. */
  void draw(AvailabilityWatcher watcher, Instant now) {
    if (terminal) {
      drawLast(watcher, now);
    }
  }

  /** Draws the table. */
  synchronized void drawLast(AvailabilityWatcher watcher, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add("  " + text(watcher.status(), now));
    lines.add("");
    Table table = new Table("what", "when", "left", "", "last change", "level");
    for (Row row : rows) {
      State state = row.read(watcher);
      table.row(
          row.name(),
          row.when(),
          text(state.quantity()),
          bar(row, state.quantity()),
          lastChange(news.get(row)),
          text(state.level()));
    }
    lines.addAll(table.lines());
    lines.add("");
    if (drawn > 0) {
      out.print(ESCAPE + drawn + "A" + CLEAR_BELOW); // up to its first line
    }
    lines.forEach(line -> out.println(terminal ? coloured(line) : line));
    out.flush();
    drawn = terminal ? lines.size() : 0;
  }

  private static String text(WatchStatus status, Instant now) {
    StringBuilder text = new StringBuilder(TIME.format(now)).append("  ").append(status.state());
    if (status.lastPoll() != null) {
      text.append(", asked for changes at ").append(TIME.format(status.lastPoll()));
    }
    if (status.nextTry() != null) {
      text.append(", next ").append(TIME.format(status.nextTry()));
    }
    if (status.failures() > 0) {
      text.append(", failures ").append(status.failures());
    }
    return text.toString();
  }

  private String bar(Row row, @Nullable Integer quantity) {
    return quantity == null ? "" : bar(quantity, most.getOrDefault(row, quantity));
  }

  /** How much is left of the most that was ever left; nothing of what was sold too often. */
  static String bar(int quantity, int most) {
    int full = Math.max(1, most);
    int filled = Math.min(BAR, (BAR * Math.max(0, quantity) + full - 1) / full);
    return "#".repeat(filled) + ".".repeat(BAR - filled);
  }

  private static String lastChange(@Nullable AvailabilityChange change) {
    return change == null ? "" : TIME.format(change.seenAt()) + "  " + difference(change);
  }

  private static String difference(AvailabilityChange change) {
    Integer before = change.before() == null ? null : change.before().quantity();
    return text(before) + " -> " + text(change.quantity());
  }

  /** The level is the last column; a derived one says so behind its colour. */
  private static String coloured(String line) {
    for (Map.Entry<AvailabilityLevel.Colour, String> entry : COLOURS.entrySet()) {
      String name = entry.getKey().name();
      for (String end : List.of(name, name + DERIVED)) {
        if (line.endsWith("  " + end)) {
          int start = line.length() - end.length();
          return line.substring(0, start) + entry.getValue() + end + PLAIN;
        }
      }
    }
    return line;
  }
}
