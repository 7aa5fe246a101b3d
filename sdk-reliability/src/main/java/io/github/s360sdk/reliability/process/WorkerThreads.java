package io.github.s360sdk.reliability.process;

import java.lang.reflect.Method;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Makes the threads that use the clients: of the platform, or virtual where the JVM has them. */
public final class WorkerThreads {

  private static final @Nullable Method VIRTUAL = find();

  private WorkerThreads() {}

  // By reflection, because this is compiled for a Java without them.
  private static @Nullable Method find() {
    try {
      return Thread.class.getMethod("startVirtualThread", Runnable.class);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  /**
   * Gives threads that are running already.
   *
   * @param virtual whether they are virtual; if there are none, they are of the platform all the
   *     same
   * @return makes the threads
   */
  public static ThreadFactory of(boolean virtual) {
    return virtual && VIRTUAL != null ? WorkerThreads::startVirtual : WorkerThreads::start;
  }

  /**
   * Whether the JVM has virtual threads.
   *
   * @return true if it has
   */
  public static boolean haveVirtual() {
    return VIRTUAL != null;
  }

  private static Thread start(Runnable task) {
    Thread thread = new Thread(task, "worker");
    thread.start();
    return thread;
  }

  private static Thread startVirtual(Runnable task) {
    try {
      return (Thread) Objects.requireNonNull(VIRTUAL).invoke(null, task);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no virtual thread can be started", e);
    }
  }
}
