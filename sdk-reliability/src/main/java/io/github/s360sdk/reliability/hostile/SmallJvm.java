package io.github.s360sdk.reliability.hostile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A JVM with little memory in which an {@link Asker} runs. */
final class SmallJvm implements AutoCloseable {

  /** All the heap that the JVM has, for the SDK, its libraries and the answer. */
  static final int MEGABYTES = 64;

  private static final Duration PATIENCE = Duration.ofSeconds(4);

  /** A first call loads thousands of classes, which takes its time on a busy machine. */
  private static final Duration PATIENCE_AT_FIRST = Duration.ofSeconds(30);

  /** What a JVM without memory may be late with its answer. */
  private static final Duration SILENCE = Duration.ofSeconds(3);

  private static final int TRIES_AT_FIRST = 5;

  private final Process process;
  private final PrintWriter questions;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final Set<Question> known = EnumSet.noneOf(Question.class);

  SmallJvm() throws IOException {
    process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + MEGABYTES + "m",
                    "-XX:+UseSerialGC",
                    "-Duser.language=en",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Asker.class.getName()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    questions = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    Thread reader = new Thread(this::read, "small-jvm");
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(Asker.MARK)) {
          answers.add(line.substring(Asker.MARK.length()));
        }
      }
    } catch (IOException e) {
      // It is gone, and so nothing more comes.
    }
  }

  /**
   * Has a question asked that gets a sound answer, unless this was done: the first call of its kind
   * loads classes, which is not judged.
   *
   * @throws IllegalStateException if not even that gives a result
   */
  void warm(Question question) throws IOException, InterruptedException {
    if (!known.add(question)) {
      return;
    }
    try (HostileServer sound = new HostileServer(AnswerScript.xml(Soap.sound(question)))) {
      Ending ending = null;
      for (int i = 0; i < TRIES_AT_FIRST && (ending == null || ending.error() != null); i++) {
        // The first may be too late for its limits.
        ending = ask(question, sound.port(), PATIENCE_AT_FIRST);
      }
      if (ending == null || ending.error() != null) {
        throw new IllegalStateException(
            question + " cannot be asked: " + (ending == null ? "silence" : ending.trace()));
      }
    }
  }

  /** Has a question asked; null if nothing is heard of it. */
  @Nullable Ending ask(Question question, int port) throws InterruptedException {
    return ask(question, port, PATIENCE);
  }

  private @Nullable Ending ask(Question question, int port, Duration patience)
      throws InterruptedException {
    questions.println(question.name() + " " + port + " " + patience.toMillis());
    String line = answers.poll(patience.plus(SILENCE).toMillis(), TimeUnit.MILLISECONDS);
    return line == null ? null : Ending.of(line);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
