package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.OpenValue;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file: all that belongs to one wish of a client, with its orders (wire type {@code
 * FileDetailResult}, observed).
 *
 * @param id id (wire name {@code fileId}), or null
 * @param state state (wire name {@code fileState}), or null
 * @param modified when it changed last (wire name {@code lastModDateTime}), or null
 * @param contacts people of the file (wire name {@code fileContacts})
 * @param attachments documents of the file, without their content (wire name {@code
 *     fileAttachments})
 * @param orders its orders (wire name {@code orderDetailsDatas})
 */
public record OrderFile(
    @Nullable Long id,
    @Nullable OpenValue<FileState> state,
    @Nullable OffsetDateTime modified,
    List<FileContact> contacts,
    List<FileAttachment> attachments,
    List<Order> orders) {

  /** Copies what can change. */
  public OrderFile {
    contacts = List.copyOf(contacts);
    attachments = List.copyOf(attachments);
    orders = List.copyOf(orders);
  }
}
