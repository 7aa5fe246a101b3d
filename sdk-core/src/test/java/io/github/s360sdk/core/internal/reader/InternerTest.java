package io.github.s360sdk.core.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.core.model.LocalizedText;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InternerTest {

  private static CharBuffer chars(String text) {
    CharBuffer chars = new CharBuffer();
    chars.append(text.toCharArray(), 0, text.length());
    return chars;
  }

  private static LocalizedText text(Interner interner, @Nullable String... parts) {
    return interner.text(parts, parts.length);
  }

  private static void givesEqualValues(Interner interner) {
    Random random = new Random(360);
    for (int round = 0; round < 100_000; round++) {
      long number = random.nextInt(50_000) - 25_000L;
      String word = "w" + number;
      assertThat(interner.string(chars(word))).isEqualTo(word);
      assertThat(interner.value(List.of(number))).isEqualTo(List.of(number));
      assertThat(text(interner, "fr", word, null, "x").translations())
          .containsEntry("fr", word)
          .containsEntry("", "x")
          .hasSize(2);
    }
  }

  @Test
  void givesEqualValuesHoweverManyThereAre() {
    givesEqualValues(Interner.keeping());
    givesEqualValues(Interner.streaming());
  }

  @Test
  void givesOneObjectForEqualValues() {
    Interner interner = Interner.keeping();

    assertThat(interner.string(chars("name"))).isSameAs(interner.string(chars("name")));
    assertThat(text(interner, "fr", "Oui")).isSameAs(text(interner, "fr", "Oui"));
    assertThat(text(interner, "fr", "Oui")).isNotEqualTo(text(interner, "en", "Oui"));
    assertThat(interner.list(List.of(1, 2))).isSameAs(interner.list(List.of(1, 2)));
    assertThat(interner.large(List.of("a"))).isSameAs(interner.large(List.of("a")));
  }

  @Test
  void aTextIsMadeOfThePartsThatCount() {
    Interner interner = Interner.keeping();
    @Nullable String[] parts = {"fr", "Oui", "en", "Yes", "de", "Ja"};

    assertThat(interner.text(parts, 2)).isEqualTo(LocalizedText.of("fr", "Oui"));
    assertThat(interner.text(parts, 4).translations()).hasSize(2);
    assertThat(interner.text(parts, 2).translations()).hasSize(1);
  }

  @Test
  void theFirstTextOfALanguageCounts() {
    assertThat(text(Interner.keeping(), "fr", "first", "fr", "second"))
        .isEqualTo(LocalizedText.of("fr", "first"));
  }

  @Test
  void aStreamHoldsOnToNothingThatIsLarge() {
    Interner interner = Interner.streaming();
    String large = "x".repeat(201);
    List<String> value = List.of("a");

    assertThat(interner.string(chars(large))).isNotSameAs(interner.string(chars(large)));
    assertThat(text(interner, "fr", large)).isNotSameAs(text(interner, "fr", large));
    assertThat(interner.large(List.copyOf(value))).isSameAs(value);
    assertThat(interner.large(List.of("a"))).isNotSameAs(value);
  }

  @Test
  void forgetsValuesAtTheEndOfASeason() {
    Interner interner = Interner.keeping();
    List<Integer> first = interner.value(List.of(1));
    interner.forgetValues();

    assertThat(interner.value(List.of(1))).isEqualTo(first).isNotSameAs(first);
  }
}
