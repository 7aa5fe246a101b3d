package io.github.s360sdk.testing.internal.service;

import io.github.s360sdk.contacts.internal.ContactBinding;
import io.github.s360sdk.contacts.internal.stub.info.CreateCulturalContact;
import io.github.s360sdk.contacts.internal.stub.info.DeleteContact;
import io.github.s360sdk.contacts.internal.stub.info.GetContactData;
import io.github.s360sdk.contacts.internal.stub.info.SaveIndividualContactData;
import io.github.s360sdk.contacts.internal.stub.info.SaveStructureContactData;
import io.github.s360sdk.contacts.internal.stub.info.SearchContact;
import io.github.s360sdk.contacts.internal.stub.type.ContactDataResult;
import io.github.s360sdk.contacts.internal.stub.type.ContactSearchCriteria;
import io.github.s360sdk.contacts.internal.stub.type.ContactSearchResult;
import io.github.s360sdk.contacts.internal.stub.type.CulturalContactCreationResult;
import io.github.s360sdk.contacts.internal.stub.type.CulturalContactData;
import io.github.s360sdk.contacts.internal.stub.type.IndividualContactSaveData;
import io.github.s360sdk.contacts.internal.stub.type.MapOfLongToString;
import io.github.s360sdk.contacts.internal.stub.type.StructureContactSaveData;
import io.github.s360sdk.core.internal.stub.WebMethodResult;
import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.testing.internal.soap.Codec;
import io.github.s360sdk.testing.internal.state.Books;
import io.github.s360sdk.testing.internal.state.ContactQuestion;
import io.github.s360sdk.testing.internal.state.Refusal;
import io.github.s360sdk.testing.internal.state.Store;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** ContactInformationPublicService: the data of contacts. */
public final class ContactEndpoint {

  private static final int USUAL_RESULTS = 100;
  private static final int MOST_RESULTS = 1_000;
  private static final String GENERAL = "GENERAL";

  /** Members by the detail that they are told with. */
  private static final Map<String, Set<String>> MEMBERS =
      Map.of(
          GENERAL,
          Set.of("individualContact", "structureContact", "contactOrigin"),
          "ADDRESSES",
          Set.of("addresses"),
          "QUALITIES",
          Set.of("contactQualities"),
          "AUTHORIZATIONS",
          Set.of("authorizations"),
          "CRITERIA",
          Set.of("contactCriteria"),
          "INDICATORS",
          Set.of("indicators"),
          "ADVANTAGES",
          Set.of("advantages"),
          "COM_MEANS",
          Set.of("communicationMeans"),
          "CONNECTIONS",
          Set.of("contactConnections"),
          "INVALIDATED_QUALITIES",
          Set.of("invalidatedContactQualities"));

  private final Store store;
  private final Codec codec;

  private ContactEndpoint(Store store, Codec codec) {
    this.store = store;
    this.codec = codec;
  }

  /** Builds the endpoint. */
  public static ServiceEndpoint create(Store store, Codec codec) {
    return new ContactEndpoint(store, codec).endpoint();
  }

  private ServiceEndpoint endpoint() {
    return new ServiceEndpoint(
        ContactBinding.INFORMATION.address(),
        List.of(
            new ServiceOperation<>(
                "getContactData",
                GetContactData.class,
                request -> null,
                ContactDataResult.class,
                ContactDataResult::new,
                (request, caller) -> get(request)),
            new ServiceOperation<>(
                "searchContact",
                SearchContact.class,
                request -> null,
                ContactSearchResult.class,
                ContactSearchResult::new,
                (request, caller) -> search(request)),
            new ServiceOperation<>(
                "createCulturalContact",
                CreateCulturalContact.class,
                request -> null,
                CulturalContactCreationResult.class,
                CulturalContactCreationResult::new,
                (request, caller) -> create(request)),
            new ServiceOperation<>(
                "saveIndividualContactData",
                SaveIndividualContactData.class,
                request -> null,
                ContactDataResult.class,
                ContactDataResult::new,
                (request, caller) ->
                    save(
                        false,
                        IndividualContactSaveData.class,
                        request.getIndividualContactSaveData())),
            new ServiceOperation<>(
                "saveStructureContactData",
                SaveStructureContactData.class,
                request -> null,
                ContactDataResult.class,
                ContactDataResult::new,
                (request, caller) ->
                    save(
                        true,
                        StructureContactSaveData.class,
                        request.getStructureContactSaveData())),
            new ServiceOperation<>(
                "deleteContact",
                DeleteContact.class,
                request -> null,
                WebMethodResult.class,
                WebMethodResult::new,
                (request, caller) -> delete(request))));
  }

