package io.github.s360sdk.catalog.model;

/**
 * How far a load of the catalogue is.
 *
 * @param phase what happens
 * @param polls how often the platform has said that it is still working on the answer
 * @param bytes bytes of XML read so far, after decompression
 * @param totalBytes bytes of the whole answer, or -1 if the platform does not say
 * @param seasons seasons read so far
 * @param products products read so far, without those that others repeat
 * @param performances performances of these products
 */
public record CatalogProgress(
    Phase phase,
    int polls,
    long bytes,
    long totalBytes,
    int seasons,
    int products,
    int performances) {

  /**
   * The platform prepares the answer.
   *
   * @param polls how often it has said so
   * @return the progress
   */
  public static CatalogProgress waiting(int polls) {
    return new CatalogProgress(Phase.WAITING, polls, 0, -1, 0, 0, 0);
  }

  /** What a load does. */
  public enum Phase {
    /** The platform prepares the answer. */
    WAITING,
    /** The answer comes in. */
    READING,
    /** The answer is complete. */
    DONE
  }
}
