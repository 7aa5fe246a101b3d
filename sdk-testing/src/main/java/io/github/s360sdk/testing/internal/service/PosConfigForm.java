package io.github.s360sdk.testing.internal.service;

import io.github.s360sdk.catalog.internal.stub.type.Charge;
import io.github.s360sdk.catalog.internal.stub.type.Country;
import io.github.s360sdk.catalog.internal.stub.type.MapOfStringToString;
import io.github.s360sdk.catalog.internal.stub.type.POSConfigData;
import io.github.s360sdk.catalog.internal.stub.type.PaymentMethod;
import io.github.s360sdk.catalog.internal.stub.type.ProductFamily;
import io.github.s360sdk.testing.internal.state.Settings;
import io.github.s360sdk.testing.world.DemoWorld;
import io.github.s360sdk.testing.world.PointOfSales;
import java.util.List;
import java.util.Locale;

/** The form of the point-of-sale configuration. */
final class PosConfigForm {

  private static final long FAMILY_BASE = 16_000;

  private PosConfigForm() {}

  static POSConfigData of(
      Settings settings,
      List<io.github.s360sdk.testing.world.PaymentMethod> methods,
      String operator) {
    DemoWorld world = settings.world();
    PointOfSales pos = world.pointOfSales();
    POSConfigData data = new POSConfigData();
    data.getCatalogCurrencies().add(Forms.currency());
    data.getCharges().add(charge(world.chargesId()));
    data.getCountries().add(country("FR", "33", "France"));
    data.getCountries().add(country("CH", "41", "Suisse"));
    data.setCurrencyCode("EUR");
    data.setCurrencySymbol("€");
    data.setInstitCode(settings.institution().toUpperCase(Locale.ROOT));
    data.setInstitutionCurrency(Forms.currency());
    data.setLanguageList("fr,en");
    data.setMainLanguage(Forms.MAIN_LANGUAGE);
    data.setMaxSeatsPerPerformance(pos.maxSeatsPerPerformance());
    data.setNetPrices(false);
    data.setOrderAbandonDelay((int) settings.hold().toMinutes());
    data.setOrganizationCode("ORG");
    data.setOrganizationCurrency(Forms.currency());
    data.setOrganizationId(pos.organizationId());
    data.setOrganizationName(Forms.name("Organisation"));
    data.setOrganizationTimeZone(pos.timeZone().getId());
    methods.forEach(method -> data.getPaymentMethods().add(method(method)));
    data.setPosCode(pos.code());
    data.setPosId(pos.id());
    data.setPosNumber("9");
    data.setPosParameters(new MapOfStringToString());
    data.getPosParameters().getEntry().add(entry("SIMULATOR", "true"));
    data.getProductFamilies().add(family(1, "Billets", "SINGLE_ENTRY", "SIMPLE_TICKET"));
    data.getProductFamilies().add(family(2, "Entrées", "PASS", "OPEN_PASS"));
    data.getProductFamilies().add(family(3, "Abonnements", "SEASONTICKET", "SEASONTICKET"));
    data.setPspParameters(new MapOfStringToString());
    data.setSalesChannelCode(pos.salesChannelCode());
    data.setSalesChannelId(pos.salesChannelId());
    data.setTestInstitution(true);
    data.setVirtualOperatorName(operator);
    return data;
  }

  private static Charge charge(long id) {
    Charge charge = new Charge();
    charge.setCode("FEE");
    charge.setExternalName(Forms.name("Frais"));
    charge.setId(id);
    charge.setModifiable(true);
    return charge;
  }

  private static Country country(String code, String prefix, String name) {
    Country country = new Country();
    country.setCode(code);
    country.setInternationalPhonePrefix(prefix);
    country.setName(Forms.name(name));
    return country;
  }

  private static PaymentMethod method(io.github.s360sdk.testing.world.PaymentMethod of) {
    PaymentMethod method = new PaymentMethod();
    method.setChangeReturnAllowed(false);
    method.setCode(of.code());
    method.setExternalName(Forms.name(of.name()));
    method.setForPayment(of.forPayment());
    method.setForReimbursement(of.forReimbursement());
    method.setId(of.id());
    method.setInSplitPaymentAllowed(false);
    method.setManualValidation(false);
    method.setRank(of.rank());
    method.setTooMuchPerceivedAllowed(false);
    method.setWithFollowUp(!of.forReimbursement());
    return method;
  }

  private static MapOfStringToString.Entry entry(String key, String value) {
    MapOfStringToString.Entry entry = new MapOfStringToString.Entry();
    entry.setKey(key);
    entry.setValue(value);
    return entry;
  }

  private static ProductFamily family(int number, String name, String type, String subType) {
    ProductFamily family = new ProductFamily();
    family.setContactRequired(false);
    family.setDefaultQuantity(1);
    family.setExternalName(Forms.name(name));
    family.setId(FAMILY_BASE + number);
    family.setProductFamilySubType(subType);
    family.setProductFamilyType(type);
    return family;
  }
}
