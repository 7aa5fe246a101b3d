package io.github.s360sdk.sales.model;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document with its content (wire type {@code PrintableFileAttachmentData}, observed), read or
 * sent. Immutable: the content is copied in and out.
 */
public final class Attachment {

  private final @Nullable String fileName;
  private final @Nullable String mimeType;
  private final byte[] data;
  private final @Nullable OffsetDateTime uploaded;

  /**
   * Creates a document.
   *
   * @param fileName name of the file, or null
   * @param mimeType type of the content, for example {@code application/pdf}, or null
   * @param data the content
   * @param uploaded when it was or is attached, or null
   */
  public Attachment(
      @Nullable String fileName,
      @Nullable String mimeType,
      byte[] data,
      @Nullable OffsetDateTime uploaded) {
    this.fileName = fileName;
    this.mimeType = mimeType;
    this.data = data.clone();
    this.uploaded = uploaded;
  }

  /**
   * Returns a document without a date.
   *
   * @param fileName name of the file
   * @param mimeType type of the content, for example {@code application/pdf}
   * @param data the content
   * @return the document
   */
  public static Attachment of(String fileName, String mimeType, byte[] data) {
    return new Attachment(fileName, mimeType, data, null);
  }

  /**
   * Name of the file.
   *
   * @return the name, or null if the answer has none
   */
  public @Nullable String fileName() {
    return fileName;
  }

  /**
   * Type of the content (wire name {@code mimetype}).
   *
   * @return for example {@code application/pdf}, or null if the answer has none
   */
  public @Nullable String mimeType() {
    return mimeType;
  }

  /**
   * The content.
   *
   * @return a copy; empty if the answer has none
   */
  public byte[] data() {
    return data.clone();
  }

  /**
   * When the document was attached (wire name {@code uploadDate}).
   *
   * @return the time, or null if the answer has none
   */
  public @Nullable OffsetDateTime uploaded() {
    return uploaded;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attachment attachment
        && Objects.equals(fileName, attachment.fileName)
        && Objects.equals(mimeType, attachment.mimeType)
        && Arrays.equals(data, attachment.data)
        && Objects.equals(uploaded, attachment.uploaded);
  }

  @Override
  public int hashCode() {
    return Objects.hash(fileName, mimeType, uploaded) * 31 + Arrays.hashCode(data);
  }

  /** Type and size; neither name nor content, which may be personal data. */
  @Override
  public String toString() {
    return "Attachment[" + mimeType + ", " + data.length + " bytes]";
  }
}
