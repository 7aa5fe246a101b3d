package io.github.s360sdk.availability.internal.reader;

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
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer that consists of rows. The names of the elements around the rows are mostly
 * assumed, so rows are found under other names too: an element is a row if one of its children is a
 * field of a row. Made anew for each attempt.
 *
 * @param <R> the row
 * @param <A> the result as CXF knows it
 */
public final class RowsReader<R, A extends WebMethodResult> implements ResultReader<A> {

  /**
   * What an answer consists of.
   *
   * @param result makes the result
   * @param container element that holds the rows, or null if the result itself does
   * @param row element of a row
   * @param builder collects a row
   * @param <R> the row
   * @param <A> the result
   */
  public record Form<R, A extends WebMethodResult>(
      Supplier<A> result,
      @Nullable String container,
      String row,
      Supplier<? extends RowBuilder<R>> builder) {}

  private final Form<R, A> form;
  private final List<R> rows = new ArrayList<>();

  /** Reads an answer of one form. */
  public RowsReader(Form<R, A> form) {
    this.form = form;
  }

  /** The rows that were read. */
  public List<R> rows() {
    return rows;
  }

  @Override
  public A read(XMLStreamReader xml, AnswerSize size) throws XMLStreamException {
    Cursor in = new Cursor(xml, size, Interner.small());
    A result = form.result().get();
    while (in.next()) {
      String name = in.name();
      switch (name) {
        case "requestId" -> result.setRequestId(in.integer());
        case "statusCode" -> result.setStatusCode(in.text());
        case "statusDetail" -> result.setStatusDetail(in.text());
        default -> {
          if (form.container() == null && name.equals(form.row())) {
            row(in);
          } else if (name.equals(form.container())) {
            container(in);
          } else {
            unknown(raw(in));
          }
        }
      }
    }
    return result;
  }

  private void container(Cursor in) throws XMLStreamException {
    while (in.next()) {
      if (in.name().equals(form.row())) {
        row(in);
      } else {
        unknown(raw(in));
      }
    }
  }

  private void row(Cursor in) throws XMLStreamException {
    RowBuilder<R> builder = form.builder().get();
    while (in.next()) {
      String name = in.name();
      if (builder.knows(name)) {
        builder.set(name, in.text());
      } else {
        builder.keep(raw(in));
      }
    }
    add(builder);
  }

  private static RawElement raw(Cursor in) throws XMLStreamException {
    return in.raw(null).get(0);
  }

  private void add(RowBuilder<R> builder) {
    R built = builder.build();
    if (built != null) {
      rows.add(built);
    }
  }

  /** Looks for rows in what has another name than expected. */
  private void unknown(RawElement element) {
    RowBuilder<R> builder = form.builder().get();
    if (element.children().stream().noneMatch(child -> builder.knows(child.name()))) {
      element.children().forEach(this::unknown);
      return;
    }
    for (RawElement child : element.children()) {
      if (builder.knows(child.name()) && child.children().isEmpty()) {
        builder.set(child.name(), child.text());
      } else {
        builder.keep(child);
      }
    }
    add(builder);
  }
}
