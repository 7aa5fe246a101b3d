package io.github.s360sdk.catalog.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongMapTest {

  // Ids of one institution differ in their last digits; others in their first ones.
  private static long key(Random random, int round) {
    return switch (round % 4) {
      case 0 -> random.nextInt(500) - 250;
      case 1 -> 10_231_000_000_000L + random.nextInt(500);
      case 2 -> (long) random.nextInt(500) << 40;
      default -> random.nextInt(2) == 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void doesAsAMapDoes(long seed) {
    Random random = new Random(seed);
    LongMap<String> map = new LongMap<>();
    Map<Long, String> model = new HashMap<>();
    for (int round = 0; round < 10_000; round++) {
      long key = key(random, round);
      String value = "v" + round;
      switch (random.nextInt(3)) {
        case 0 -> {
          map.putIfAbsent(key, value);
          model.putIfAbsent(key, value);
        }
        case 1 ->
            assertThat(map.computeIfAbsent(key, made -> value + made))
                .isEqualTo(model.computeIfAbsent(key, made -> value + made));
        default -> assertThat(map.get(key)).isEqualTo(model.get(key));
      }
    }
    Map<Long, String> entries = new HashMap<>();
    map.forEachEntry((key, value) -> assertThat(entries.put(key, value)).isNull());
    List<String> values = new ArrayList<>();
    map.forEach(values::add);

    assertThat(entries).isEqualTo(model).hasSizeGreaterThan(1000);
    assertThat(values).containsExactlyInAnyOrderElementsOf(model.values());
  }
}
