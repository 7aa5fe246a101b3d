package io.github.s360sdk.reliability.crash;

import java.io.IOException;

/**
 * Kills a program that sells, and prints what came of it. Status 1 if an order is unknown, doubled
 * or lost.
 *
 * <pre>CrashRun [--crashes N] [--seed N]</pre>
 */
public final class CrashRun {

  private static final int CRASHES = 500;

  private CrashRun() {}

  /**
   * Runs.
   *
   * @param args see the class
   * @throws IOException if a process cannot be started
   * @throws InterruptedException if the thread is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int crashes = CRASHES;
    long seed = 1;
    for (int i = 0; i < args.length - 1; i += 2) {
      switch (args[i]) {
        case "--crashes" -> crashes = Integer.parseInt(args[i + 1]);
        case "--seed" -> seed = Long.parseLong(args[i + 1]);
        default -> throw new IllegalArgumentException("unknown option " + args[i]);
      }
    }
    long begin = System.nanoTime();
    CrashResult result = Crashes.run(seed, crashes);
    System.out.printf(
        "%d crashes, %d orders closed, %d of them known by the last recovery only, %d s%n",
        result.crashes(),
        result.sold(),
        result.recovered(),
        (System.nanoTime() - begin) / 1_000_000_000);
    System.out.println("unknown after the recovery: " + result.unknown());
    System.out.println("doubled: " + result.doubled());
    System.out.println("lost: " + result.lost());
    System.exit(result.isGood() ? 0 : 1);
  }
}
