package io.github.s360sdk.reliability.hostile;

import static io.github.s360sdk.reliability.hostile.AnswerScript.endless;
import static io.github.s360sdk.reliability.hostile.AnswerScript.endlessNumbered;
import static io.github.s360sdk.reliability.hostile.AnswerScript.xml;

import io.github.s360sdk.core.error.BusinessException;
import java.util.List;

/** Answers that are too deep, too large, or have no end. */
final class EndlessCases {

  private EndlessCases() {}

  static List<HostileCase> all() {
    CaseList cases = new CaseList();
    // One that JAXB binds, and one with a reader of its own: their parsers are different ones.
    for (Question question : List.of(Question.ORDER_DETAILS, Question.CATALOG)) {
      depth(cases, question);
      content(cases, question);
      tags(cases, question);
      outside(cases, question);
    }
    known(cases);
    often(cases);
    numbers(cases);
    return cases.cases();
  }

  private static void depth(CaseList cases, Question question) {
    String begin = Soap.begin(question);
    String end = Soap.end(question);
    for (int depth : new int[] {10_000, 1_000_000}) {
      cases.unreadable(
          "nested " + depth + " deep",
          question,
          wire ->
              wire.head("200 OK", "Content-Type: text/xml; charset=utf-8")
                  .text(begin)
                  .repeat("<a>", depth)
                  .repeat("</a>", depth)
                  .text(end));
    }
    cases.endless("nested without an end", question, endless(begin, "<a>"));
    cases.endless("nested without an end, with names", question, endlessNumbered(begin, "<a#>"));
  }

  private static void content(CaseList cases, Question question) {
    String begin = Soap.begin(question);
    cases.endless("endless siblings", question, endless(begin, "<a/>"));
    cases.endless("endless siblings of different names", question, endlessNumbered(begin, "<a#/>"));
    cases.endless("endless text", question, endless(begin + "<statusDetail>", "text "));
    cases.endless("endless white space", question, endless(begin + "<a>", " \n"));
    cases.endless("endless CDATA", question, endless(begin + "<statusDetail><![CDATA[", "<text> "));
    cases.endless(
        "endless small CDATA", question, endless(begin + "<statusDetail>", "<![CDATA[]]>"));
    cases.endless("endless references", question, endless(begin + "<statusDetail>", "&amp;"));
    cases.endless("endless comment", question, endless(begin + "<!-- ", "text "));
    cases.endless("endless comments", question, endless(begin, "<!-- a -->"));
    cases.endless("endless processing instruction", question, endless(begin + "<?a ", "text "));
    cases.endless("endless processing instructions", question, endless(begin, "<?a b?>"));
  }

  private static void tags(CaseList cases, Question question) {
    String begin = Soap.begin(question);
    cases.endless("endless name of an element", question, endless(begin + "<a", "bcdefgh"));
    cases.endless("endless prefix", question, endless(begin + "</", "abcdefgh"));
    cases.endless("endless name of an attribute", question, endless(begin + "<a b", "bcdefgh"));
    cases.endless("endless value of an attribute", question, endless(begin + "<a b='", "text "));
    cases.endless("endless attributes", question, endlessNumbered(begin + "<a", " b#=''"));
    cases.endless(
        "endless declarations of prefixes",
        question,
        endlessNumbered(begin + "<a", " xmlns:b#='u#'"));
    cases.endless("endless namespace", question, endless(begin + "<a xmlns='", "urn:"));
    cases.endless("endless namespaces", question, endlessNumbered(begin, "<b:a xmlns:b='urn:#'/>"));
    cases.endless("endless space in a tag", question, endless(begin + "<a", " "));
    cases.endless("endless target", question, endless(begin + "<?a", "bcdefgh"));
  }

