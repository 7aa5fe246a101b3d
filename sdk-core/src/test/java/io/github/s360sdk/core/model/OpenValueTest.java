package io.github.s360sdk.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenValueTest {

  @Test
  void aKnownTextHasItsConstant() {
    OpenValue<ProductFamilyType> value = OpenValue.of(ProductFamilyType.class, "SEASONTICKET");

    assertThat(value.known()).contains(ProductFamilyType.SEASON_TICKET);
    assertThat(value.is(ProductFamilyType.SEASON_TICKET)).isTrue();
    assertThat(value.is(ProductFamilyType.PASS)).isFalse();
    assertThat(value).isEqualTo(OpenValue.of(ProductFamilyType.SEASON_TICKET));
    assertThat(value).hasToString("SEASONTICKET");
    assertThat(value.<String>map(Enum::name, text -> "unknown")).isEqualTo("SEASON_TICKET");
  }

  @Test
  void anUnknownTextIsKept() {
    OpenValue<ProductFamilyType> value = OpenValue.of(ProductFamilyType.class, "SPACESHIP");

    assertThat(value.known()).isEmpty();
    assertThat(value.text()).isEqualTo("SPACESHIP");
    assertThat(value).isEqualTo(OpenValue.of(ProductFamilyType.class, "SPACESHIP"));
    assertThat(value).hasSameHashCodeAs(OpenValue.of(ProductFamilyType.class, "SPACESHIP"));
    assertThat(value).isNotEqualTo(OpenValue.of(ProductFamilyType.class, "BOAT"));
    assertThat(value.<String>map(Enum::name, text -> text)).isEqualTo("SPACESHIP");
  }

  @Test
  void absentAndBlankAreNull() {
    assertThat(OpenValue.ofNullable(CashType.class, null)).isNull();
    assertThat(OpenValue.ofNullable(CashType.class, " \n")).isNull();
    assertThat(OpenValue.ofNullable(CashType.class, " COIN\n"))
        .isEqualTo(OpenValue.of(CashType.COIN));
  }
}
