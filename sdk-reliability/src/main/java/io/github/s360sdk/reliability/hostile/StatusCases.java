package io.github.s360sdk.reliability.hostile;

import io.github.s360sdk.core.error.AccessDeniedException;
import io.github.s360sdk.core.error.AuthenticationException;
import io.github.s360sdk.core.error.ConnectionLostException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.ServerErrorException;
import io.github.s360sdk.core.error.ServiceNotFoundException;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.error.UnexpectedHttpStatusException;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Statuses and bodies of others than the platform, and of a platform that is taken over. */
final class StatusCases {

  private static final String HTML = "<!DOCTYPE html><html><body>Please log in</body></html>";

  private StatusCases() {}

  static List<HostileCase> all() {
    CaseList cases = new CaseList();
    redirects(cases);
    statuses(cases);
    bodies(cases);
    return cases.cases();
  }

  private static void redirects(CaseList cases) {
    for (String status :
        List.of("301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent")) {
      cases.baited(
          "redirect " + status,
          status.startsWith("30") && status.contains("P")
              ? Question.ORDER_CREATE
              : Question.CATALOG,
          bait -> wire -> wire.head(status, "Location: " + bait, "Content-Length: 0"),
          UnexpectedHttpStatusException.class);
    }
    cases.baited(
        "redirect and refresh in a sound status",
        Question.POS_CONFIG,
        bait ->
            wire ->
                wire.head(
                        "200 OK",
                        "Content-Type: text/html",
                        "Location: " + bait,
                        "Refresh: 0; url=" + bait)
                    .text(HTML),
        UnreadableAnswerException.class);
    cases.add(
        "300 with a choice",
        Question.POS_CONFIG,
        wire -> wire.head("300 Multiple Choices").text(HTML),
        UnexpectedHttpStatusException.class);
    cases.add(
        "304 although nothing was kept",
        Question.POS_CONFIG,
        wire -> wire.head("304 Not Modified"),
        UnexpectedHttpStatusException.class);
  }

  private static void statuses(CaseList cases) {
    for (String status : List.of("201 Created", "202 Accepted", "203 Other", "299 Odd")) {
      status(cases, status, UnexpectedHttpStatusException.class);
    }
    List<Class<? extends S360Exception>> empty =
        List.of(
            UnexpectedHttpStatusException.class,
            ConnectionLostException.class,
            UnreadableAnswerException.class);
    for (String status : List.of("204 No Content", "205 Reset Content")) {
      cases.add(status, Question.ORDER_CLOSE, wire -> wire.head(status), empty);
      cases.add(
          status + " with content",
          Question.ORDER_CLOSE,
          wire ->
              wire.head(status, "Content-Length: " + Soap.sound(Question.ORDER_CLOSE).length())
                  .text(Soap.sound(Question.ORDER_CLOSE)),
          empty);
    }
    status(cases, "206 Partial Content", UnexpectedHttpStatusException.class);
    status(cases, "400 Bad Request", UnexpectedHttpStatusException.class);
    status(cases, "401 Unauthorized", AuthenticationException.class);
    status(cases, "403 Forbidden", AccessDeniedException.class);
    status(cases, "404 Not Found", ServiceNotFoundException.class);
    cases.add(
        "407 without a proxy",
        Question.ORDER_CLOSE,
        wire -> wire.head("407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=a"),
        List.of(UnexpectedHttpStatusException.class, ConnectionLostException.class));
    status(cases, "408 Request Timeout", UnexpectedHttpStatusException.class);
    status(cases, "421 Misdirected Request", UnexpectedHttpStatusException.class);
    status(cases, "501 Not Implemented", ServerErrorException.class);
    status(cases, "503 Unavailable\r\nRetry-After: 0", ServerErrorException.class);
    status(cases, "599 Odd", ServerErrorException.class);
    status(cases, "999 Odder", ServerErrorException.class);
    for (String wait : List.of("99999999999999999999", "-1", "soon", "", "\u0661")) {
      status(cases, "429 Slow Down\r\nRetry-After: " + wait, ThrottledException.class);
    }
    for (String status : List.of("404 Not Found", "503 Unavailable", "500 Error")) {
      Class<? extends S360Exception> error =
          status.startsWith("404") ? ServiceNotFoundException.class : ServerErrorException.class;
      cases.add(
          status + " with a page without an end",
          Question.CATALOG,
          wire -> wire.head(status, "Content-Type: text/html").text("<html>").forever("<p>sorry"),
          error);
      cases.baited(
          status + " with an external entity",
          Question.ORDER_CREATE,
          bait ->
              wire ->
                  wire.head(status, "Content-Type: text/xml")
                      .text("<!DOCTYPE a [<!ENTITY e SYSTEM '" + bait + "'>]><a>&e;</a>"),
          error);
    }
    cases.endless(
        "500 with elements without an end",
        Question.ORDER_CREATE,
        wire ->
            wire.head("500 Error", "Content-Type: text/xml")
                .text(Soap.begin(Question.ORDER_CREATE))
                .forever("<a/>"));
    cases.unreadable(
        "500 with the answer of another operation",
        Question.ORDER_CREATE,
        wire ->
            wire.head("500 Error", "Content-Type: text/xml")
                .text(Soap.sound(Question.ORDER_CLOSE)));
  }

