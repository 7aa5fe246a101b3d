package io.github.s360sdk.reliability.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words that the fuzzer puts into inputs: elements of the contract, and values that are odd. */
final class FuzzDictionary {

  private static final String FOLDER = "/META-INF/s360/wsdl/";
  private static final Pattern ELEMENT = Pattern.compile("<xs:element\\s[^>]*?name=\"(\\w+)\"");
  private static final List<String> ODD =
      List.of(
          "<![CDATA[",
          "]]>",
          "<!--",
          "-->",
          "<!DOCTYPE a [<!ENTITY b \"c\">]>",
          "&b;",
          "&amp;",
          "&#0;",
          "&#x1F600;",
          "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
          " xsi:nil=\"true\"",
          " xsi:type=\"xs:string\"",
          " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"",
          "<S:Fault><faultcode>S:Server</faultcode><faultstring>",
          "wsse:FailedAuthentication",
          "success",
          "in_progress",
          "error.availability",
          "<requestId>1</requestId>",
          " ",
          "-1",
          "0",
          "2147483648",
          "-9223372036854775808",
          "9223372036854775807",
          "99999999999999999999999999",
          "1E999999999",
          "-1E-999999999",
          "0.0000000000000001",
          "NaN",
          "INF",
          "true",
          "EUR",
          "XXX",
          "JPY",
          "2027-02-30T25:61:61.0000000001+19:00",
          "2027-07-31T20:00:00.000+02:00",
          "999999999-12-31T23:59:59Z",
          "-999999999-01-01T00:00:00+18:00",
          "2027-07-31",
          "24:00:00",
          "====",
          "\u0000",
          "\f");

  private FuzzDictionary() {}

  static Path write(AnswerReader reader) throws IOException {
    List<String> words = new ArrayList<>(ODD);
    for (String name : names(reader)) {
      words.add("<" + name + ">");
      words.add("</" + name + ">");
    }
    return Files.write(
        FuzzFolders.madeFile(reader, "dictionary"),
        words.stream().map(FuzzDictionary::quoted).toList());
  }

  private static Set<String> names(AnswerReader reader) throws IOException {
    Set<String> names = new TreeSet<>(List.of("S:Envelope", "S:Header", "S:Body", "S:Fault"));
    for (String service : reader.services()) {
      collect(service + ".wsdl", names);
    }
    collect("s360-common.xsd", names);
    return names;
  }

  private static void collect(String file, Set<String> names) throws IOException {
    try (InputStream in = FuzzDictionary.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + FOLDER + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      ELEMENT.matcher(text).results().map(FuzzDictionary::name).forEach(names::add);
    }
  }

  private static String name(MatchResult element) {
    return element.group(1);
  }

  /** A word as libFuzzer reads it. */
  private static String quoted(String word) {
    StringBuilder text = new StringBuilder("\"");
    for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b >= ' ' && b < 0x7f && b != '"' && b != '\\';
      text.append(plain ? String.valueOf((char) b) : "\\x%02x".formatted(b & 0xff));
    }
    return text.append('"').toString();
  }
}
