package io.github.s360sdk.reliability.canary;

/** Where a text was found. */
enum Place {
  /** A message to a logger, with its arguments and the trace of its exception. */
  LOG,
  /** Message, advice, trace, causes and suppressed errors of an exception. */
  ERROR,
  /** The text of an object. */
  TEXT,
  /** The text of an object that stands for a contact. */
  TEXT_OF_CONTACT,
  /** What a listener was told. */
  LISTENER,
  /** The file of the journal, which its owner alone can read. */
  JOURNAL
}
