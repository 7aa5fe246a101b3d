package io.github.s360sdk.sales;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads and compares XML. */
final class Xml {

  private Xml() {}

  static Element parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
          .getDocumentElement();
    } catch (Exception e) {
      throw new IllegalArgumentException(xml, e);
    }
  }

  /**
   * The same text for documents that differ in prefixes, comments and the order of siblings only.
   */
  static String canonical(String xml) {
    return canonical(parse(xml), "");
  }

  /** The same for what stands in the body of an envelope. */
  static String canonicalBody(String envelope) {
    return canonical(body(envelope), "");
  }

  /** The element in the body of an envelope. */
  static Element body(String envelope) {
    Element body = children(parse(envelope)).stream().reduce((first, last) -> last).orElseThrow();
    return children(body).get(0);
  }

  private static String canonical(Element element, String indent) {
    List<Element> children = children(element);
    String text = children.isEmpty() ? " " + element.getTextContent().strip() : "";
    List<String> parts =
        children.stream().map(child -> canonical(child, indent + "  ")).sorted().toList();
    String nil =
        element.hasAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "nil") ? " nil" : "";
    return indent
        + "{"
        + (element.getNamespaceURI() == null ? "" : element.getNamespaceURI())
        + "}"
        + element.getLocalName()
        + nil
        + text.stripTrailing()
        + "\n"
        + String.join("", parts);
  }

  static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    NodeList nodes = element.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i).getNodeType() == Node.ELEMENT_NODE) {
        children.add((Element) nodes.item(i));
      }
    }
    return children;
  }

  /** Texts of all elements below an element that have no children and are not empty. */
  static List<String> leaves(Element element) {
    List<Element> children = children(element);
    if (children.isEmpty()) {
      String text = element.getTextContent().strip();
      return text.isEmpty() ? List.of() : List.of(text);
    }
    return children.stream().flatMap(child -> leaves(child).stream()).toList();
  }

  /** The result of an answer without the fields that every result has. */
  static List<String> resultLeaves(String answer) {
    Element result = children(body(answer)).get(0);
    List<String> envelope = List.of("requestId", "statusCode", "statusDetail", "expectedException");
    return children(result).stream()
        .filter(child -> !envelope.contains(child.getLocalName()))
        .flatMap(child -> leaves(child).stream())
        .toList();
  }
}
