package io.github.s360sdk.testing.internal.service;

import io.github.s360sdk.core.internal.stub.ExpectedExceptionResult;
import io.github.s360sdk.core.internal.stub.WebMethodResult;
import io.github.s360sdk.testing.internal.soap.Codec;
import io.github.s360sdk.testing.internal.soap.SoapRequest;
import io.github.s360sdk.testing.internal.state.Refusal;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a service: how its request is read, what does the work, and how its result
 * stands in the answer.
 *
 * @param <Q> stub of the request
 * @param <A> stub of the result
 */
public final class ServiceOperation<Q, A extends WebMethodResult> {

  private static final String SUCCESS = "success";
  private static final String IN_PROGRESS = "in_progress";

  /** Does the work. A {@link Refusal} becomes a functional error. */
  @FunctionalInterface
  public interface Work<Q, A> {

    A answer(Q request, Caller caller);
  }

  /** An answer that is kept, because making it is costly; null if it must be made afresh. */
  @FunctionalInterface
  public interface Kept<Q> {

    @Nullable Answer answer(Q request, Caller caller);
  }

  /** Lets a request in, or says that it must be repeated. A {@link Refusal} becomes an error. */
  @FunctionalInterface
  public interface Gate<Q> {

    CatalogGate.@Nullable Wait enter(Q request);
  }

  private final String name;
  private final Class<Q> requestType;
  private final Function<Q, @Nullable Integer> requestId;
  private final Class<A> resultType;
  private final Supplier<A> newResult;
  private final Work<Q, A> work;
  private final Kept<Q> kept;
  private final Gate<Q> gate;

  ServiceOperation(
      String name,
      Class<Q> requestType,
      Function<Q, @Nullable Integer> requestId,
      Class<A> resultType,
      Supplier<A> newResult,
      Work<Q, A> work) {
    this(
        name,
        requestType,
        requestId,
        resultType,
        newResult,
        work,
        (request, caller) -> null,
        request -> null);
  }

  private ServiceOperation(
      String name,
      Class<Q> requestType,
      Function<Q, @Nullable Integer> requestId,
      Class<A> resultType,
      Supplier<A> newResult,
      Work<Q, A> work,
      Kept<Q> kept,
      Gate<Q> gate) {
    this.name = name;
    this.requestType = requestType;
    this.requestId = requestId;
    this.resultType = resultType;
    this.newResult = newResult;
    this.work = work;
    this.kept = kept;
    this.gate = gate;
  }

  /** The same operation with other work. */
  ServiceOperation<Q, A> doing(Work<Q, A> other) {
    return new ServiceOperation<>(
        name, requestType, requestId, resultType, newResult, other, kept, gate);
  }

  /** The same operation, whose answers are kept. */
  ServiceOperation<Q, A> keeping(Kept<Q> answers) {
    return new ServiceOperation<>(
        name, requestType, requestId, resultType, newResult, work, answers, gate);
  }

  /** The same operation behind a gate. */
  ServiceOperation<Q, A> behind(Gate<Q> entrance) {
    return new ServiceOperation<>(
        name, requestType, requestId, resultType, newResult, work, kept, entrance);
  }

  public String name() {
    return name;
  }

  /** Reads the request, does the work and writes the answer. */
  public Answer answer(SoapRequest request, Caller caller, String namespace, Codec codec) {
    Q parameters = request.read(requestType);
    A result;
    try {
      CatalogGate.Wait wait = gate.enter(parameters);
      if (wait != null) {
        return status(IN_PROGRESS, null, wait.requestId(), namespace, codec);
      }
      Answer ready = kept.answer(parameters, caller);
      if (ready != null) {
        return ready;
      }
      result = work.answer(parameters, caller);
      if (result.getStatusCode() == null) {
        result.setStatusCode(SUCCESS);
      }
      if (result instanceof ExpectedExceptionResult order) {
        order.setExpectedException(false);
      }
    } catch (Refusal refusal) {
      result = unsuccessful(refusal.error().code(), refusal.detail());
    }
    result.setRequestId(requestId.apply(parameters));
    return write(result, namespace, codec);
  }

  /** Writes an answer with another status than success, without doing any work. */
  public Body status(
      String code,
      @Nullable String detail,
      @Nullable Integer echoedRequestId,
      String namespace,
      Codec codec) {
    A result = unsuccessful(code, detail);
    result.setRequestId(echoedRequestId);
    return write(result, namespace, codec);
  }

  private A unsuccessful(String code, @Nullable String detail) {
    A result = newResult.get();
    result.setStatusCode(code);
    result.setStatusDetail(detail);
    if (result instanceof ExpectedExceptionResult order) {
      order.setExpectedException(true);
    }
    return result;
  }

  Body write(A result, String namespace, Codec codec) {
    if (result.getStatusCode() == null) {
      result.setStatusCode(SUCCESS);
    }
    return Body.of(codec.write(namespace, name, resultType.getSimpleName(), resultType, result));
  }
}
