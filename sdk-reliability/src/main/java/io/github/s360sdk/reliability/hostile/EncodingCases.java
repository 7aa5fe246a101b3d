package io.github.s360sdk.reliability.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes that are not the characters that they are said to be. */
final class EncodingCases {

  private EncodingCases() {}

  static List<HostileCase> all() {
    CaseList cases = new CaseList();
    for (Question question :
        List.of(
            Question.ORDER_DETAILS, Question.CATALOG, Question.CONTACT, Question.AVAILABILITY)) {
      both(cases, question);
    }
    one(cases, Question.ORDER_DETAILS);
    return cases.cases();
  }

  private static void both(CaseList cases, Question question) {
    String accent = text(question, "\u00e9t\u00e9");
    cases.unreadable(
        "said to be UTF-8, and is Latin-1",
        question,
        bytes("text/xml; charset=utf-8", accent.getBytes(StandardCharsets.ISO_8859_1)));
    cases.unreadable(
        "invalid UTF-8: a surrogate",
        question,
        raw("text/xml", text(question, "\u00ed\u00a0\u0080")));
    // The fast parser takes it for the character that it means, in a text only and never as a tag.
    cases.errorOrAnswer(
        "invalid UTF-8: too long a form",
        question,
        raw("text/xml; charset=utf-8", text(question, "\u00c0\u00bc")),
        CaseList.UNREADABLE);
    cases.unreadable(
        "invalid UTF-8: cut in a character",
        question,
        raw("text/xml", text(question, "\u00e2\u0082")));
    cases.unreadable(
        "UTF-16 in a text of UTF-8",
        question,
        bytes("text/xml; charset=utf-8", accent.getBytes(StandardCharsets.UTF_16LE)));
    for (char odd : new char[] {'\0', '\u0001', '\u000b', '\u001b', '\ufffe', '\uffff'}) {
      cases.unreadable(
          "character " + (int) odd,
          question,
          bytes(
              "text/xml; charset=utf-8",
              text(question, "a" + odd).getBytes(StandardCharsets.UTF_8)));
    }
    cases.unreadable(
        "NULs before the root",
        question,
        raw("text/xml; charset=utf-8", "\0\0\0\0" + Soap.sound(question)));
  }

  private static void one(CaseList cases, Question question) {
    String sound = Soap.sound(question);
    cases.unreadable(
        "UTF-16 without a mark, said to be UTF-8",
        question,
        bytes("text/xml", sound.getBytes(StandardCharsets.UTF_16BE)));
    cases.unreadable(
        "UTF-32, said to be UTF-8",
        question,
        bytes("text/xml; charset=utf-8", sound.getBytes(Charset.forName("UTF-32BE"))));
    cases.unreadable(
        "UTF-7 in the header", question, raw("text/xml; charset=utf-7", sevenBits(sound)));
    cases.unreadable(
        "UTF-7 in the declaration",
        question,
        raw("text/xml", sevenBits(sound.replace("UTF-8", "UTF-7"))));
    cases.unreadable(
        "EBCDIC, said to be UTF-8",
        question,
        bytes("text/xml; charset=utf-8", sound.getBytes(Charset.forName("IBM037"))));
    cases.unreadable(
        "EBCDIC without a word",
        question,
        bytes("text/xml", sound.replace("UTF-8", "nothing").getBytes(Charset.forName("IBM037"))));
    cases.unreadable(
        "unknown charset in the declaration",
        question,
        raw("text/xml", sound.replace("UTF-8", "klingon")));
    cases.unreadable(
        "unknown charset in the header, and not UTF-8",
        question,
        raw("text/xml; charset=klingon", text(question, "\u00e9")));
    cases.unreadable(
        "charset of the header contradicts the bytes",
        question,
        raw("text/xml; charset=utf-16", sound));
    cases.unreadable(
        "charset of the header cannot decode",
        question,
        raw("text/xml; charset=x-JISAutoDetect", "\u001b$B" + sound));
    cases.unreadable(
        "mark of UTF-8, text of Latin-1",
        question,
        raw("text/xml", "\u00ef\u00bb\u00bf" + text(question, "\u00e9")));
    cases.unreadable(
        "mark of UTF-16, text of UTF-8", question, raw("text/xml", "\u00fe\u00ff" + sound));
    cases.unreadable(
        "two marks",
        question,
        raw("text/xml; charset=utf-8", "\u00ef\u00bb\u00bf\u00ef\u00bb\u00bf" + sound));
    cases.unreadable(
        "odd number of bytes in UTF-16",
        question,
        wire ->
            wire.head("200 OK", "Content-Type: text/xml; charset=utf-16le")
                .bytes("<?xml version=\"1.0\"?><a>".getBytes(StandardCharsets.UTF_16LE))
                .raw("<"));
    cases.unreadable(
        "XML 1.1 with control characters",
        question,
        raw(
            "text/xml",
            text(question, "&#1;\u0000").replace("version=\"1.0\"", "version=\"1.1\"")));
    cases.unreadable(
        "version 9 of XML",
        question,
        raw("text/xml", sound.replace("version=\"1.0\"", "version=\"9\"")));
  }

  private static String text(Question question, String text) {
    return Soap.message(
        question, Soap.SUCCESS + question.data() + "<statusDetail>" + text + "</statusDetail>");
  }

  private static String sevenBits(String text) {
    return text.replace("<", "+ADw-").replace(">", "+AD4-");
  }

  private static AnswerScript raw(String type, String body) {
    return bytes(type, body.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static AnswerScript bytes(String type, byte[] body) {
    return wire -> wire.head("200 OK", "Content-Type: " + type).bytes(body);
  }
}
