package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
}
