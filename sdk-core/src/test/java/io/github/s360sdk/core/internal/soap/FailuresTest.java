package io.github.s360sdk.core.internal.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FailuresTest {

  @Test
  void theOutermostErrorOfATypeIsFoundHoweverItIsWrapped() {
    ZipException inner = new ZipException("inner");
    IOException outer = new IOException("outer", inner);
    RuntimeException thrown = new IllegalStateException(new IllegalStateException(outer));

    assertThat(Failures.find(thrown, IOException.class)).isSameAs(outer);
    assertThat(Failures.find(thrown, ZipException.class)).isSameAs(inner);
    assertThat(Failures.find(thrown, InterruptedException.class)).isNull();
  }

  @Test
  @Timeout(2)
  void causesThatRunInACircleAreSearchedOnce() {
    RuntimeException one = new RuntimeException();
    RuntimeException other = new RuntimeException(one);
    one.initCause(other);

    assertThat(Failures.find(one, IOException.class)).isNull();
  }
}
