package io.github.s360sdk.testing.internal.service;

import io.github.s360sdk.core.internal.stub.AddressData;
import io.github.s360sdk.core.internal.stub.CurrencyCash;
import io.github.s360sdk.core.internal.stub.ExternalName;
import io.github.s360sdk.core.internal.stub.Location;
import io.github.s360sdk.core.internal.stub.ObjectFactory;
import io.github.s360sdk.core.internal.stub.Translation;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.testing.world.Venue;
import org.jspecify.annotations.Nullable;

/** Parts of answers that several services share. */
final class Forms {

  static final String MAIN_LANGUAGE = "fr";
  static final String COUNTRY = "FR";

  private static final ObjectFactory COMMON = new ObjectFactory();

  private Forms() {}

  static ExternalName name(LocalizedText text) {
    ExternalName name = new ExternalName();
    text.translations()
        .forEach(
            (language, value) -> {
              Translation translation = new Translation();
              translation.setLocale(language);
              translation.setValue(value);
              name.getContent().add(COMMON.createExternalNameTranslations(translation));
            });
    return name;
  }

  static ExternalName name(String text) {
    return name(LocalizedText.of(MAIN_LANGUAGE, text));
  }

  /** The text in the main language. */
  static String main(LocalizedText text) {
    return text.in(MAIN_LANGUAGE);
  }

  /** The text in the language of the caller. */
  static String in(Caller caller, LocalizedText text) {
    return text.in(caller.language(), MAIN_LANGUAGE);
  }

  static CurrencyCash currency() {
    CurrencyCash currency = new CurrencyCash();
    currency.setCurrencyCode("EUR");
    currency.setFractionDigit(2);
    currency.setMinAmount(10L);
    currency.setSymbol("€");
    return currency;
  }

  static AddressData address(Venue venue) {
    AddressData address = new AddressData();
    address.setCountryCode(COUNTRY);
    address.setFirstAddressLine(venue.street());
    address.setLocality(venue.town());
    address.setZipCode(venue.zipCode());
    return address;
  }

  static Location location(Venue venue, boolean withAddress) {
    Location location = new Location();
    if (withAddress) {
      location.setSiteAddress(address(venue));
    }
    location.setSiteCode(venue.siteCode());
    location.setSiteExternalName(name(venue.siteName()));
    location.setSpaceCode(venue.spaceCode());
    location.setSpaceExternalName(name(venue.spaceName()));
    return location;
  }

  /** An empty text is no text. */
  static @Nullable String text(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
