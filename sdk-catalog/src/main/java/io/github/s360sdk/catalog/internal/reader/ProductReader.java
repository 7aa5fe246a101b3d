package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.catalog.model.ContactProductLink;
import io.github.s360sdk.catalog.model.CrossSell;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.SalePeriod;
import io.github.s360sdk.core.internal.reader.Cursor;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads products of every kind. */
final class ProductReader {

  // Product, season ticket, subject, line: so many elements lead from a product to the next inside.
  private static final int LEVELS_OF_A_PRODUCT = 4;

  private final Reading reading;
  private final SalePeriodReader salePeriods;
  private final CrossSellReader crossSells;
  private final ContactLinkReader contacts;
  private final ContentReader simple;
  private final ComposedReader composed;
  private final PerformanceReader performances;
  private int depth;

  ProductReader(Reading reading, PlaceReader places, ContactLinkReader contacts) {
    this.reading = reading;
    this.salePeriods = new SalePeriodReader(reading);
    this.crossSells = new CrossSellReader(reading);
    this.contacts = contacts;
    ItemReader items = new ItemReader(reading, salePeriods);
    this.performances = new PerformanceReader(reading, salePeriods, places);
    this.simple = new ContentReader(reading, items, performances);
    this.composed = new ComposedReader(reading, items, this::inner);
  }

  ProductFields product() throws XMLStreamException {
    ProductFields fields = new ProductFields();
    fields.read(this);
    return fields;
  }

  /** A product that another one repeats; equal repeats become one object. */
  @Nullable Product inner() throws XMLStreamException {
    Cursor.requireDepth(++depth * LEVELS_OF_A_PRODUCT);
    Product product = product().product(null, reading);
    depth--;
    return product == null ? null : reading.in.interner().large(product);
  }

  void endSeason() {
    performances.prices().nextSeason();
  }

  Cursor in() {
    return reading.in;
  }

  SalePeriod salePeriod() throws XMLStreamException {
    return salePeriods.salePeriod();
  }

  CrossSell crossSell() throws XMLStreamException {
    return crossSells.crossSell();
  }

  @Nullable ContactProductLink contact() throws XMLStreamException {
    return contacts.contactProductLink();
  }

  ContentReader simple() {
    return simple;
  }

  ComposedReader composed() {
    return composed;
  }
}
