package io.github.s360sdk.reliability.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.s360sdk.reliability.process.ChildJvm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is a module can sell, with the SDK and all it needs on the module path. */
class ModulePathTest {

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Pattern JAR =
      Pattern.compile("s360-sdk.*(?<!-sources|-tests|-javadoc)\\.jar");
  private static final String MODULE =
      """
      module shop {
        requires io.github.s360sdk;
        requires io.github.s360sdk.testing;
      }
      """;
  private static final String PROGRAM =
      """
      package shop;

      import io.github.s360sdk.S360Client;
      import io.github.s360sdk.sales.PaymentSelector;
      import io.github.s360sdk.sales.Sale;
      import io.github.s360sdk.testing.S360Simulator;

      public final class Shop {
        public static void main(String[] args) {
          try (S360Simulator simulator = S360Simulator.start();
              S360Client s360 = S360Client.of(simulator.connection().build())) {
            Sale sale =
                s360.sales()
                    .sale()
                    .product(
                        pass ->
                            pass.item(simulator.world().museum().passItemId())
                                .tariff(simulator.world().museum().fullTariff().id())
                                .quantity(1))
                    .payWith(PaymentSelector.pendingAccount())
                    .complete();
            System.out.println(
                S360Client.class.getModule().getName() + " sold " + sale.tickets().size());
          }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void aModuleSells() throws IOException, InterruptedException {
    List<Optional<Path>> jars = jars();
    assumeThat(jars).as("the modules are packaged").allMatch(Optional::isPresent);
    String path =
        jars.stream()
            .map(Optional::get)
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    Path home = Path.of(System.getProperty("java.home"));
    Path sources = Files.createDirectories(folder.resolve("sources").resolve("shop"));
    Path module = Files.writeString(sources.resolveSibling("module-info.java"), MODULE);
    Path program = Files.writeString(sources.resolve("Shop.java"), PROGRAM);
    Path classes = folder.resolve("classes");

    try (ChildJvm compiler =
        ChildJvm.of(
            home,
            "javac",
            List.of(
                "--module-path",
                path,
                "-d",
                classes.toString(),
                module.toString(),
                program.toString()))) {
      assertThat(compiler.end(LONGEST)).as(compiler.output()).isZero();
    }
    try (ChildJvm shop =
        ChildJvm.of(
            home,
            "java",
            List.of(
                "--module-path",
                path + File.pathSeparator + classes,
                "--module",
                "shop/shop.Shop"))) {
      assertThat(shop.end(LONGEST)).as(shop.output()).isZero();
      assertThat(shop.output()).contains("io.github.s360sdk sold 1");
    }
  }

  /** The jars of the SDK and of what it needs, but not those of this module's own tools. */
  private static List<Optional<Path>> jars() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath())
        .filter(entry -> !isOfThisModule(entry))
        .map(ModulePathTest::jar)
        .toList();
  }

  private static boolean isOfThisModule(Path entry) {
    String name = entry.toString().replace('\\', '/');
    return Stream.of(
            "sdk-reliability/",
            "/jazzer",
            "/com/code-intelligence/",
            "/org/assertj/",
            "/net/bytebuddy/",
            "/surefire")
        .anyMatch(name::contains);
  }

  /** The jar that was made of a folder with classes, where one build runs through all modules. */
  private static Optional<Path> jar(Path entry) {
    if (!Files.isDirectory(entry)) {
      return Optional.of(entry);
    }
    File[] made =
        entry.resolveSibling(".").toFile().listFiles((folder, name) -> JAR.matcher(name).matches());
    return made == null || made.length == 0 ? Optional.empty() : Optional.of(made[0].toPath());
  }
}
