package io.github.s360sdk.reliability.hostile;

import io.github.s360sdk.core.error.UnreadableAnswerException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Document types, entities, and other ways to make a parser fetch or multiply something. */
final class EntityCases {

  private EntityCases() {}

  static List<HostileCase> all() {
    CaseList cases = new CaseList();
    documentTypes(cases);
    external(cases);
    multiplying(cases);
    references(cases);
    return cases.cases();
  }

  private static void documentTypes(CaseList cases) {
    for (Question question : List.of(Question.POS_CONFIG, Question.CATALOG)) {
      cases.unreadable(
          "document type with an internal subset",
          question,
          AnswerScript.xml(typed(question, "S:Envelope [<!ELEMENT x ANY>]", "")));
      cases.unreadable(
          "document type behind a long comment",
          question,
          AnswerScript.xml(
              Soap.DECLARATION
                  + "<!-- "
                  + "long ".repeat(1000)
                  + "--><!DOCTYPE S:Envelope>"
                  + Soap.envelope(question, Soap.SUCCESS + question.data())));
    }
    cases.unreadable(
        "document type in UTF-16",
        Question.ORDER_DETAILS,
        wire ->
            wire.head("200 OK", "Content-Type: text/xml")
                .bytes(
                    ("<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE a [<!ENTITY e 'x'>]>"
                            + Soap.envelope(Question.ORDER_DETAILS, Soap.SUCCESS))
                        .getBytes(StandardCharsets.UTF_16)));
    cases.unreadable(
        "document type without an end",
        Question.ORDER_DETAILS,
        AnswerScript.endless(
            Soap.DECLARATION + "<!-- " + "-".repeat(600).replace("--", "- ") + "--><!DOCTYPE a [",
            "<!ENTITY e 'x'>"));
  }

  private static void external(CaseList cases) {
    for (Question question : List.of(Question.ORDER_DETAILS, Question.CATALOG)) {
      baitedXml(cases, "external document type", question, "S:Envelope SYSTEM '@'", "");
      baitedXml(
          cases, "public document type", question, "S:Envelope PUBLIC '-//S360//X//EN' '@'", "");
      baitedXml(
          cases, "external general entity", question, "S:Envelope [<!ENTITY e SYSTEM '@'>]", "&e;");
      baitedXml(
          cases,
          "external parameter entity",
          question,
          "S:Envelope [<!ENTITY % p SYSTEM '@'> %p;]",
          "");
    }
    baitedXml(
        cases,
        "entity that is a file",
        Question.CONTACT,
        "S:Envelope [<!ENTITY e SYSTEM 'file:///etc/passwd'>]",
        "&e;");
    cases.baited(
        "XInclude in the place of the data",
        Question.POS_CONFIG,
        bait ->
            AnswerScript.xml(
                Soap.message(
                    Question.POS_CONFIG,
                    Soap.SUCCESS
                        + "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='"
                        + bait
                        + "'/>")),
        UnreadableAnswerException.class);
    cases.baited(
        "schema location and style sheet, without data",
        Question.POS_CONFIG,
        bait ->
            AnswerScript.xml(
                Soap.DECLARATION
                    + ("<?xml-stylesheet type='text/xsl' href='" + bait + "'?>")
                    + Soap.envelope(
                        Question.POS_CONFIG,
                        Soap.SUCCESS + "<a xsi:schemaLocation='urn:a " + bait + "'/>")),
        UnreadableAnswerException.class);
  }

  private static void multiplying(CaseList cases) {
    StringBuilder laughs = new StringBuilder("S:Envelope [<!ENTITY l0 'lol'>");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l" + i + " '").append(("&l" + (i - 1) + ";").repeat(10)).append("'>");
    }
    laughs.append(']');
    for (Question question :
        List.of(Question.ORDER_CREATE, Question.CATALOG, Question.AVAILABILITY)) {
      cases.unreadable(
          "billion laughs",
          question,
          AnswerScript.xml(typed(question, laughs.toString(), "&l29;")));
      cases.unreadable(
          "quadratic blow-up",
          question,
          AnswerScript.xml(
              typed(
                  question,
                  "S:Envelope [<!ENTITY a '" + "a".repeat(100_000) + "'>]",
                  "&a;".repeat(100_000))));
    }
    cases.unreadable(
        "entity in an attribute",
        Question.ORDER_DETAILS,
        AnswerScript.xml(
            Soap.DECLARATION
                + "<!DOCTYPE S:Envelope [<!ENTITY a 'aaaa'>]>"
                + Soap.envelope(Question.ORDER_DETAILS, Soap.SUCCESS + "<a b='&a;'/>")));
  }

  private static void references(CaseList cases) {
    for (Question question : List.of(Question.ORDER_DETAILS, Question.CATALOG, Question.CONTACT)) {
      for (String reference : List.of("&nothing;", "&#0;", "&#xD800;", "&#x110000;", "&")) {
        cases.unreadable(
            "reference " + reference,
            question,
            AnswerScript.xml(
                Soap.message(
                    question, Soap.SUCCESS + question.data() + "<b>" + reference + "</b>")));
      }
    }
    cases.endless(
        "endless reference to a character",
        Question.ORDER_DETAILS,
        AnswerScript.endless(Soap.begin(Question.ORDER_DETAILS) + "<a>&#", "0"));
    cases.endless(
        "endless name of an entity",
        Question.ORDER_DETAILS,
        AnswerScript.endless(Soap.begin(Question.ORDER_DETAILS) + "<a>&", "a"));
  }

  private static void baitedXml(
      CaseList cases, String name, Question question, String type, String text) {
    cases.baited(
        name,
        question,
        bait -> AnswerScript.xml(typed(question, type.replace("@", bait), text)),
        UnreadableAnswerException.class);
  }

  /** A message with a document type, and a text in its result. */
  private static String typed(Question question, String type, String text) {
    return Soap.DECLARATION
        + "<!DOCTYPE "
        + type
        + ">"
        + Soap.envelope(
            question, Soap.SUCCESS + "<statusDetail>" + text + "</statusDetail>" + question.data());
  }
}
