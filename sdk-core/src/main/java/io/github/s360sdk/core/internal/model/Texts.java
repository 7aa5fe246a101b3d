package io.github.s360sdk.core.internal.model;

import io.github.s360sdk.core.internal.stub.AddressData;
import io.github.s360sdk.core.internal.stub.Cash;
import io.github.s360sdk.core.internal.stub.CurrencyCash;
import io.github.s360sdk.core.internal.stub.ExternalName;
import io.github.s360sdk.core.internal.stub.Translation;
import io.github.s360sdk.core.model.Address;
import io.github.s360sdk.core.model.CashType;
import io.github.s360sdk.core.model.CurrencyInfo;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.Location;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.core.model.OpenValue;
import jakarta.xml.bind.JAXBElement;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Maps the stubs that all services share. Absent, nil and empty read the same: an object whose
 * parts are all empty is null.
 */
public final class Texts {

  private Texts() {}

  /** A translated text, or plain text where the platform sends that; never null. */
  public static LocalizedText localized(@Nullable ExternalName name) {
    if (name == null) {
      return LocalizedText.EMPTY;
    }
    Map<String, String> translations = new LinkedHashMap<>();
    StringBuilder plain = new StringBuilder();
    for (Object part : name.getContent()) {
      if (part instanceof JAXBElement<?> element) {
        if (element.getValue() instanceof Translation translation) {
          String value = translation.getValue();
          String locale = translation.getLocale();
          if (value != null && !value.isEmpty()) {
            translations.putIfAbsent(locale == null ? "" : locale, value);
          }
        }
      } else if (part instanceof String text) {
        plain.append(text);
      }
    }
    if (translations.isEmpty() && !plain.toString().isBlank()) {
      translations.put("", plain.toString().strip());
    }
    return translations.isEmpty() ? LocalizedText.EMPTY : LocalizedText.of(translations);
  }

  /** Null for an absent or blank text. */
  public static @Nullable String text(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  public static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  public static boolean isTrue(@Nullable Boolean value) {
    return Boolean.TRUE.equals(value);
  }

  /** Maps a list of stubs, which may be null; null elements are left out. */
  public static <S, D> List<D> list(@Nullable List<S> stubs, Function<? super S, ? extends D> map) {
    if (stubs == null || stubs.isEmpty()) {
      return List.of();
    }
    return stubs.stream().filter(stub -> stub != null).<D>map(map).toList();
  }

  public static @Nullable Address address(@Nullable AddressData data) {
    if (data == null) {
      return null;
    }
    Address address =
        new Address(
            text(data.getFirstAddressLine()),
            text(data.getZipCode()),
            text(data.getLocality()),
            text(data.getCountryCode()));
    return address.equals(new Address(null, null, null, null)) ? null : address;
  }

  public static @Nullable Location location(
      io.github.s360sdk.core.internal.stub.@Nullable Location data) {
    if (data == null) {
      return null;
    }
    Location location =
        new Location(
            text(data.getSiteCode()),
            localized(data.getSiteExternalName()),
            address(data.getSiteAddress()),
            text(data.getSpaceCode()),
            localized(data.getSpaceExternalName()));
    return location.equals(new Location(null, LocalizedText.EMPTY, null, null, LocalizedText.EMPTY))
        ? null
        : location;
  }

  public static @Nullable CurrencyInfo currency(@Nullable CurrencyCash data) {
    String code = data == null ? null : text(data.getCurrencyCode());
    if (data == null || code == null) {
      return null;
    }
    return new CurrencyInfo(
        code.strip(),
        text(data.getSymbol()),
        data.getFractionDigit(),
        data.getMinAmount(),
        list(data.getAvailableCash(), Texts::cash));
  }

  private static CurrencyInfo.Cash cash(Cash data) {
    return new CurrencyInfo.Cash(
        OpenValue.ofNullable(CashType.class, data.getType()),
        data.getUnitAmoung(),
        data.getQuantity());
  }

  /** The ISO currency of a code, or null if the code is absent or not known to this JVM. */
  public static @Nullable Currency iso(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    try {
      return Currency.getInstance(code.strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  public static @Nullable Money money(@Nullable Long thousandths, @Nullable Currency currency) {
    return thousandths == null || currency == null ? null : new Money(thousandths, currency);
  }
}
