package io.github.s360sdk.reliability.crash;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.sales.OrderJournals;
import io.github.s360sdk.sales.journal.OrderJournal;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.model.OrderSnapshot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Kills a program that sells, again and again. Some are killed after a time, some at the moment in
 * which a call of theirs arrives, and some while they still recover what the one before has left.
 */
public final class Crashes {

  private static final int LONGEST_MILLIS = 250;
  private static final int MOST_CALLS = 40;
  private static final int RECOVERIES = 10;

  private final S360Simulator simulator;
  private final Path folder;
  private final SplittableRandom random;
  private final AtomicReference<@Nullable Process> running = new AtomicReference<>();
  private final AtomicInteger callsLeft = new AtomicInteger(-1);

  private Crashes(S360Simulator simulator, Path folder, long seed) {
    this.simulator = simulator;
    this.folder = folder;
    this.random = new SplittableRandom(seed);
  }

  /**
   * Kills and looks at what is left.
   *
   * @param seed the moments follow from it, as far as they can
   * @param count how often a process is killed
   * @return what came of it
   * @throws IOException if a process cannot be started
   * @throws InterruptedException if the thread is interrupted
   */
  public static CrashResult run(long seed, int count) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("s360-crashes");
    try (S360Simulator simulator =
        S360Simulator.builder()
            .institution("demo")
            .keepLastCalls(0)
            .keepLastOrders(1_000_000)
            .start()) {
      Crashes crashes = new Crashes(simulator, folder, seed);
      crashes.prepare();
      // Runs with each call, before it is carried out.
      simulator.faults().onAnyOperation().when(call -> crashes.killAtCall()).http(503);
      for (int i = 0; i < count; i++) {
        crashes.crash(i);
      }
      simulator.faults().clear();
      return crashes.lookAtWhatIsLeft(count);
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  /** Lets the program run and end once, so that the JVM keeps its classes for faster starts. */
  private void prepare() throws IOException, InterruptedException {
    Process program = start("first", "-XX:ArchiveClassesAtExit=" + classes());
    waitFor(program, Victim.SELLING);
    program.getOutputStream().close();
    if (!program.waitFor(1, TimeUnit.MINUTES)) {
      program.destroyForcibly();
      throw new IOException("the program did not end: " + errors());
    }
  }

  private Path classes() {
    return folder.resolve("classes.jsa");
  }

  private void waitFor(Process program, String until) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
    String line = said.readLine();
    while (line != null && !line.equals(until)) {
      line = said.readLine();
    }
    if (line == null) {
      throw new IOException("the program ended before it was killed: " + errors());
    }
  }

  private void crash(int number) throws IOException, InterruptedException {
    String until = random.nextInt(8) == 0 ? Victim.OPENED : Victim.SELLING;
    Process victim = start("run" + number, "-XX:SharedArchiveFile=" + classes());
    running.set(victim);
    try {
      waitFor(victim, until);
      if (random.nextBoolean()) {
        callsLeft.set(1 + random.nextInt(MOST_CALLS));
        victim.waitFor(5, TimeUnit.SECONDS);
      } else {
        victim.waitFor(1 + random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
      }
    } finally {
      callsLeft.set(-1);
      victim.destroyForcibly();
      victim.waitFor();
    }
  }

  private String errors() throws IOException {
    Path log = folder.resolve("errors.log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  /** Kills the program if its call is the one to die at; the call itself is carried out. */
  private boolean killAtCall() {
    Process victim = running.get();
    if (victim != null && callsLeft.getAndUpdate(left -> left > 0 ? left - 1 : left) == 1) {
      victim.destroyForcibly();
    }
    return false;
  }

  private Process start(String name, String option) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            option,
            "-cp",
            System.getProperty("java.class.path"),
            Victim.class.getName(),
            simulator.baseUrl(),
            simulator.operator(),
            simulator.password(),
            simulator.world().contactNumber(),
            String.valueOf(simulator.world().museum().passItemId()),
            String.valueOf(simulator.world().theatre().fullTariff().id()),
            folder.toString(),
            name);
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("errors.log").toFile()))
        .start();
  }

  private CrashResult lookAtWhatIsLeft(int count) throws IOException, InterruptedException {
    SoldFile sold = new SoldFile(folder.resolve(Victim.SOLD));
    Set<Long> before = sold.orders();
    List<String> unknown = new ArrayList<>();
    try (OrderJournal journal = OrderJournals.file(folder.resolve(Victim.JOURNAL));
        S360Client s360 =
            Victim.client(
                simulator.baseUrl(), simulator.operator(), simulator.password(), journal)) {
      boolean known = false;
      for (int i = 0; i < RECOVERIES && !known; i++) {
        known = Victim.recover(s360, sold);
      }
      s360.sales().recover().forEach(left -> unknown.add(left.toString()));
    }
    return compare(count, before, sold.orders(), unknown);
  }

  private CrashResult compare(int count, Set<Long> before, Set<Long> after, List<String> unknown) {
    List<String> doubled = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    Set<String> references = new HashSet<>();
    int closed = 0;
    for (OrderSnapshot order : simulator.orders()) {
      if (!order.state().equals("CLOSED")) {
        continue;
      }
      closed++;
      String reference = Objects.requireNonNullElse(order.externalReference(), "?");
      if (order.timesClosed() != 1 || !references.add(reference)) {
        doubled.add(reference + ", order " + order.id());
      }
      if (!after.contains(order.id())) {
        lost.add(reference + ", order " + order.id());
      }
    }
    return new CrashResult(count, closed, after.size() - before.size(), unknown, doubled, lost);
  }
}
