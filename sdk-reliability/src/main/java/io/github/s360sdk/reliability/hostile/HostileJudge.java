package io.github.s360sdk.reliability.hostile;

import io.github.s360sdk.core.error.S360Exception;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Has cases asked for in a JVM with little memory, and judges how the calls end. The JVM is used
 * again for the next case, so that what an answer leaves behind is noticed; after one that it did
 * not survive there is a new one. One case at a time.
 */
public final class HostileJudge implements AutoCloseable {

  /** So long a call may take. */
  public static final long MOST_MILLIS = 2000;

  private static final int LONGEST_MESSAGE = 2000;
  private static final String NOBODY = "-";

  private @Nullable SmallJvm jvm;

  /**
   * Has a case asked for.
   *
   * @param one the case
   * @return how it ended
   * @throws IOException if there is no port or no process
   * @throws InterruptedException if the thread is interrupted
   */
  public Verdict judge(HostileCase one) throws IOException, InterruptedException {
    SmallJvm asking = jvm == null ? new SmallJvm() : jvm;
    jvm = asking;
    asking.warm(one.question());
    try (HostileServer bait = new HostileServer(wire -> wire.head("200 OK"));
        HostileServer server =
            new HostileServer(one.script().apply("http://localhost:" + bait.port() + "/bait"))) {
      Ending ending = asking.ask(one.question(), server.port());
      Verdict verdict = verdict(one, ending, server.requests(), bait.connections());
      if (ending == null || ending.fatal() || Ending.NO_END.equals(ending.error())) {
        close();
      }
      return verdict;
    }
  }

  private static Verdict verdict(
      HostileCase one, @Nullable Ending ending, int requests, int baits) {
    List<String> faults = new ArrayList<>();
    if (baits > 0) {
      faults.add("somebody else was called");
    }
    if (ending == null) {
      faults.add("the JVM went silent");
      return new Verdict(one, "nothing was heard", faults, 0, 0, 0, "");
    }
    if (requests > polls(one)) {
      faults.add("asked " + requests + " times");
    }
    if (ending.fatal()) {
      faults.add("out of memory, or of stack");
    }
    if (ending.millis() > MOST_MILLIS) {
      faults.add("took " + ending.millis() + " ms");
    }
    if (!isRight(one, ending.error())) {
      faults.add("expected " + expected(one));
    }
    if (ending.message().length() > LONGEST_MESSAGE) {
      faults.add("message of " + ending.message().length() + " characters or more");
    }
    if (ending.message().chars().anyMatch(Character::isISOControl)) {
      faults.add("message with control characters");
    }
    return new Verdict(
        one,
        words(ending),
        faults,
        ending.millis(),
        ending.peak(),
        ending.allocated(),
        ending.trace());
  }

  // Only an answer that says that it is not done yet may be asked for again.
  private static int polls(HostileCase one) {
    return one.name().startsWith("in progress") ? Integer.MAX_VALUE : 1;
  }

  private static boolean isRight(HostileCase one, @Nullable String error) {
    if (error == null) {
      return one.answerIsRight();
    }
    return one.errors().stream().anyMatch(right -> isA(error, right));
  }

  private static boolean isA(String error, Class<? extends S360Exception> right) {
    try {
      return right.isAssignableFrom(Class.forName(error, false, right.getClassLoader()));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static String expected(HostileCase one) {
    String errors =
        one.errors().stream().map(Class::getSimpleName).collect(Collectors.joining(" or "));
    return one.answerIsRight() ? errors + " or an answer" : errors;
  }

  private static String words(Ending ending) {
    if (ending.error() == null) {
      return "answer";
    }
    return simple(ending.error()) + (ending.cause() == null ? "" : " < " + simple(ending.cause()));
  }

  private static String simple(String name) {
    return Arrays.stream(name.split("\\.")).reduce((a, b) -> b).orElse(NOBODY);
  }

  @Override
  public void close() {
    if (jvm != null) {
      jvm.close();
      jvm = null;
    }
  }
}
