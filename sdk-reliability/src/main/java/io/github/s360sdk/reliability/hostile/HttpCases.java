package io.github.s360sdk.reliability.hostile;

import static io.github.s360sdk.reliability.hostile.AnswerScript.raw;

import io.github.s360sdk.core.error.CallTimeoutException;
import io.github.s360sdk.core.error.ConnectionLostException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.UnexpectedHttpStatusException;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import java.util.List;

/** HTTP that is broken, slow, or without an end. */
final class HttpCases {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n";
  private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";

  /** What has no end ends for its size or for its time, and the head is not an answer yet. */
  private static final List<Class<? extends S360Exception>> ENDLESS_HEAD =
      List.of(
          ConnectionLostException.class,
          UnreadableAnswerException.class,
          CallTimeoutException.class);

  private HttpCases() {}

  static List<HostileCase> all() {
    CaseList cases = new CaseList();
    heads(cases);
    chunks(cases);
    lengths(cases);
    slow(cases);
    cut(cases);
    return cases.cases();
  }

  private static void heads(CaseList cases) {
    Question question = Question.ORDER_CLOSE;
    String sound = Soap.sound(question);
    cases.broken("HTTP/0.9", question, raw(sound));
    cases.broken("preface of HTTP/2", question, raw("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"));
    cases.broken(
        "settings of HTTP/2", question, raw("\0\0\u0012\4\0\0\0\0\0\0\3\0\0\0\u0080\0\4\0\1\0\0"));
    cases.broken("TLS", question, raw("\u0016\3\3\0\u0002\2("));
    for (String line :
        List.of(
            "HTTP/1.1 abc OK",
            "HTTP/1.1 99999999999 OK",
            "HTTP/1.1 2 OK",
            "HTTP/9.9 200 OK",
            "HTTP/1.1200 OK",
            "ICY",
            "200 OK",
            "\u0000\u0001\u0002")) {
      cases.broken(
          "status line " + line.replaceAll("\\p{Cntrl}", "?"),
          question,
          raw(line + "\r\n\r\n" + sound));
    }
    cases.add(
        "status -200",
        question,
        raw("HTTP/1.1 -20 OK\r\n\r\n" + sound),
        List.of(
            ConnectionLostException.class,
            UnreadableAnswerException.class,
            UnexpectedHttpStatusException.class));
    cases.broken("endless status line", question, wire -> wire.raw("HTTP/1.1 200 ").forever("OK "));
    cases.broken(
        "endless line in the head", question, wire -> wire.raw(OK + "X-Long: ").forever("long "));
    cases.broken(
        "line of 1 MB in the head",
        question,
        wire -> wire.raw(OK + "X-Long: ").repeat("l", 1_000_000).raw("\r\n\r\n" + sound));
    cases.broken("endless head", question, wire -> wire.raw(OK).foreverNumbered("X-#: #\r\n"));
    cases.broken("endless folded line", question, wire -> wire.raw(OK + "X: a").forever("\r\n b"));
    cases.errorOrAnswer(
        "line without a name in the head",
        question,
        raw(OK + ": nothing\r\nno colon\r\n\0: \0\r\n\r\n" + sound),
        CaseList.BROKEN);
    for (String early : List.of("100 Continue", "102 Processing", "103 Early Hints")) {
      cases.add(
          "endless " + early,
          question,
          wire -> wire.forever("HTTP/1.1 " + early + "\r\n\r\n"),
          ENDLESS_HEAD);
    }
    cases.add(
        "early answers, a few each second",
        question,
        wire -> wire.drip("HTTP/1.1 100 Continue\r\n\r\n", 20),
        ENDLESS_HEAD);
    cases.add(
        "other protocol",
        question,
        raw(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: a\r\nConnection: upgrade\r\n\r\n"
                + sound),
        List.of(
            UnexpectedHttpStatusException.class,
            ConnectionLostException.class,
            UnreadableAnswerException.class));
  }

  private static void chunks(CaseList cases) {
    for (Question question : List.of(Question.ORDER_DETAILS, Question.CATALOG)) {
      String cut = Soap.begin(question);
      String first = Integer.toHexString(cut.length()) + "\r\n" + cut + "\r\n";
      for (String size :
          List.of("zz", "-5", "FFFFFFFFFFFFFFFFFF", "7FFFFFFFFFFFFFFF", "", "0x10")) {
        cases.broken(
            "size of a chunk '" + size + "'",
            question,
            raw(CHUNKED + first + size + "\r\n" + Soap.end(question)));
      }
      cases.broken("chunk without its end", question, raw(CHUNKED + "FFFF\r\n" + cut));
      cases.broken("no last chunk", question, raw(CHUNKED + first));
      cases.broken(
          "chunk longer than its size", question, raw(CHUNKED + "5\r\n" + cut + "\r\n0\r\n\r\n"));
    }
    Question question = Question.ORDER_DETAILS;
    cases.broken(
        "endless extension of a chunk", question, wire -> wire.raw(CHUNKED + "5;").forever("a=b;"));
    cases.broken("endless size of a chunk", question, wire -> wire.raw(CHUNKED).forever("0"));
    cases.endless(
        "endless small chunks",
        question,
        wire -> wire.raw(CHUNKED + "5\r\n<?xml\r\n").forever("1\r\n \r\n"));
    cases.errorOrAnswer(
        "endless lines behind the last chunk",
        question,
        wire -> {
          String sound = Soap.sound(question);
          wire.raw(CHUNKED + Integer.toHexString(sound.length()) + "\r\n" + sound + "\r\n0\r\n")
              .foreverNumbered("X-#: #\r\n");
        },
        ENDLESS_HEAD);
  }

