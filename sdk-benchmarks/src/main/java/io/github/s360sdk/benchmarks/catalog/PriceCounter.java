package io.github.s360sdk.benchmarks.catalog;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Counts prices in an answer by their text, so independently of every reader that is measured. */
final class PriceCounter {

  /**
   * Envelope, body, response, result, catalogue, seasons, products, event, performances, prices.
   */
  static final int DEPTH_OF_PRICES = 10;

  private PriceCounter() {}

  /** Prices of performances, those that repeat one of the same performance left out. */
  static long different(InputStream answer) throws XMLStreamException {
    XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(answer);
    Set<String> ofPerformance = new HashSet<>();
    StringBuilder price = new StringBuilder();
    long different = 0;
    int depth = 0;
    boolean inPrice = false;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (depth == DEPTH_OF_PRICES) {
            inPrice = reader.getLocalName().equals("prices");
            price.setLength(0);
          }
          if (inPrice) {
            price.append('<').append(reader.getLocalName()).append('>');
          }
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (inPrice) {
            price.append(reader.getText().strip());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (depth == DEPTH_OF_PRICES && inPrice) {
            ofPerformance.add(price.toString());
            inPrice = false;
          } else if (depth == DEPTH_OF_PRICES - 1) {
            different += ofPerformance.size();
            ofPerformance.clear();
          }
          depth--;
        }
        default -> {
          // the rest says nothing about prices
        }
      }
    }
    reader.close();
    return different;
  }
}
