package io.github.s360sdk.reliability.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Makes an answer small: of elements with one name that stand side by side, the first is left. */
final class Thinned {

  private Thinned() {}

  static byte[] of(byte[] xml) throws IOException {
    try {
      Document document =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xml));
      thin(document.getDocumentElement());
      Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
      writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      writer.transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (SAXException | ParserConfigurationException | TransformerException e) {
      throw new IOException("an answer is no XML", e);
    }
  }

  private static void thin(Element parent) {
    Set<String> names = new HashSet<>();
    Node child = parent.getFirstChild();
    while (child != null) {
      Node next = child.getNextSibling();
      if (child instanceof Element element) {
        if (names.add(element.getTagName())) {
          thin(element);
        } else {
          parent.removeChild(element);
        }
      }
      child = next;
    }
  }
}