  private static void outside(CaseList cases, Question question) {
    String open = Soap.DECLARATION + Soap.openEnvelope();
    cases.endless("endless white space before the root", question, endless("", " "));
    cases.endless(
        "endless white space behind the declaration", question, endless(Soap.DECLARATION, "\r\n"));
    cases.endless("endless declaration", question, endless("<?xml version=\"1.0\"", " "));
    cases.endless(
        "endless version in the declaration", question, endless("<?xml version=\"1.", "0"));
    cases.endless("endless header", question, endless(open + "<S:Header>", "<a>b</a>"));
    cases.endless("endlessly deep header", question, endless(open + "<S:Header>", "<a>"));
    cases.endless("endless parts before the body", question, endless(open, "<a/>"));
    cases.endless("endless text in the body", question, endless(open + "<S:Body>", "text "));
    cases.errorOrAnswer(
        "endless white space behind the envelope",
        question,
        endless(Soap.sound(question), " "),
        CaseList.ENDLESS);
    cases.errorOrAnswer(
        "endless comments behind the envelope",
        question,
        endless(Soap.sound(question), "<!-- a -->"),
        CaseList.ENDLESS);
    String result = "</" + question.result() + ">";
    String whole = Soap.sound(question);
    cases.errorOrAnswer(
        "endless elements behind the result",
        question,
        endless(whole.substring(0, whole.indexOf(result) + result.length()), "<a/>"),
        CaseList.ENDLESS);
  }

  /** Endless fields that the SDK knows and keeps. */
  private static void known(CaseList cases) {
    cases.endless(
        "endless movements",
        Question.ORDER_DETAILS,
        endless(
            Soap.begin(Question.ORDER_DETAILS) + "<orderDetailsData>",
            "<movementDatas><movementId>1</movementId></movementDatas>"));
    cases.endless(
        "endless operations",
        Question.ORDER_CREATE,
        endless(
            Soap.begin(Question.ORDER_CREATE) + "<orderUpdateData>", "<operationDataUpdates/>"));
    cases.endless(
        "endless countries",
        Question.POS_CONFIG,
        endless(Soap.begin(Question.POS_CONFIG) + "<posConfigData>", "<countries/>"));
    cases.endless(
        "endless seasons",
        Question.CATALOG,
        endlessNumbered(Soap.begin(Question.CATALOG) + "<catalogData>", season("")));
    for (Question question : List.of(Question.CATALOG, Question.CATALOG_STREAM)) {
      String begin = Soap.begin(question) + "<catalogData><seasons><id>1</id>";
      cases.endless(
          "endless products",
          question,
          endlessNumbered(begin, "<products><code>#</code><id>1</id></products>"));
      cases.endless(
          "endless translations",
          question,
          endlessNumbered(
              begin + "<externalName>",
              "<translations><locale>#</locale><value>a</value></translations>"));
      cases.endless("endless code", question, endless(begin + "<code>", "text "));
    }
    cases.endless(
        "endless rows",
        Question.AVAILABILITY,
        endless(
            Soap.begin(Question.AVAILABILITY) + "<performanceAvailabilityData>",
            "<performanceAvailabilities><availability>1</availability>"
                + "<performanceId>2</performanceId></performanceAvailabilities>"));
    cases.endless(
        "endless row",
        Question.AVAILABILITY,
        endless(
            Soap.begin(Question.AVAILABILITY)
                + "<performanceAvailabilityData><performanceAvailabilities>",
            "<odd>1</odd>"));
    cases.endless(
        "endless addresses",
        Question.CONTACT,
        endless(Soap.begin(Question.CONTACT), "<addresses><town>Lyon</town></addresses>"));
    cases.endless(
        "endless last name",
        Question.CONTACT,
        endless(Soap.begin(Question.CONTACT) + "<individualContact><individualLastname>", "name "));
    String file = Soap.begin(Question.TICKETS) + "<printableTickets><data>";
    cases.endless("endless base64", Question.TICKETS, endless(file, "QUJD"));
    cases.endless(
        "tickets of 200 MB",
        Question.TICKETS,
        wire ->
            wire.head("200 OK", "Content-Type: text/xml; charset=utf-8")
                .text(file)
                .repeat("QUJD", 50_000_000)
                .text("</data></printableTickets>" + Soap.end(Question.TICKETS)));
  }

