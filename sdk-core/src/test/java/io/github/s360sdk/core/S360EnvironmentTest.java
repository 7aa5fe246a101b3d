package io.github.s360sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.s360sdk.core.model.ServiceAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S360EnvironmentTest {

  @Test
  void theVendorsHostsHoldTheInstitution() {
    assertThat(S360Environment.PRODUCTION.baseUrl("ACME")).isEqualTo("https://acme.ws.secutix.com");
    assertThat(S360Environment.PRE_PRODUCTION.baseUrl("acme"))
        .isEqualTo("https://acme.pp-ws.secutix.com");
    assertThat(S360Environment.DEMO.baseUrl("mosa")).isEqualTo("https://mosa.demo-ws.secutix.com");
  }

  @ParameterizedTest
  @CsvSource({
    "production,production",
    "PRODUCTION,production",
    " demo ,demo",
    "pre_production,pre-production",
    "preproduction,pre-production"
  })
  void namesAreFoundWithoutCase(String name, String expected) {
    assertThat(S360Environment.named(name).name()).isEqualTo(expected);
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> S360Environment.named("staging"))
        .withMessageContaining("pre-production");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080",
        "http://127.0.0.1:8080/",
        "http://[::1]:8080",
        "HTTP://LOCALHOST",
        "https://gateway.example/s360/",
        "https://{institution}.example"
      })
  void addressesOfOnesOwnAreAccepted(String url) {
    assertThat(S360Environment.custom(url).baseUrl("acme")).doesNotEndWith("/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://gateway.example",
        "http://127.0.0.1.example",
        "http://localhost.example",
        "http://10.0.0.1",
        "ftp://localhost",
        "https://user:secret@gateway.example",
        "https://gateway.example?x=1",
        "gateway.example",
        "https://",
        "not a url"
      })
  void addressesThatWouldLeakThePasswordOrCannotBeReadAreRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> S360Environment.custom(url))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
  }

  @Test
  void theInstitutionIsPutIntoAnAddressOfOnesOwn() {
    assertThat(S360Environment.custom("https://{institution}.example/").baseUrl("ACME"))
        .isEqualTo("https://acme.example");
    assertThat(S360Environment.custom("https://a.example"))
        .isEqualTo(S360Environment.custom("https://a.example/"));
  }

  @Test
  void aServiceAddressCanBeMovedToAnotherVersion() {
    ServiceAddress address =
        new ServiceAddress("CatalogService", "tnseb", "com.x", "1_33", "http://v1_33.x.com");

    assertThat(address.path())
        .isEqualTo("/tnseb/external-remoting/com.x.v1_33.CatalogService.webservice");
    assertThat(address.withVersion("1_34").path()).contains(".v1_34.");
    assertThat(address.withVersion("1_34").namespace()).isEqualTo("http://v1_34.x.com");
    assertThat(address.withNamespace("urn:x").namespace()).isEqualTo("urn:x");
  }
}
