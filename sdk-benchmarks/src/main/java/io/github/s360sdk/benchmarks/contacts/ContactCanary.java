package io.github.s360sdk.benchmarks.contacts;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.benchmarks.ListeningLog;
import io.github.s360sdk.contacts.ContactClient;
import io.github.s360sdk.contacts.model.CommunicationMeanType;
import io.github.s360sdk.contacts.model.ContactDetail;
import io.github.s360sdk.contacts.model.SavedContact;
import io.github.s360sdk.contacts.request.ContactChange;
import io.github.s360sdk.contacts.request.ContactQuery;
import io.github.s360sdk.contacts.request.LoginRequest;
import io.github.s360sdk.contacts.request.NewContact;
import io.github.s360sdk.contacts.request.SimpleContact;
import io.github.s360sdk.core.Timeouts;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.spi.CallListener;
import io.github.s360sdk.core.spi.CircuitPolicy;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.testing.FaultOrder;
import io.github.s360sdk.testing.S360Simulator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks for personal data where none may be. A contact of which every field is marked is used in
 * every way, well and badly, while all is listened to: logs at every level, wire log included,
 * texts of exceptions, and {@code toString()} of everything that is given out.
 */
public final class ContactCanary {

  private static final String FIRST = "Canarina";
  private static final String LAST = "O'Canary-Bird";
  private static final String EMAIL = "canary.bird@aviary.example";
  private static final String OTHER_EMAIL = "second.canary@aviary.example";
  private static final String PHONE = "+99 4242 171717";
  private static final String STREET = "Birdcage Walk 4242";
  private static final String TOWN = "Canaryville";
  private static final String ZIP = "CAN42";
  private static final String PASSWORD = "tweet-tweet-4242";
  private static final String NEW_PASSWORD = "chirp-chirp-4242";
  private static final String TASTE = "birdsong-opera";
  private static final LocalDate BORN = LocalDate.of(1951, 11, 17);

  private static final List<String> CANARIES =
      List.of(
          FIRST,
          LAST,
          EMAIL,
          OTHER_EMAIL,
          PHONE,
          STREET,
          TOWN,
          ZIP,
          PASSWORD,
          NEW_PASSWORD,
          TASTE,
          BORN.toString());

  /**
   * What came of it.
   *
   * @param hits texts in which a mark was found, without the mark
   * @param texts how many texts were looked at
   * @param logLines how many of them were lines of logs
   * @param errors how many of them were exceptions
   * @param sent how many requests had marks in them
   */
  public record Result(List<String> hits, int texts, int logLines, int errors, long sent) {

    /** Copies the list. */
    public Result {
      hits = List.copyOf(hits);
    }
  }

  private final List<String> texts = new ArrayList<>();
  private int errors;

  private ContactCanary() {}

  /** Looks. */
  public static Result look() {
    return new ContactCanary().lookAll();
  }

  private Result lookAll() {
    List<String> lines;
    long sent;
    ListeningLog.listen();
    try (S360Simulator simulator = S360Simulator.start();
        S360Client s360 =
            S360Client.of(
                simulator
                    .connection()
                    .rateLimiter(RateLimiter.unlimited())
                    .retry(RetryPolicy.NONE)
                    // Each fault has to be sent, whatever came of the ones before.
                    .circuit(CircuitPolicy.NEVER)
                    .timeouts(Timeouts.DEFAULT.withRead(Duration.ofMillis(400)))
                    .listener(new Listener())
                    .build())) {
      use(simulator, s360);
      misuse(simulator, s360);
      sent =
          simulator.requests().all().stream()
              .filter(one -> CANARIES.stream().anyMatch(one.body()::contains))
              .count();
    } finally {
      lines = ListeningLog.heard();
    }
    texts.addAll(lines);
    List<String> hits = texts.stream().filter(ContactCanary::isHit).map(this::masked).toList();
    return new Result(hits, texts.size(), lines.size(), errors, sent);
  }

  private static boolean isHit(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return CANARIES.stream().anyMatch(one -> lower.contains(one.toLowerCase(Locale.ROOT)));
  }

  private String masked(String text) {
    String masked = text;
    for (String canary : CANARIES) {
      masked = masked.replaceAll("(?i)" + java.util.regex.Pattern.quote(canary), "(canary)");
    }
    return masked.length() > 300 ? masked.substring(0, 300) : masked;
  }

  /** Hears what the SDK tells of its calls. */
  private final class Listener implements CallListener {

    @Override
    public synchronized void onAttempt(Attempt attempt) {
      texts.add(attempt.toString());
    }
  }

  private static void fill(NewContact.Builder contact) {
    contact
        .individual(
            i ->
                i.firstName(FIRST)
                    .lastName(LAST)
                    .email(EMAIL)
                    .alternativeEmails(OTHER_EMAIL)
                    .phone(PHONE)
                    .cellPhone(PHONE)
                    .birthDate(BORN)
                    .zipCode(ZIP)
                    .letterSalutation(LAST)
                    .addressSalutation(FIRST)
                    .field("nickname", FIRST))
        .address(
            a ->
                a.name(LAST)
                    .street(STREET)
                    .zipCode(ZIP)
                    .town(TOWN)
                    .countryCode("FR")
                    .main(true)
                    .field("floor", STREET))
        .communicationMean(m -> m.type(CommunicationMeanType.PHONE).phoneNumber(PHONE))
        .communicationMean(m -> m.type(CommunicationMeanType.EMAIL).email(EMAIL))
        .criterion("LIKES", TASTE)
        .optIn("NEWS");
  }

