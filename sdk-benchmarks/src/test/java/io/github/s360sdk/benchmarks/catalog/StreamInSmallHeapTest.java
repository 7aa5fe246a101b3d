package io.github.s360sdk.benchmarks.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamInSmallHeapTest {

  @ParameterizedTest
  @ValueSource(ints = {6, 7, 15, 16, 17, 40, 63, 64})
  void findsTheSmallestHeapThatPasses(int needed) throws Exception {
    assertThat(StreamInSmallHeap.smallest(6, 16, 64, megabytes -> megabytes >= needed))
        .isEqualTo(needed);
  }

  @Test
  void triesTheLimitFirstAndNothingTwice() throws Exception {
    List<Integer> tried = new ArrayList<>();
    StreamInSmallHeap.smallest(
        6,
        16,
        64,
        megabytes -> {
          tried.add(megabytes);
          return megabytes >= 20;
        });
    assertThat(tried).startsWith(16).doesNotHaveDuplicates().hasSizeLessThan(8);
  }
}
