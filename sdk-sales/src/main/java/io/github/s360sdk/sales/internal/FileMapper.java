package io.github.s360sdk.sales.internal;

import static io.github.s360sdk.core.internal.model.Texts.text;

import io.github.s360sdk.core.internal.model.Texts;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.sales.internal.stub.type.FileContactData;
import io.github.s360sdk.sales.internal.stub.type.FileDetailResult;
import io.github.s360sdk.sales.internal.stub.type.FileDetailsData;
import io.github.s360sdk.sales.internal.stub.type.PrintableFileAttachmentData;
import io.github.s360sdk.sales.internal.stub.type.PrintableFileAttachmentResult;
import io.github.s360sdk.sales.internal.stub.type.PrintableTicketsResult;
import io.github.s360sdk.sales.model.Attachment;
import io.github.s360sdk.sales.model.FileAttachment;
import io.github.s360sdk.sales.model.FileContact;
import io.github.s360sdk.sales.model.FileContactType;
import io.github.s360sdk.sales.model.FileState;
import io.github.s360sdk.sales.model.OrderFile;
import java.util.List;

/** Reads files and attachments, and writes what is sent of them. */
public final class FileMapper {

  private FileMapper() {}

  public static OrderFile file(FileDetailResult result) {
    FileDetailsData data = result.getFileDetailsData();
    if (data == null) {
      data = new FileDetailsData();
    }
    return new OrderFile(
        data.getFileId(),
        OpenValue.ofNullable(FileState.class, data.getFileState()),
        data.getLastModDateTime(),
        Texts.list(data.getFileContacts(), FileMapper::contact),
        Texts.list(
            data.getFileAttachments(),
            attachment ->
                new FileAttachment(
                    attachment.getFileAttachmentId(),
                    text(attachment.getName()),
                    attachment.getUploadDate())),
        Texts.list(result.getOrderDetailsDatas(), OrderMapper::order));
  }

  private static FileContact contact(FileContactData data) {
    return new FileContact(
        data.getContactId(),
        text(data.getContactReference()),
        OpenValue.ofNullable(FileContactType.class, data.getFileContactType()),
        text(data.getFirstName()),
        text(data.getLastName()),
        text(data.getStructureOfficialName()),
        text(data.getIdNumber()),
        data.getBirthday(),
        text(data.getBirthPlace()),
        text(data.getBirthRegion()),
        text(data.getEmail()),
        text(data.getPhone()),
        text(data.getMobilePhone()),
        text(data.getFirstAddressLine()),
        text(data.getSecondAddressLine()),
        text(data.getThirdAddressLine()),
        text(data.getZipCode()),
        text(data.getLocality()),
        text(data.getCountryCode()),
        data.getInvoiceAddressId(),
        Wire.anyText(data.getAnswerQuestionnaire()));
  }

  static FileContactData contact(FileContact contact) {
    FileContactData data = new FileContactData();
    data.setContactId(contact.contactId());
    data.setContactReference(contact.contactNumber());
    data.setFileContactType(contact.type() == null ? null : contact.type().text());
    data.setFirstName(contact.firstName());
    data.setLastName(contact.lastName());
    data.setStructureOfficialName(contact.structureName());
    data.setIdNumber(contact.idNumber());
    data.setBirthday(contact.birthday());
    data.setBirthPlace(contact.birthPlace());
    data.setBirthRegion(contact.birthRegion());
    data.setEmail(contact.email());
    data.setPhone(contact.phone());
    data.setMobilePhone(contact.mobilePhone());
    data.setFirstAddressLine(contact.firstAddressLine());
    data.setSecondAddressLine(contact.secondAddressLine());
    data.setThirdAddressLine(contact.thirdAddressLine());
    data.setZipCode(contact.zipCode());
    data.setLocality(contact.locality());
    data.setCountryCode(contact.countryCode());
    data.setInvoiceAddressId(contact.invoiceAddressId());
    return data;
  }

  public static Attachment attachment(PrintableFileAttachmentResult result) {
    if (result.getFileAttachment() == null) {
      throw new IllegalStateException("success without fileAttachment");
    }
    return attachment(result.getFileAttachment());
  }

  public static List<Attachment> tickets(PrintableTicketsResult result) {
    return Texts.list(result.getPrintableTickets(), FileMapper::attachment);
  }

  private static Attachment attachment(PrintableFileAttachmentData data) {
    byte[] content = data.getData();
    return new Attachment(
        text(data.getFileName()),
        text(data.getMimetype()),
        content == null ? new byte[0] : content,
        data.getUploadDate());
  }

  public static PrintableFileAttachmentData attachment(Attachment attachment) {
    PrintableFileAttachmentData data = new PrintableFileAttachmentData();
    data.setData(attachment.data());
    data.setFileName(attachment.fileName());
    data.setMimetype(attachment.mimeType());
    data.setUploadDate(attachment.uploaded());
    return data;
  }
}
