package io.github.s360sdk.core.internal.limit;

/**
 * What is believed of the minute of an institution. Times are milliseconds of the clock.
 *
 * @param version counts the changes, so that of two states the later one is known
 * @param perMinute how many calls a minute are believed to be granted
 * @param failedAt how many were refused when that was last tried, or 0 if nothing is known
 * @param failedSince when they were
 * @param probes how often in a row a try to go above that has failed
 * @param heldUntil until when nothing is sent
 * @param raisedAt when the pace was last changed
 * @param saving whether unused permits are saved for a burst, at the cost of the pace
 * @param savingSince since when that is so
 */
public record PaceState(
    long version,
    int perMinute,
    int failedAt,
    long failedSince,
    int probes,
    long heldUntil,
    long raisedAt,
    boolean saving,
    long savingSince) {

  private static final int FIELDS = 9;

  /** The state as one line of numbers. */
  public String text() {
    return String.join(
        " ",
        Long.toString(version),
        Integer.toString(perMinute),
        Integer.toString(failedAt),
        Long.toString(failedSince),
        Integer.toString(probes),
        Long.toString(heldUntil),
        Long.toString(raisedAt),
        saving ? "1" : "0",
        Long.toString(savingSince));
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static PaceState parse(String text) {
    String[] fields = text.split(" ", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException(
          "the state of a pace has " + FIELDS + " numbers, not " + fields.length);
    }
    int perMinute = Integer.parseInt(fields[1]);
    if (perMinute < 1) {
      throw new IllegalArgumentException("a pace has at least one call a minute");
    }
    return new PaceState(
        Long.parseLong(fields[0]),
        perMinute,
        Integer.parseInt(fields[2]),
        Long.parseLong(fields[3]),
        Integer.parseInt(fields[4]),
        Long.parseLong(fields[5]),
        Long.parseLong(fields[6]),
        "1".equals(fields[7]),
        Long.parseLong(fields[8]));
  }

  boolean isHeld(long now) {
    return now < heldUntil;
  }

  /** The same with another end of the time in which nothing is sent. */
  public PaceState heldUntil(long time) {
    return new PaceState(
        version + 1, perMinute, failedAt, failedSince, probes, time, raisedAt, saving, savingSince);
  }

  PaceState found(int calls, int granted) {
    return new PaceState(
        version + 1, calls, granted, failedSince, probes, heldUntil, raisedAt, saving, savingSince);
  }

  PaceState raisedTo(int calls, long now) {
    return new PaceState(
        version + 1, calls, failedAt, failedSince, probes, heldUntil, now, saving, savingSince);
  }

  /** The same with or without savings. */
  public PaceState saving(boolean save, long now) {
    return new PaceState(
        version + 1, perMinute, failedAt, failedSince, probes, heldUntil, raisedAt, save, now);
  }
}
