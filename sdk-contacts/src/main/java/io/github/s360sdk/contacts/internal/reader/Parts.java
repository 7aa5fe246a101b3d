package io.github.s360sdk.contacts.internal.reader;

import io.github.s360sdk.contacts.model.Authorisation;
import io.github.s360sdk.contacts.model.CommunicationMean;
import io.github.s360sdk.contacts.model.CommunicationMeanType;
import io.github.s360sdk.contacts.model.ConfidentialityLevel;
import io.github.s360sdk.contacts.model.ContactAddress;
import io.github.s360sdk.contacts.model.ContactAdvantage;
import io.github.s360sdk.contacts.model.ContactCriterion;
import io.github.s360sdk.contacts.model.ContactIndicator;
import io.github.s360sdk.contacts.model.ContactQuality;
import io.github.s360sdk.contacts.model.ContactRole;
import io.github.s360sdk.contacts.model.EmailVerificationStatus;
import io.github.s360sdk.contacts.model.Gender;
import io.github.s360sdk.contacts.model.HandicapType;
import io.github.s360sdk.contacts.model.Individual;
import io.github.s360sdk.contacts.model.NormalizationRating;
import io.github.s360sdk.contacts.model.NormalizationState;
import io.github.s360sdk.contacts.model.Structure;
import io.github.s360sdk.core.model.AdvantageTargetType;
import io.github.s360sdk.core.model.MainCategory;
import io.github.s360sdk.core.model.RawElement;

/** Makes the parts of a contact of their elements. */
final class Parts {

  private Parts() {}

  static Individual individual(RawElement element) {
    Fields in = new Fields(element.children());
    in.pass("contactNumber");
    return new Individual(
        in.text("individualTitle"),
        in.text("individualFirstname", "individualFirstName"),
        in.text("individualLastname", "individualLastName"),
        in.date("individualBirthdate"),
        in.value(Gender.class, "individualGender"),
        in.text("individualPreferredLanguage"),
        in.text("email"),
        in.texts("alternativeEmails"),
        in.text("cellPhoneNumber"),
        in.text("phoneNumber1"),
        in.text("countryCode"),
        in.text("zipCode"),
        in.text("addressSalutation"),
        in.text("letterSalutation"),
        in.value(ContactRole.class, "role"),
        in.text("login"),
        in.flag("verifiedEmail"),
        in.value(EmailVerificationStatus.class, "email1VerificationStatus"),
        in.flag("cellPhoneNumberVerified"),
        in.flag("requiredAccountVerificationEmail"),
        in.flag("active"),
        in.flag("blocked"),
        in.flag("guest"),
        in.flag("prospect"),
        in.value(ConfidentialityLevel.class, "confidentialityLevelEnum"),
        in.value(HandicapType.class, "handicapType"),
        in.time("endValidityDate"),
        in.rest());
  }

  static Structure structure(RawElement element) {
    Fields in = new Fields(element.children());
    in.pass("contactNumber");
    return new Structure(
        in.text(
            "structureOfficialName",
            "structureName",
            "officialName",
            "name",
            "companyName",
            "organizationName",
            "legalName",
            "displayName"),
        in.number("structureTypeId"),
        in.text("email"),
        in.texts("alternativeEmails"),
        in.text("cellPhoneNumber"),
        in.text("addressSalutation"),
        in.text("letterSalutation"),
        in.value(ContactRole.class, "role"),
        in.flag("verifiedEmail"),
        in.value(EmailVerificationStatus.class, "email1VerificationStatus"),
        in.flag("requiredAccountVerificationEmail"),
        in.flag("community"),
        in.flag("prospect"),
        in.value(ConfidentialityLevel.class, "confidentialityLevelEnum"),
        in.rest());
  }

  static ContactAddress contactAddress(RawElement element) {
    Fields in = new Fields(element.children());
    return new ContactAddress(
        in.number("contactAddressId"),
        in.text("name"),
        in.text("street1"),
        in.text("street2"),
        in.text("street3"),
        in.text("street4"),
        in.text("zipCode"),
        in.text("town"),
        in.text("countryCode"),
        in.flag("main"),
        in.flag("billingAddress"),
        in.flag("shippingAddress"),
        in.text("formattedAddress"),
        in.text("documentFormattedAddress"),
        in.text("line1"),
        in.text("line2"),
        in.text("line3"),
        in.value(NormalizationState.class, "normalizationState"),
        in.value(NormalizationRating.class, "normalizationRating"),
        in.rest());
  }

  static CommunicationMean communicationMean(RawElement element) {
    Fields in = new Fields(element.children());
    return new CommunicationMean(
        in.number("communicationMeanId"),
        in.value(CommunicationMeanType.class, "type"),
        in.text("email"),
        in.text("phoneNumber"),
        in.flag("main"),
        in.number("contactAddressId"),
        in.text("accountId"),
        in.text("cellularPhoneProvider"),
        in.rest());
  }

  static Authorisation authorisation(RawElement element) {
    Fields in = new Fields(element.children());
    return new Authorisation(in.text("authorizationCode"), in.flag("allowed"), in.rest());
  }

  static ContactCriterion contactCriterion(RawElement element) {
    Fields in = new Fields(element.children());
    return new ContactCriterion(in.text("criterionCode"), in.texts("values"), in.rest());
  }

  static ContactIndicator contactIndicator(RawElement element) {
    Fields in = new Fields(element.children());
    return new ContactIndicator(in.text("indicatorCode"), in.text("value"), in.rest());
  }

  static ContactAdvantage contactAdvantage(RawElement element) {
    Fields in = new Fields(element.children());
    return new ContactAdvantage(
        in.number("advantageId"),
        in.value(AdvantageTargetType.class, "advantageType"),
        in.number("availability"),
        in.text("availabilityLevel"),
        in.rest());
  }

  static ContactQuality contactQuality(RawElement element) {
    Fields in = new Fields(element.children());
    return new ContactQuality(
        in.number("seasonId"),
        in.elements("audienceCategories").stream().map(Parts::category).toList(),
        in.rest());
  }

  private static ContactQuality.Category category(RawElement element) {
    Fields in = new Fields(element.children());
    return new ContactQuality.Category(
        in.number("audienceCatId"),
        in.value(MainCategory.class, "mainCategory"),
        in.text("instanceNumber"),
        in.number("movementId"),
        in.number("priceLevelId"),
        in.rest());
  }
}
