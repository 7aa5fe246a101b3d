package io.github.s360sdk.testing.internal.service;

import io.github.s360sdk.core.internal.stub.WebMethodResult;
import io.github.s360sdk.sales.internal.stub.order.GetExternalReference;
import io.github.s360sdk.sales.internal.stub.order.UpdateExternalReferences;
import io.github.s360sdk.sales.internal.stub.order.UploadFileAttachment;
import io.github.s360sdk.sales.internal.stub.type.ExternalReference;
import io.github.s360sdk.sales.internal.stub.type.ExternalReferenceResult;
import io.github.s360sdk.sales.internal.stub.type.ExternalReferencesData;
import io.github.s360sdk.sales.internal.stub.type.FileAttachmentData;
import io.github.s360sdk.sales.internal.stub.type.FileContactData;
import io.github.s360sdk.sales.internal.stub.type.FileDetailResult;
import io.github.s360sdk.sales.internal.stub.type.FileDetailsData;
import io.github.s360sdk.sales.internal.stub.type.PrintableFileAttachmentData;
import io.github.s360sdk.sales.internal.stub.type.PrintableFileAttachmentResult;
import io.github.s360sdk.sales.internal.stub.type.PrintableTicketsResult;
import io.github.s360sdk.testing.internal.state.Books;
import io.github.s360sdk.testing.internal.state.File;
import io.github.s360sdk.testing.internal.state.Movement;
import io.github.s360sdk.testing.internal.state.Order;
import io.github.s360sdk.testing.internal.state.Refusal;
import io.github.s360sdk.testing.internal.state.Store;
import io.github.s360sdk.testing.model.SimulatedErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations on files: details, attachments, references, status, printable tickets. */
final class FileForm {

  private static final String ORDER = "ORDER";

  private final Store store;
  private final OrderForm orders;

  FileForm(Store store, OrderForm orders) {
    this.store = store;
    this.orders = orders;
  }

  FileDetailResult details(@Nullable Long fileId) {
    return store.with(books -> result(books.files().get(fileId)));
  }

  FileDetailResult detailsBySecretId(@Nullable String secretId) {
    return store.with(books -> result(books.orderBySecretId(Forms.text(secretId)).file()));
  }

  private FileDetailResult result(File file) {
    FileDetailsData data = new FileDetailsData();
    for (File.Attachment of : file.attachments()) {
      FileAttachmentData attachment = new FileAttachmentData();
      attachment.setFileAttachmentId(of.id());
      attachment.setName(of.name());
      attachment.setUploadDate(orders.time(of.uploaded()));
      data.getFileAttachments().add(attachment);
    }
    if (file.contact() != null) {
      FileContactData contact = new FileContactData();
      contact.setContactReference(file.contact());
      contact.setFileContactType("OWNER");
      data.getFileContacts().add(contact);
    }
    data.setFileId(file.id());
    data.setFileState(file.state());
    data.setLastModDateTime(orders.time(file.modified()));
    FileDetailResult result = new FileDetailResult();
    result.setFileDetailsData(data);
    file.orders().forEach(order -> result.getOrderDetailsDatas().add(orders.head(order)));
    return result;
  }

  WebMethodResult upload(UploadFileAttachment request) {
    PrintableFileAttachmentData of = request.getPrintableFileAttachmentData();
    store.with(
        books -> {
          books
              .files()
              .attach(
                  request.getFileId(),
                  of == null ? null : of.getData(),
                  of == null ? null : Forms.text(of.getFileName()),
                  of == null ? null : Forms.text(of.getMimetype()),
                  store.now());
          return true;
        });
    return new WebMethodResult();
  }

  PrintableFileAttachmentResult attachment(@Nullable Long attachmentId) {
    File.Attachment of = store.with(books -> books.files().attachment(attachmentId));
    PrintableFileAttachmentData data = new PrintableFileAttachmentData();
    data.setData(of.data());
    data.setFileName(of.name());
    data.setMimetype(of.mimeType());
    data.setUploadDate(orders.time(of.uploaded()));
    PrintableFileAttachmentResult result = new PrintableFileAttachmentResult();
    result.setFileAttachment(data);
    return result;
  }

