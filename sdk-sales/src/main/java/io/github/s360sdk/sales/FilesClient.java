package io.github.s360sdk.sales;

import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.sales.model.Attachment;
import io.github.s360sdk.sales.model.OrderFile;
import org.jspecify.annotations.Nullable;

/**
 * The single calls about files, all of {@code ExternalOrderService} and all observed. Immutable and
 * thread-safe; as cheap as the connection it is made from, which outlives it and is closed by its
 * owner.
 *
 * <p>Errors are those of {@link OrdersClient}. Reads are repeated as the connection's retry policy
 * says. Writes are never repeated unless the platform certainly did not get them.
 */
public interface FilesClient {

  /**
   * Returns a client.
   *
   * @param connection the connection that calls go through
   * @return the client
   */
  static FilesClient of(S360Connection connection) {
    return new DefaultFilesClient(connection);
  }

  /**
   * Reads a file with its orders (operation {@code getFileDetails}).
   *
   * @param fileId id of the file
   * @return the file
   */
  OrderFile details(long fileId);

  /**
   * Reads the file of the order with a secret id (operation {@code
   * getFileDetailsFromOrderSecretId}).
   *
   * @param orderSecretId the secret id as {@link io.github.s360sdk.sales.model.Order#secretId()}
   *     gives it
   * @return the file
   */
  OrderFile detailsByOrderSecretId(String orderSecretId);

  /**
   * Attaches a printable document to a file (operation {@code uploadFileAttachment}).
   *
   * <p>A write that is not repeated automatically: repeated, it would attach the document again.
   *
   * @param fileId id of the file
   * @param attachment the document
   * @param contactNumber contact in whose name it is attached, or null
   */
  void uploadAttachment(long fileId, Attachment attachment, @Nullable String contactNumber);

  /**
   * Reads an attachment of a file (operation {@code getFileAttachment}).
   *
   * @param attachmentId id of the attachment
   * @param contactNumber contact in whose name it is read, or null
   * @return the document
   */
  Attachment attachment(long attachmentId, @Nullable String contactNumber);

  /**
   * Removes an attachment of a file (operation {@code deleteFileAttachment}).
   *
   * <p>A write that is not repeated automatically.
   *
   * @param attachmentId id of the attachment
   * @param contactNumber contact in whose name it is removed, or null
   */
  void deleteAttachment(long attachmentId, @Nullable String contactNumber);

  /**
   * Sets the status of a file (operation {@code updateFileStatus}).
   *
   * <p>A write that is not repeated automatically.
   *
   * @param fileId id of the file
   * @param status internal code of the status (wire name {@code fileStatusIC}); its values are not
   *     known; empty was seen to be accepted
   */
  void updateStatus(long fileId, String status);
}
