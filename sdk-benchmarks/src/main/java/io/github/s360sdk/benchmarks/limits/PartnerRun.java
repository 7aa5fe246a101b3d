package io.github.s360sdk.benchmarks.limits;

import io.github.s360sdk.benchmarks.Jvm;
import io.github.s360sdk.testing.S360Simulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Four machines of one partner, with one Redis, that call a simulator as much as they may.
 *
 * @param granted calls that the simulator lets through in any minute
 * @param length length of the demand, by the clock of the run
 * @param speed how much faster that clock goes
 * @param outage when Redis is killed and when it is started again, or null if it is not
 */
record PartnerRun(int granted, Duration length, int speed, @Nullable Outage outage)
    implements Callable<PartnerRun.Result> {

  private static final int MACHINES = 4;
  private static final Duration GETTING_READY = Duration.ofSeconds(40);

  /** When Redis is away, from the start of the run. */
  record Outage(Duration from, Duration to) {}

  /** One call of a machine. */
  record Call(String outcome, long at, long late) {

    static Call parse(String line) {
      String[] parts = line.split(" ", -1);
      return new Call(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }
  }

  /** What came of a run. */
  record Result(PartnerRun run, Instant start, List<Call> calls, long commands) {

    long count(String outcome) {
      return calls.stream().filter(call -> call.outcome().equals(outcome)).count();
    }

    /** Calls that went well in a part of the run. */
    long good(Duration from, Duration to) {
      long begin = start.plus(from).toEpochMilli();
      long end = start.plus(to).toEpochMilli();
      return calls.stream()
          .filter(call -> call.outcome().equals("ok") && call.at() >= begin && call.at() < end)
          .count();
    }

    /** What part of what is granted in a part of the run was used. */
    double used(Duration from, Duration to) {
      double minutes = to.minus(from).toMillis() / 60_000.0;
      return good(from, to) / (run.granted() * minutes);
    }

    long latest() {
      return calls.stream().mapToLong(Call::late).max().orElse(0);
    }

    Duration firstThrottled() {
      return calls.stream()
          .filter(call -> call.outcome().equals("throttled"))
          .mapToLong(Call::at)
          .min()
          .stream()
          .mapToObj(at -> Duration.between(start, Instant.ofEpochMilli(at)))
          .findFirst()
          .orElse(Duration.ZERO);
    }

    String toText() {
      StringBuilder text = new StringBuilder();
      text.append(
          String.format(
              Locale.ROOT,
              "%d ok, %d throttled, %d refused by the limiter, %d failed; by minute:",
              count("ok"),
              count("throttled"),
              count("refused"),
              count("failed")));
      for (long minute = 0; minute < run.length().toMinutes(); minute++) {
        text.append(' ').append(good(Duration.ofMinutes(minute), Duration.ofMinutes(minute + 1)));
      }
      calls.stream()
          .filter(call -> call.outcome().equals("throttled"))
          .mapToLong(call -> (call.at() - start.toEpochMilli()) / 1_000)
          .sorted()
          .forEach(second -> text.append(", throttled at second ").append(second));
      return text.toString();
    }
  }

  @Override
  public Result call() throws Exception {
    Instant start = Instant.ofEpochMilli(System.currentTimeMillis()).plus(GETTING_READY);
    FastTime time = new FastTime(start, speed);
    List<Process> machines = new ArrayList<>();
    try (LocalRedis redis = started();
        S360Simulator simulator =
            S360Simulator.builder()
                .clock(time)
                .keepLastCalls(1)
                .enforceInstitutionLimit(granted)
                .start();
        S360Simulator other = S360Simulator.builder().keepLastCalls(1).start()) {
      List<BufferedReader> outputs = new ArrayList<>();
      for (int i = 0; i < MACHINES; i++) {
        Process machine = machine(simulator, other, redis, start);
        machines.add(machine);
        outputs.add(machine.inputReader(StandardCharsets.UTF_8));
      }
      for (BufferedReader output : outputs) {
        if (!"ready".equals(output.readLine()) || Instant.now().isAfter(start)) {
          throw new IllegalStateException("a machine was not ready in time");
        }
      }
      List<Call> calls = new ArrayList<>();
      try (RedisCommands commands = new RedisCommands(redis.port())) {
        if (outage != null) {
          interrupt(redis, start, outage);
        }
        for (BufferedReader output : outputs) {
          output.lines().map(Call::parse).forEach(calls::add);
        }
        return new Result(this, start, calls, commands.count());
      }
    } finally {
      machines.forEach(Process::destroyForcibly);
    }
  }

  // A program whose file is still open for writing in a process that is just being made cannot be
  // run, so runs that go on side by side make their processes one after the other.
  private static LocalRedis started() throws IOException {
    synchronized (PartnerRun.class) {
      return new LocalRedis();
    }
  }

  private Process machine(
      S360Simulator simulator, S360Simulator other, LocalRedis redis, Instant start)
      throws IOException {
    ProcessBuilder machine =
        Jvm.start(
            List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            PartnerMachine.class,
            simulator.institution(),
            simulator.operator(),
            simulator.password(),
            simulator.baseUrl(),
            redis.uri(),
            Long.toString(start.toEpochMilli()),
            Integer.toString(speed),
            Long.toString(length.toSeconds()),
            other.baseUrl());
    synchronized (PartnerRun.class) {
      return machine.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
  }

  private void interrupt(LocalRedis redis, Instant start, Outage when)
      throws InterruptedException, IOException {
    sleepUntil(start.plus(when.from().dividedBy(speed)));
    redis.kill();
    sleepUntil(start.plus(when.to().dividedBy(speed)));
    redis.begin();
  }

  private static void sleepUntil(Instant time) throws InterruptedException {
    Thread.sleep(Math.max(0, Duration.between(Instant.now(), time).toMillis()));
  }
}
