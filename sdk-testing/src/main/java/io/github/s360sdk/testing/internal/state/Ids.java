package io.github.s360sdk.testing.internal.state;

/** Gives ids. Guarded by the store. */
final class Ids {

  private long orders = 10_000_000_000L;
  private long files = 555_000;
  private long operations = 2_000;
  private long movements = 3_000;
  private long tickets = 7_000;
  private long attachments = 66_000;
  private long payments = 880_000;

  long order() {
    return ++orders;
  }

  long file() {
    return ++files;
  }

  long operation() {
    return ++operations;
  }

  long movement() {
    return ++movements;
  }

  long ticket() {
    return ++tickets;
  }

  long attachment() {
    return ++attachments;
  }

  long payment() {
    return ++payments;
  }
}
