package io.github.s360sdk.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {

  private static LocalizedText text(String... languagesAndTexts) {
    Map<String, String> translations = new LinkedHashMap<>();
    for (int i = 0; i < languagesAndTexts.length; i += 2) {
      translations.put(languagesAndTexts[i], languagesAndTexts[i + 1]);
    }
    return LocalizedText.of(translations);
  }

  @Test
  void theExactLanguageComesFirst() {
    LocalizedText text = text("fr", "F", "fr_CH", "FCH", "en", "E");

    assertThat(text.in("fr")).isEqualTo("F");
    assertThat(text.in("fr_CH")).isEqualTo("FCH");
    assertThat(text.in("FR-ch")).isEqualTo("FCH");
    assertThat(text.in(Locale.forLanguageTag("fr-CH"))).isEqualTo("FCH");
  }

  @Test
  void thenTheSameLanguageInAnotherRegion() {
    assertThat(text("en", "E", "fr", "F").in("fr_BE")).isEqualTo("F");
    assertThat(text("en", "E", "fr_CH", "FCH").in("fr")).isEqualTo("FCH");
    assertThat(text("en", "E", "fr_CH", "FCH").in("fr_BE")).isEqualTo("FCH");
    assertThat(text("en", "E", "fro", "OLD").in("fr")).isEqualTo("E");
  }

  @Test
  void thenTheFallbacksThenEnglishThenTheFirst() {
    LocalizedText text = text("it", "I", "en", "E", "de", "D");

    assertThat(text.in("fr", "es", "de")).isEqualTo("D");
    assertThat(text.in("fr", "es")).isEqualTo("E");
    assertThat(text("it", "I", "de", "D").in("fr")).isEqualTo("I");
    assertThat(text("", "plain").in("fr")).isEqualTo("plain");
  }

  @Test
  void withoutTranslationsItIsEmpty() {
    assertThat(LocalizedText.EMPTY.in("fr")).isEmpty();
    assertThat(LocalizedText.EMPTY.find("fr")).isEmpty();
    assertThat(text("fr", "")).isEqualTo(LocalizedText.EMPTY);
    assertThat(text("fr", "").isEmpty()).isTrue();
  }

  @Test
  void translationsKeepTheOrderOfTheAnswer() {
    LocalizedText text = text("it", "I", "fr_CH", "F", "de", "D");

    assertThat(text.translations())
        .containsExactly(Map.entry("it", "I"), Map.entry("fr-ch", "F"), Map.entry("de", "D"));
    assertThat(text).isEqualTo(text("de", "D", "it", "I", "fr-CH", "F"));
    assertThat(LocalizedText.of("fr", "F")).hasToString("{fr=F}");
  }
}