  private ContactDataResult get(GetContactData request) {
    Details details = Details.of(request.getDetails());
    return stub(store.with(books -> details.told(books, request.getContactNumber())));
  }

  private ContactDataResult stub(RawElement told) {
    return codec.stub(ContactDataResult.class, told);
  }

  /** What is told of contacts: without a choice the general details. */
  private record Details(Set<String> members, boolean general) {

    static final Details NUMBERS = of(List.of("NUMBERS"));

    static Details of(List<String> wanted) {
      List<String> details = wanted.isEmpty() ? List.of(GENERAL) : wanted;
      Set<String> members = new HashSet<>();
      details.forEach(detail -> members.addAll(MEMBERS.getOrDefault(detail, Set.of())));
      return new Details(members, details.contains(GENERAL));
    }

    /**
     * Tells a contact. It must happen together with what found or made it, because others may
     * delete contacts.
     */
    RawElement told(Books books, @Nullable String number) {
      return books.contacts().told(number, members, general);
    }
  }

  /** Contacts that were found, at the same moment. */
  private record Found(int count, List<RawElement> told) {}

  private ContactSearchResult search(SearchContact request) {
    ContactSearchCriteria criteria =
        request.getContactSearchCriteria() == null
            ? new ContactSearchCriteria()
            : request.getContactSearchCriteria();
    ContactQuestion question =
        new ContactQuestion(
            Forms.text(criteria.getContactNumber()),
            Forms.text(criteria.getCountryCode()),
            Forms.text(criteria.getEmail()),
            Forms.text(criteria.getFileOwnerContactNumber()),
            Forms.text(criteria.getFirstname()),
            Forms.text(criteria.getLastname()),
            Forms.text(criteria.getLogin()),
            Forms.text(criteria.getPhone()),
            Forms.text(criteria.getRole()),
            Forms.text(criteria.getTown()),
            Forms.text(criteria.getZipCode()));
    Integer wanted = criteria.getMaxResults();
    int most = Math.min(MOST_RESULTS, wanted == null || wanted < 1 ? USUAL_RESULTS : wanted);
    Details details = Details.of(request.getDetails());
    Found found =
        store.with(
            books -> {
              List<String> numbers = books.contacts().search(question, books::ownsFile);
              return new Found(
                  numbers.size(),
                  numbers.stream().limit(most).map(number -> details.told(books, number)).toList());
            });
    ContactSearchResult result = new ContactSearchResult();
    found.told().forEach(told -> result.getContacts().add(stub(told)));
    result.setTotalCount(found.count());
    result.setTruncated(found.count() > most);
    return result;
  }

  private <T> ContactDataResult save(boolean structure, Class<T> type, @Nullable T sent) {
    List<RawElement> elements = sent == null ? List.of() : codec.tree(type, sent).children();
    return stub(
        store.with(
            books -> Details.NUMBERS.told(books, books.contacts().save(structure, elements))));
  }

  private CulturalContactCreationResult create(CreateCulturalContact request) {
    CulturalContactCreationResult result = new CulturalContactCreationResult();
    MapOfLongToString numbers = new MapOfLongToString();
    for (CulturalContactData data : request.getContactDataList()) {
      ContactDataResult made = create(data);
      result.getCulturalContactData().add(made);
      if (made.getContactNumber() != null && data.getIdentifier() != null) {
        MapOfLongToString.Entry entry = new MapOfLongToString.Entry();
        entry.setKey(data.getIdentifier());
        entry.setValue(made.getContactNumber());
        // A map holds one number for each identifier: the last one.
        numbers.getEntry().removeIf(one -> one.getKey().equals(data.getIdentifier()));
        numbers.getEntry().add(entry);
      }
    }
    result.setIdentifierContactMap(numbers);
    return result;
  }

  /** One that cannot be made does not hinder the others. */
  private ContactDataResult create(CulturalContactData data) {
    try {
      RawElement told =
          store.with(
              books ->
                  Details.NUMBERS.told(
                      books,
                      books
                          .contacts()
                          .create(
                              Forms.text(data.getFirstName()),
                              Forms.text(data.getLastName()),
                              Forms.text(data.getEmail()),
                              Boolean.TRUE.equals(data.isCreateLogin()))));
      ContactDataResult made = stub(told);
      made.setStatusCode("success");
      return made;
    } catch (Refusal refusal) {
      ContactDataResult refused = new ContactDataResult();
      refused.setStatusCode(refusal.error().code());
      refused.setStatusDetail(refusal.detail());
      return refused;
    }
  }

  private WebMethodResult delete(DeleteContact request) {
    return store.with(
        books -> {
          books.contacts().delete(request.getContactNumber());
          return new WebMethodResult();
        });
  }
}
