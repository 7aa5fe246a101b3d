package io.github.s360sdk.benchmarks.contacts;

import io.github.s360sdk.contacts.ContactClient;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.error.InvalidRequestException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many of the fields that are wrong are told.
 *
 * @param reported fields that were told, of those that are wrong
 * @param made fields that are wrong
 */
public record ContactViolations(int reported, int made) {

  private static final List<String> WRONG =
      List.of(
          "individual.firstName",
          "individual.lastName",
          "individual.email",
          "individual.alternativeEmails",
          "individual.cellPhone",
          "individual.phone",
          "individual.countryCode",
          "individual.birthDate",
          "individual.title",
          "individual.nickname",
          "addresses[0].countryCode",
          "addresses[0].street",
          "addresses[1].town",
          "addresses[1].zipCode",
          "addresses[2]",
          "addresses",
          "communicationMeans[0].email",
          "communicationMeans[1].phoneNumber",
          "criteria",
          "authorisations");

  /** Tries to make a contact of which all of this is wrong. Nothing is sent. */
  public static ContactViolations measure() {
    try (S360Connection connection =
        S360Connection.builder()
            .institution("demo")
            .baseUrl("http://localhost:9")
            .credentials("DEMO_API", "not-a-real-secret")
            .build()) {
      ContactClient.of(connection)
          .create(
              c ->
                  c.individual(
                          i ->
                              i.firstName("")
                                  .lastName("a\nb")
                                  .email("ada")
                                  .alternativeEmails("ada@", "ada@example.org")
                                  .cellPhone("home")
                                  .phone("++")
                                  .countryCode("FRA")
                                  .birthDate(LocalDate.now(connection.clock()).plusDays(2))
                                  .title(" ")
                                  .field("nickname", "\u0007"))
                      .address(a -> a.countryCode("UK").street("\ud800"))
                      .address(a -> a.town("\t").zipCode("").main(true))
                      .address(a -> {})
                      .address(a -> a.main(true))
                      .communicationMean(m -> m.email("x@y"))
                      .communicationMean(m -> m.phoneNumber("abc"))
                      .criterion("LIKES")
                      .optIn(" "));
      return new ContactViolations(0, WRONG.size());
    } catch (InvalidRequestException e) {
      Set<String> told = new HashSet<>();
      e.violations().forEach(violation -> told.add(violation.field()));
      long reported = WRONG.stream().filter(told::contains).count();
      return new ContactViolations((int) reported, WRONG.size());
    }
  }
}
