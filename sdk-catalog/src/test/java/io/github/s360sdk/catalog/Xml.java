package io.github.s360sdk.catalog;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Compares XML up to prefixes, white space between elements, and the order of siblings. */
final class Xml {

  private Xml() {}

  static Document parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (Exception e) {
      throw new IllegalArgumentException("not XML: " + xml, e);
    }
  }

  /** A text that is the same for documents that mean the same. */
  static String canonical(String xml) {
    return canonical(parse(xml).getDocumentElement(), "");
  }

  private static String canonical(Element element, String indent) {
    TreeMap<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      if (!"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
        attributes.put(name(attribute), attribute.getNodeValue());
      }
    }
    List<Element> children = children(element);
    String head = indent + name(element) + (attributes.isEmpty() ? "" : attributes);
    if (children.isEmpty()) {
      return head + "=" + element.getTextContent() + "\n";
    }
    return head
        + "\n"
        + String.join(
            "", children.stream().map(child -> canonical(child, indent + "  ")).sorted().toList());
  }

  private static String name(Node node) {
    String namespace = node.getNamespaceURI();
    return namespace == null ? node.getLocalName() : "{" + namespace + "}" + node.getLocalName();
  }

  static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  /** The texts of all elements below that have no children. */
  static List<String> leaves(Element element) {
    List<Element> children = children(element);
    if (children.isEmpty()) {
      String text = element.getTextContent().strip();
      return text.isEmpty() ? List.of() : List.of(text);
    }
    return children.stream().flatMap(child -> leaves(child).stream()).toList();
  }

  static Element first(String xml, String localName) {
    return (Element) parse(xml).getElementsByTagNameNS("*", localName).item(0);
  }
}
