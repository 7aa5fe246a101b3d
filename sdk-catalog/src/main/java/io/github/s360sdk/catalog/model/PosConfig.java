package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.CurrencyInfo;
import io.github.s360sdk.core.model.LocalizedText;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Configuration of the point of sale that an operator works at (wire type {@code POSConfigData},
 * observed).
 *
 * @param pos the point of sale itself
 * @param institutionCode code of the institution (wire name {@code institCode}), or null
 * @param testInstitution whether the institution is for tests; false if absent
 * @param organisation the organisation that sells
 * @param currencies currencies in use; see {@link #currency()}
 * @param languages languages in use
 * @param salesChannel the sales channel of the point of sale
 * @param paymentMethods ways to pay and to be paid back
 * @param countries countries that addresses may have
 * @param productFamilies families of products that are sold
 * @param charges charges that can be added to a sale
 * @param orderOrigins where orders may come from
 * @param hub the hub that the point of sale belongs to, or null
 * @param place address of the place, or null
 * @param limits limits of a sale
 * @param access what contacts and guests may do
 * @param parameters free parameters; they may hold secrets
 * @param files names of files and of their store
 */
public record PosConfig(
    Pos pos,
    @Nullable String institutionCode,
    boolean testInstitution,
    Organisation organisation,
    Currencies currencies,
    Languages languages,
    SalesChannel salesChannel,
    List<PaymentMethod> paymentMethods,
    List<Country> countries,
    List<ProductFamily> productFamilies,
    List<Charge> charges,
    List<OrderOrigin> orderOrigins,
    @Nullable Hub hub,
    @Nullable PlaceAddress place,
    Limits limits,
    Access access,
    Parameters parameters,
    Files files) {

  /** Copies the lists. */
  public PosConfig {
    paymentMethods = List.copyOf(paymentMethods);
    countries = List.copyOf(countries);
    productFamilies = List.copyOf(productFamilies);
    charges = List.copyOf(charges);
    orderOrigins = List.copyOf(orderOrigins);
  }

  /**
   * What is asked to know what this point of sale may sell: its sales channel, any tariff, any seat
   * category.
   *
   * @return the scope, for example for {@link Catalog#performancesOnSale}; {@link SaleScope#ANY} if
   *     the channel is not told
   */
  public SaleScope saleScope() {
    return SaleScope.channel(salesChannel.id());
  }

  /**
   * Id of the point of sale. Other services want it as {@code pointOfSalesId}.
   *
   * @return the id
   */
  public long posId() {
    return pos.id();
  }

  /**
   * The currency that amounts without one are in, for example those of the catalogue: that of the
   * catalogue if there is one only; of several that of the organisation, if it has one, and the
   * first otherwise; then {@link Currencies#currencyCode()}, then that of the institution. Which of
   * them the platform means is inferred: orders name a currency of the catalogue.
   *
   * @return the currency
   * @throws IllegalStateException if the configuration names no currency that this JVM knows
   */
  public Currency currency() {
    return findCurrency()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the point-of-sale configuration names no currency that is known"));
  }

  /**
   * The currency that amounts without one are in, as {@link #currency()}.
   *
   * @return the currency, or empty if the configuration names none that this JVM knows
   */
  public Optional<Currency> findCurrency() {
    List<CurrencyInfo> catalogue = currencies.catalogue();
    return Stream.of(
            catalogue.stream().filter(only -> catalogue.size() == 1).map(CurrencyInfo::code),
            Stream.ofNullable(organisation.currency()).map(CurrencyInfo::code),
            catalogue.stream().map(CurrencyInfo::code),
            Stream.ofNullable(currencies.currencyCode()),
            Stream.ofNullable(currencies.institution()).map(CurrencyInfo::code))
        .flatMap(codes -> codes)
        .flatMap(PosConfig::known)
        .findFirst();
  }

  private static Stream<Currency> known(String code) {
    try {
      return Stream.of(Currency.getInstance(code));
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }

  /**
   * The payment method with the given id.
   *
   * @param id its id
   * @return the method, or empty
   */
  public Optional<PaymentMethod> paymentMethod(long id) {
    return paymentMethods.stream().filter(method -> method.id() == id).findFirst();
  }

  /**
   * The payment method with the given code.
   *
   * @param code its code, for example {@code PENDING}
   * @return the method, or empty
   */
  public Optional<PaymentMethod> paymentMethod(String code) {
    return paymentMethods.stream().filter(method -> code.equals(method.code())).findFirst();
  }

  /**
   * The point of sale itself (observed).
   *
   * @param id id (wire name {@code posId})
   * @param code code (wire name {@code posCode}), or null
   * @param number number (wire name {@code posNumber}), or null
   * @param type kind (wire name {@code posType}), or null; values not known
   * @param activityState state (wire name {@code posActivityState}), or null; values not known
   * @param modeOfUse mode of use, or null; values not known
   * @param virtualOperatorName name of the operator that asked, or null
   */
  public record Pos(
      long id,
      @Nullable String code,
      @Nullable String number,
      @Nullable String type,
      @Nullable String activityState,
      @Nullable String modeOfUse,
      @Nullable String virtualOperatorName) {}

  /**
   * The organisation that sells (observed; wire names begin with {@code organization}).
   *
   * @param id id, or null
   * @param code code, or null
   * @param name name for people; may be empty
   * @param timeZone time zone, or null if there is none or this JVM does not know it
   * @param timeZoneName name of the time zone as it was received, for example {@code Europe/Paris},
   *     or null
   * @param currency currency, or null
   */
  public record Organisation(
      @Nullable Long id,
      @Nullable String code,
      LocalizedText name,
      @Nullable ZoneId timeZone,
      @Nullable String timeZoneName,
      @Nullable CurrencyInfo currency) {}

  /**
   * Currencies in use (observed).
   *
   * @param currencyCode ISO 4217 code, or null
   * @param currencySymbol symbol, or null
   * @param catalogue currencies of the catalogue (wire name {@code catalogCurrencies}; one client
   *     reads one object, which is a list of one here)
   * @param institution currency of the institution (wire name {@code institutionCurrency}), or null
   * @param severalInCatalogue whether the catalogue may have several (wire name {@code
   *     multiCatalogCurrencyEnabled}); false if absent
   */
  public record Currencies(
      @Nullable String currencyCode,
      @Nullable String currencySymbol,
      List<CurrencyInfo> catalogue,
      @Nullable CurrencyInfo institution,
      boolean severalInCatalogue) {

    /** Copies the list. */
    public Currencies {
      catalogue = List.copyOf(catalogue);
    }
  }

  /**
   * Languages in use (observed).
   *
   * @param main main language (wire name {@code mainLanguage}), or null
   * @param listText all languages in one text as it was received (wire name {@code languageList}),
   *     or null; its notation is not known
   */
  public record Languages(@Nullable String main, @Nullable String listText) {

    /**
     * All languages: the words of {@link #listText()}, which is split at whatever is no part of a
     * language code (assumed).
     *
     * @return language codes; empty if there is no text
     */
    public List<String> all() {
      return listText == null
          ? List.of()
          : Stream.of(listText.split("[^A-Za-z0-9_-]+", -1))
              .filter(word -> !word.isEmpty())
              .toList();
    }
  }

  /**
   * The sales channel of the point of sale (observed; wire names begin with {@code salesChannel}).
   *
   * @param id id, or null
   * @param code code, or null
   * @param activityState state, or null; values not known
   */
  public record SalesChannel(
      @Nullable Long id, @Nullable String code, @Nullable String activityState) {}

  /**
   * Limits of a sale (observed).
   *
   * @param maxSeatsPerPerformance most seats of one performance in an order, or null
   * @param maxAutomaticSeatTrials most proposals of seats (wire name {@code
   *     maxAutoSuggestedSeatsTrials}), or null
   * @param orderAbandonDelay time after which an open order is given up, or null; its unit is not
   *     known
   * @param allowedCharacters characters that texts may have (wire name {@code allowedChars}), or
   *     null; notation not known
   */
  public record Limits(
      @Nullable Integer maxSeatsPerPerformance,
      @Nullable Integer maxAutomaticSeatTrials,
      @Nullable Integer orderAbandonDelay,
      @Nullable String allowedCharacters) {}

  /**
   * What contacts and guests may do, and how sales are done (observed). Flags that are absent on
   * the wire read as false.
   *
   * @param contactAccountCreationAllowed whether contacts may make an account
   * @param contactFileAccessAllowed whether contacts may see their files
   * @param contactLoginMode how contacts log in, or null; values not known
   * @param guestLoginAvailable whether guests may buy
   * @param loginPosition when contacts log in, or null; values not known
   * @param invoicingAllowed whether invoices are made
   * @param netPrices whether prices are without tax
   * @param seatSelectionMode how seats are chosen, or null; values not known
   */
  public record Access(
      boolean contactAccountCreationAllowed,
      boolean contactFileAccessAllowed,
      @Nullable String contactLoginMode,
      boolean guestLoginAvailable,
      @Nullable String loginPosition,
      boolean invoicingAllowed,
      boolean netPrices,
      @Nullable String seatSelectionMode) {}

  /**
   * Free parameters (observed). They may hold secrets, so their values are not printed.
   *
   * @param pos parameters of the point of sale (wire name {@code posParameters}), in the order of
   *     the answer
   * @param psp parameters of the payment service provider (wire name {@code pspParameters}), in the
   *     order of the answer
   * @param pspAccessMethod how the payment service provider is reached, or null; values not known
   */
  public record Parameters(
      Map<String, String> pos, Map<String, String> psp, @Nullable String pspAccessMethod) {

    /** Copies the maps. */
    public Parameters {
      pos = copy(pos);
      psp = copy(psp);
    }

    // Map.copyOf would lose the order of the answer.
    private static Map<String, String> copy(Map<String, String> map) {
      return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** How many parameters there are; neither names nor values. */
    @Override
    public String toString() {
      return "Parameters[pos=" + pos.size() + ", psp=" + psp.size() + ", values not shown]";
    }
  }

  /**
   * Names of files and of their store (observed).
   *
   * @param customizationFile customisation of the institution, or null
   * @param posCustomizationFile customisation of the point of sale, or null
   * @param bucketName name of the store of the institution (wire name {@code
   *     amazonS3InstitutionBucketName}), or null
   */
  public record Files(
      @Nullable String customizationFile,
      @Nullable String posCustomizationFile,
      @Nullable String bucketName) {}
}
