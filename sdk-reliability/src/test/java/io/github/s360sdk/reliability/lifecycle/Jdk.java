package io.github.s360sdk.reliability.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Java that is installed beside the one that runs.
 *
 * @param home where it is
 * @param version its number
 */
record Jdk(Path home, int version) {

  /** Names the home of a Java, where it does not lie beside the one that runs. */
  private static final String PROPERTY = "s360.newest.jdk";

  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

  /** The newest there is. */
  static Optional<Jdk> newest() throws IOException {
    String named = System.getProperty(PROPERTY);
    if (named != null) {
      return at(Path.of(named));
    }
    Path siblings = Path.of(System.getProperty("java.home")).toRealPath().getParent();
    try (Stream<Path> homes = Files.list(siblings)) {
      return homes.map(Jdk::at).flatMap(Optional::stream).max(Comparator.comparing(Jdk::version));
    }
  }

  private static Optional<Jdk> at(Path home) {
    try {
      Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
      return version.find()
          ? Optional.of(new Jdk(home, Integer.parseInt(version.group(1))))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
