package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ShareLimitsTest {

  @Test
  void threeMachinesShareOneMinuteAndOneCatalogue() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ShareLimits.run(
        null, new PrintStream(printed, true, StandardCharsets.UTF_8), Duration.ofSeconds(2));
    List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();

    assertThat(lines).hasSize(5);
    assertThat(lines.subList(1, 4))
        .allSatisfy(
            line ->
                assertThat(line)
                    .matches(
                        "machine \\d: \\d+ products, \\d+ calls without a refusal, pace 1200 of"
                            + " 1200 a minute"));
    assertThat(lines.get(4)).isEqualTo("catalogues loaded by all of them: 1");
  }
}
