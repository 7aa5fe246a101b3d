package io.github.s360sdk.sales;

import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.internal.pipeline.Call;
import io.github.s360sdk.core.internal.pipeline.Operation;
import io.github.s360sdk.core.internal.runtime.ConnectionRuntime;
import io.github.s360sdk.core.internal.stub.WebMethodResult;
import io.github.s360sdk.sales.internal.FileMapper;
import io.github.s360sdk.sales.internal.SalesBinding;
import io.github.s360sdk.sales.internal.stub.order.ExternalOrderService;
import io.github.s360sdk.sales.internal.stub.type.PrintableFileAttachmentData;
import io.github.s360sdk.sales.model.Attachment;
import io.github.s360sdk.sales.model.OrderFile;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the calls. */
final class DefaultFilesClient implements FilesClient {

  private static final String SERVICE = "ExternalOrderService";

  private static final Operation DETAILS = Operation.read(SERVICE, "getFileDetails");
  private static final Operation DETAILS_BY_SECRET =
      Operation.read(SERVICE, "getFileDetailsFromOrderSecretId");
  private static final Operation UPLOAD = Operation.write(SERVICE, "uploadFileAttachment");
  private static final Operation ATTACHMENT = Operation.read(SERVICE, "getFileAttachment");
  private static final Operation DELETE = Operation.write(SERVICE, "deleteFileAttachment");
  private static final Operation STATUS = Operation.write(SERVICE, "updateFileStatus");

  private final ConnectionRuntime runtime;

  DefaultFilesClient(S360Connection connection) {
    this.runtime = ConnectionRuntime.of(connection);
  }

  private <S extends WebMethodResult, D> D call(
      Operation operation, Call.Invocation<S> invocation, Function<S, D> mapping) {
    return runtime.pipeline().execute(Call.of(operation, invocation, mapping));
  }

  private ExternalOrderService service() {
    return runtime.port(SalesBinding.ORDER_SERVICE);
  }

  @Override
  public OrderFile details(long fileId) {
    Arguments.id("fileId", fileId);
    return call(
        DETAILS, requestId -> service().getFileDetails(requestId, fileId), FileMapper::file);
  }

  @Override
  public OrderFile detailsByOrderSecretId(String orderSecretId) {
    Arguments.notEmpty("orderSecretId", orderSecretId.isBlank());
    return call(
        DETAILS_BY_SECRET,
        requestId -> service().getFileDetailsFromOrderSecretId(requestId, orderSecretId),
        FileMapper::file);
  }

  @Override
  public void uploadAttachment(long fileId, Attachment attachment, @Nullable String contactNumber) {
    Arguments.id("fileId", fileId);
    Arguments.contactNumber(contactNumber);
    PrintableFileAttachmentData data = FileMapper.attachment(attachment);
    call(
        UPLOAD,
        requestId -> service().uploadFileAttachment(requestId, fileId, data, contactNumber),
        Function.identity());
  }

  @Override
  public Attachment attachment(long attachmentId, @Nullable String contactNumber) {
    Arguments.id("attachmentId", attachmentId);
    Arguments.contactNumber(contactNumber);
    return call(
        ATTACHMENT,
        requestId -> service().getFileAttachment(requestId, attachmentId, contactNumber),
        FileMapper::attachment);
  }

  @Override
  public void deleteAttachment(long attachmentId, @Nullable String contactNumber) {
    Arguments.id("attachmentId", attachmentId);
    Arguments.contactNumber(contactNumber);
    call(
        DELETE,
        requestId -> service().deleteFileAttachment(requestId, attachmentId, contactNumber),
        Function.identity());
  }

  @Override
  public void updateStatus(long fileId, String status) {
    Arguments.id("fileId", fileId);
    call(
        STATUS,
        requestId -> service().updateFileStatus(requestId, fileId, status),
        Function.identity());
  }
}
