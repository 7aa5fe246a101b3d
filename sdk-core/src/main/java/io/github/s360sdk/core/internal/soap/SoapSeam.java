package io.github.s360sdk.core.internal.soap;

import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.internal.pipeline.ResultReader;
import io.github.s360sdk.core.internal.pipeline.WireAttempt;
import io.github.s360sdk.core.internal.pipeline.WireSeam;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The only way to the platform: a port, called on the thread of the caller. */
public final class SoapSeam implements WireSeam {

  @Override
  public <S> @Nullable S send(WireAttempt attempt, Supplier<@Nullable S> invocation) {
    CurrentAttempt.set(attempt);
    try {
      return JaxbThread.run(invocation);
    } catch (S360Exception e) {
      throw e;
    } catch (RuntimeException e) {
      ResultReader.CallerFailed failed = Failures.find(e, ResultReader.CallerFailed.class);
      if (failed != null) {
        throw failed;
      }
      throw Failures.translate(e, attempt);
    } finally {
      CurrentAttempt.clear();
    }
  }
}
