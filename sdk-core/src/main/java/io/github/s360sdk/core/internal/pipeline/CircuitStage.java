package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.CallTimeoutException;
import io.github.s360sdk.core.error.CircuitOpenException;
import io.github.s360sdk.core.error.ConnectionFailedException;
import io.github.s360sdk.core.error.ConnectionLostException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.ServerErrorException;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import java.io.IOException;

/**
 * Fails attempts at once while the service is down. Stands before the rate limiter, so that what is
 * not sent takes no permit.
 */
final class CircuitStage implements CallStage {

  private static final int FAILED = 500;

  private final Circuits circuits;

  CircuitStage(PipelineSettings settings) {
    this.circuits = settings.circuits();
  }

  @Override
  public <D> D handle(CallContext<D> call, Next<D> next) {
    // Of an attempt that is not sent, the status of the one before says nothing.
    call.httpStatus(null);
    Circuit circuit = circuits.of(call.operation.service());
    Circuit.Entry entry = circuit.enter();
    if (entry instanceof Circuit.Refusal refusal) {
      throw new CircuitOpenException(call.details(), refusal.retryAt(), refusal.last());
    }
    return through(circuit, (Circuit.Pass) entry, next);
  }

  private static <D> D through(Circuit circuit, Circuit.Pass pass, Next<D> next) {
    boolean judged = false;
    try {
      D result = next.proceed();
      judged = true;
      circuit.answered();
      return result;
    } catch (InProgress | ResultReader.CallerFailed e) {
      judged = true;
      circuit.answered();
      throw e;
    } catch (S360Exception e) {
      judged = judge(circuit, pass, e);
      throw e;
    } finally {
      if (!judged) {
        circuit.undecided(pass);
      }
    }
  }

  private static boolean judge(Circuit circuit, Circuit.Pass pass, S360Exception e) {
    if (saysDown(e)) {
      circuit.failed(pass, e);
      return true;
    }
    if (e.httpStatus() != null) {
      circuit.answered();
      return true;
    }
    return false;
  }

  private static boolean saysDown(S360Exception e) {
    if (e instanceof ConnectionFailedException) {
      // Without one of the network it was a provider, a hook or the limiter that failed.
      return e.getCause() instanceof IOException;
    }
    if (e instanceof CallTimeoutException timeout) {
      // What is left of a whole call can be too little for a platform that is well.
      return timeout.limit() != CallTimeoutException.Limit.TOTAL;
    }
    if (e instanceof UnreadableAnswerException unreadable) {
      return !unreadable.fromPlatform();
    }
    // A server that fails at one operation is there, and may do others.
    return e instanceof ConnectionLostException
        || (e instanceof ServerErrorException && !Integer.valueOf(FAILED).equals(e.httpStatus()));
  }
}
