package io.github.s360sdk.testing.internal.generator;

/** Numbers that look random and depend on nothing but the seed and what they are asked for. */
record Dice(long seed) {

  /** A number below the bound; always the same for the same key. */
  int below(int bound, long key) {
    long x = seed + key * 0x9E3779B97F4A7C15L;
    x = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
    x = (x ^ x >>> 27) * 0x94D049BB133111EBL;
    return (int) Long.remainderUnsigned(x ^ x >>> 31, bound);
  }
}
