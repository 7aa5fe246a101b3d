package io.github.s360sdk.examples;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.EventProduct;
import io.github.s360sdk.catalog.model.GoodsProduct;
import io.github.s360sdk.catalog.model.HospitalityProduct;
import io.github.s360sdk.catalog.model.ItemPrice;
import io.github.s360sdk.catalog.model.Link;
import io.github.s360sdk.catalog.model.MembershipProduct;
import io.github.s360sdk.catalog.model.PackageProduct;
import io.github.s360sdk.catalog.model.PassProduct;
import io.github.s360sdk.catalog.model.Performance;
import io.github.s360sdk.catalog.model.PerformancePrice;
import io.github.s360sdk.catalog.model.PriceCharge;
import io.github.s360sdk.catalog.model.PriceComponent;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.SaleScope;
import io.github.s360sdk.catalog.model.SaleState;
import io.github.s360sdk.catalog.model.Season;
import io.github.s360sdk.catalog.model.SeasonTicketProduct;
import io.github.s360sdk.catalog.model.ServiceProduct;
import io.github.s360sdk.catalog.model.TransportProduct;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.Location;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints a catalogue as tables. */
final class CatalogTables {

  private static final String LANGUAGE = "en";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

  private final Instant now;
  private final SaleScope channel;
  private final int most;

  /**
   * Makes a printer.
   *
   * @param now when it is asked what is on sale
   * @param channel the sales channel that is asked about
   * @param most how many rows of a kind are printed
   */
  CatalogTables(Instant now, SaleScope channel, int most) {
    this.now = now;
    this.channel = channel;
    this.most = most;
  }

  void seasons(Catalog catalog) {
    System.out.println("Seasons");
    Table table = new Table("code", "name", "from", "to", "state", "products");
    for (Season season : catalog.seasons()) {
      table.row(
          text(season.code()),
          text(season.name()),
          day(season.period().start()),
          day(season.period().end()),
          text(season.state()),
          season.products().size());
    }
    table.print();
  }

  void products(Season season) {
    System.out.println("Products of season " + text(season.code()));
    Map<String, List<Product>> byKind =
        season.products().stream()
            .collect(Collectors.groupingBy(CatalogTables::kind, TreeMap::new, Collectors.toList()));
    Table table = new Table("kind", "code", "name", "state", "holds");
    byKind.forEach(
        (kind, products) -> {
          for (Product product : first(products)) {
            table.row(
                kind,
                text(product.code()),
                text(product.name()),
                text(product.state()),
                content(product));
          }
          more(products).ifMore(rest -> table.row(kind, rest, "", "", ""));
        });
    table.print();
  }

  /** The kind of a product in words. */
  static String kind(Product product) {
    if (product instanceof EventProduct) {
      return "event";
    } else if (product instanceof SeasonTicketProduct) {
      return "season ticket";
    } else if (product instanceof PackageProduct) {
      return "package";
    } else if (product instanceof PassProduct) {
      return "pass";
    } else if (product instanceof MembershipProduct) {
      return "membership";
    } else if (product instanceof ServiceProduct) {
      return "service";
    } else if (product instanceof GoodsProduct) {
      return "goods";
    } else if (product instanceof TransportProduct) {
      return "transport";
    } else if (product instanceof HospitalityProduct) {
      return "hospitality";
    }
    return "other";
  }

  private static String content(Product product) {
    if (product instanceof EventProduct event) {
      return event.performances().size() + " performances";
    } else if (product instanceof SeasonTicketProduct ticket) {
      return lines(ticket).count() + " lines, " + ticket.items().size() + " items";
    } else if (product instanceof PackageProduct pack) {
      return pack.lines().size() + " lines, " + pack.items().size() + " items";
    } else if (product instanceof PassProduct pass) {
      return pass.items().size() + " items";
    } else if (product instanceof MembershipProduct membership) {
      return membership.items().size() + " items";
    }
    return "";
  }

  private static Stream<SeasonTicketProduct.Line> lines(SeasonTicketProduct ticket) {
    return Stream.concat(
        ticket.lines().stream(),
        ticket.subjects().stream().flatMap(subject -> subject.lines().stream()));
  }

