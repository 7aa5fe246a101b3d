package io.github.s360sdk.contacts;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Compares the bodies of envelopes up to prefixes, comments and white space. */
final class Xml {

  private Xml() {}

  /** Elements of the body in their order, each with its namespace and its text. */
  static List<String> body(String envelope) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      Element root =
          factory
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(envelope)))
              .getDocumentElement();
      Node body = root.getElementsByTagNameNS("*", "Body").item(0);
      List<String> lines = new ArrayList<>();
      collect((Element) body, lines);
      return lines;
    } catch (Exception e) {
      throw new IllegalArgumentException("not XML: " + envelope, e);
    }
  }

  private static void collect(Element element, List<String> lines) {
    boolean leaf = true;
    int at = lines.size();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        leaf = false;
        collect(child, lines);
      }
    }
    lines.add(
        at,
        "{%s}%s%s"
            .formatted(
                element.getNamespaceURI() == null ? "" : element.getNamespaceURI(),
                element.getLocalName(),
                leaf ? "=" + element.getTextContent().strip() : ""));
  }
}
