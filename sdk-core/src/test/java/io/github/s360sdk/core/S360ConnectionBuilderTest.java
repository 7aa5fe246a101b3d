package io.github.s360sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S360ConnectionBuilderTest {

  private static Map<String, String> env(String... namesAndValues) {
    Map<String, String> env = new HashMap<>();
    env.put("S360_OPERATOR", "ACME_API");
    env.put("S360_PASSWORD", "top-secret");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      env.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return env;
  }

  @Test
  void theInstitutionIsTakenFromTheOperator() {
    try (S360Connection connection = S360ConnectionBuilder.fromEnv(env()).build()) {
      assertThat(connection.institution()).isEqualTo("acme");
      assertThat(connection.baseUrl()).isEqualTo("https://acme.ws.secutix.com");
      assertThat(connection.environment()).isEqualTo(S360Environment.PRODUCTION);
      assertThat(connection.language()).isNull();
      assertThat(connection.toString()).contains("acme").doesNotContain("top-secret", "ACME_API");
    }
  }

  @Test
  void everyVariableIsUsed() {
    Map<String, String> env =
        env(
            "S360_INSTITUTION", " cube ",
            "S360_ENVIRONMENT", "demo",
            "S360_LANGUAGE", " fr ");
    try (S360Connection connection = S360ConnectionBuilder.fromEnv(env).build()) {
      assertThat(connection.baseUrl()).isEqualTo("https://cube.demo-ws.secutix.com");
      assertThat(connection.language()).isEqualTo("fr");
    }
    env.put("S360_BASE_URL", "http://localhost:1234/");
    try (S360Connection connection = S360ConnectionBuilder.fromEnv(env).build()) {
      assertThat(connection.baseUrl()).isEqualTo("http://localhost:1234");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"S360_OPERATOR", "S360_PASSWORD"})
  void aMissingVariableIsNamed(String name) {
    assertThatIllegalStateException()
        .isThrownBy(() -> S360ConnectionBuilder.fromEnv(env(name, " ")))
        .withMessageContaining(name);
    Map<String, String> env = env();
    env.remove(name);
    assertThatIllegalStateException()
        .isThrownBy(() -> S360ConnectionBuilder.fromEnv(env))
        .withMessageContaining(name);
  }

  @Test
  void wrongVariablesAreNamedWithoutSecrets() {
    assertThatIllegalStateException()
        .isThrownBy(() -> S360ConnectionBuilder.fromEnv(env("S360_OPERATOR", "NOUNDERSCORE")))
        .withMessageContaining("S360_INSTITUTION");
    assertThatIllegalStateException()
        .isThrownBy(() -> S360ConnectionBuilder.fromEnv(env("S360_ENVIRONMENT", "staging")))
        .withMessageContaining("S360_ENVIRONMENT");
    assertThatIllegalStateException()
        .isThrownBy(() -> S360ConnectionBuilder.fromEnv(env("S360_BASE_URL", "http://example.org")))
        .withMessageContaining("S360_BASE_URL")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("top-secret"));
  }

  @Test
  void aConnectionNeedsAnInstitutionAndCredentials() {
    assertThatIllegalStateException()
        .isThrownBy(() -> S360Connection.builder().credentials("A", "B").build())
        .withMessageContaining("institution");
    assertThatIllegalStateException()
        .isThrownBy(() -> S360Connection.builder().institution("acme").build())
        .withMessageContaining("credentials");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> S360Connection.builder().credentials(" ", "secret"))
        .withMessageContaining("operator");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> S360Connection.builder().credentials("A", ""))
        .withMessageContaining("password");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.b", "evil.example/", "a b", "é"})
  void anInstitutionThatCouldChangeTheHostIsRefused(String institution) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> S360Connection.builder().institution(institution));
  }

  @Test
  void onlyTheHttpClientCanBeCustomized() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> S360Connection.builder().customizeHttpClient(String.class, x -> {}))
        .withMessageContaining("OkHttpClient");
  }

  @Test
  void timeoutsArePositive() {
    Timeouts changed =
        Timeouts.DEFAULT
            .withConnect(Duration.ofSeconds(1))
            .withRead(Duration.ofSeconds(2))
            .withAttempt(Duration.ofSeconds(3))
            .withTotal(Duration.ofSeconds(4));

    assertThat(changed)
        .isEqualTo(
            new Timeouts(
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ofSeconds(4)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> changed.withRead(Duration.ZERO))
        .withMessageContaining("read");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> changed.withTotal(Duration.ofSeconds(-1)))
        .withMessageContaining("total");
  }
}
