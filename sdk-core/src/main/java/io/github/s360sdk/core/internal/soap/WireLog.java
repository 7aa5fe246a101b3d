package io.github.s360sdk.core.internal.soap;

import io.github.s360sdk.core.internal.pipeline.WireAttempt;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The detail log, logger {@code io.github.s360sdk.wire} at level TRACE, off by default. It shows
 * the structure of messages: names of elements, and values only of those elements that are listed
 * here as harmless. Everything else is masked, so a field that nobody thought of does not leak.
 */
final class WireLog {

  private static final Logger WIRE = LoggerFactory.getLogger("io.github.s360sdk.wire");
  private static final int LIMIT = 64 * 1024;

  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)([\\w.:-]+)(?:[^<>/\"']|\"[^\"]*+\"|'[^']*+'|/(?!>))*+(/?)>", Pattern.DOTALL);
  // An allow-list: numbers of things, states and kinds. No names, contacts, references, bar codes.
  private static final Pattern HARMLESS =
      Pattern.compile(
          "requestId|statusCode|expectedException|faultcode|orderId|fileId|pointOfSalesId|posId"
              + "|orderType|orderState|fileState|kind|type|quantity|operationId|operationIds"
              + "|movementId|movementIds|performanceId|productId|itemId|seatCategoryId"
              + "|audienceSubCategoryId|paymentMethodId|priceLevelId|timeslotId|granularity"
              + "|generateBarCodes|maxWaitingTime|currencyCode|orderCreationOptions|seasonCode"
              + "|productCode|scope|id|code|amount|totalAmount|unitPrice|basePrice|ticketState"
              + "|eventIds?|performanceIds|productIds|seatCategoryIds|contingentIds?|areaIds?"
              + "|blockIds?|timeslotIds|composedProductId|advantageId|passId|availability"
              + "|availabilityLevel|available|referenceDate|lastUpdate");

  // What numbers, codes and dates consist of. A sentence in their place may say anything.
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:+-]{1,80}");

  private WireLog() {}

  static void request(WireAttempt attempt, byte[] body) {
    if (WIRE.isTraceEnabled()) {
      WIRE.trace(
          "> {}.{} {}",
          attempt.operation().service(),
          attempt.operation().name(),
          mask(new String(body, 0, Math.min(body.length, LIMIT), StandardCharsets.UTF_8)));
    }
  }

  static InputStream response(WireAttempt attempt, InputStream body) {
    return WIRE.isTraceEnabled() ? new Logged(body, attempt) : body;
  }

  /** Shows names of elements and harmless values; leaves out attributes, comments and the rest. */
  static String mask(String xml) {
    StringBuilder shown = new StringBuilder(xml.length());
    String element = "";
    int at = 0;
    while (at < xml.length()) {
      if (xml.startsWith("<![CDATA[", at)) {
        int end = after(xml, "]]>", at);
        shown.append(value(element, xml.substring(at, end)));
        at = end;
      } else if (xml.startsWith("<!--", at)) {
        at = after(xml, "-->", at);
      } else if (xml.startsWith("<!", at) || xml.startsWith("<?", at)) {
        at = after(xml, ">", at);
      } else if (xml.charAt(at) == '<') {
        Matcher tag = TAG.matcher(xml).region(at, xml.length());
        if (!tag.lookingAt()) {
          return shown.append("***").toString();
        }
        boolean opens = tag.group(1).isEmpty() && tag.group(3).isEmpty();
        element = opens ? tag.group(2).substring(tag.group(2).indexOf(':') + 1) : "";
        shown
            .append('<')
            .append(tag.group(1))
            .append(tag.group(2))
            .append(tag.group(3))
            .append('>');
        at = tag.end();
      } else {
        int next = xml.indexOf('<', at);
        int end = next < 0 ? xml.length() : next;
        shown.append(value(element, xml.substring(at, end)));
        at = end;
      }
    }
    return shown.toString();
  }

  private static int after(String xml, String end, int from) {
    int found = xml.indexOf(end, from);
    return found < 0 ? xml.length() : found + end.length();
  }

  private static String value(String element, String text) {
    boolean harmless = HARMLESS.matcher(element).matches() && PLAIN.matcher(text.strip()).matches();
    return text.isBlank() || harmless ? text : "***";
  }

  /** Keeps the begin of an answer while it is read and logs it when it is closed. */
  private static final class Logged extends FilterInputStream {

    private final WireAttempt attempt;
    private final java.io.ByteArrayOutputStream kept = new java.io.ByteArrayOutputStream();
    private boolean logged;

    Logged(InputStream in, WireAttempt attempt) {
      super(in);
      this.attempt = attempt;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      if (next >= 0 && kept.size() < LIMIT) {
        kept.write(next);
      }
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      if (count > 0 && kept.size() < LIMIT) {
        kept.write(buffer, offset, Math.min(count, LIMIT - kept.size()));
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      if (!logged) {
        logged = true;
        WIRE.trace(
            "< {}.{} {} {}",
            attempt.operation().service(),
            attempt.operation().name(),
            attempt.httpStatus(),
            mask(kept.toString(StandardCharsets.UTF_8)));
      }
      super.close();
    }
  }
}
