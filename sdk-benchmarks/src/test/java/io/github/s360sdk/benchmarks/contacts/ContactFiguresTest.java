package io.github.s360sdk.benchmarks.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What figures of contacts rest on. */
@Timeout(120)
class ContactFiguresTest {

  @Test
  void nothingOfAContactIsInLogsErrorsAndTexts() {
    ContactCanary.Result result = ContactCanary.look();

    assertThat(result.hits()).isEmpty();
    // It was really there, and it was really listened to.
    assertThat(result.sent()).isGreaterThan(50);
    assertThat(result.logLines()).isGreaterThan(200);
    assertThat(result.errors()).isGreaterThan(60);
    assertThat(result.texts()).isGreaterThan(result.logLines() + result.errors());
  }

  @Test
  void allFieldsThatNoChangeIsAboutAreKept() {
    ContactRoundTrip trip = ContactRoundTrip.measure();

    assertThat(trip.lost()).isEmpty();
    assertThat(trip.present()).isGreaterThan(4 * 80);
  }

  @Test
  void allThatIsWrongIsTold() {
    ContactViolations violations = ContactViolations.measure();

    assertThat(violations.reported()).isEqualTo(violations.made());
  }
}
