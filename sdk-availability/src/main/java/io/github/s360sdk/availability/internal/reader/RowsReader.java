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
 * assumed. So where no row has its expected name, rows are found under other names: an element is a
 * row if one of its children is a field that says what a row is there to say. Made anew for each
 * attempt.
 *
 * @param <R> the row
 * @param <A> the result as the port knows it
 */
public final class RowsReader<R, A extends WebMethodResult> implements ResultReader<A> {

  /**
   * What an answer consists of.
   *
   * @param result makes the result
   * @param container element that holds the rows, or null if the result itself does
   * @param row element of a row
   * @param builder collects a row
   * @param everyRow whether the answer is of no use if one of its rows cannot be read
   * @param <R> the row
   * @param <A> the result
   */
  public record Form<R, A extends WebMethodResult>(
      Supplier<A> result,
      @Nullable String container,
      String row,
      Supplier<? extends RowBuilder<R>> builder,
      boolean everyRow) {}

  private final Form<R, A> form;
  private final List<R> rows = new ArrayList<>();

  /** What has another name than expected; looked into only if there is no row. */
  private final List<RawElement> others = new ArrayList<>();

  private boolean found;

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
            others.add(raw(in));
          }
        }
      }
    }
    if (!found) {
      for (RawElement other : others) {
        look(other);
      }
    }
    return result;
  }

  private void container(Cursor in) throws XMLStreamException {
    List<RawElement> parts = new ArrayList<>();
    while (in.next()) {
      if (in.name().equals(form.row())) {
        row(in);
      } else {
        parts.add(raw(in));
      }
    }
    // As a whole, because it may be the row itself.
    others.add(new RawElement(String.valueOf(form.container()), null, parts));
  }

  private void row(Cursor in) throws XMLStreamException {
    RowBuilder<R> builder = form.builder().get();
    List<RawElement> inside = new ArrayList<>(0);
    while (in.next()) {
      String name = in.name();
      if (!builder.knows(name)) {
        builder.keep(raw(in));
        continue;
      }
      String text = in.text(inside);
      if (inside.isEmpty()) {
        builder.set(name, text);
      } else {
        builder.keep(new RawElement(name, text, inside));
        inside.clear();
      }
    }
    int before = rows.size();
    R built = builder.saysNothing() ? null : builder.build();
    if (built == null) {
      // Perhaps it only holds the rows.
      for (RawElement part : builder.kept()) {
        look(part);
      }
    }
    if (rows.size() == before) {
      add(built == null ? builder.build() : built);
    }
    found |= rows.size() > before;
    if (form.everyRow() && rows.size() == before && !builder.isEmpty()) {
      throw new XMLStreamException("a row of the answer cannot be read");
    }
  }

  private static RawElement raw(Cursor in) throws XMLStreamException {
    return in.raw(null).get(0);
  }

  /** Looks for rows in what has another name than expected. */
  private void look(RawElement element) throws XMLStreamException {
    RowBuilder<R> builder = form.builder().get();
    if (element.children().stream().noneMatch(child -> builder.tells(child.name()))) {
      for (RawElement child : element.children()) {
        look(child);
      }
      return;
    }
    for (RawElement child : element.children()) {
      if (builder.knows(child.name()) && child.children().isEmpty()) {
        builder.set(child.name(), child.text());
      } else {
        builder.keep(child);
      }
    }
    add(builder.build());
  }

  private void add(@Nullable R row) {
    if (row != null) {
      rows.add(row);
    }
  }
}
