package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.testing.S360Simulator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KeepContactsTest {

  @Test
  void keepsAContactFromItsCreationToItsDeletion() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    KeepContacts.simulated(new PrintStream(printed, true, StandardCharsets.UTF_8));
    List<String> lines =
        printed.toString(StandardCharsets.UTF_8).lines().map(String::strip).toList();

    assertThat(lines)
        .containsSubsequence(
            "1. What is wrong is told at once",
            "2. Make a contact",
            "name      Ada Test",
            "address   3 rue des Essais, 69001 Lyon",
            "news      true",
            "language  fr",
            "3. Find it by its e-mail address",
            "1 found, all",
            "4. Change an address, an opt-in and a criterion",
            "otherwise than sent: []",
            "name      Ada Test",
            "address   4 rue des Essais, 69001 Lyon",
            "news      false",
            "language  fr, en",
            "5. Log it in")
        .anyMatch(line -> line.matches("individual.email must be .*"))
        .anyMatch(line -> line.matches("addresses\\[0].town must not be blank.*"))
        .anyMatch(line -> line.matches("accepted as contact 000\\d{4}"))
        .anyMatch(line -> line.matches("refused with error\\..*"))
        .endsWith("6. Delete it", "it is gone: true");
  }

  @Test
  void changesAnInstitutionOnlyIfItMay() throws Exception {
    try (S360Simulator institution = S360Simulator.start()) {
      Map<String, String> variables =
          Map.of(
              "S360_OPERATOR", institution.operator(),
              "S360_PASSWORD", institution.password(),
              "S360_BASE_URL", institution.baseUrl());
      assertThat(Printed.inAProcess(KeepContacts.class, variables))
          .endsWith("Nothing was made: set S360_CHANGE=yes to make a contact.");
      assertThat(institution.requests().all()).isEmpty();

      Map<String, String> toChange = new HashMap<>(variables);
      toChange.put("S360_CHANGE", "yes");
      assertThat(Printed.inAProcess(KeepContacts.class, toChange))
          .doesNotContain("5. Log it in")
          .endsWith("5. Delete it", "   it is gone: true");
      assertThat(institution.requests().all()).isNotEmpty();
    }
  }
}
