package io.github.s360sdk.reliability.fuzz;

import java.util.List;
import java.util.Locale;

/** A part of the SDK that reads answers, with the calls that lead to it. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable, and calls keep nothing
public enum AnswerReader {
  /** Orders, files, tickets. */
  ORDERS(
      OrderAnswersTarget.class,
      OrderReads.all(),
      "ExternalOrderService",
      "ExternalOrderFacade",
      "ExternalSeatingService"),
  /** The catalogue, whole and streamed, and the point-of-sale configuration. */
  CATALOGUE(CatalogueAnswersTarget.class, CatalogueReads.all(), "CatalogService"),
  /** What is left. */
  AVAILABILITY(
      AvailabilityAnswersTarget.class,
      AvailabilityReads.all(),
      "AvailabilityService",
      "CatalogService"),
  /** Contacts and their logins. */
  CONTACTS(
      ContactAnswersTarget.class,
      ContactReads.all(),
      "ContactInformationPublicService",
      "ContactAuthenticationPublicService"),
  /** Envelope, fault and status, and what the wire log shows of them. */
  ENVELOPE(EnvelopeTarget.class, EnvelopeReads.all());

  private final Class<?> target;
  private final List<Read> reads;
  private final List<String> services;

  AnswerReader(Class<?> target, List<Read> reads, String... services) {
    this.target = target;
    this.reads = reads;
    this.services = List.of(services);
  }

  /**
   * The name, as in arguments and names of folders.
   *
   * @return the name in small letters
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The reader of a name.
   *
   * @param id the name in small letters
   * @return the reader
   * @throws IllegalArgumentException if there is none
   */
  public static AnswerReader of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /**
   * The class that the fuzzer runs.
   *
   * @return the class
   */
  public Class<?> target() {
    return target;
  }

  /** The services that give the answers; none if it does not matter which. */
  List<String> services() {
    return services;
  }

  List<Read> reads() {
    return reads;
  }

  /** The call that an input chooses. */
  Read read(FuzzInput input) {
    return reads.get(Math.floorMod(input.choice(), reads.size()));
  }

  /**
   * Reads answers as the fuzzer lets them be read.
   *
   * @return a reader with a client of its own
   */
  public AnswerFuzzer fuzzer() {
    return new AnswerFuzzer(this);
  }
}
