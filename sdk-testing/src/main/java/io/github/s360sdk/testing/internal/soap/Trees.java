package io.github.s360sdk.testing.internal.soap;

import io.github.s360sdk.core.model.RawElement;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Trees of elements, and the documents that JAXB makes of them. Nothing is parsed here. */
final class Trees {

  private Trees() {}

  static Document document() {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK makes no XML documents", e);
    }
  }

  static Element element(Document document, RawElement of) {
    Element element = document.createElementNS(null, of.name());
    if (of.text() != null) {
      element.appendChild(document.createTextNode(of.text()));
    }
    of.children().forEach(child -> element.appendChild(element(document, child)));
    return element;
  }

  static RawElement tree(Element element) {
    StringBuilder text = new StringBuilder();
    List<RawElement> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(tree(child));
      } else if (node.getNodeType() == Node.TEXT_NODE
          || node.getNodeType() == Node.CDATA_SECTION_NODE) {
        text.append(node.getNodeValue());
      }
    }
    String stripped = text.toString().strip();
    String name = element.getLocalName() == null ? element.getTagName() : element.getLocalName();
    return new RawElement(name, stripped.isEmpty() ? null : stripped, children);
  }
}
