package io.github.s360sdk.contacts.internal;

import io.github.s360sdk.contacts.internal.edit.SaveData;
import io.github.s360sdk.contacts.internal.reader.TreeReader;
import io.github.s360sdk.contacts.internal.stub.auth.ContactAuthenticationPublicService;
import io.github.s360sdk.contacts.internal.stub.info.ContactInformationPublicService;
import io.github.s360sdk.contacts.internal.stub.type.ContactAuthenticationData;
import io.github.s360sdk.contacts.internal.stub.type.ContactDataResult;
import io.github.s360sdk.contacts.internal.stub.type.ContactSearchCriteria;
import io.github.s360sdk.contacts.internal.stub.type.ContactSearchResult;
import io.github.s360sdk.contacts.internal.stub.type.CulturalContactCreationResult;
import io.github.s360sdk.contacts.internal.stub.type.CulturalContactData;
import io.github.s360sdk.contacts.internal.stub.type.IndividualContactSaveData;
import io.github.s360sdk.contacts.internal.stub.type.StructureContactSaveData;
import io.github.s360sdk.contacts.model.Authentication;
import io.github.s360sdk.contacts.model.ContactDetail;
import io.github.s360sdk.contacts.request.ContactQuery;
import io.github.s360sdk.contacts.request.LoginRequest;
import io.github.s360sdk.contacts.request.SimpleContact;
import io.github.s360sdk.core.internal.pipeline.Call;
import io.github.s360sdk.core.internal.pipeline.Operation;
import io.github.s360sdk.core.internal.runtime.ConnectionRuntime;
import io.github.s360sdk.core.internal.stub.WebMethodResult;
import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.core.model.WireEnum;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the platform, one question with each call. */
public final class ContactCalls {

  private static final String INFORMATION = "ContactInformationPublicService";
  private static final String AUTHENTICATION = "ContactAuthenticationPublicService";

  private static final Operation GET = Operation.read(INFORMATION, "getContactData");
  private static final Operation SEARCH = Operation.read(INFORMATION, "searchContact");
  private static final Operation SAVE_INDIVIDUAL =
      Operation.write(INFORMATION, "saveIndividualContactData");
  private static final Operation SAVE_STRUCTURE =
      Operation.write(INFORMATION, "saveStructureContactData");
  private static final Operation CREATE_MANY =
      Operation.write(INFORMATION, "createCulturalContact");
  private static final Operation DELETE = Operation.write(INFORMATION, "deleteContact");
  // Not repeated: a token is used up, and attempts may be counted.
  private static final Operation AUTHENTICATE = Operation.write(AUTHENTICATION, "authenticate");
  private static final Operation CHANGE_PASSWORD =
      Operation.write(AUTHENTICATION, "changePassword");

  private final ConnectionRuntime runtime;

  public ContactCalls(ConnectionRuntime runtime) {
    this.runtime = runtime;
  }

  private ContactInformationPublicService information() {
    return runtime.port(ContactBinding.INFORMATION);
  }

  private ContactAuthenticationPublicService authentication() {
    return runtime.port(ContactBinding.AUTHENTICATION);
  }

  private <S extends WebMethodResult, D> D call(
      Operation operation, Call.Invocation<S> invocation, Function<S, D> mapping) {
    return runtime.pipeline().execute(Call.of(operation, invocation, mapping));
  }

  /** Makes a call whose answer is wanted as it came; these have no request id. */
  private <S extends WebMethodResult> List<RawElement> tree(
      Operation operation, Call.Invocation<S> invocation, Supplier<S> result) {
    AtomicReference<@Nullable TreeReader<S>> last = new AtomicReference<>();
    return runtime
        .pipeline()
        .execute(
            Call.of(
                    operation,
                    invocation,
                    answer -> List.copyOf(Objects.requireNonNull(last.get()).elements()))
                .readBy(
                    () -> {
                      TreeReader<S> reader = new TreeReader<>(result);
                      last.set(reader);
                      return reader;
                    }));
  }

  private static List<String> names(Collection<ContactDetail> details) {
    return details.stream().sorted().map(WireEnum::wireName).toList();
  }

