package io.github.s360sdk.reliability.campaign;

import java.io.IOException;
import java.util.List;

/**
 * Runs a campaign and prints what came of it. Status 1 if an order was lost or doubled, an error
 * was not typed, or an outcome is not as the books have it.
 *
 * <pre>CampaignRun [--sales N] [--seed N] [--threads N]</pre>
 */
public final class CampaignRun {

  private static final int SALES = 20_000;
  private static final int THREADS = 16;

  private CampaignRun() {}

  /**
   * Runs.
   *
   * @param args see the class
   * @throws IOException if the journal cannot be made
   * @throws InterruptedException if the thread is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int sales = SALES;
    int threads = THREADS;
    long seed = 1;
    for (int i = 0; i < args.length - 1; i += 2) {
      switch (args[i]) {
        case "--sales" -> sales = Integer.parseInt(args[i + 1]);
        case "--threads" -> threads = Integer.parseInt(args[i + 1]);
        case "--seed" -> seed = Long.parseLong(args[i + 1]);
        default -> throw new IllegalArgumentException("unknown option " + args[i]);
      }
    }
    long begin = System.nanoTime();
    CampaignResult result = Campaign.run(seed, sales, threads);
    System.out.printf(
        "%d sales, seed %d, %d faults, %d s%n",
        result.sales(), seed, result.faults(), (System.nanoTime() - begin) / 1_000_000_000);
    System.out.println("kinds of fault at each operation: " + result.kinds());
    result.outcomes().forEach((outcome, count) -> System.out.printf("%8d %s%n", count, outcome));
    print("doubled orders", result.doubled());
    print("closed orders whose tickets the caller does not get", result.lost());
    print("untyped exceptions", result.untyped());
    print("unknown after the recovery", result.unknown());
    print("outcomes other than the books", result.different());
    System.exit(result.isGood() ? 0 : 1);
  }

  private static void print(String what, List<String> found) {
    System.out.println(what + ": " + found.size());
    found.stream().limit(5).forEach(one -> System.out.println("  " + one));
  }
}
