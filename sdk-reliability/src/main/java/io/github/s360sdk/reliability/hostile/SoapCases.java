package io.github.s360sdk.reliability.hostile;

import static io.github.s360sdk.reliability.hostile.AnswerScript.endless;
import static io.github.s360sdk.reliability.hostile.AnswerScript.xml;

import io.github.s360sdk.core.error.AuthenticationException;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.CallTimeoutException;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.SoapFaultException;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import java.util.List;

/** Sound XML that is not the answer to the question. */
final class SoapCases {

  private static final String LOG_LINE = "a\r\n2026-01-01 ERROR all is lost \u001b[31m";

  private SoapCases() {}

  static List<HostileCase> all() {
    CaseList cases = new CaseList();
    faults(cases);
    envelopes(cases);
    for (Question question :
        List.of(
            Question.ORDER_DETAILS,
            Question.ORDER_CREATE,
            Question.POS_CONFIG,
            Question.CATALOG,
            Question.AVAILABILITY,
            Question.CONTACT)) {
      results(cases, question);
    }
    shapes(cases);
    statuses(cases);
    return cases.cases();
  }

  private static void faults(CaseList cases) {
    List<Class<? extends S360Exception>> large =
        List.of(SoapFaultException.class, UnreadableAnswerException.class);
    for (Question question : List.of(Question.ORDER_CLOSE, Question.CATALOG)) {
      cases.add(
          "fault in status 200",
          question,
          xml(Soap.fault("<faultcode>S:Server</faultcode>")),
          SoapFaultException.class);
      cases.add(
          "fault with a text of 50 MB",
          question,
          wire ->
              wire.head("500 Error", "Content-Type: text/xml")
                  .text(Soap.DECLARATION + Soap.openEnvelope() + "<S:Body><S:Fault><faultstring>")
                  .repeat("sorry ", 8_000_000)
                  .text("</faultstring></S:Fault></S:Body></S:Envelope>"),
          large);
      cases.endless(
          "fault with an endless text",
          question,
          endless(
              Soap.DECLARATION + Soap.openEnvelope() + "<S:Body><S:Fault><faultstring>", "sorry "));
      cases.endless(
          "fault with an endless detail",
          question,
          endless(
              Soap.DECLARATION + Soap.openEnvelope() + "<S:Body><S:Fault><detail>", "<a>b</a>"));
      cases.endless(
          "fault with an endlessly deep detail",
          question,
          endless(Soap.DECLARATION + Soap.openEnvelope() + "<S:Body><S:Fault><detail>", "<a>"));
      cases.add(
          "fault with a detail 10000 deep",
          question,
          xml(Soap.fault("<detail>" + "<a>".repeat(10_000) + "</a>".repeat(10_000) + "</detail>")),
          large);
    }
    Question question = Question.ORDER_CLOSE;
    cases.add(
        "fault with a code of 1 MB",
        question,
        xml(Soap.fault("<faultcode>" + "S".repeat(1_000_000) + "</faultcode>")),
        large);
    cases.add(
        "fault with lines of a log",
        question,
        xml(
            Soap.fault(
                "<faultcode>"
                    + LOG_LINE.replace("\u001b", "&#133;")
                    + "</faultcode><faultstring>b\r\nc</faultstring>")),
        SoapFaultException.class);
    cases.add("fault without anything", question, xml(Soap.fault("")), SoapFaultException.class);
    cases.unreadable(
        "fault with elements in its code",
        question,
        xml(Soap.fault("<faultcode><a>b</a></faultcode>")));
    cases.add(
        "fault about who calls, with hostile text",
        question,
        xml(
            Soap.fault(
                "<faultcode>x:FailedAuthentication</faultcode><faultstring>"
                    + "\u202e ${jndi:ldap://localhost/a}"
                    + "</faultstring>")),
        AuthenticationException.class);
    cases.unreadable(
        "fault that is cut",
        question,
        xml(Soap.DECLARATION + Soap.openEnvelope() + "<S:Body><S:Fault><faultcode>S:Ser"));
  }

  private static void envelopes(CaseList cases) {
    for (Question question : List.of(Question.ORDER_CLOSE, Question.CATALOG)) {
      String sound = Soap.sound(question);
      cases.unreadable(
          "SOAP 1.2",
          question,
          xml(
              sound.replace(
                  "http://schemas.xmlsoap.org/soap/envelope/",
                  "http://www.w3.org/2003/05/soap-envelope")));
      cases.unreadable(
          "envelope without a namespace",
          question,
          xml(sound.replace("S:", "").replace("xmlns:S", "xmlns:T")));
      cases.unreadable(
          "prefix that is not declared", question, xml(sound.replace("xmlns:S=", "xmlns:T=")));
      cases.unreadable("no body", question, xml(Soap.DECLARATION + Soap.inEnvelope("")));
      cases.unreadable(
          "header, and no body",
          question,
          xml(Soap.DECLARATION + Soap.inEnvelope("<S:Header>" + "<a/>" + "</S:Header>")));
      cases.unreadable(
          "envelope with an empty body", question, xml(Soap.DECLARATION + Soap.body("")));
      cases.unreadable("text in the body", question, xml(Soap.DECLARATION + Soap.body("success")));
      cases.unreadable(
          "two bodies, the first empty",
          question,
          xml(
              Soap.DECLARATION
                  + Soap.inEnvelope(
                      "<S:Body/><S:Body>"
                          + Soap.wrapper(question, result(question))
                          + "</S:Body>")));
      cases.unreadable(
          "envelope in an envelope", question, xml(Soap.DECLARATION + Soap.body(body(question))));
      cases.unreadable(
          "tags that do not fit", question, xml(Soap.begin(question) + "</wrong>" + "</S:Body>"));
      cases.unreadable(
          "attribute twice", question, xml(Soap.message(question, "<a b='1' b='2'/>")));
    }
  }

