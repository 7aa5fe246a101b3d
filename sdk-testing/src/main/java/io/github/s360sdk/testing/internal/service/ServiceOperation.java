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

  /** Does the work. A {@link Refusal} becomes a functional error. */
  @FunctionalInterface
  public interface Work<Q, A> {

    A answer(Q request, Caller caller);
  }

  /** An answer that is kept, because making it is costly; null if it must be made afresh. */
  @FunctionalInterface
  public interface Kept<Q> {

    @Nullable Body body(Q request, Caller caller);
  }

  private final String name;
  private final Class<Q> requestType;
  private final Function<Q, @Nullable Integer> requestId;
  private final Class<A> resultType;
  private final Supplier<A> newResult;
  private final Work<Q, A> work;
  private final Kept<Q> kept;

  ServiceOperation(
      String name,
      Class<Q> requestType,
      Function<Q, @Nullable Integer> requestId,
      Class<A> resultType,
      Supplier<A> newResult,
      Work<Q, A> work) {
    this(name, requestType, requestId, resultType, newResult, work, (request, caller) -> null);
  }

  private ServiceOperation(
      String name,
      Class<Q> requestType,
      Function<Q, @Nullable Integer> requestId,
      Class<A> resultType,
      Supplier<A> newResult,
      Work<Q, A> work,
      Kept<Q> kept) {
    this.name = name;
    this.requestType = requestType;
    this.requestId = requestId;
    this.resultType = resultType;
    this.newResult = newResult;
    this.work = work;
    this.kept = kept;
  }

  /** The same operation, whose answers are kept. */
  ServiceOperation<Q, A> keeping(Kept<Q> answers) {
    return new ServiceOperation<>(
        name, requestType, requestId, resultType, newResult, work, answers);
  }

  public String name() {
    return name;
  }

  /** Reads the request, does the work and writes the answer. */
  public Body answer(SoapRequest request, Caller caller, String namespace, Codec codec) {
    Q parameters = request.read(requestType);
    Body ready = kept.body(parameters, caller);
    if (ready != null) {
      return ready;
    }
    A result;
    try {
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
