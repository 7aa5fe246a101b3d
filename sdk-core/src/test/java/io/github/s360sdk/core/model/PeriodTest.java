package io.github.s360sdk.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private static final OffsetDateTime START = OffsetDateTime.parse("2026-06-01T09:00:00+02:00");
  private static final OffsetDateTime END = OffsetDateTime.parse("2026-07-01T09:00:00+02:00");

  @Test
  void theSentinelsOfThePlatformAreOpen() {
    assertThat(
            new Period(
                OffsetDateTime.parse("0001-01-01T00:00:00Z"),
                OffsetDateTime.parse("2999-12-31T23:59:00+01:00")))
        .isEqualTo(Period.ALWAYS);
    assertThat(new Period(START, END)).isNotEqualTo(Period.ALWAYS);
    assertThat(new Period(START, OffsetDateTime.parse("2998-12-31T00:00:00Z")).end()).isNotNull();
  }

  @Test
  void bothEndsAreInside() {
    Period period = new Period(START, END);

    assertThat(period.contains(START.toInstant())).isTrue();
    assertThat(period.contains(END.toInstant())).isTrue();
    assertThat(period.contains(START.toInstant().minusMillis(1))).isFalse();
    assertThat(period.contains(END.toInstant().plusMillis(1))).isFalse();
  }

  @Test
  void openEndsHaveNoLimit() {
    assertThat(new Period(null, END).contains(Instant.MIN)).isTrue();
    assertThat(new Period(START, null).contains(Instant.MAX)).isTrue();
    assertThat(new Period(START, null).contains(Instant.EPOCH)).isFalse();
  }
}
