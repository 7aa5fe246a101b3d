package io.github.s360sdk.reliability.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import io.github.s360sdk.reliability.process.OpenSockets;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * What is there while no client is open.
 *
 * @param heap bytes in use
 * @param threads threads that live, without carriers of virtual ones
 * @param sdkThreads those of them that the SDK has made
 * @param sockets sockets that are open
 * @param systemSockets the same as the system counts, or 0 where it does not tell
 * @param files open file descriptors, or 0 where the system does not tell
 */
record Sample(
    long heap, long threads, long sdkThreads, long sockets, long systemSockets, long files) {

  private static final String SDK = "s360";
  // The JVM has as many carriers of virtual threads as it likes, for half a minute more.
  private static final String CARRIER = "ForkJoinPool-";
  private static final int PATIENCE = 100;

  static Sample take(OpenSockets sockets, Collection<Integer> ports)
      throws IOException, InterruptedException {
    awaitEnd();
    long heap = HeapInUse.bytes();
    return new Sample(
        heap,
        living(name -> !name.startsWith(CARRIER)),
        living(name -> name.startsWith(SDK)),
        sockets.open(),
        OpenSockets.ofTheSystem(ports).orElse(0),
        descriptors());
  }

  /** Threads that a client has told to end look every now and then. */
  private static void awaitEnd() throws InterruptedException {
    for (int i = 0; i < PATIENCE && living(name -> name.startsWith(SDK)) > 0; i++) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private static long living(Predicate<String> name) {
    return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(name).count();
  }

  private static long descriptors() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getOpenFileDescriptorCount()
        : 0;
  }
}