  /** The data of a contact. */
  public List<RawElement> get(String number, Collection<ContactDetail> details) {
    return tree(
        GET,
        requestId -> information().getContactData(number, names(details)),
        ContactDataResult::new);
  }

  /** Contacts that fit. */
  public List<RawElement> search(ContactQuery query, int most) {
    ContactSearchCriteria criteria = new ContactSearchCriteria();
    criteria.setContactNumber(query.contactNumber());
    criteria.setCountryCode(query.countryCode());
    criteria.setEmail(query.email());
    criteria.setFileOwnerContactNumber(query.fileOwner());
    criteria.setFirstname(query.firstName());
    criteria.setLastname(query.lastName());
    criteria.setLogin(query.login());
    criteria.setMaxResults(most);
    criteria.setPhone(query.phone());
    criteria.setRole(query.role() == null ? null : query.role().wireName());
    criteria.setTown(query.town());
    criteria.setZipCode(query.zipCode());
    return tree(
        SEARCH,
        requestId -> information().searchContact(criteria, names(query.details())),
        ContactSearchResult::new);
  }

  /** Makes a contact, or changes one. */
  public List<RawElement> save(SaveData data) {
    if (data.structure()) {
      StructureContactSaveData sent = new StructureContactSaveData();
      sent.getAny().addAll(Documents.elements(data.elements()));
      return tree(
          SAVE_STRUCTURE,
          requestId -> information().saveStructureContactData(sent),
          ContactDataResult::new);
    }
    IndividualContactSaveData sent = new IndividualContactSaveData();
    sent.getAny().addAll(Documents.elements(data.elements()));
    return tree(
        SAVE_INDIVIDUAL,
        requestId -> information().saveIndividualContactData(sent),
        ContactDataResult::new);
  }

  /**
   * Makes many contacts.
   *
   * @param seen gets each answer, also one whose status is an error
   */
  public void create(
      List<SimpleContact> contacts, Consumer<? super CulturalContactCreationResult> seen) {
    List<CulturalContactData> sent = contacts.stream().map(ContactCalls::data).toList();
    call(
        CREATE_MANY,
        requestId -> {
          CulturalContactCreationResult answer = information().createCulturalContact(sent);
          if (answer != null) {
            seen.accept(answer);
          }
          return answer;
        },
        Function.identity());
  }

  private static CulturalContactData data(SimpleContact contact) {
    CulturalContactData data = new CulturalContactData();
    data.setContactNumber(contact.contactNumber());
    data.setCreateLogin(contact.createLogin());
    data.setEmail(contact.email());
    data.setFirstName(contact.firstName());
    data.setIdentifier(contact.identifier());
    data.setLastName(contact.lastName());
    return data;
  }

  /** Deletes a contact. */
  public void delete(String number) {
    call(DELETE, requestId -> information().deleteContact(number), Function.identity());
  }

  /** Checks a login. */
  public Authentication authenticate(LoginRequest request, @Nullable Long pointOfSales) {
    ContactAuthenticationData data = new ContactAuthenticationData();
    data.setContactNumber(request.contactNumber());
    data.setContactTypeScope(request.scope() == null ? null : request.scope().wireName());
    data.setGuestLogin(request.guestLogin());
    data.setIdentification(request.identification());
    data.setIdentityProvider(request.identityProvider());
    data.setIgnoreGuestLoginCheck(request.ignoreGuestLoginCheck());
    data.setLogin(request.login());
    data.setOperatorLogin(request.operatorLogin());
    data.setPassword(request.password());
    data.setPointOfSalesId(pointOfSales);
    data.setProviderUserReference(request.providerUserReference());
    data.setRememberMe(request.rememberMe());
    data.setSocialLogin(request.socialLogin());
    data.setStructureContactNumber(request.structureContactNumber());
    data.setTargetContactNumber(request.targetContactNumber());
    data.setUniqueToken(request.token());
    return call(
        AUTHENTICATE,
        requestId -> authentication().authenticate(data),
        result ->
            new Authentication(
                result.getContactNumber(), result.getIdentification(), result.getUniqueToken()));
  }

  /** Changes a password. */
  public void changePassword(String number, String current, String changed) {
    call(
        CHANGE_PASSWORD,
        requestId -> authentication().changePassword(number, current, changed),
        Function.identity());
  }
}
