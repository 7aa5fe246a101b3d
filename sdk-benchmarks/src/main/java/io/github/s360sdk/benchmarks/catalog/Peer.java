package io.github.s360sdk.benchmarks.catalog;

/** The ways to read the catalogue that are measured side by side. */
public enum Peer {
  /** The SDK past its cache: the complete model, joined. */
  SDK("SDK", "the model, joined"),
  /** A CXF proxy as CXF makes it: stubs, over the JDK's HTTP client. */
  CXF_DEFAULT("CXF default proxy", "stubs"),
  /** The same over the JDK's old URL connection. */
  CXF_URL_CONNECTION("CXF, URLConnection", "stubs"),
  /** Stubs by OkHttp and JAXB, without CXF. */
  OKHTTP_JAXB("OkHttp + JAXB", "stubs"),
  /** The parser of the SDK over OkHttp, event after event, nothing kept. */
  STAX_EVENTS("StAX events only", "nothing, parsed"),
  /** The bytes of the answer over OkHttp, nothing kept. */
  BYTES("bytes only", "nothing, not parsed");

  private final String label;
  private final String result;

  Peer(String label, String result) {
    this.label = label;
    this.result = result;
  }

  String label() {
    return label;
  }

  /** What is there at the end of a read, for people. */
  String result() {
    return result;
  }

  CatalogReader<?> open(String url) {
    return switch (this) {
      case SDK -> SdkCatalog.reader(url);
      case CXF_DEFAULT -> new CxfReader(url, false);
      case CXF_URL_CONNECTION -> new CxfReader(url, true);
      case OKHTTP_JAXB -> HttpReader.jaxb(url);
      case STAX_EVENTS -> HttpReader.events(url);
      case BYTES -> HttpReader.bytes(url);
    };
  }

  /** What {@link CatalogReader#count} has to give for an answer of this size. */
  long expected(CatalogSize size) {
    return switch (this) {
      case SDK -> size.differentPrices();
      case BYTES -> size.bytes();
      default -> size.prices();
    };
  }
}
