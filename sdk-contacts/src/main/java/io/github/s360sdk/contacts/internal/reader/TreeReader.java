package io.github.s360sdk.contacts.internal.reader;

import io.github.s360sdk.core.internal.pipeline.ResultReader;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.internal.reader.Interner;
import io.github.s360sdk.core.internal.stub.WebMethodResult;
import io.github.s360sdk.core.model.RawElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an answer as it comes. What is to be changed later has to go back with all that it held,
 * also what this version does not know. Made anew for each attempt.
 *
 * @param <A> the result as the port knows it
 */
public final class TreeReader<A extends WebMethodResult> implements ResultReader<A> {

  private final Supplier<A> result;
  private final List<RawElement> elements = new ArrayList<>();

  public TreeReader(Supplier<A> result) {
    this.result = result;
  }

  /** What the answer holds besides its status. */
  public List<RawElement> elements() {
    return elements;
  }

  @Override
  public A read(XMLStreamReader xml, AnswerSize size) throws XMLStreamException {
    Cursor in = new Cursor(xml, size, Interner.small());
    A read = result.get();
    while (in.next()) {
      switch (in.name()) {
        case "requestId" -> read.setRequestId(in.integer());
        case "statusCode" -> read.setStatusCode(in.text());
        case "statusDetail" -> read.setStatusDetail(in.text());
        default -> in.raw(elements);
      }
    }
    return read;
  }
}
