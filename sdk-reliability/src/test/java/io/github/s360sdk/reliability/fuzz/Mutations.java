package io.github.s360sdk.reliability.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Changes inputs at random, and in the same way in each run. */
final class Mutations {

  private static final int MOST_CHANGES = 4;
  private static final int LONGEST_SLICE = 200;
  private static final int BREAKING = 6;
  private static final List<byte[]> ODD =
      List.of(
          bytes("<![CDATA["),
          bytes("<!--"),
          bytes("&#0;"),
          bytes(" xsi:nil=\"true\""),
          bytes("-1"),
          bytes("1E999999999"),
          bytes("99999999999999999999"),
          bytes("2027-02-30T25:61:61Z"),
          bytes("NaN"),
          bytes("in_progress"),
          bytes("\f"),
          new byte[] {0, (byte) 0xff, (byte) 0xc3});

  private final SplittableRandom random;

  Mutations(long seed) {
    this.random = new SplittableRandom(seed);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** An input that differs at one place or a few; parts of it may come from another one. */
  byte[] of(byte[] input, byte[] other) {
    byte[] changed = input;
    for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
      changed = once(changed, other);
    }
    return changed;
  }

  /** Most changes leave the tags whole: behind broken XML nothing is read. */
  private byte[] once(byte[] input, byte[] other) {
    int from = random.nextInt(input.length + 1);
    return random.nextInt(BREAKING) == 0 ? broken(input, other, from) : whole(input, from);
  }

  private byte[] broken(byte[] input, byte[] other, int from) {
    int to = Math.min(input.length, from + random.nextInt(LONGEST_SLICE));
    return switch (random.nextInt(5)) {
      case 0 -> joined(input, from, new byte[] {(byte) random.nextInt()}, from + 1);
      case 1 -> joined(input, from, new byte[0], to);
      case 2 -> joined(input, to, slice(input, from, to), to);
      case 3 -> joined(input, from, new byte[0], input.length);
      default -> joined(input, from, slice(other), to);
    };
  }

  private byte[] whole(byte[] input, int from) {
    int text = after(input, '>', from);
    int end = before(input, '<', text);
    int open = beginOfTag(input, text);
    int close = after(input, '>', end);
    return switch (random.nextInt(4)) {
      case 0 -> joined(input, text, new byte[0], end);
      case 1 -> joined(input, text, ODD.get(random.nextInt(ODD.size())), end);
      case 2 -> isLeaf(input, end) ? joined(input, open, new byte[0], close) : input;
      default ->
          isLeaf(input, end) ? joined(input, close, slice(input, open, close), close) : input;
    };
  }

  /** Whether what ends here is an element without children. */
  private static boolean isLeaf(byte[] input, int end) {
    return end + 1 < input.length && input[end] == '<' && input[end + 1] == '/';
  }

  private static int beginOfTag(byte[] input, int text) {
    int at = Math.max(0, text - 1);
    while (at > 0 && input[at] != '<') {
      at--;
    }
    return at;
  }

  private static int before(byte[] input, char wanted, int from) {
    int at = from;
    while (at < input.length && input[at] != wanted) {
      at++;
    }
    return at;
  }

  private static int after(byte[] input, char wanted, int from) {
    return Math.min(input.length, before(input, wanted, from) + 1);
  }

  private byte[] slice(byte[] other) {
    int from = random.nextInt(other.length + 1);
    return slice(other, from, Math.min(other.length, from + random.nextInt(LONGEST_SLICE)));
  }

  private static byte[] slice(byte[] input, int from, int to) {
    return Arrays.copyOfRange(input, from, to);
  }

  /** The begin of an input, something, and the end of the input. */
  private static byte[] joined(byte[] input, int begin, byte[] middle, int end) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(input, 0, begin);
    out.writeBytes(middle);
    if (end < input.length) {
      out.write(input, end, input.length - end);
    }
    return out.toByteArray();
  }
}