  WebMethodResult delete(@Nullable Long attachmentId) {
    store.with(
        books -> {
          books.files().deleteAttachment(attachmentId, store.now());
          return true;
        });
    return new WebMethodResult();
  }

  WebMethodResult status(@Nullable Long fileId, @Nullable String status) {
    store.with(
        books -> {
          books.files().status(fileId, status, store.now());
          return true;
        });
    return new WebMethodResult();
  }

  WebMethodResult updateReferences(UpdateExternalReferences request) {
    store.with(
        books -> {
          Order order = referenced(books, request.getExternalReferenceKind(), request.getId());
          for (ExternalReference reference : request.getExternalReference()) {
            String key = Forms.text(reference.getKey());
            String value = Forms.text(reference.getValue());
            if (key == null) {
              throw new Refusal(
                  SimulatedErrors.EXTERNAL_REFERENCE, "An external reference needs a key");
            }
            if (value == null) {
              order.references().remove(key);
            } else {
              order.references().put(key, value);
            }
          }
          return true;
        });
    return new WebMethodResult();
  }

  ExternalReferenceResult references(GetExternalReference request) {
    ExternalReferencesData data = new ExternalReferencesData();
    store.with(
        books -> {
          Order order = referenced(books, request.getExternalReferenceKind(), request.getId());
          order
              .references()
              .forEach(
                  (key, value) -> {
                    ExternalReference reference = new ExternalReference();
                    reference.setKey(key);
                    reference.setValue(value);
                    data.getExternalReferences().add(reference);
                  });
          return true;
        });
    data.setId(request.getId());
    ExternalReferenceResult result = new ExternalReferenceResult();
    result.setExternalReferences(data);
    return result;
  }

  private static Order referenced(Books books, @Nullable String kind, @Nullable Long id) {
    if (!ORDER.equals(kind)) {
      throw new Refusal(
          SimulatedErrors.EXTERNAL_REFERENCE, "The simulator keeps references of orders only");
    }
    return books.order(id);
  }

  PrintableTicketsResult printableTickets(@Nullable Long orderId, List<Long> movementIds) {
    List<Long> ticketIds =
        store.with(
            books -> {
              Order order = books.order(orderId);
              if (order.state() != Order.State.CLOSED) {
                throw new Refusal(
                    SimulatedErrors.ORDER_NOT_CLOSED, "Order " + orderId + " is not closed");
              }
              return books.ticketsReady(order, false)
                  ? ticketIds(order, movementIds)
                  : List.<Long>of();
            });
    if (ticketIds.isEmpty()) {
      throw new Refusal(SimulatedErrors.TICKETS_NOT_READY, "There are no tickets yet");
    }
    PrintableFileAttachmentData pdf = new PrintableFileAttachmentData();
    pdf.setData(TicketPdf.of(ticketIds));
    pdf.setFileName("tickets.pdf");
    pdf.setMimetype("application/pdf");
    PrintableTicketsResult result = new PrintableTicketsResult();
    result.getPrintableTickets().add(pdf);
    return result;
  }

  private static List<Long> ticketIds(Order order, List<Long> movementIds) {
    List<Movement> movements =
        order.operations().stream().flatMap(one -> one.movements().stream()).toList();
    for (Long id : movementIds) {
      if (movements.stream().noneMatch(movement -> movement.id() == id)) {
        throw new Refusal(SimulatedErrors.MOVEMENT, "The order has no movement " + id);
      }
    }
    return movements.stream()
        .filter(movement -> movementIds.isEmpty() || movementIds.contains(movement.id()))
        .map(Movement::ticket)
        .filter(java.util.Objects::nonNull)
        .map(Movement.Ticket::id)
        .toList();
  }
}
