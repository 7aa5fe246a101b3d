package io.github.s360sdk.reliability.hostile;

import java.util.Arrays;
import java.util.List;

/** Compressed bodies that are bombs, or no compressed bodies at all. */
final class CompressionCases {

  private static final int MEGABYTE = 1024 * 1024;

  private CompressionCases() {}

  static List<HostileCase> all() {
    CaseList cases = new CaseList();
    bombs(cases);
    broken(cases);
    return cases.cases();
  }

  private static void bombs(CaseList cases) {
    for (Question question :
        List.of(
            Question.ORDER_DETAILS, Question.CATALOG, Question.AVAILABILITY, Question.CONTACT)) {
      String begin = Soap.begin(question);
      cases.endless("gzip of endless spaces", question, bomb(begin, " ".repeat(MEGABYTE)));
      cases.endless("gzip of endless elements", question, bomb(begin, "<a/>".repeat(MEGABYTE / 4)));
    }
    cases.endless(
        "gzip of endless text",
        Question.ORDER_CLOSE,
        bomb(Soap.begin(Question.ORDER_CLOSE) + "<statusDetail>", "a".repeat(MEGABYTE)));
    cases.endless(
        "gzip of an endless attribute",
        Question.CATALOG,
        bomb(Soap.begin(Question.CATALOG) + "<a b='", "a".repeat(MEGABYTE)));
    cases.endless(
        "gzip of spaces before the root", Question.ORDER_CREATE, bomb("", " ".repeat(MEGABYTE)));
    cases.unreadable(
        "gzip of 4 GB of spaces before the root",
        Question.POS_CONFIG,
        wire ->
            gzipped(wire, "gzip")
                .bytes(Gzip.head())
                .repeat(Gzip.part(" ".repeat(MEGABYTE)), 4096)
                .bytes(new byte[] {3, 0}));
    cases.broken(
        "endless name in the head of gzip",
        Question.ORDER_DETAILS,
        wire ->
            gzipped(wire, "gzip")
                .bytes(new byte[] {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0})
                .forever("a"));
    cases.endless(
        "gzip of endless nothing",
        Question.ORDER_DETAILS,
        wire -> gzipped(wire, "gzip").bytes(Gzip.head()).forever(new byte[] {0, 0, 0, -1, -1}));
  }

  private static void broken(CaseList cases) {
    Question question = Question.ORDER_DETAILS;
    String sound = Soap.sound(question);
    cases.broken(
        "gzip in gzip", question, wire -> gzipped(wire, "gzip").bytes(Gzip.of(Gzip.of(sound))));
    cases.broken(
        "gzip in gzip, and says so",
        question,
        wire -> gzipped(wire, "gzip, gzip").bytes(Gzip.of(Gzip.of(sound))));
    cases.broken(
        "gzip that is cut",
        question,
        wire -> {
          byte[] whole = Gzip.of(sound);
          gzipped(wire, "gzip").bytes(Arrays.copyOf(whole, whole.length / 2));
        });
    cases.broken(
        "gzip without anything in it", question, wire -> gzipped(wire, "gzip").bytes(Gzip.of("")));
    cases.broken("gzip of no bytes", question, wire -> gzipped(wire, "gzip"));
    cases.broken(
        "garbage behind the head of gzip",
        question,
        wire -> gzipped(wire, "gzip").bytes(Gzip.head()).repeat("garbage", 1000));
    cases.broken(
        "gzip with a wrong checksum of its head",
        question,
        wire ->
            gzipped(wire, "gzip")
                .bytes(new byte[] {0x1f, (byte) 0x8b, 8, 2, 0, 0, 0, 0, 0, 0, 77, 77})
                .bytes(Gzip.part(sound)));
    cases.broken(
        "said to be gzip, and is not", question, wire -> gzipped(wire, "gzip").text(sound));
    cases.broken(
        "is gzip, and is not said to be",
        question,
        wire -> wire.head("200 OK", "Content-Type: text/xml").bytes(Gzip.of(sound)));
    for (String encoding : List.of("br", "deflate", "zstd", "x-klingon")) {
      cases.broken(
          "encoding " + encoding,
          question,
          wire -> gzipped(wire, encoding).bytes(Arrays.copyOfRange(Gzip.of(sound), 10, 100)));
    }
    cases.broken(
        "gzip that is cut",
        Question.CATALOG,
        wire -> {
          byte[] whole = Gzip.of(Soap.sound(Question.CATALOG));
          gzipped(wire, "gzip").bytes(Arrays.copyOf(whole, whole.length - 20));
        });
    cases.broken(
        "gzip with a wrong checksum",
        Question.CATALOG,
        wire -> {
          byte[] whole = Gzip.of(Soap.sound(Question.CATALOG));
          whole[whole.length - 6]++;
          gzipped(wire, "gzip").bytes(whole);
        });
  }

  private static AnswerScript bomb(String begin, String megabyte) {
    byte[] first = Gzip.part(begin);
    byte[] next = Gzip.part(megabyte);
    return wire -> gzipped(wire, "gzip").bytes(Gzip.head()).bytes(first).forever(next);
  }

  private static Wire gzipped(Wire wire, String encoding) throws java.io.IOException {
    return wire.head(
        "200 OK", "Content-Type: text/xml; charset=utf-8", "Content-Encoding: " + encoding);
  }
}
