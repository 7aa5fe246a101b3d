package io.github.s360sdk.reliability.lifecycle;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.reliability.process.Institution;
import io.github.s360sdk.reliability.process.WorkerThreads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * Sells in many virtual threads at the same time and tells each place where one of them held the
 * thread of the platform that carries it.
 */
public final class ManyVirtualSales {

  /** What stands before the number of the sales. */
  static final String SOLD = "sold ";

  /** What stands before a stack that pins. */
  static final String PINNED = "pinned ";

  /** What is printed at the end. */
  static final String END = "end";

  private static final String EVENT = "jdk.VirtualThreadPinned";

  private static final int WARM_UP = 5;

  private ManyVirtualSales() {}

  /**
   * Sells.
   *
   * @param arguments number of threads, and the words of an institution
   * @throws IOException if there is no recording
   * @throws InterruptedException if it is interrupted
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int threads = Integer.parseInt(arguments[0]);
    Institution institution = Institution.of(Arrays.asList(arguments).subList(1, arguments.length));
    Path file = Files.createTempFile("pinned", ".jfr");
    try (Recording recording = new Recording();
        S360Client s360 = S360Client.of(institution.connection().build())) {
      // Loading and initializing a class pins, in every program and once; that is not looked at.
      sell(s360, institution, threads / WARM_UP);
      recording.enable(EVENT).withoutThreshold().withStackTrace();
      recording.start();
      System.out.println(SOLD + sell(s360, institution, threads));
      recording.stop();
      recording.dump(file);
    }
    List<RecordedEvent> events = RecordingFile.readAllEvents(file);
    Files.delete(file);
    events.stream()
        .filter(event -> event.getEventType().getName().equals(EVENT))
        .map(ManyVirtualSales::line)
        .forEach(System.out::println);
    System.out.println(END);
  }

  private static int sell(S360Client s360, Institution institution, int threads)
      throws InterruptedException {
    AtomicInteger sold = new AtomicInteger();
    CountDownLatch start = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(threads);
    ThreadFactory factory = WorkerThreads.of(true);
    for (int i = 0; i < threads; i++) {
      factory.newThread(
          () -> {
            try {
              start.await();
              Sales.pass(s360, institution);
              sold.incrementAndGet();
            } catch (InterruptedException | RuntimeException e) {
              System.out.println("failed " + e);
            } finally {
              end.countDown();
            }
          });
    }
    start.countDown();
    end.await();
    return sold.get();
  }

  private static String line(RecordedEvent event) {
    RecordedStackTrace stack = event.getStackTrace();
    String frames =
        stack == null
            ? "without a stack"
            : stack.getFrames().stream()
                .map(
                    frame ->
                        frame.getMethod().getType().getName()
                            + "."
                            + frame.getMethod().getName()
                            + ":"
                            + frame.getLineNumber())
                .collect(Collectors.joining(" < "));
    String why = event.hasField("pinnedReason") ? event.getString("pinnedReason") : "";
    return PINNED + event.getDuration().toNanos() / 1000 + " us " + why + " " + frames;
  }
}