  private static void lengths(CaseList cases) {
    for (Question question : List.of(Question.ORDER_DETAILS, Question.CATALOG)) {
      String sound = Soap.sound(question);
      length(cases, question, "too short", sound.length() - 60);
      length(cases, question, "negative", -5);
      length(cases, question, "of nothing", 0);
      cases.unreadable(
          "two lengths",
          question,
          raw(OK + "Content-Length: 5000\r\nContent-Length: 90\r\n\r\n" + sound));
      cases.broken(
          "length and chunks",
          question,
          raw(OK + "Content-Length: 90\r\nTransfer-Encoding: chunked\r\n\r\n" + sound));
    }
    cases.errorOrAnswer(
        "length too long",
        Question.ORDER_DETAILS,
        raw(OK + "Content-Length: 99999\r\n\r\n" + Soap.sound(Question.ORDER_DETAILS)),
        CaseList.BROKEN);
    cases.broken(
        "length too long, answer cut",
        Question.CATALOG,
        raw(OK + "Content-Length: 99999\r\n\r\n" + Soap.begin(Question.CATALOG)));
    cases.broken(
        "length of the largest number, answer cut",
        Question.ORDER_DETAILS,
        raw(
            OK
                + "Content-Length: 9223372036854775807\r\n\r\n"
                + Soap.begin(Question.ORDER_DETAILS)));
    cases.broken(
        "length that is no number, answer cut",
        Question.ORDER_DETAILS,
        raw(OK + "Content-Length: 1e9, 2\r\n\r\n" + Soap.begin(Question.ORDER_DETAILS)));
  }

  private static void length(CaseList cases, Question question, String name, int length) {
    cases.unreadable(
        "length " + name,
        question,
        raw(OK + "Content-Length: " + length + "\r\n\r\n" + Soap.sound(question)));
  }

  private static void slow(CaseList cases) {
    Question question = Question.ORDER_CREATE;
    Class<? extends S360Exception> timeout = CallTimeoutException.class;
    cases.add("no answer", question, Wire::stall, timeout);
    cases.add(
        "stall in the head",
        question,
        wire -> {
          wire.raw("HTTP/1.1 200 OK\r\nContent-");
          wire.stall();
        },
        timeout);
    for (Question asked : List.of(Question.ORDER_CREATE, Question.CATALOG, Question.CONTACT)) {
      cases.add(
          "stall behind the head",
          asked,
          wire -> {
            wire.raw(OK + "\r\n");
            wire.stall();
          },
          timeout);
      cases.add(
          "stall in the result",
          asked,
          wire -> {
            wire.raw(OK + "\r\n" + Soap.begin(asked));
            wire.stall();
          },
          timeout);
      cases.add(
          "a byte each 100 ms in the body",
          asked,
          wire -> wire.raw(OK + "\r\n" + Soap.begin(asked)).drip("<a>b</a>", 100),
          timeout);
    }
    cases.add(
        "a byte each 100 ms in the head", question, wire -> wire.drip(OK + "\r\n", 100), timeout);
    cases.add(
        "a byte each 100 ms from the begin of the body",
        question,
        wire -> wire.raw(OK + "\r\n").drip(Soap.sound(question), 100),
        timeout);
    cases.errorOrAnswer(
        "stall behind the result",
        question,
        wire -> {
          wire.raw(OK + "\r\n" + Soap.sound(question));
          wire.stall();
        },
        List.of(timeout));
    cases.errorOrAnswer(
        "a byte each 100 ms behind the result",
        question,
        wire -> wire.raw(OK + "\r\n" + Soap.sound(question)).drip(" ", 100),
        List.of(timeout));
  }

  private static void cut(CaseList cases) {
    String head = OK + "Content-Length: 99999\r\n";
    for (Question question : List.of(Question.ORDER_CLOSE, Question.CATALOG)) {
      String begin = Soap.begin(question);
      cases.broken("nothing but an end", question, raw(""));
      cases.broken("cut in the status line", question, raw("HTTP/1.1 20"));
      cases.broken("cut in the head", question, raw(head));
      cases.broken("cut behind the head", question, raw(head + "\r\n"));
      cases.broken("cut in the envelope", question, raw(head + "\r\n" + begin.substring(0, 80)));
      cases.broken("cut in the result", question, raw(head + "\r\n" + begin));
      cases.unreadable(
          "cut in the envelope without a length",
          question,
          raw(OK + "\r\n" + begin.substring(0, 80)));
      cases.unreadable("cut in the result without a length", question, raw(OK + "\r\n" + begin));
      cases.broken("reset at once", question, Wire::reset);
      cases.broken(
          "reset in the result",
          question,
          wire -> {
            wire.raw(head + "\r\n" + begin);
            wire.reset();
          });
    }
    Question small = Question.ORDER_CLOSE;
    String whole = Soap.sound(small);
    String result = "</" + small.result() + ">";
    cases.errorOrAnswer(
        "cut right behind the result",
        small,
        raw(head + "\r\n" + whole.substring(0, whole.indexOf(result) + result.length())),
        CaseList.BROKEN);
    String large = Soap.sound(Question.CATALOG);
    String data = "</" + Question.CATALOG.result() + ">";
    cases.broken(
        "cut right behind the result",
        Question.CATALOG,
        raw(head + "\r\n" + large.substring(0, large.indexOf(data) + data.length())));
  }
}
