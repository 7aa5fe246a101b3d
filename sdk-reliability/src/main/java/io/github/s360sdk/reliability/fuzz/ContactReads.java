package io.github.s360sdk.reliability.fuzz;

import io.github.s360sdk.contacts.model.ContactDetail;
import io.github.s360sdk.contacts.request.SimpleContact;
import java.util.List;

/** The calls about contacts. */
final class ContactReads {

  private static final String EMAIL = "ada@example.org";

  private ContactReads() {}

  static List<Read> all() {
    return List.of(
        Read.of("get", (s360, on) -> s360.contacts().get(on.contact(), ContactDetail.values())),
        Read.of("find", (s360, on) -> s360.contacts().find(on.contact(), ContactDetail.GENERAL)),
        Read.of(
            "search",
            (s360, on) ->
                s360.contacts()
                    .search(query -> query.email(EMAIL).details(ContactDetail.values()))
                    .all()
                    .contacts()),
        Read.of(
            "create",
            (s360, on) ->
                s360.contacts()
                    .create(
                        contact ->
                            contact
                                .individual(
                                    one -> one.firstName("Ada").lastName("Test").email(EMAIL))
                                .address(
                                    address ->
                                        address
                                            .street("3 rue des Essais")
                                            .zipCode("69001")
                                            .town("Lyon")
                                            .countryCode("FR")
                                            .main(true))
                                .criterion("LANG", "fr")
                                .optIn("NEWS"))),
        Read.of(
            "update",
            (s360, on) ->
                s360.contacts()
                    .update(
                        on.contact(),
                        change ->
                            change
                                .individual(one -> one.cellPhone("+33 6 00 00 00 00"))
                                .mainAddress(address -> address.street("4 rue des Essais"))
                                .optOut("NEWS")
                                .criterion("LIKES", "OPERA", "DANCE"))),
        Read.of(
            "createAll",
            (s360, on) ->
                s360.contacts()
                    .createAll(
                        List.of(
                            SimpleContact.of(
                                one ->
                                    one.identifier(1)
                                        .firstName("Ada")
                                        .lastName("Test")
                                        .email(EMAIL))))),
        Read.of("authenticate", (s360, on) -> s360.contacts().authenticate(on.login())),
        Read.task(
            "changePassword",
            (s360, on) ->
                s360.contacts().changePassword(on.contact(), Subject.PASSWORD, "another")),
        Read.task("delete", (s360, on) -> s360.contacts().delete(on.contact())));
  }
}
