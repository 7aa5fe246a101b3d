package io.github.s360sdk.reliability.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fuzzed input means. The first byte chooses the operation, the second one status and
 * content type, and the rest are the bodies of the answers, one after the other: some operations
 * ask several times. A form feed, which no XML can hold, parts them.
 *
 * @param choice chooses the operation
 * @param head status and content type of all answers
 * @param bodies the bodies, at least one
 */
public record FuzzInput(int choice, Head head, List<byte[]> bodies) {

  private static final byte PART = '\f';
  private static final char FIRST = 'a';
  private static final int BEGIN_OF_BODY = 2;
  private static final List<Head> HEADS = List.of(Head.values());

  /** Copies the list. */
  public FuzzInput {
    bodies = List.copyOf(bodies);
  }

  /** How an answer comes. */
  public enum Head {
    /** As the platform answers. */
    OK(200, "text/xml; charset=utf-8"),
    /** As the platform answers with a fault. */
    FAULT(500, "text/xml; charset=utf-8"),
    /** Success, and the XML declaration has to tell the encoding. */
    BARE(200, null),
    /** A fault whose encoding the XML declaration has to tell. */
    BARE_FAULT(500, null),
    /** Success in one byte a character. */
    LATIN(200, "text/xml; charset=iso-8859-1"),
    /** Success in two bytes a character. */
    WIDE(200, "text/xml; charset=utf-16");

    private final int status;
    private final @Nullable String contentType;

    Head(int status, @Nullable String contentType) {
      this.status = status;
      this.contentType = contentType;
    }

    /**
     * The HTTP status.
     *
     * @return 200 or 500
     */
    public int status() {
      return status;
    }

    /**
     * The header {@code Content-Type}.
     *
     * @return the value, or null for none
     */
    public @Nullable String contentType() {
      return contentType;
    }
  }

  /**
   * Reads an input; any bytes are one.
   *
   * @param data the bytes
   * @return what they mean
   */
  public static FuzzInput of(byte[] data) {
    int begin = Math.min(BEGIN_OF_BODY, data.length);
    return new FuzzInput(
        data.length > 0 ? data[0] - FIRST : 0,
        data.length > 1 ? HEADS.get(Math.floorMod(data[1] - FIRST, HEADS.size())) : Head.OK,
        parts(data, begin));
  }

  private static List<byte[]> parts(byte[] data, int begin) {
    List<byte[]> parts = new ArrayList<>();
    int from = begin;
    for (int i = begin; i < data.length; i++) {
      if (data[i] == PART) {
        parts.add(Arrays.copyOfRange(data, from, i));
        from = i + 1;
      }
    }
    parts.add(Arrays.copyOfRange(data, from, data.length));
    return parts;
  }

  /**
   * The bytes that mean this.
   *
   * @return the input
   */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(FIRST + choice);
    out.write(FIRST + HEADS.indexOf(head));
    for (int i = 0; i < bodies.size(); i++) {
      if (i > 0) {
        out.write(PART);
      }
      out.writeBytes(bodies.get(i));
    }
    return out.toByteArray();
  }
}
