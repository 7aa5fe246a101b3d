package io.github.s360sdk.reliability.soak;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.Timeouts;
import io.github.s360sdk.core.spi.CircuitPolicy;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.reliability.process.ChildJvm;
import io.github.s360sdk.reliability.process.Institution;
import io.github.s360sdk.reliability.process.OpenSockets;
import io.github.s360sdk.reliability.process.WorkerThreads;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import okhttp3.OkHttpClient;

/**
 * Opens clients of several institutions side by side, uses them with several threads, closes them,
 * and so on. Then it looks at what is left: nothing may be. Prints a row for each figure; status 1
 * if one is short.
 *
 * <pre>SoakRun [--minutes N] [--calls N]</pre>
 *
 * The long form is {@code --minutes 10 --calls 200000}.
 */
public final class SoakRun {

  private static final String ROW = "%-34s %12s %12s %14s  %s%n";
  private static final double MEGABYTE = 1024.0 * 1024.0;
  private static final int INSTITUTIONS = 3;
  private static final int THREADS_OF_EACH = 3;
  private static final int VIRTUAL_EVERY = 3;
  private static final Duration START = Duration.ofSeconds(30);
  private static final Duration ANSWER = Duration.ofSeconds(20);
  // Threads of the libraries that all clients share, which come and go with the work.
  private static final int SPARE_THREADS = 2;
  private static final int SPARE_FILES = 4;
  private static final double HEAP_FACTOR = 1.05;
  private static final double HEAP_MEGABYTES = 2;
  // The books of a simulator fill up to their limits at first.
  private static final double SIMULATOR_FACTOR = 1.25;
  private static final double SIMULATOR_MEGABYTES = 8;
  private static final Timeouts TIMEOUTS =
      new Timeouts(
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60));
  private static final RetryPolicy RETRY =
      new RetryPolicy(
          2, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(20), () -> 1);

  private final Settings settings;
  private final OpenSockets sockets = new OpenSockets();
  private final Surprises surprises = new Surprises();
  private final List<Institution> institutions = new ArrayList<>();
  private final List<Sample> samples = new ArrayList<>();
  private final long begin = System.nanoTime();
  private int rounds;

  private SoakRun(Settings settings) {
    this.settings = settings;
  }

  /**
   * How long a run is.
   *
   * @param least how long it takes at least
   * @param calls how many requests it sends at least; it gives up at three times the time
   * @param round how long clients stay open
   */
  public record Settings(Duration least, long calls, Duration round) {

    /**
     * A run of some length, with a look at what is left about thirty times.
     *
     * @param least how long it takes at least
     * @param calls how many requests it sends at least
     * @return the settings
     */
    public static Settings of(Duration least, long calls) {
      Duration round = least.dividedBy(30);
      Duration shortest = Duration.ofMillis(500);
      return new Settings(least, calls, round.compareTo(shortest) < 0 ? shortest : round);
    }
  }

  /**
   * Runs.
   *
   * @param args see the class
   * @throws IOException if a process cannot be made
   * @throws InterruptedException if it is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    long minutes = 1;
    long calls = 0;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--minutes" -> minutes = Long.parseLong(args[++i]);
        case "--calls" -> calls = Long.parseLong(args[++i]);
        default -> throw new IllegalArgumentException("SoakRun [--minutes N] [--calls N]");
      }
    }
    SoakResult result = run(Settings.of(Duration.ofMinutes(minutes), calls));
    print(result);
    System.exit(result.ok() ? 0 : 1);
  }

  private static void print(SoakResult result) {
    System.out.printf(
        Locale.ROOT,
        "%d rounds in %d s, virtual threads: %s%n",
        result.rounds(),
        result.duration().toSeconds(),
        WorkerThreads.haveVirtual() ? "in every third round" : "this JVM has none");
    System.out.printf(Locale.ROOT, ROW, "figure", "start", "end", "limit", "");
    for (Figure figure : result.figures()) {
      System.out.printf(
          Locale.ROOT,
          ROW,
          figure.name(),
          number(figure.start()),
          number(figure.end()),
          (figure.least() ? ">= " : "<= ") + number(figure.limit()),
          figure.ok() ? "ok" : "short");
    }
    result.surprises().forEach(System.out::println);
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  /**
   * Runs.
   *
   * @param settings how long
   * @return what was measured
   * @throws IOException if a process cannot be made
   * @throws InterruptedException if it is interrupted
   */
  public static SoakResult run(Settings settings) throws IOException, InterruptedException {
    return new SoakRun(settings).run();
  }

  private SoakResult run() throws IOException, InterruptedException {
    try (ChildJvm simulators =
            ChildJvm.of(
                SoakSimulators.class, List.of("-Xmx256m"), List.of(String.valueOf(INSTITUTIONS)));
        Interrupts interrupts = new Interrupts()) {
      for (int i = 0; i < INSTITUTIONS; i++) {
        String words = simulators.line(SoakSimulators.INSTITUTION, START);
        institutions.add(Institution.of(List.of(words.split(" "))));
      }
      // They load classes, fill what is kept for all clients, and use each kind of thread.
      for (int i = 0; i < VIRTUAL_EVERY; i++) {
        round(interrupts);
      }
      double simulatorAtFirst = heapOf(simulators);
      List<Integer> ports = institutions.stream().map(Institution::port).toList();
      samples.add(Sample.take(sockets, ports));
      while (goesOn()) {
        round(interrupts);
        samples.add(Sample.take(sockets, ports));
      }
      return result(simulatorAtFirst, heapOf(simulators));
    }
  }

  private boolean goesOn() {
    Duration passed = passed();
    return passed.compareTo(settings.least()) < 0
        || (sockets.requests() < settings.calls()
            && passed.compareTo(settings.least().multipliedBy(3)) < 0);
  }

  private Duration passed() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** Opens, uses and closes a client of each institution. */
  private void round(Interrupts interrupts) throws InterruptedException {
    long end = System.nanoTime() + settings.round().toNanos();
    BooleanSupplier goesOn = () -> System.nanoTime() < end;
    ThreadFactory threads = WorkerThreads.of(rounds % VIRTUAL_EVERY == VIRTUAL_EVERY - 1);
    List<S360Client> clients = new ArrayList<>();
    List<Thread> workers = new ArrayList<>();
    for (Institution institution : institutions) {
      S360Client s360 = client(institution);
      clients.add(s360);
      for (int i = 0; i < THREADS_OF_EACH; i++) {
        SoakUse use = new SoakUse(s360, institution, interrupts, surprises, System.nanoTime());
        workers.add(threads.newThread(() -> use(use, goesOn)));
      }
    }
    for (Thread worker : workers) {
      worker.join();
    }
    clients.forEach(S360Client::close);
    rounds++;
  }

  private void use(SoakUse use, BooleanSupplier goesOn) {
    try {
      while (goesOn.getAsBoolean()) {
        use.once();
      }
    } catch (Error e) {
      // It would end this thread only, and nobody would know.
      surprises.add(e);
    }
  }

  private S360Client client(Institution institution) {
    return S360Client.of(
        institution
            .connection()
            .timeouts(TIMEOUTS)
            .retry(RETRY)
            // Faults are asked for at random, which is no service that is down.
            .circuit(CircuitPolicy.NEVER)
            .httpHook(new SoakUse.Asking())
            .customizeHttpClient(
                OkHttpClient.Builder.class, builder -> builder.addNetworkInterceptor(sockets))
            .build());
  }

  private static double heapOf(ChildJvm simulators) throws InterruptedException {
    simulators.tell("heap");
    return Long.parseLong(simulators.line(SoakSimulators.HEAP, ANSWER)) / MEGABYTE;
  }

  private SoakResult result(double simulatorAtFirst, double simulatorAtLast) {
    Sample first = samples.get(0);
    Sample last = samples.get(samples.size() - 1);
    int third = Math.max(1, samples.size() / 3);
    double heapAtFirst = megabytes(samples.subList(0, third));
    double heapAtLast = megabytes(samples.subList(samples.size() - third, samples.size()));
    List<Figure> figures =
        List.of(
            Figure.atLeast("requests", sockets.requests(), Math.max(1, settings.calls())),
            Figure.countAtMost("errors not asked for", 0, surprises.count(), 0),
            Figure.countAtMost(
                "threads", first.threads(), last.threads(), first.threads() + SPARE_THREADS),
            Figure.countAtMost("threads of the SDK", first.sdkThreads(), last.sdkThreads(), 0),
            Figure.countAtMost("open connections", first.sockets(), last.sockets(), 0),
            Figure.countAtMost(
                "open connections (system)", first.systemSockets(), last.systemSockets(), 0),
            Figure.countAtMost(
                "open files", first.files(), last.files(), first.files() + SPARE_FILES),
            Figure.atMost(
                "heap in MB (mean of a third)",
                heapAtFirst,
                heapAtLast,
                Math.max(heapAtFirst * HEAP_FACTOR, heapAtFirst + HEAP_MEGABYTES)),
            Figure.atMost(
                "heap of the simulators in MB",
                simulatorAtFirst,
                simulatorAtLast,
                Math.max(
                    simulatorAtFirst * SIMULATOR_FACTOR, simulatorAtFirst + SIMULATOR_MEGABYTES)));
    return new SoakResult(passed(), rounds, figures, surprises.first());
  }

  private static double megabytes(List<Sample> some) {
    return some.stream().mapToLong(Sample::heap).average().orElse(0) / MEGABYTE;
  }
}