  private static void status(CaseList cases, String status, Class<? extends S360Exception> error) {
    cases.add(
        "status " + status.replace("\r\n", ", "),
        Question.ORDER_CLOSE,
        wire -> wire.head(status, "Content-Type: text/xml").text(Soap.sound(Question.ORDER_CLOSE)),
        error);
  }

  private static void bodies(CaseList cases) {
    for (Question question : List.of(Question.ORDER_DETAILS, Question.CATALOG)) {
      body(cases, question, "page of HTML", "text/html", HTML);
      body(cases, question, "page of HTML said to be XML", "text/xml", HTML);
      body(cases, question, "page of XHTML", "application/xhtml+xml", Soap.DECLARATION + "<html/>");
      body(cases, question, "JSON", "application/json", "{\"statusCode\":\"success\"}");
      body(cases, question, "empty body", "text/xml", "");
      body(cases, question, "white space", "text/xml", " \r\n\t");
      body(cases, question, "XML that is no SOAP", "text/xml", "<statusCode>success</statusCode>");
    }
    Question question = Question.CONTACT;
    body(cases, question, "nothing but a declaration", "text/xml", Soap.DECLARATION);
    body(cases, question, "two declarations", "text/xml", Soap.DECLARATION + Soap.sound(question));
    body(cases, question, "PDF", "application/pdf", "%PDF-1.4\n1 0 obj <</Type /Catalog>>");
    body(cases, question, "image", "image/png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR");
    body(cases, question, "odd type", "a/b/c; charset=\";;\"", "<");
    body(cases, question, "attachments", "multipart/related; boundary=b", multipart(question));
    body(
        cases,
        question,
        "attachments said to be XML",
        "application/xop+xml; type=\"text/xml\"",
        multipart(question));
    body(
        cases,
        question,
        "serialized object",
        "application/x-java-serialized-object",
        "\u00ac\u00ed\0\u0005sr\0\u0011java.util.HashSet\u00baD\u0085\u0095\u0096\u00b8\u00b74");
    cases.unreadable(
        "reference to an attachment in the place of a file",
        Question.ORDER_DETAILS,
        AnswerScript.xml(
            Soap.message(
                Question.ORDER_DETAILS,
                Soap.SUCCESS
                    + "<xop:Include xmlns:xop='http://www.w3.org/2004/08/xop/include'"
                    + " href='file:///etc/passwd'/>")));
    cases.endless(
        "page of HTML without an end",
        Question.CATALOG,
        wire -> wire.head("200 OK", "Content-Type: text/html").text("<html>").forever("<p>wait"));
  }

  private static void body(
      CaseList cases, Question question, String name, String type, String body) {
    cases.unreadable(
        name,
        question,
        wire ->
            wire.head("200 OK", "Content-Type: " + type)
                .bytes(body.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static String multipart(Question question) {
    return "--b\r\nContent-Type: application/xop+xml\r\n\r\n" + Soap.sound(question) + "\r\n--b--";
  }
}
