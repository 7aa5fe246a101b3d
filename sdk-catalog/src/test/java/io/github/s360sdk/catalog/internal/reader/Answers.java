package io.github.s360sdk.catalog.internal.reader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.core.internal.pipeline.ResultReader;
import java.io.StringReader;
import java.util.Currency;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads results from text, as the reader of the SDK gets them from the network. */
public final class Answers {

  public static final Currency EURO = Currency.getInstance("EUR");

  private static final ResultReader.AnswerSize NO_SIZE =
      new ResultReader.AnswerSize() {
        @Override
        public void advanced() {}

        @Override
        public long received() {
          return 0;
        }

        @Override
        public long total() {
          return -1;
        }
      };

  private Answers() {}

  /** The catalogue in a {@code catalogData} element. */
  public static Catalog catalog(String catalogData) throws XMLStreamException {
    return Objects.requireNonNull(
        read(
                CatalogReader.keeping(EURO, 0, progress -> {}),
                "<r xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>"
                    + "<statusCode>success</statusCode>"
                    + catalogData
                    + "</r>")
            .catalog());
  }

  static CatalogAnswer read(CatalogReader reader, String result) throws XMLStreamException {
    return reader.read(at(result), NO_SIZE);
  }

  /** The catalogue that a parser stands before. */
  static Catalog read(XMLStreamReader xml) throws XMLStreamException {
    CatalogReader reader = CatalogReader.keeping(EURO, 0, progress -> {});
    return Objects.requireNonNull(reader.read(xml, NO_SIZE).catalog());
  }

  /** A parser that stands on the first element. */
  static XMLStreamReader at(String xml) throws XMLStreamException {
    XMLStreamReader reader = new InputFactoryImpl().createXMLStreamReader(new StringReader(xml));
    reader.nextTag();
    return reader;
  }
}
