package io.github.s360sdk.sales.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.sales.error.OrderJournalException;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Of all who open a file at the same time, in this process or another one, one gets it. */
@Timeout(120)
class JournalLockTest {

  @TempDir private Path folder;

  /** Opens a journal in a process of its own, and says what came of it. */
  static final class OtherProcess {

    private OtherProcess() {}

    public static void main(String[] arguments) {
      try (FileJournal journal = FileJournal.open(Path.of(arguments[0]))) {
        System.out.println("opened " + journal);
      } catch (OrderJournalException e) {
        System.out.println("refused: " + e.getMessage());
      }
    }
  }

  private Path path() {
    return folder.resolve("orders.journal");
  }

  private String otherProcess() throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                path().toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  private static void assertRefused(Path path) {
    assertThatThrownBy(() -> FileJournal.open(path))
        .isInstanceOf(OrderJournalException.class)
        .hasMessageContaining("in use by this process");
  }

  @Test
  void aRefusalInThisProcessLeavesTheFileLockedForOthers() throws Exception {
    try (FileJournal first = FileJournal.open(path())) {
      assertRefused(path());
      assertRefused(path());

      assertThat(otherProcess()).contains("refused: ", "in use by another process");
      assertThat(first.open("acme")).isEmpty();
    }

    assertThat(otherProcess()).contains("opened ");
    FileJournal.open(path()).close();
  }

  @Test
  void aFileIsTheSameUnderAnotherName() throws Exception {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
    try (FileJournal first = FileJournal.open(path())) {
      assertRefused(link.resolve("orders.journal"));
      assertRefused(inner.resolve("..").resolve("orders.journal"));

      assertThat(otherProcess()).contains("refused: ");
      assertThat(first.open("acme")).isEmpty();
    }
  }

  @Test
  void aLinkToAJournalIsTheJournalItself() throws Exception {
    FileJournal.open(path()).close();
    Path link = Files.createSymbolicLink(folder.resolve("link.journal"), path());

    try (FileJournal first = FileJournal.open(link)) {
      assertRefused(path());
      assertThat(first.open("acme")).isEmpty();
    }

    assertThat(link).isSymbolicLink();
    assertThat(otherProcess()).contains("opened ");
  }

  @Test
  void aLinkThatLeadsNowhereIsNotReplaced() throws Exception {
    Path volume = folder.resolve("not-mounted").resolve("orders.journal");
    Path link = Files.createSymbolicLink(folder.resolve("link.journal"), volume);
    assertThatThrownBy(() -> FileJournal.open(link))
        .isInstanceOf(OrderJournalException.class)
        .hasMessageContaining("leads nowhere");
    assertThat(link).isSymbolicLink();

    Files.createDirectory(volume.getParent());
    Files.createFile(volume);
    FileJournal.open(link).close();
    assertThat(link).isSymbolicLink();
  }

  @Test
  void aFileOfWhichItIsNotKnownWhetherItIsThereIsNotReplaced() throws Exception {
    Path loop = Files.createSymbolicLink(path(), path());

    assertThatThrownBy(() -> FileJournal.open(loop)).isInstanceOf(OrderJournalException.class);
    assertThatThrownBy(() -> JournalFile.read(loop)).isInstanceOf(IOException.class);

    assertThat(loop).isSymbolicLink();
  }

  @Test
  void anotherClassLoaderIsRefusedAndLeavesTheFileLockedForOthers() throws Exception {
    try (FileJournal first = FileJournal.open(path());
        URLClassLoader loader =
            new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      Class<?> theirs = loader.loadClass(FileJournal.class.getName());
      assertThat(theirs).isNotSameAs(FileJournal.class);

      assertThatThrownBy(() -> theirs.getMethod("open", Path.class).invoke(null, path()))
          .rootCause()
          .hasMessageContaining("in use by this process");

      assertThat(otherProcess()).contains("refused: ", "in use by another process");
      assertThat(first.open("acme")).isEmpty();
    }
  }

  private static URL[] classPath() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      urls.add(Path.of(part).toUri().toURL());
    }
    return urls.toArray(new URL[0]);
  }

  @Test
  void aFileThatCannotBeUsedIsFreeAgainWhenItIsMended() throws Exception {
    Files.writeString(path(), "something else\n");
    assertThatThrownBy(() -> FileJournal.open(path())).hasMessageContaining("no journal of orders");
    assertThatThrownBy(() -> FileJournal.open(path())).hasMessageContaining("no journal of orders");
    Files.delete(path());

    FileJournal.open(path()).close();
    FileJournal.open(path()).close();
  }

  @Test
  void aFileOfAnotherProcessIsFreeWhenThatHasEnded() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                path().toString())
            .redirectErrorStream(true)
            .start();
    try {
      BufferedReader output =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String line = output.readLine();
      while (line != null && !line.startsWith("opened ")) {
        line = output.readLine();
      }
      assertThat(line).isNotNull();
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> FileJournal.open(path()))
            .isInstanceOf(OrderJournalException.class)
            .hasMessageContaining("in use by another process");
      }
      process.getOutputStream().close();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }

    FileJournal.open(path()).close();
  }

  /** Holds a journal until its input ends, and ends without closing it. */
  static final class Holder {

    private Holder() {}

    public static void main(String[] arguments) throws IOException {
      FileJournal journal = FileJournal.open(Path.of(arguments[0]));
      System.out.println("opened " + journal);
      int read = System.in.read();
      System.exit(read < 0 ? 0 : 1);
    }
  }
}
