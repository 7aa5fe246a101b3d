package io.github.s360sdk.reliability.canary;

import io.github.s360sdk.contacts.model.CommunicationMeanType;
import io.github.s360sdk.contacts.model.ContactDetail;
import io.github.s360sdk.contacts.request.AddressFields;
import io.github.s360sdk.contacts.request.ContactChange;
import io.github.s360sdk.contacts.request.ContactQuery;
import io.github.s360sdk.contacts.request.IndividualFields;
import io.github.s360sdk.contacts.request.LoginRequest;
import io.github.s360sdk.contacts.request.NewContact;
import io.github.s360sdk.contacts.request.SimpleContact;
import io.github.s360sdk.reliability.canary.CanaryOperation.Subject;
import java.time.LocalDate;
import java.util.List;

/** What can be done with contacts. */
final class ContactOperations {

  private ContactOperations() {}

  static List<CanaryOperation> all() {
    return List.of(
        new CanaryOperation("contact get", ContactOperations::get),
        new CanaryOperation("contact find", ContactOperations::find),
        new CanaryOperation(
            "contact find by what is no number",
            true,
            on -> on.seen(on.s360().contacts().find(Canary.LOGIN.value()))),
        new CanaryOperation("contact search", ContactOperations::search),
        new CanaryOperation("contact create and delete", ContactOperations::createAndDelete),
        new CanaryOperation("contact createAll", ContactOperations::createAll),
        new CanaryOperation("contact update", ContactOperations::update),
        new CanaryOperation("contact authenticate", ContactOperations::authenticate),
        new CanaryOperation("contact wrong password", true, ContactOperations::wrongPassword),
        new CanaryOperation("contact wrong token", true, ContactOperations::wrongToken),
        new CanaryOperation("contact changePassword", ContactOperations::changePassword),
        new CanaryOperation("contact with wrong fields", true, ContactOperations::wrongFields));
  }

  static void fill(IndividualFields one) {
    one.firstName(Canary.FIRST_NAME.value())
        .lastName(Canary.LAST_NAME.value())
        .email(Canary.EMAIL.value())
        .cellPhone(Canary.PHONE.value())
        .birthDate(LocalDate.parse(Canary.BIRTH_DATE.value()));
  }

  static void fill(AddressFields address) {
    address
        .street(Canary.STREET.value())
        .zipCode("69001")
        .town(Canary.TOWN.value())
        .countryCode("FR")
        .main(true);
  }

  static void fill(NewContact.Builder contact) {
    contact
        .individual(ContactOperations::fill)
        .address(ContactOperations::fill)
        .communicationMean(
            mean -> mean.type(CommunicationMeanType.PHONE).phoneNumber(Canary.PHONE.value()))
        .criterion("LIKES", Canary.CRITERION.value());
  }

  private static void get(Subject on) {
    on.seen(on.s360().contacts().get(on.purchaser(), ContactDetail.values()));
  }

  private static void find(Subject on) {
    on.seen(on.s360().contacts().find(on.purchaser(), ContactDetail.GENERAL));
  }

  private static void search(Subject on) {
    ContactQuery query =
        on.seen(
            ContactQuery.of(
                fields ->
                    fields
                        .email(Canary.EMAIL.value())
                        .lastName(Canary.LAST_NAME.value())
                        .firstName(Canary.FIRST_NAME.value())
                        .phone(Canary.PHONE.value())
                        .town(Canary.TOWN.value())
                        .login(Canary.LOGIN.value())
                        .details(ContactDetail.values())));
    on.seen(on.seen(on.s360().contacts().search(query)).all());
    on.seen(on.s360().contacts().search(by -> by.email(Canary.EMAIL.value())).all());
  }

  private static void createAndDelete(Subject on) {
    NewContact contact = on.seen(NewContact.of(ContactOperations::fill));
    String number = on.seen(on.s360().contacts().create(contact)).number();
    on.s360().contacts().delete(number);
  }

  private static void createAll(Subject on) {
    SimpleContact contact =
        on.seen(
            SimpleContact.of(
                one ->
                    one.identifier(1)
                        .firstName(Canary.FIRST_NAME.value())
                        .lastName(Canary.LAST_NAME.value())
                        .email(Canary.EMAIL.value())));
    on.seen(on.s360().contacts().createAll(List.of(contact)));
  }

  private static void update(Subject on) {
    ContactChange change =
        on.seen(
            ContactChange.of(
                to ->
                    to.individual(ContactOperations::fill)
                        .mainAddress(address -> address.street(Canary.STREET.value()))
                        .addAddress(ContactOperations::fill)
                        .criterion("LIKES", Canary.CRITERION.value())));
    on.seen(on.s360().contacts().update(on.purchaser(), change));
  }

  private static void authenticate(Subject on) {
    LoginRequest request =
        on.seen(
            LoginRequest.of(
                login ->
                    login
                        .login(Canary.LOGIN.value())
                        .password(Canary.CONTACT_PASSWORD.value())
                        .rememberMe(true)));
    on.seen(on.s360().contacts().authenticate(request));
  }

  private static void wrongToken(Subject on) {
    on.seen(
        on.s360()
            .contacts()
            .authenticate(login -> login.login(Canary.LOGIN.value()).token(Canary.TOKEN.value())));
  }

  private static void wrongPassword(Subject on) {
    on.seen(
        on.s360()
            .contacts()
            .authenticate(Canary.LOGIN.value(), Canary.NEW_CONTACT_PASSWORD.value()));
  }

  private static void changePassword(Subject on) {
    String now = Canary.CONTACT_PASSWORD.value();
    String then = Canary.NEW_CONTACT_PASSWORD.value();
    on.s360().contacts().changePassword(on.purchaser(), now, then);
    on.s360().contacts().changePassword(on.purchaser(), then, now);
  }

  /** Fields that are refused before anything is sent. */
  private static void wrongFields(Subject on) {
    on.s360()
        .contacts()
        .create(
            contact ->
                contact
                    .individual(
                        one ->
                            one.firstName(Canary.FIRST_NAME.value() + "\u0000")
                                .email(Canary.LOGIN.value() + "@@" + Canary.LAST_NAME.value()))
                    .address(address -> address.countryCode(Canary.TOWN.value())));
  }
}
