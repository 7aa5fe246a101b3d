package io.github.s360sdk.availability.internal.store;

import io.github.s360sdk.availability.internal.AvailabilityCalls.Answer;

/** What the cache of the connection keeps: what is left is the same for all who see it. */
record StoredAnswer(Answer<?> answer) {

  @SuppressWarnings("unchecked") // the key tells the question, and so the rows
  <R> Answer<R> rows() {
    return (Answer<R>) answer;
  }
}
