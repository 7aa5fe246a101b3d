package io.github.s360sdk.reliability.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of its own. What it prints is read all the time, so that it never waits for a reader; its
 * input stays open until it is closed, so that it can notice the end of the one that started it.
 */
public final class ChildJvm implements AutoCloseable {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final Process process;
  private final PrintWriter input;
  private final List<String> printed = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();
  private final Thread reader;

  private ChildJvm(List<String> command) throws IOException {
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    input = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    reader = new Thread(this::read, "child-jvm");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts a program of the class path of this JVM with the same Java.
   *
   * @param main the class with the main method
   * @param options options of the JVM
   * @param arguments arguments of the program
   * @return the running program
   * @throws IOException if there is no process
   */
  public static ChildJvm of(Class<?> main, List<String> options, List<String> arguments)
      throws IOException {
    return of(Path.of(System.getProperty("java.home")), main, options, arguments);
  }

  /**
   * Starts a program of the class path of this JVM.
   *
   * @param home where the Java is that runs it
   * @param main the class with the main method
   * @param options options of the JVM
   * @param arguments arguments of the program
   * @return the running program
   * @throws IOException if there is no process
   */
  public static ChildJvm of(Path home, Class<?> main, List<String> options, List<String> arguments)
      throws IOException {
    List<String> rest = new ArrayList<>(options);
    rest.add("-cp");
    rest.add(System.getProperty("java.class.path"));
    rest.add(main.getName());
    rest.addAll(arguments);
    return of(home, "java", rest);
  }

  /**
   * Starts a tool of a Java.
   *
   * @param home where the Java is
   * @param tool its name, for example {@code javac}
   * @param arguments its arguments
   * @return the running tool
   * @throws IOException if there is no process
   */
  public static ChildJvm of(Path home, String tool, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve(tool).toString());
    command.addAll(arguments);
    return new ChildJvm(command);
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        printed.add(line);
        unread.add(line);
      }
    } catch (IOException e) {
      // It is gone, and so nothing more comes.
    }
  }

  /**
   * Waits for a line that begins with a mark.
   *
   * @param mark the begin of the line
   * @param longest how long it is waited for
   * @return the rest of the line
   * @throws InterruptedException if the thread is interrupted
   * @throws IllegalStateException if it does not come; the message holds what was printed
   */
  public String line(String mark, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (System.nanoTime() < end) {
      String line = unread.poll(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
      if (line != null && line.startsWith(mark)) {
        return line.substring(mark.length());
      }
      if (line == null && !reader.isAlive() && unread.isEmpty()) {
        break;
      }
    }
    throw new IllegalStateException("no line '" + mark + "', but:\n" + output());
  }

  /**
   * Gives it a line to read.
   *
   * @param line the line
   */
  public void tell(String line) {
    input.println(line);
  }

  /**
   * Waits for its end.
   *
   * @param longest how long it is waited for
   * @return its status
   * @throws InterruptedException if the thread is interrupted
   * @throws IllegalStateException if it does not end; the message holds what was printed
   */
  public int end(Duration longest) throws InterruptedException {
    if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("it does not end within " + longest + ":\n" + output());
    }
    reader.join();
    return process.exitValue();
  }

  /**
   * What it has printed so far.
   *
   * @return the text
   */
  public String output() {
    return String.join("\n", printed);
  }

  /** Ends it. */
  @Override
  public void close() {
    input.close();
    process.destroyForcibly();
  }
}
