package io.github.s360sdk.reliability.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Adds to the kept inputs of a reader what reaches code that they do not reach. */
final class CorpusKeeper {

  // The repository holds some dozens of inputs a reader; each run adds a few while there is room.
  private static final int MOST_NEW = 24;
  private static final int MOST_KEPT = 90;

  private final AnswerReader reader;

  CorpusKeeper(AnswerReader reader) {
    this.reader = reader;
  }

  /** Number of inputs that were added. */
  int keepNew() throws IOException, InterruptedException {
    Path merged = FuzzFolders.made(reader, "merged");
    for (Path old : FuzzFolders.files(merged)) {
      Files.delete(old);
    }
    Path kept = FuzzFolders.kept(reader);
    List<Path> before = FuzzFolders.files(kept);
    for (Path file : before) {
      Files.copy(file, merged.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    new JazzerProcess(reader).merge(merged, FuzzFolders.made(reader, "corpus"));
    List<Path> fresh =
        spread(
            FuzzFolders.files(merged).stream()
                .filter(file -> !before.contains(kept.resolve(file.getFileName())))
                .filter(file -> size(file) < FuzzFolders.MOST_BYTES)
                .sorted(Comparator.comparingLong(CorpusKeeper::size))
                .toList(),
            Math.min(MOST_NEW, MOST_KEPT - before.size()));
    for (Path file : fresh) {
      Files.copy(
          file, kept.resolve("found-" + file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    return fresh.size();
  }

  /** Some of the inputs, small ones as well as large ones: each kind reaches other code. */
  private static List<Path> spread(List<Path> files, int most) {
    if (files.size() <= most) {
      return files;
    }
    List<Path> some = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      some.add(files.get((int) ((long) i * files.size() / most)));
    }
    return some;
  }

  private static long size(Path file) {
    return file.toFile().length();
  }
}