  /** A field that is not known and comes very often, in an answer that has an end. */
  private static void often(CaseList cases) {
    String odd = "<odd>1</odd>".repeat(90_000);
    cases.errorOrAnswer(
        "row with a field that comes 90,000 times",
        Question.AVAILABILITY,
        xml(
            Soap.message(
                Question.AVAILABILITY,
                Soap.SUCCESS
                    + "<performanceAvailabilityData><performanceAvailabilities>"
                    + "<availability>1</availability><performanceId>2</performanceId>"
                    + odd
                    + "</performanceAvailabilities></performanceAvailabilityData>")),
        CaseList.UNREADABLE);
    cases.errorOrAnswer(
        "contact with a field that comes 90,000 times",
        Question.CONTACT,
        xml(
            Soap.message(
                Question.CONTACT,
                Soap.SUCCESS + "<individualContact>" + odd + "</individualContact>")),
        CaseList.UNREADABLE);
    cases.errorOrAnswer(
        "season with a field that comes 90,000 times",
        Question.CATALOG,
        xml(
            Soap.message(
                Question.CATALOG,
                Soap.SUCCESS
                    + "<catalogData><seasons><id>1</id>"
                    + odd.replace("odd", "chargesTables")
                    + "</seasons></catalogData>")),
        CaseList.UNREADABLE);
  }

  private static String season(String content) {
    return "<seasons><code>#</code><id>1</id>" + content + "</seasons>";
  }

  private static void numbers(CaseList cases) {
    String digits = "9".repeat(1_000_000);
    cases.errorOrAnswer(
        "decimal of a million digits",
        Question.ORDER_DETAILS,
        xml(
            Soap.message(
                Question.ORDER_DETAILS,
                Soap.SUCCESS
                    + "<orderDetailsData><operationDatas><vatRate>"
                    + digits
                    + "</vatRate></operationDatas></orderDetailsData>")),
        CaseList.UNREADABLE);
    cases.errorOrAnswer(
        "decimal of a million digits",
        Question.POS_CONFIG,
        xml(
            Soap.message(
                Question.POS_CONFIG,
                Soap.SUCCESS
                    + "<posConfigData><posId>1</posId><placeAddressData><gpsLatitude>"
                    + digits
                    + "</gpsLatitude></placeAddressData></posConfigData>")),
        CaseList.UNREADABLE);
    cases.errorOrAnswer(
        "decimal with an exponent of a billion",
        Question.POS_CONFIG,
        xml(
            Soap.message(
                Question.POS_CONFIG,
                Soap.SUCCESS
                    + "<posConfigData><posId>1</posId><placeAddressData><gpsLatitude>1e1000000000"
                    + "</gpsLatitude></placeAddressData></posConfigData>")),
        CaseList.UNREADABLE);
    cases.errorOrAnswer(
        "numbers with exponents of a billion",
        Question.CATALOG,
        xml(
            Soap.message(
                Question.CATALOG,
                Soap.SUCCESS
                    + "<catalogData><seasons><id>1e999999999</id><num>1E+2147483647</num>"
                    + "<priceLevels><id>1</id><reduction>1e999999999</reduction></priceLevels>"
                    + "<products><id>1e99999999</id><code>a</code></products>"
                    + "</seasons></catalogData>")),
        CaseList.UNREADABLE);
    cases.endless(
        "endless decimal",
        Question.CATALOG,
        endless(
            Soap.begin(Question.CATALOG) + "<catalogData><seasons><priceLevels><reduction>", "9"));
    cases.endless(
        "endless id",
        Question.CATALOG,
        endless(Soap.begin(Question.CATALOG) + "<catalogData><seasons><id>", "9"));
    for (String id : List.of("9223372036854775808", "1e30", "-", "0x10", "1 2", digits)) {
      String shown = id.length() > 20 ? "a million digits" : id;
      cases.unreadable(
          "id that is no number: " + shown,
          Question.ORDER_CREATE,
          xml(
              Soap.message(
                  Question.ORDER_CREATE,
                  Soap.SUCCESS
                      + "<orderUpdateData><orderId>"
                      + id
                      + "</orderId></orderUpdateData>")));
      cases.unreadable(
          "id that is no number: " + shown,
          Question.POS_CONFIG,
          xml(
              Soap.message(
                  Question.POS_CONFIG,
                  Soap.SUCCESS + "<posConfigData><posId>" + id + "</posId></posConfigData>")));
    }
    cases.add(
        "request id and status of a million digits",
        Question.ORDER_DETAILS,
        xml(
            Soap.message(
                Question.ORDER_DETAILS,
                "<requestId>" + digits + "</requestId><statusCode>" + digits + "</statusCode>")),
        BusinessException.class);
  }
}
