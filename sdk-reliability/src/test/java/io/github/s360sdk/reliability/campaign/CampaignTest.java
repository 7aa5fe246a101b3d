package io.github.s360sdk.reliability.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The short form of the campaign. */
@Timeout(300)
class CampaignTest {

  @Test
  void noOrderIsLostDoubledOrUnknown() throws Exception {
    CampaignResult result = Campaign.run(20260701, 500, 16);

    assertThat(result.faults()).isGreaterThan(100);
    assertThat(result.outcomes().get("closed")).isGreaterThan(100);
    assertThat(result.untyped()).isEmpty();
    assertThat(result.doubled()).isEmpty();
    assertThat(result.lost()).isEmpty();
    assertThat(result.unknown()).isEmpty();
    assertThat(result.different()).isEmpty();
    assertThat(result.isGood()).isTrue();
  }
}
