package io.github.s360sdk.sales.internal;

import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.sales.internal.stub.type.ContactData;
import io.github.s360sdk.sales.internal.stub.type.FileContactData;
import io.github.s360sdk.sales.internal.stub.type.OrderOriginData;
import io.github.s360sdk.sales.model.FileContact;
import io.github.s360sdk.sales.model.OrderOrigin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what requests hold besides items and payments. */
public final class RequestParts {

  private RequestParts() {}

  public static List<ContactData> purchasers(List<String> contactNumbers) {
    return contactNumbers.stream().map(RequestParts::purchaser).toList();
  }

  public static ContactData purchaser(String contactNumber) {
    ContactData data = new ContactData();
    data.setContactReference(contactNumber);
    return data;
  }

  public static List<FileContactData> fileContacts(List<FileContact> contacts) {
    return contacts.stream().map(FileMapper::contact).toList();
  }

  public static @Nullable OrderOriginData origin(@Nullable OrderOrigin origin) {
    if (origin == null) {
      return null;
    }
    OrderOriginData data = new OrderOriginData();
    data.setToCreateToken(origin.toCreateToken());
    return data;
  }

  public static @Nullable String text(@Nullable OpenValue<?> value) {
    return value == null ? null : value.text();
  }
}
