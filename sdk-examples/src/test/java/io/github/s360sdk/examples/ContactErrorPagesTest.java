package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.contacts.error.ContactNotDeletedException;
import io.github.s360sdk.contacts.error.ContactNotFoundException;
import io.github.s360sdk.contacts.error.ContactNotRestoredException;
import io.github.s360sdk.contacts.error.ContactsPartlyCreatedException;
import io.github.s360sdk.contacts.error.LoginRefusedException;
import io.github.s360sdk.contacts.model.ContactDetail;
import io.github.s360sdk.contacts.request.SimpleContact;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.SoapFaultException;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.model.ContactRules;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Java of the pages about errors of contacts, and what the pages claim. */
class ContactErrorPagesTest extends ErrorPageSetup {

  private static final String PARTLY_CREATED =
      """
      <S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>
      <n:createCulturalContactResponse xmlns:n="urn:any"><CulturalContactCreationResult>
      <statusCode>error.limit</statusCode>
      <identifierContactMap><entry><key>1</key><value>0004712</value></entry></identifierContactMap>
      </CulturalContactCreationResult></n:createCulturalContactResponse>
      </S:Body></S:Envelope>
      """;

  ContactErrorPagesTest(S360Simulator simulator) {
    super(simulator);
  }

  @Test
  void contactNotFound() {
    // snippet
    try {
      show(s360.contacts().get("0999999", ContactDetail.GENERAL).number());
    } catch (ContactNotFoundException e) {
      log(e); // the message does not have the number
      show("there is no contact " + e.contactNumber());
    }
    // end snippet
    ContactNotFoundException error = logged(ContactNotFoundException.class);
    claims(error, false, false);
    assertThat(error.operation()).isEqualTo("getContactData");
    assertThat(error).hasMessageNotContaining("0999999");
    assertThat(error).hasCauseInstanceOf(BusinessException.class);
    assertThat(shown()).isEqualTo("there is no contact 0999999\n");
  }

  @Test
  void aSaleToSomebodyUnknownIsRefusedByThePlatform() {
    assertThat(s360.contacts().find("0999999", ContactDetail.GENERAL)).isEmpty();
    assertThatExceptionOfType(BusinessException.class)
        .isThrownBy(
            () ->
                s360.sales()
                    .sale()
                    .purchaser("0999999")
                    .product(p -> p.item(pass).tariff(passTariff).quantity(1))
                    .create());
  }

  @Test
  void contactNotDeleted() {
    simulator.refuseContactDeletion(true);
    // snippet
    try {
      s360.contacts().delete(contact);
    } catch (ContactNotDeletedException e) {
      log(e);
      show("ask the institution to anonymise contact " + e.contactNumber());
    }
    // end snippet
    ContactNotDeletedException error = logged(ContactNotDeletedException.class);
    claims(error, false, false);
    assertThat(error.contactNumber()).isEqualTo(contact);
    assertThat(error.statusCode()).isNull();
    assertThat(error)
        .cause()
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> assertThat(refusal.statusCode()).isEqualTo("error.contact.notDeleted"));
    assertThat(error).hasMessageNotContaining(contact);
  }

  @Test
  void aPlatformWithoutTheOperationDoesNotDelete() {
    simulator.faults().on("deleteContact").soapFault("Client", "no such operation");
    assertThatExceptionOfType(ContactNotDeletedException.class)
        .isThrownBy(() -> s360.contacts().delete(contact))
        .withCauseInstanceOf(SoapFaultException.class);
    assertThat(simulator.requests().count("getContactData")).as("it was looked").isEqualTo(1);
  }

  @Test
  void contactNotRestored() {
    String save = "saveIndividualContactData";
    simulator.setContactRules(
        new ContactRules(ContactRules.Lists.REPLACE, ContactRules.Absent.CLEAR));
    simulator
        .faults()
        .on(save)
        .when(call -> simulator.requests().count(save) > 1)
        .statusCode("error.rights", null);
    // snippet
    try {
      s360.contacts().update(contact, u -> u.individual(i -> i.cellPhone("+33 6 00 00 00 00")));
    } catch (ContactNotRestoredException e) {
      log(e);
      show("to be put back: " + e.before().addresses().size() + " address");
    }
    // end snippet
    ContactNotRestoredException error = logged(ContactNotRestoredException.class);
    claims(error, false, true);
    assertThat(error).hasCauseInstanceOf(BusinessException.class);
    assertThat(error.before().number()).isEqualTo(contact);
    assertThat(error.operation()).isEqualTo(save);
    assertThat(simulator.contact(contact).texts("addresses/town")).as("it is gone").isEmpty();
    assertThat(shown()).isEqualTo("to be put back: 1 address\n");
  }

  @Test
  void contactsPartlyCreated() throws IOException {
    S360Client s360 = client(simulator.connection().baseUrl(serverThatAnswers(PARTLY_CREATED)));
    // snippet
    SimpleContact ada = SimpleContact.of(c -> c.identifier(1).lastName("Test"));
    SimpleContact eva = SimpleContact.of(c -> c.identifier(2).lastName("Try"));
    try {
      s360.contacts().createAll(List.of(ada, eva));
    } catch (ContactsPartlyCreatedException e) {
      log(e);
      show("made: " + e.created().numbers());
      show("make again: " + e.created().missing());
    }
    // end snippet
    ContactsPartlyCreatedException error = logged(ContactsPartlyCreatedException.class);
    claims(error, false, true);
    assertThat(error.statusCode()).isEqualTo("error.limit");
    assertThat(error).hasCauseInstanceOf(BusinessException.class);
    assertThat(shown()).isEqualTo("made: {1=0004712}\nmake again: [2]\n");
  }

  @Test
  void loginRefused() {
    simulator.setLogin(contact, "ada@example.org", "secret-1");
    // snippet
    try {
      show(s360.contacts().authenticate("ada@example.org", "wrong").contactNumber());
    } catch (LoginRefusedException e) {
      log(e);
      show("login or password is wrong"); // which of them, the visitor should not be told
    }
    // end snippet
    LoginRefusedException error = logged(LoginRefusedException.class);
    claims(error, false, false);
    assertThat(error.statusCode()).isEqualTo("error.authentication.refused");
    assertThat(error).hasCauseInstanceOf(BusinessException.class);
    assertThat(error).hasMessageNotContaining("wrong").hasMessageNotContaining("ada@");
    assertThatExceptionOfType(LoginRefusedException.class)
        .isThrownBy(() -> s360.contacts().changePassword(contact, "wrong", "secret-2"));
  }
}
