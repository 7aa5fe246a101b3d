package io.github.s360sdk.catalog.internal;

import static io.github.s360sdk.core.internal.model.Texts.isTrue;
import static io.github.s360sdk.core.internal.model.Texts.list;
import static io.github.s360sdk.core.internal.model.Texts.localized;
import static io.github.s360sdk.core.internal.model.Texts.text;

import io.github.s360sdk.catalog.internal.stub.type.MapOfStringToString;
import io.github.s360sdk.catalog.internal.stub.type.POSConfigData;
import io.github.s360sdk.catalog.internal.stub.type.POSConfigResult;
import io.github.s360sdk.catalog.internal.stub.type.PlaceAddressData;
import io.github.s360sdk.catalog.model.Charge;
import io.github.s360sdk.catalog.model.Country;
import io.github.s360sdk.catalog.model.Hub;
import io.github.s360sdk.catalog.model.OrderOrigin;
import io.github.s360sdk.catalog.model.PaymentMethod;
import io.github.s360sdk.catalog.model.PlaceAddress;
import io.github.s360sdk.catalog.model.PosConfig;
import io.github.s360sdk.catalog.model.ProductFamily;
import io.github.s360sdk.core.internal.model.Texts;
import io.github.s360sdk.core.internal.stub.CurrencyCash;
import io.github.s360sdk.core.model.Address;
import io.github.s360sdk.core.model.CurrencyInfo;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.ProductFamilySubType;
import io.github.s360sdk.core.model.ProductFamilyType;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Maps the point-of-sale configuration. */
public final class PosConfigMapper {

  private PosConfigMapper() {}

  public static PosConfig map(POSConfigResult result) {
    POSConfigData data = result.getPosConfigData();
    Long id = data == null ? null : data.getPosId();
    if (data == null || id == null) {
      throw new IllegalArgumentException("the point-of-sale configuration has no posId");
    }
    return new PosConfig(
        new PosConfig.Pos(
            id,
            text(data.getPosCode()),
            text(data.getPosNumber()),
            text(data.getPosType()),
            text(data.getPosActivityState()),
            text(data.getModeOfUse()),
            text(data.getVirtualOperatorName())),
        text(data.getInstitCode()),
        isTrue(data.isTestInstitution()),
        organisation(data),
        new PosConfig.Currencies(
            text(data.getCurrencyCode()),
            text(data.getCurrencySymbol()),
            currencies(data.getCatalogCurrencies()),
            Texts.currency(data.getInstitutionCurrency()),
            isTrue(data.isMultiCatalogCurrencyEnabled())),
        new PosConfig.Languages(text(data.getMainLanguage()), text(data.getLanguageList())),
        new PosConfig.SalesChannel(
            data.getSalesChannelId(),
            text(data.getSalesChannelCode()),
            text(data.getSalesChannelActivityState())),
        data.getPaymentMethods().stream()
            .filter(method -> method != null && method.getId() != null)
            .map(PosConfigMapper::paymentMethod)
            .toList(),
        list(data.getCountries(), PosConfigMapper::country),
        list(data.getProductFamilies(), PosConfigMapper::productFamily),
        list(data.getCharges(), PosConfigMapper::charge),
        list(
            data.getOrderOrigins(),
            origin ->
                new OrderOrigin(text(origin.getIdCode()), localized(origin.getExternalName()))),
        hub(data.getHub()),
        place(data.getPlaceAddress(), data.getPlaceAddressData()),
        new PosConfig.Limits(
            data.getMaxSeatsPerPerformance(),
            data.getMaxAutoSuggestedSeatsTrials(),
            data.getOrderAbandonDelay(),
            text(data.getAllowedChars())),
        access(data),
        new PosConfig.Parameters(
            map(data.getPosParameters()),
            map(data.getPspParameters()),
            text(data.getPspAccessMethod())),
        new PosConfig.Files(
            text(data.getCustomizationFile()),
            text(data.getPosCustomizationFile()),
            text(data.getAmazonS3InstitutionBucketName())));
  }

  private static PosConfig.Organisation organisation(POSConfigData data) {
    String zone = text(data.getOrganizationTimeZone());
    return new PosConfig.Organisation(
        data.getOrganizationId(),
        text(data.getOrganizationCode()),
        localized(data.getOrganizationName()),
        zone(zone),
        zone,
        Texts.currency(data.getOrganizationCurrency()));
  }