  void performances(EventProduct event) {
    System.out.println("Performances of " + text(event.name()) + " (" + text(event.code()) + ")");
    Table table = new Table("code", "begin", "place", "in our channel", "in any channel");
    for (Performance performance : first(event.performances())) {
      table.row(
          text(performance.code()),
          performance.start() == null ? "" : TIME.format(performance.start()),
          place(performance.location()),
          sale(performance, performance.saleState(now, channel)),
          sale(performance, performance.saleState(now, SaleScope.ANY)));
    }
    more(event.performances()).ifMore(rest -> table.row(rest, "", "", "", ""));
    table.print();
    event.performances().stream()
        .filter(one -> !one.pricesOnSale(now, channel).isEmpty())
        .findFirst()
        .ifPresentOrElse(
            one -> prices(one, "on sale now", one.pricesOnSale(now, channel)),
            () ->
                event.performances().stream()
                    .findFirst()
                    .ifPresent(one -> prices(one, "not on sale in our channel", one.prices())));
  }

  private static String place(@Nullable Location location) {
    return location == null
        ? ""
        : Stream.of(location.siteName(), location.spaceName())
            .map(CatalogTables::text)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(", "));
  }

  private static String sale(Performance performance, SaleState sale) {
    return switch (sale.kind()) {
      case ON_SALE -> sale.until() == null ? "on sale" : "on sale until " + day(sale.until());
      case NOT_YET -> "from " + day(sale.from());
      case ENDED -> "ended";
      case NOT_FOR_SALE -> "not sold here";
      case NOT_RUNNING -> "state " + text(performance.state());
    };
  }

  private void prices(Performance performance, String which, List<PerformancePrice> prices) {
    System.out.println("Prices of " + text(performance.code()) + ", " + which);
    Table table = new Table("tariff", "seat category", "level", "amount", "charges");
    for (PerformancePrice price : first(prices)) {
      table.row(
          text(price.tariffName()),
          text(price.seatCategoryName()),
          text(price.priceLevelCode()),
          price.amount(),
          price.charges().stream().map(CatalogTables::charge).collect(Collectors.joining(", ")));
    }
    more(prices).ifMore(rest -> table.row(rest, "", "", "", ""));
    table.print();
  }

  private static String charge(PriceCharge charge) {
    Link<PriceComponent> component = charge.component();
    String name =
        component == null ? "" : component.find().map(known -> text(known.name())).orElse("");
    return (name + " " + charge.amount()).strip();
  }

  void seasonTicket(SeasonTicketProduct ticket) {
    System.out.println("Season ticket " + text(ticket.name()) + " (" + text(ticket.code()) + ")");
    Table items = new Table("item", "prices");
    for (SeasonTicketProduct.Item item : first(ticket.items())) {
      items.row(
          text(item.name()),
          first(item.prices()).stream()
              .map(CatalogTables::price)
              .collect(Collectors.joining(", ")));
    }
    more(ticket.items()).ifMore(rest -> items.row(rest, ""));
    items.print();

    Table table = new Table("subject", "event", "must be chosen", "performances");
    lines(table, "", ticket.lines());
    for (SeasonTicketProduct.Subject subject : ticket.subjects()) {
      lines(table, text(subject.name()) + limits(subject), subject.lines());
    }
    table.print();
  }

  private static String price(ItemPrice price) {
    return (text(price.tariffName()) + " " + price.amount()).strip();
  }

  private static String limits(SeasonTicketProduct.Subject subject) {
    return subject.minEvents() == null || subject.maxEvents() == null
        ? ""
        : ", " + subject.minEvents() + " to " + subject.maxEvents();
  }

  private void lines(Table table, String subject, List<SeasonTicketProduct.Line> lines) {
    for (SeasonTicketProduct.Line line : first(lines)) {
      Product product = line.product();
      table.row(
          subject,
          product == null ? "" : text(product.name()),
          line.eventMandatory() ? "yes" : "no",
          product instanceof EventProduct event ? event.performances().size() : "");
    }
    more(lines).ifMore(rest -> table.row(subject, rest, "", ""));
  }

  private <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(most, all.size()));
  }

  private Rest more(List<?> all) {
    return new Rest(all.size() - most);
  }

  private record Rest(int count) {

    void ifMore(Consumer<String> row) {
      if (count > 0) {
        row.accept("... " + count + " more");
      }
    }
  }

  private static String day(@Nullable OffsetDateTime time) {
    return time == null ? "" : DAY.format(time);
  }

  private static String text(LocalizedText text) {
    return text.in(LANGUAGE);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
