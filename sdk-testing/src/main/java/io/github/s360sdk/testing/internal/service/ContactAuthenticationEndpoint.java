package io.github.s360sdk.testing.internal.service;

import io.github.s360sdk.contacts.internal.ContactBinding;
import io.github.s360sdk.contacts.internal.stub.auth.Authenticate;
import io.github.s360sdk.contacts.internal.stub.auth.ChangePassword;
import io.github.s360sdk.contacts.internal.stub.type.ContactAuthenticationData;
import io.github.s360sdk.contacts.internal.stub.type.ContactAuthenticationResult;
import io.github.s360sdk.core.internal.stub.WebMethodResult;
import io.github.s360sdk.testing.internal.state.ContactBook;
import io.github.s360sdk.testing.internal.state.Store;
import java.util.List;
import java.util.Objects;

/** ContactAuthenticationPublicService: the logins of contacts. */
public final class ContactAuthenticationEndpoint {

  private final Store store;

  private ContactAuthenticationEndpoint(Store store) {
    this.store = store;
  }

  /** Builds the endpoint. */
  public static ServiceEndpoint create(Store store) {
    return new ContactAuthenticationEndpoint(store).endpoint();
  }

  private ServiceEndpoint endpoint() {
    return new ServiceEndpoint(
        ContactBinding.AUTHENTICATION.address(),
        List.of(
            new ServiceOperation<>(
                "authenticate",
                Authenticate.class,
                request -> null,
                ContactAuthenticationResult.class,
                ContactAuthenticationResult::new,
                (request, caller) -> authenticate(request)),
            new ServiceOperation<>(
                "changePassword",
                ChangePassword.class,
                request -> null,
                WebMethodResult.class,
                WebMethodResult::new,
                (request, caller) -> changePassword(request))));
  }

  private ContactAuthenticationResult authenticate(Authenticate request) {
    ContactAuthenticationData data =
        Objects.requireNonNullElseGet(
            request.getContactAuthenticationData(), ContactAuthenticationData::new);
    String token = Forms.text(data.getUniqueToken());
    String scope = Objects.requireNonNullElse(Forms.text(data.getContactTypeScope()), "ANY");
    ContactBook.Login login =
        store.with(
            books ->
                token != null
                    ? books.contacts().authenticate(token)
                    : books
                        .contacts()
                        .authenticate(
                            Forms.text(data.getLogin()),
                            data.getPassword(),
                            scope,
                            Boolean.TRUE.equals(data.isRememberMe())));
    ContactAuthenticationResult result = new ContactAuthenticationResult();
    result.setContactNumber(login.number());
    result.setIdentification(login.identification());
    result.setUniqueToken(login.token());
    return result;
  }

  private WebMethodResult changePassword(ChangePassword request) {
    return store.with(
        books -> {
          books
              .contacts()
              .changePassword(
                  request.getContactNumber(),
                  request.getCurrentPassword(),
                  request.getNewPassword());
          return new WebMethodResult();
        });
  }
}