  private static String body(Question question) {
    return Soap.envelope(question, Soap.SUCCESS + question.data());
  }

  private static String result(Question question) {
    return "<"
        + question.result()
        + ">"
        + Soap.SUCCESS
        + question.data()
        + "</"
        + question.result()
        + ">";
  }

  private static void results(CaseList cases, Question question) {
    Question other =
        question.service().equals("CatalogService") ? Question.CATALOG : Question.ORDER_CLOSE;
    cases.unreadable(
        "answer of another service",
        question,
        xml(Soap.sound(other == Question.CATALOG ? Question.CONTACT : Question.POS_CONFIG)));
    cases.unreadable(
        "answer of another operation",
        question,
        xml(Soap.sound(other == question ? Question.POS_CONFIG : other)));
    cases.unreadable(
        "body with the question",
        question,
        xml(Soap.DECLARATION + Soap.body("<" + question.operation() + "/>")));
    cases.unreadable(
        "no result", question, xml(Soap.DECLARATION + Soap.body(Soap.wrapper(question, ""))));
    cases.unreadable(
        "text for a result",
        question,
        xml(Soap.DECLARATION + Soap.body(Soap.wrapper(question, "success"))));
    cases.unreadable(
        "result is nil",
        question,
        xml(
            Soap.DECLARATION
                + Soap.body(
                    Soap.wrapper(question, "<" + question.result() + " xsi:nil='true'/>"))));
    cases.unreadable("empty result", question, xml(Soap.message(question, "")));
    cases.unreadable(
        "result without a status", question, xml(Soap.message(question, question.data())));
    cases.unreadable(
        "status is nil",
        question,
        xml(Soap.message(question, "<statusCode xsi:nil='true'/>" + question.data())));
    cases.unreadable(
        "type of another class",
        question,
        xml(
            Soap.DECLARATION
                + Soap.body(
                    Soap.wrapper(
                        question,
                        "<"
                            + question.result()
                            + " xsi:type='j:java.lang.ProcessBuilder' xmlns:j='java:java.lang'>"
                            + "<command>id</command></"
                            + question.result()
                            + ">"))));
    cases.unreadable(
        "content for a decoder of objects",
        question,
        xml(
            Soap.DECLARATION
                + Soap.body(
                    "<java class='java.beans.XMLDecoder'><object class='java.lang.Runtime'"
                        + " method='getRuntime'><void method='exec'><string>id</string></void>"
                        + "</object></java>")));
  }

  private static void shapes(CaseList cases) {
    for (Question question :
        List.of(Question.ORDER_DETAILS, Question.ORDER_CREATE, Question.POS_CONFIG)) {
      cases.unreadable("success without data", question, xml(Soap.message(question, Soap.SUCCESS)));
      String data = question.data().substring(1, question.data().indexOf('>'));
      cases.unreadable(
          "data is nil",
          question,
          xml(Soap.message(question, Soap.SUCCESS + "<" + data + " xsi:nil='true'/>")));
      cases.unreadable(
          "type of a field in the place of data",
          question,
          xml(
              Soap.message(
                  question,
                  Soap.SUCCESS
                      + "<"
                      + data
                      + " xsi:type='x:base64Binary' xmlns:x='http://www.w3.org/2001/XMLSchema'>AAAA</"
                      + data
                      + ">")));
    }
    for (Question question : List.of(Question.ORDER_CREATE, Question.POS_CONFIG)) {
      String data = question.data().substring(1, question.data().indexOf('>'));
      cases.unreadable(
          "data is a text",
          question,
          xml(Soap.message(question, Soap.SUCCESS + "<" + data + ">1</" + data + ">")));
      cases.unreadable(
          "data in data",
          question,
          xml(
              Soap.message(
                  question,
                  Soap.SUCCESS + "<" + data + ">" + question.data() + "</" + data + ">")));
    }
  }

  private static void statuses(CaseList cases) {
    for (Question question :
        List.of(Question.ORDER_CLOSE, Question.CATALOG, Question.AVAILABILITY, Question.CONTACT)) {
      cases.add(
          "status with lines of a log",
          question,
          xml(
              Soap.message(
                  question,
                  "<statusCode>" + LOG_LINE.replace("\u001b", "&#133;") + "</statusCode>")),
          BusinessException.class);
      cases.add(
          "status of 1 MB",
          question,
          xml(Soap.message(question, "<statusCode>" + "s".repeat(1_000_000) + "</statusCode>")),
          List.of(BusinessException.class, UnreadableAnswerException.class));
    }
    for (Question question : List.of(Question.ORDER_DETAILS, Question.CATALOG)) {
      cases.add(
          "in progress for ever",
          question,
          xml(
              Soap.message(
                  question, "<requestId>1</requestId><statusCode>in_progress</statusCode>")),
          CallTimeoutException.class);
      cases.add(
          "in progress for ever, without an id that can be read",
          question,
          xml(
              Soap.message(
                  question,
                  "<requestId>99999999999</requestId><statusCode>in_progress</statusCode>")),
          CallTimeoutException.class);
    }
    cases.add(
        "in progress for a call that changes something",
        Question.ORDER_CREATE,
        xml(Soap.message(Question.ORDER_CREATE, "<statusCode>in_progress</statusCode>")),
        OutcomeUnknownException.class);
  }
}
