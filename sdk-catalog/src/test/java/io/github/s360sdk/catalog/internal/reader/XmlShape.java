package io.github.s360sdk.catalog.internal.reader;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** A catalogue as a tree, to write it in another shape that means the same. */
final class XmlShape {

  static final String NIL_NAMESPACE = "http://www.w3.org/2001/XMLSchema-instance";

  // Kept as they came, so their shape is their content.
  private static final Set<String> RAW =
      Set.of(
          "blocks",
          "chargesTables",
          "comfortVariableValues",
          "competitionTypes",
          "goodsFamilies",
          "goodsTopics",
          "hospitalityRooms",
          "hospitalitySessions",
          "match",
          "media",
          "optionAvailabilities",
          "optionLimitationLines",
          "optionables",
          "performanceSocialNetworkLinks",
          "productSocialNetworkLinks",
          "questionnaires",
          "questions",
          "ratesTables",
          "redemptionPeriod",
          "redemptionProducts",
          "saleCloseExceptions",
          "stops",
          "subTopicLinks",
          "subTopics",
          "teams",
          "topics",
          "visualPolygons");

  // What is not known of these is kept too.
  private static final Set<String> KEEPING_UNKNOWN =
      Set.of("goods", "hospitality", "service", "transport", "visitThemes");

  private final Document document;
  private final Transformer writer;

  private XmlShape(Document document) throws Exception {
    this.document = document;
    this.writer = TransformerFactory.newInstance().newTransformer();
    writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
  }

  static XmlShape of(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return new XmlShape(factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));
  }

  String xml() throws Exception {
    StringWriter out = new StringWriter();
    writer.transform(new DOMSource(document), new StreamResult(out));
    return out.toString();
  }

  /** All elements whose shape is free. */
  List<Element> elements() {
    List<Element> all = new ArrayList<>();
    collect(document.getDocumentElement(), all);
    return all;
  }

  /** The elements that hold a value. */
  List<Element> leaves() {
    return elements().stream().filter(one -> children(one).isEmpty()).toList();
  }

  private static void collect(Element element, List<Element> all) {
    if (isRaw(element)) {
      return;
    }
    all.add(element);
    children(element).forEach(child -> collect(child, all));
  }

  private static boolean isRaw(Element element) {
    String name = element.getLocalName();
    Node parent = element.getParentNode();
    boolean unknown =
        parent != null
            && KEEPING_UNKNOWN.contains(String.valueOf(parent.getLocalName()))
            && !Set.of("items", "code", "externalName", "id").contains(name);
    return RAW.contains(name) || unknown;
  }

  static boolean keepsUnknown(Element element) {
    return KEEPING_UNKNOWN.contains(element.getLocalName());
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

  void reverse() {
    reorder(Collections::reverse);
  }

  void shuffle(Random random) {
    reorder(children -> Collections.shuffle(children, random));
  }

  private interface Order {
    void change(List<Element> children);
  }

  private void reorder(Order order) {
    for (Element element : elements()) {
      List<Element> children = children(element);
      List<Element> other = new ArrayList<>(children);
      order.change(other);
      if (!children.isEmpty()) {
        children.forEach(element::removeChild);
        other.forEach(element::appendChild);
      }
    }
  }

  /** Gives every element a prefix. */
  void prefix() {
    for (Element element : elements()) {
      document.renameNode(element, "urn:any", "any:" + element.getLocalName());
    }
  }

  /** Puts unknown elements before, between, behind and into all others. */
  void addUnknown() {
    for (Element element : elements()) {
      if (keepsUnknown(element)) {
        continue;
      }
      for (Element child : children(element)) {
        element.insertBefore(unknown(), child);
      }
      element.appendChild(unknown());
    }
  }

  private Element unknown() {
    Element unknown = document.createElement("unknownThing");
    unknown.setAttribute("id", "99");
    unknown.setAttributeNS(NIL_NAMESPACE, "xsi:type", "any");
    unknown.appendChild(document.createTextNode("77"));
    for (String name : List.of("id", "code", "translations", "value", "products", "seasons")) {
      Element inside = document.createElement(name);
      inside.appendChild(document.createTextNode("88"));
      unknown.appendChild(inside);
    }
    unknown.appendChild(document.createTextNode("tail"));
    return unknown;
  }

  static String path(Element element) {
    return element.getParentNode() instanceof Element parent
        ? path(parent) + "." + element.getLocalName()
        : element.getLocalName();
  }
}
