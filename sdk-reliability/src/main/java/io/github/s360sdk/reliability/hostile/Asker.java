package io.github.s360sdk.reliability.hostile;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.Timeouts;
import io.github.s360sdk.core.spi.AnswerLimits;
import io.github.s360sdk.core.spi.AnswerLimits.Limit;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RetryPolicy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The JVM with little memory that makes the calls. It reads lines with a question, a port, and how
 * many milliseconds the call is waited for, and writes how each ended, until its input ends or a
 * call does not.
 */
final class Asker {

  /** What stands before each line that is meant for the other JVM. */
  static final String MARK = "ended\t";

  private static final Timeouts TIMEOUTS =
      new Timeouts(
          Duration.ofSeconds(1),
          Duration.ofMillis(500),
          Duration.ofMillis(1200),
          Duration.ofMillis(1400));
  // What a JVM of this size has room for: the objects of an answer take several times its bytes.
  private static final AnswerLimits LIMITS =
      new AnswerLimits(new Limit(4L << 20, 50_000), new Limit(8L << 20, 100_000));
  private static final int LONGEST_CHAIN = 50;
  private static final int LONGEST_MESSAGE = 20_000;
  private static final List<MemoryPoolMXBean> HEAP =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();

  private Asker() {}

  /** Runs until the input ends. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    System.setOut(System.err);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] parts = line.split(" ", 3);
      Ending ending =
          ask(Question.valueOf(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
      out.println(MARK + ending.line());
      out.flush();
      if (Ending.NO_END.equals(ending.error())) {
        break;
      }
    }
    // A call that does not end may hold its thread.
    Runtime.getRuntime().halt(0);
  }

  private static Ending ask(Question question, int port, long patience)
      throws InterruptedException {
    System.gc();
    HEAP.forEach(MemoryPoolMXBean::resetPeakUsage);
    FutureTask<Ending> call = new FutureTask<>(new Call(question, port));
    Thread caller = new Thread(call, "caller");
    caller.setDaemon(true);
    caller.start();
    try {
      return call.get(patience, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Ending(Ending.NO_END, null, "", false, patience, peak(), 0, stacks(caller));
    } catch (ExecutionException e) {
      // Nothing is thrown there but what tells of an error has no memory for it.
      return ending(e.getCause() == null ? e : e.getCause(), patience, 0);
    }
  }

  /** Makes one call with a client of its own. */
  private record Call(Question question, int port) implements Callable<Ending> {

    @Override
    public Ending call() throws IOException {
      com.sun.management.ThreadMXBean threads =
          (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
      try (S360Client s360 = client(port)) {
        long before = threads.getCurrentThreadAllocatedBytes();
        long begin = System.nanoTime();
        Throwable thrown = null;
        try {
          question.ask(s360);
        } catch (Throwable e) {
          thrown = e;
        }
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        return ending(thrown, millis, threads.getCurrentThreadAllocatedBytes() - before);
      }
    }
  }

  private static S360Client client(int port) {
    return S360Client.create(
        c ->
            c.institution("acme")
                .baseUrl("http://127.0.0.1:" + port)
                .credentials("ACME_API", "secret")
                .timeouts(TIMEOUTS)
                .answerLimits(LIMITS)
                .retry(RetryPolicy.NONE)
                .cache(Cache.none())
                .rateLimiter(RateLimiter.unlimited()));
  }

  private static Ending ending(@Nullable Throwable thrown, long millis, long allocated) {
    if (thrown == null) {
      return new Ending(null, null, "", false, millis, peak(), allocated, "");
    }
    Throwable cause = thrown.getCause();
    String message = String.valueOf(thrown.getMessage());
    return new Ending(
        thrown.getClass().getName(),
        cause == null ? null : cause.getClass().getName(),
        message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message,
        isFatal(thrown),
        millis,
        peak(),
        allocated,
        trace(thrown));
  }

  private static boolean isFatal(Throwable thrown) {
    Throwable one = thrown;
    for (int i = 0; one != null && i < LONGEST_CHAIN; i++) {
      if (one instanceof VirtualMachineError) {
        return true;
      }
      one = one.getCause();
    }
    return false;
  }

  private static long peak() {
    return HEAP.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    String all = text.toString();
    return all.length() > LONGEST_MESSAGE ? all.substring(0, LONGEST_MESSAGE) : all;
  }

  /** All stacks, that of the caller first. */
  private static String stacks(Thread caller) {
    StringBuilder text = new StringBuilder(stack(caller, caller.getStackTrace()));
    for (Map.Entry<Thread, StackTraceElement[]> one : Thread.getAllStackTraces().entrySet()) {
      if (one.getKey() != caller) {
        text.append(stack(one.getKey(), one.getValue()));
      }
    }
    return text.toString();
  }

  private static String stack(Thread thread, StackTraceElement[] frames) {
    StringBuilder text = new StringBuilder(thread.getName()).append('\n');
    for (StackTraceElement frame : frames) {
      text.append("\tat ").append(frame).append('\n');
    }
    return text.toString();
  }
}
