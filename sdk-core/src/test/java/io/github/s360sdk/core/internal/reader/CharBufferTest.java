package io.github.s360sdk.core.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharBufferTest {

  private static final long NONE = Long.MIN_VALUE;

  private static final String ALPHABET = " \t\nab-0123456789é𝄞";

  private static CharBuffer of(String text) {
    CharBuffer chars = new CharBuffer();
    chars.append(text.toCharArray(), 0, text.length());
    return chars;
  }

  private static String random(Random random, int longest) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(longest); left > 0; left--) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  @Test
  void doesAsAStringDoes() {
    Random random = new Random(360);
    CharBuffer used = new CharBuffer();
    for (int round = 0; round < 5_000; round++) {
      used.clear();
      StringBuilder whole = new StringBuilder();
      for (int pieces = random.nextInt(5); pieces > 0; pieces--) {
        String piece = random(random, round % 100 == 0 ? 2_000 : 12);
        used.append(("xx" + piece + "yyy").toCharArray(), 2, piece.length());
        whole.append(piece);
      }
      String text = whole.toString();
      assertThat(used).hasToString(text);
      used.strip();
      String stripped = text.strip();
      assertThat(used).hasToString(stripped).hasSameHashCodeAs(stripped).isEqualTo(of(stripped));
      assertThat(used.length()).isEqualTo(stripped.length());
      assertThat(used.isEmpty()).isEqualTo(stripped.isEmpty());
      assertThat(used.is(stripped.toCharArray())).isTrue();
      assertThat(used.is((stripped + "a").toCharArray())).isFalse();
      assertThat(used).isNotEqualTo(of(stripped + "a"));
      for (int i = 0; i < Math.min(10, stripped.length()); i++) {
        assertThat(used.charAt(i)).isEqualTo(stripped.charAt(i));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "7",
        "-7",
        "007",
        "999999999999999999",
        "-999999999999999999",
        "123456789"
      })
  void readsPlainNumbers(String text) {
    assertThat(plainNumber(text)).isEqualTo(Long.parseLong(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "--1",
        "+1",
        "1-",
        "1.0",
        "1e3",
        "a",
        " 1",
        "1 ",
        "1000000000000000000",
        "\u0661"
      })
  void leavesOtherNumbersAlone(String text) {
    assertThat(plainNumber(text)).isEqualTo(NONE);
  }

  @Test
  void readsEveryNumberThatItTakesForPlain() {
    Random random = new Random(360);
    for (int round = 0; round < 20_000; round++) {
      long number = random.nextLong() >> random.nextInt(64);
      boolean plain = Math.abs(number) <= 999_999_999_999_999_999L && number != Long.MIN_VALUE;
      assertThat(plainNumber(Long.toString(number))).isEqualTo(plain ? number : NONE);
    }
  }

  // In the middle of an array, as the parser hands its buffer over.
  private static long plainNumber(String text) {
    return CharBuffer.plainNumber(("12" + text + "34").toCharArray(), 2, text.length(), NONE);
  }
}
