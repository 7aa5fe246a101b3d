package io.github.s360sdk.core.internal.pipeline;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the result of one attempt straight from the parser, for answers that are too large to be
 * bound as a whole. Made anew for each attempt and used on the thread of the call.
 *
 * <p>An answer that is read this way must be whole: what breaks off behind the result counts as an
 * error too.
 *
 * @param <S> result on the wire
 */
public interface ResultReader<S> {

  /**
   * Reads the result.
   *
   * @param xml stands on the start of the result element; must stand on its end afterwards
   * @param answer how much has come in so far
   * @throws StoppedByCaller if the caller wants no more of the answer
   * @throws CallerFailed if code of the caller failed
   * @throws XMLStreamException if the answer cannot be read
   */
  S read(XMLStreamReader xml, AnswerSize answer) throws XMLStreamException;

  /**
   * Whether another attempt may be made after this one: not if code of the caller has seen a part
   * of the answer, because it would see it twice.
   */
  default boolean mayBeRepeated() {
    return true;
  }

  /** How large an answer is, and how large one of its elements may be. */
  interface AnswerSize {
    /**
     * The reader has come to another element. An answer that sends many megabytes between two of
     * these calls is refused, because one endless text or attribute would fill the memory.
     */
    void advanced();

    /** Bytes of the body that have been read so far, after decompression. */
    long received();

    /** Bytes of the whole body, or -1 if the answer does not say. */
    long total();
  }

  /** The caller has what it wants: the rest of the answer is not read. */
  final class StoppedByCaller extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object result;

    /** Ends the reading with a result. */
    public StoppedByCaller(Object result) {
      super("stopped by the caller", null, false, false);
      this.result = result;
    }

    public Object result() {
      return result;
    }
  }

  /** Code of the caller failed while it was given the answer; its error passes unchanged. */
  final class CallerFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RuntimeException reason;

    /** Carries an error through the layers of the call. */
    public CallerFailed(RuntimeException reason) {
      super("code of the caller failed", reason, false, false);
      this.reason = reason;
    }

    public RuntimeException reason() {
      return reason;
    }

    /** What listeners are told of an error: that of the caller's code where it was that. */
    static Throwable told(Throwable error) {
      return error instanceof CallerFailed failed ? failed.reason : error;
    }
  }
}
