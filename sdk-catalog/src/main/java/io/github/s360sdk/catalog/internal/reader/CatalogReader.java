package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.catalog.model.CatalogProgress;
import io.github.s360sdk.catalog.model.CatalogVisitor;
import io.github.s360sdk.core.internal.pipeline.ResultReader;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.internal.reader.Interner;
import java.util.Currency;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer of {@code getCatalogDetailed}: the status envelope and the catalogue, in
 * whatever order they come. Made anew for each attempt.
 */
public final class CatalogReader implements ResultReader<CatalogAnswer> {

  private static final String SUCCESS = "success";

  private final Currency currency;
  private final @Nullable VisitorSink visitor;
  private final int polls;
  private final Consumer<? super CatalogProgress> progress;

  private CatalogReader(
      Currency currency,
      @Nullable VisitorSink visitor,
      int polls,
      Consumer<? super CatalogProgress> progress) {
    this.currency = currency;
    this.visitor = visitor;
    this.polls = polls;
    this.progress = progress;
  }

  /**
   * A reader that keeps all it reads.
   *
   * @param polls how often the platform has been asked whether it is done
   */
  public static CatalogReader keeping(
      Currency currency, int polls, Consumer<? super CatalogProgress> progress) {
    return new CatalogReader(currency, null, polls, progress);
  }

  /** A reader that gives what it reads to a visitor and keeps nothing. */
  public static CatalogReader streaming(Currency currency, int polls, CatalogVisitor visitor) {
    return new CatalogReader(currency, new VisitorSink(visitor), polls, visitor::progress);
  }

  @Override
  public CatalogAnswer read(XMLStreamReader xml, AnswerSize size) throws XMLStreamException {
    Cursor in = new Cursor(xml, size, visitor == null ? Interner.keeping() : Interner.streaming());
    CatalogAnswer answer = new CatalogAnswer();
    while (in.next()) {
      switch (in.name()) {
        case "requestId" -> answer.setRequestId(in.integer());
        case "requestState" -> answer.setRequestState(in.text());
        case "statusCode" -> answer.setStatusCode(in.text());
        case "statusDetail" -> answer.setStatusDetail(in.text());
        case "catalogData" -> {
          // Where the status stands first, nothing of an unsuccessful answer reaches a visitor.
          String status = answer.getStatusCode();
          if (status == null || status.equals(SUCCESS)) {
            data(in, size, answer);
          } else {
            in.skip();
          }
        }
        default -> in.skip();
      }
    }
    return answer;
  }

  @Override
  public boolean mayBeRepeated() {
    return visitor == null || !visitor.hasGiven();
  }

  private void data(Cursor in, AnswerSize size, CatalogAnswer answer) throws XMLStreamException {
    ModelSink model = new ModelSink(currency);
    CountingSink sink = new CountingSink(visitor == null ? model : visitor, size, polls, progress);
    try {
      new CatalogDataReader(new Reading(in, currency), sink).read();
    } catch (VisitorSink.Enough enough) {
      answer.setStatusCode(SUCCESS);
      answer.read(null, sink.summary(false));
      throw new StoppedByCaller(answer);
    }
    answer.read(visitor == null ? model.catalog() : null, sink.summary(true));
  }
}
