package io.github.s360sdk.testing.internal.state;

import io.github.s360sdk.testing.model.SimulatedErrors;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files and their attachments. Guarded by the store. */
public final class FileCabinet {

  private final Ids ids;
  private final Map<Long, File> files = new HashMap<>();
  private final Map<Long, File> byAttachment = new HashMap<>();

  FileCabinet(Ids ids) {
    this.ids = ids;
  }

  File open(Instant now) {
    File file = new File(ids.file(), now);
    files.put(file.id(), file);
    return file;
  }

  /** Forgets an order, and its file with the last one. */
  void forget(Order order) {
    File file = order.file();
    file.orders.remove(order);
    if (file.orders.isEmpty()) {
      files.remove(file.id());
      byAttachment.keySet().removeAll(file.attachments.keySet());
    }
  }

  public File get(@Nullable Long fileId) {
    File file = files.get(fileId);
    if (file == null) {
      throw new Refusal(SimulatedErrors.FILE_NOT_FOUND, "There is no file " + fileId);
    }
    return file;
  }

  /** Sets the status of a file; an empty one is accepted and changes nothing (observed). */
  public void status(@Nullable Long fileId, @Nullable String status, Instant now) {
    File file = get(fileId);
    if (status != null && !status.isBlank()) {
      file.state = status.strip();
    }
    file.modified = now;
  }

  public void attach(
      @Nullable Long fileId,
      byte @Nullable [] data,
      @Nullable String name,
      @Nullable String mimeType,
      Instant now) {
    File file = get(fileId);
    if (data == null || data.length == 0) {
      throw new Refusal(SimulatedErrors.ATTACHMENT, "The attachment has no content");
    }
    long id = ids.attachment();
    file.attachments.put(id, new File.Attachment(id, data, name, mimeType, now));
    file.modified = now;
    byAttachment.put(id, file);
  }

  public File.Attachment attachment(@Nullable Long attachmentId) {
    File file = byAttachment.get(attachmentId);
    File.Attachment attachment = file == null ? null : file.attachments.get(attachmentId);
    if (attachment == null) {
      throw new Refusal(SimulatedErrors.ATTACHMENT, "There is no attachment " + attachmentId);
    }
    return attachment;
  }

  public void deleteAttachment(@Nullable Long attachmentId, Instant now) {
    File.Attachment attachment = attachment(attachmentId);
    File file = byAttachment.remove(attachment.id());
    if (file != null) {
      file.attachments.remove(attachment.id());
      file.modified = now;
    }
  }
}
