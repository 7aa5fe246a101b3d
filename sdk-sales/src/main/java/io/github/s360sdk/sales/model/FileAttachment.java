package io.github.s360sdk.sales.model;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A document that hangs on a file, without its content (observed).
 *
 * @param id id (wire name {@code fileAttachmentId}), or null
 * @param name name of the document, or null
 * @param uploaded when it was attached (wire name {@code uploadDate}), or null
 */
public record FileAttachment(
    @Nullable Long id, @Nullable String name, @Nullable OffsetDateTime uploaded) {

  /** The id only; a name of a document may tell whose it is. */
  @Override
  public String toString() {
    return "FileAttachment[id=" + id + "]";
  }
}