  private static @Nullable ZoneId zone(@Nullable String name) {
    if (name == null) {
      return null;
    }
    try {
      return ZoneId.of(name.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static List<CurrencyInfo> currencies(List<CurrencyCash> data) {
    return data.stream().map(Texts::currency).filter(Objects::nonNull).toList();
  }

  private static PosConfig.Access access(POSConfigData data) {
    return new PosConfig.Access(
        isTrue(data.isContactAccountCreationAllowed()),
        isTrue(data.isContactFileAccessAllowed()),
        text(data.getContactLoginMode()),
        isTrue(data.isGuestLoginAvailable()),
        text(data.getLoginPosition()),
        isTrue(data.isInvoicingAllowed()),
        isTrue(data.isNetPrices()),
        text(data.getSeatSelectionMode()));
  }

  private static PaymentMethod paymentMethod(
      io.github.s360sdk.catalog.internal.stub.type.PaymentMethod data) {
    return new PaymentMethod(
        data.getId(),
        text(data.getCode()),
        localized(data.getExternalName()),
        localized(data.getExternalDescription()),
        isTrue(data.isForPayment()),
        isTrue(data.isForReimbursement()),
        text(data.getPaymentType()),
        text(data.getAuthorizationMode()),
        data.getRank(),
        isTrue(data.isChangeReturnAllowed()),
        isTrue(data.isInSplitPaymentAllowed()),
        isTrue(data.isManualValidation()),
        isTrue(data.isTooMuchPerceivedAllowed()),
        isTrue(data.isWithFollowUp()));
  }

  private static Country country(io.github.s360sdk.catalog.internal.stub.type.Country data) {
    return new Country(
        text(data.getCode()),
        localized(data.getName()),
        text(data.getCurrencyCode()),
        text(data.getInternationalPhonePrefix()),
        text(data.getPhoneFormat()));
  }

  private static ProductFamily productFamily(
      io.github.s360sdk.catalog.internal.stub.type.ProductFamily data) {
    return new ProductFamily(
        data.getId(),
        localized(data.getExternalName()),
        OpenValue.ofNullable(ProductFamilyType.class, data.getProductFamilyType()),
        OpenValue.ofNullable(ProductFamilySubType.class, data.getProductFamilySubType()),
        isTrue(data.isContactRequired()),
        data.getDefaultQuantity(),
        text(data.getDirectOption()),
        isTrue(data.isNetPrices()),
        text(data.getReservable()));
  }

  static Charge charge(io.github.s360sdk.catalog.internal.stub.type.Charge data) {
    return new Charge(
        data.getId(),
        text(data.getCode()),
        localized(data.getExternalName()),
        text(data.getType()),
        isTrue(data.isModifiable()));
  }

  private static @Nullable Hub hub(
      io.github.s360sdk.catalog.internal.stub.type.@Nullable Hub data) {
    if (data == null) {
      return null;
    }
    Hub hub =
        new Hub(
            data.getId(),
            list(
                data.getPointsOfSales(),
                pos ->
                    new Hub.PointOfSale(
                        pos.getId(),
                        text(pos.getCode()),
                        text(pos.getInternetUrl()),
                        pos.getRank(),
                        isTrue(pos.isRunning()),
                        isTrue(pos.isAllCountriesAllowed()))));
    return hub.equals(new Hub(null, List.of())) ? null : hub;
  }

  private static @Nullable PlaceAddress place(
      @Nullable String address, @Nullable PlaceAddressData data) {
    PlaceAddressData parts = data == null ? new PlaceAddressData() : data;
    Address postal =
        new Address(
            text(parts.getFirstAddressLine()),
            text(parts.getZipCode()),
            text(parts.getLocality()),
            text(parts.getCountryCode()));
    PlaceAddress place =
        new PlaceAddress(
            text(address),
            postal.equals(new Address(null, null, null, null)) ? null : postal,
            text(parts.getEmail()),
            text(parts.getWebsite()),
            parts.getGpsLatitude(),
            parts.getGpsLongitude());
    return place.equals(new PlaceAddress(null, null, null, null, null, null)) ? null : place;
  }

  private static Map<String, String> map(@Nullable MapOfStringToString data) {
    Map<String, String> entries = new LinkedHashMap<>();
    if (data != null) {
      for (MapOfStringToString.Entry entry : data.getEntry()) {
        if (entry != null && entry.getKey() != null) {
          entries.put(entry.getKey(), Texts.orEmpty(entry.getValue()));
        }
      }
    }
    return entries;
  }
}
