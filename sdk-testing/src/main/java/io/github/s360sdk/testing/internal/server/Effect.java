package io.github.s360sdk.testing.internal.server;

import org.jspecify.annotations.Nullable;

/** What is done to an answer on demand. */
public sealed interface Effect {

  /** Nothing but a delay. */
  record None() implements Effect {}

  /** A status code instead of success. */
  record Status(String code, @Nullable String detail, @Nullable Integer requestId)
      implements Effect {}

  /** A SOAP fault. */
  record Fault(String code, String text) implements Effect {}

  /** An HTTP status with a body that is no SOAP. */
  record Http(int status, @Nullable String retryAfter) implements Effect {}

  /** A page of HTML with HTTP status 200. */
  record Html() implements Effect {}

  /** HTTP status 200 and no body. */
  record Empty() implements Effect {}

  /** The connection is cut instead of an answer. */
  record Disconnect() implements Effect {}

  /** The connection is cut in the middle of the body. */
  record Truncate() implements Effect {}

  /** The connection is cut after so many bytes of the body. */
  record BreakAfter(long bytes) implements Effect {}

  /** A body that is not well-formed. */
  record Garble() implements Effect {}
}
