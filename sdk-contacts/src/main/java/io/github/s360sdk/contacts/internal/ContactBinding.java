package io.github.s360sdk.contacts.internal;

import io.github.s360sdk.contacts.internal.stub.auth.ContactAuthenticationPublicService;
import io.github.s360sdk.contacts.internal.stub.info.ContactInformationPublicService;
import io.github.s360sdk.core.internal.soap.ServiceBinding;
import io.github.s360sdk.core.model.ServiceAddress;
import java.util.List;

/** Where the services about contacts stand, and their stubs. */
public final class ContactBinding {

  /** The data of contacts, version 2_21; its namespace is documented, with a slash at its end. */
  public static final ServiceBinding<ContactInformationPublicService> INFORMATION =
      new ServiceBinding<>(
          ContactInformationPublicService.class,
          new ServiceAddress(
              "ContactInformationPublicService",
              "tnco",
              "com.secutix.service.contact",
              "2_21",
              "http://v2_21.ContactInformationPublicService.service.secutix.com/"),
          List.of(io.github.s360sdk.contacts.internal.stub.info.ObjectFactory.class));

  /** The logins of contacts, version 2_21; its namespace is inferred. */
  public static final ServiceBinding<ContactAuthenticationPublicService> AUTHENTICATION =
      new ServiceBinding<>(
          ContactAuthenticationPublicService.class,
          new ServiceAddress(
              "ContactAuthenticationPublicService",
              "tnco",
              "com.secutix.service.contact",
              "2_21",
              "http://v2_21.ContactAuthenticationPublicService.service.secutix.com/"),
          List.of(io.github.s360sdk.contacts.internal.stub.auth.ObjectFactory.class));

  private ContactBinding() {}
}
