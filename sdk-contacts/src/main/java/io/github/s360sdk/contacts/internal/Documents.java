package io.github.s360sdk.contacts.internal;

import io.github.s360sdk.core.model.RawElement;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Makes elements that JAXB writes as they are. Nothing is parsed here. */
final class Documents {

  private Documents() {}

  static List<Element> elements(List<RawElement> elements) {
    Document document = document();
    return elements.stream().map(element -> element(document, element)).toList();
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK makes no XML documents", e);
    }
  }

  private static Element element(Document document, RawElement of) {
    Element element = document.createElementNS(null, of.name());
    if (of.text() != null) {
      element.appendChild(document.createTextNode(of.text()));
    } else if (of.children().isEmpty()) {
      // A field that is cleared. Empty, it would be no number and no date.
      element.setAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "xsi:nil", "true");
    }
    of.children().forEach(child -> element.appendChild(element(document, child)));
    return element;
  }
}