  private void use(S360Simulator simulator, S360Client s360) {
    ContactClient contacts = s360.contacts();
    Consumer<NewContact.Builder> filled = ContactCanary::fill;
    show(NewContact.of(filled));
    SavedContact saved = contacts.create(filled);
    show(saved);
    String number = saved.number();
    simulator.setLogin(number, EMAIL, PASSWORD);
    show(contacts.get(number, ContactDetail.values()));
    show(simulator.contact(number));
    ContactQuery query =
        ContactQuery.of(q -> q.email(EMAIL).lastName(LAST).phone(PHONE).town(TOWN).zipCode(ZIP));
    show(query);
    show(contacts.search(query));
    show(contacts.search(query).all());
    Consumer<ContactChange.Builder> change =
        u ->
            u.individual(i -> i.email(OTHER_EMAIL))
                .mainAddress(a -> a.street2(STREET))
                .addAddress(a -> a.town(TOWN))
                .criterion("LIKES", TASTE, FIRST);
    show(ContactChange.of(change));
    show(contacts.update(number, change));
    LoginRequest login = LoginRequest.of(r -> r.login(EMAIL).password(PASSWORD).rememberMe(true));
    show(login);
    show(contacts.authenticate(login));
    contacts.changePassword(number, PASSWORD, NEW_PASSWORD);
    SimpleContact simple =
        SimpleContact.of(c -> c.identifier(1).firstName(FIRST).lastName(LAST).email(EMAIL));
    show(simple);
    show(contacts.createAll(List.of(simple)));
  }

  private void misuse(S360Simulator simulator, S360Client s360) {
    ContactClient contacts = s360.contacts();
    String number = contacts.create(ContactCanary::fill).number();
    List<Consumer<FaultOrder>> faults =
        List.of(
            fault -> fault.statusCode("error." + LAST, FIRST + " " + LAST + " " + EMAIL),
            fault -> fault.soapFault("S:Server", "cannot save " + EMAIL + " " + STREET),
            fault -> fault.http(500),
            fault -> fault.http(509),
            FaultOrder::html,
            FaultOrder::emptyBody,
            FaultOrder::truncateBody,
            FaultOrder::garbleBody,
            fault -> fault.breakAfter(700),
            FaultOrder::disconnectBeforeWork,
            FaultOrder::disconnectAfterWork,
            fault -> fault.delay(Duration.ofMillis(600)));
    List<Callable<?>> calls =
        List.of(
            () -> contacts.get(number, ContactDetail.values()),
            () -> contacts.search(q -> q.email(EMAIL).lastName(LAST)).all(),
            () -> contacts.create(ContactCanary::fill),
            () -> contacts.update(number, u -> u.mainAddress(a -> a.street(STREET))),
            () ->
                contacts.createAll(
                    List.of(SimpleContact.of(c -> c.identifier(1).lastName(LAST).email(EMAIL)))),
            () -> contacts.authenticate(EMAIL, PASSWORD),
            () -> {
              contacts.changePassword(number, PASSWORD, NEW_PASSWORD);
              return number;
            },
            () -> {
              contacts.delete(number);
              return number;
            },
            () -> sale(simulator, s360));
    for (Consumer<FaultOrder> fault : faults) {
      for (Callable<?> call : calls) {
        simulator.faults().clear();
        for (String operation :
            List.of(
                "getContactData",
                "searchContact",
                "saveIndividualContactData",
                "createCulturalContact",
                "authenticate",
                "changePassword",
                "deleteContact",
                "createOrUpdateOrder")) {
          fault.accept(simulator.faults().on(operation).nextCalls(1));
        }
        attempt(call);
      }
    }
    simulator.faults().clear();
    simulator.refuseContactDeletion(true);
    attempt(
        () -> {
          contacts.delete(number);
          return number;
        });
    attempt(() -> contacts.authenticate(EMAIL, PASSWORD + "x"));
    attempt(
        () ->
            contacts.create(
                c ->
                    c.individual(
                            i ->
                                i.email(FIRST + " " + EMAIL)
                                    .lastName(LAST + "\n")
                                    .phone(STREET)
                                    .field("individualBirthdate", TOWN)
                                    .countryCode(TOWN))
                        .criterion(TASTE + "\t", TASTE)));
    attempt(() -> contacts.get(EMAIL));
  }

  private static Object sale(S360Simulator simulator, S360Client s360) {
    long performance = simulator.world().theatre().performances().get(0).id();
    long category = simulator.world().theatre().seatCategories().get(0).id();
    return s360.sales()
        .sale()
        .purchaser(ContactCanary::fill)
        .seats(
            s ->
                s.performance(performance)
                    .seatCategory(category)
                    .tariff(simulator.world().theatre().fullTariff().id())
                    .quantity(1))
        .payWith(PaymentSelector.pendingAccount())
        .complete();
  }

  private void attempt(Callable<?> call) {
    try {
      show(call.call());
    } catch (S360Exception e) {
      errors++;
      StringWriter all = new StringWriter();
      e.printStackTrace(new PrintWriter(all, true));
      texts.add(all.toString());
      texts.add(e.getMessage() + " " + e.advice() + " " + e.details() + " " + e.order());
    } catch (Exception e) {
      throw new IllegalStateException("not an error of the SDK", e);
    }
  }

  /** Notes the text of an object of the SDK, and of all that it gives out. */
  private void show(@Nullable Object what) {
    if (what instanceof Collection<?> some) {
      some.forEach(this::show);
    } else if (what instanceof Map<?, ?> map) {
      map.values().forEach(this::show);
    } else if (what instanceof Optional<?> one) {
      one.ifPresent(this::show);
    } else if (what != null && what.getClass().getName().startsWith("io.github.s360sdk.")) {
      texts.add(what.toString());
      if (what instanceof Record) {
        for (RecordComponent component : what.getClass().getRecordComponents()) {
          show(value(component, what));
        }
      }
    }
  }

  private static @Nullable Object value(RecordComponent component, Object of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
