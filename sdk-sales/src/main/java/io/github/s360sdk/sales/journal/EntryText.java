package io.github.s360sdk.sales.journal;

import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.sales.journal.JournalEntry.OrderFacts;
import io.github.s360sdk.sales.journal.JournalEntry.Times;
import io.github.s360sdk.sales.model.OrderType;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the query of a URL: readable, one line, and open for further fields, which older
 * versions pass over.
 */
final class EntryText {

  private static final String VERSION = "1";

  private EntryText() {}

  static String write(JournalEntry entry) {
    OrderFacts order = entry.order();
    Money total = order.total();
    Fields fields = new Fields();
    fields.put("v", VERSION);
    fields.put("id", entry.id());
    fields.put("institution", entry.institution());
    fields.put("owner", entry.owner());
    fields.put("step", entry.step());
    fields.put("begun", entry.times().begun());
    fields.put("changed", entry.times().changed());
    fields.put("busyUntil", entry.times().busyUntil());
    fields.put("type", order.type());
    fields.put("cart", order.cart());
    fields.put("giveUp", order.giveUp());
    fields.put("barCodes", order.barCodes());
    fields.put("orderId", order.orderId());
    fields.put("externalReference", order.externalReference());
    fields.put("purchaser", order.purchaser());
    fields.put("paymentMethodId", order.paymentMethodId());
    fields.put("total", total == null ? null : total.thousandths());
    fields.put("currency", total == null ? null : total.currency().getCurrencyCode());
    fields.put("maxWaitingTime", order.maxWaitingTime());
    return fields.text.toString();
  }

  private static final class Fields {

    private final StringJoiner text = new StringJoiner("&");

    void put(String name, @Nullable Object value) {
      if (value != null) {
        text.add(name + '=' + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
      }
    }
  }

  static JournalEntry read(String text) {
    Map<String, String> fields = new HashMap<>();
    for (String field : text.split("&", -1)) {
      int end = field.indexOf('=');
      if (end > 0) {
        fields.put(
            field.substring(0, end),
            URLDecoder.decode(field.substring(end + 1), StandardCharsets.UTF_8));
      }
    }
    try {
      return entry(fields);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a time of the entry cannot be read", e);
    }
  }

  private static JournalEntry entry(Map<String, String> fields) {
    if (!VERSION.equals(fields.get("v"))) {
      throw new IllegalArgumentException(
          "the entry is not of version " + VERSION + "; it was written by a newer SDK, or is none");
    }
    String total = fields.get("total");
    String currency = fields.get("currency");
    return new JournalEntry(
        needed(fields, "id"),
        needed(fields, "institution"),
        needed(fields, "owner"),
        JournalStep.valueOf(needed(fields, "step")),
        new Times(
            Instant.parse(needed(fields, "begun")),
            Instant.parse(needed(fields, "changed")),
            Instant.parse(needed(fields, "busyUntil"))),
        new OrderFacts(
            OrderType.valueOf(needed(fields, "type")),
            Boolean.parseBoolean(needed(fields, "cart")),
            Boolean.parseBoolean(needed(fields, "giveUp")),
            Boolean.parseBoolean(needed(fields, "barCodes")),
            number(fields.get("orderId")),
            fields.get("externalReference"),
            fields.get("purchaser"),
            number(fields.get("paymentMethodId")),
            total == null || currency == null
                ? null
                : new Money(Long.parseLong(total), Currency.getInstance(currency)),
            fields.containsKey("maxWaitingTime")
                ? Integer.valueOf(needed(fields, "maxWaitingTime"))
                : null));
  }

  private static @Nullable Long number(@Nullable String text) {
    return text == null ? null : Long.valueOf(text);
  }

  private static String needed(Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the entry has no field " + name);
    }
    return value;
  }
}
