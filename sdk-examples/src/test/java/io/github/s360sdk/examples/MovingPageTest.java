package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.availability.AvailabilityClient;
import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.contacts.ContactClient;
import io.github.s360sdk.core.RateLimiters;
import io.github.s360sdk.core.S360ConnectionBuilder;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.sales.FilesClient;
import io.github.s360sdk.sales.OrdersClient;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.WithS360Simulator;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keeps the page about moving complete: it names each operation, and methods that there are. */
@WithS360Simulator
class MovingPageTest {

  private static final Pattern PORT_TYPE =
      Pattern.compile("<(?:\\w+:)?portType .*?</(?:\\w+:)?portType>", Pattern.DOTALL);
  private static final Pattern OPERATION =
      Pattern.compile("<(?:\\w+:)?operation\\s[^>]*?name=\"(\\w+)\"");
  private static final Pattern SECTION =
      Pattern.compile(
          "^### (\\w+Service|ExternalOrderFacade)\\n(.*?)(?=^##)",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern ROW =
      Pattern.compile("^\\| `(\\w+)` \\| `(\\w+)\\.(\\w+)` \\|", Pattern.MULTILINE);
  private static final Map<String, Class<?>> CLIENTS =
      Stream.of(
              CatalogClient.class,
              AvailabilityClient.class,
              OrdersClient.class,
              FilesClient.class,
              ContactClient.class)
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  private final List<String> shown = new ArrayList<>();

  private void show(String line) {
    shown.add(line);
  }

  private static String page() {
    return Pages.read(Pages.page("moving.md"));
  }

  /** Operations by service, from all WSDLs of the project. */
  private static Map<String, List<String>> operations() {
    Map<String, List<String>> operations = new TreeMap<>();
    for (Path file : Pages.files(Pages.ROOT, ".wsdl")) {
      if (Objects.requireNonNull(file.getParent()).endsWith("src/main/wsdl")) {
        String service = file.getFileName().toString().replace(".wsdl", "");
        String ports =
            PORT_TYPE
                .matcher(Pages.read(file))
                .results()
                .map(found -> found.group())
                .collect(Collectors.joining());
        operations.put(
            service,
            OPERATION.matcher(ports).results().map(found -> found.group(1)).sorted().toList());
      }
    }
    return operations;
  }

  @Test
  void eachOperationOfEachServiceIsOnThePage() {
    Map<String, List<String>> told = new TreeMap<>();
    SECTION
        .matcher(page())
        .results()
        .forEach(
            section ->
                told.put(
                    section.group(1),
                    ROW.matcher(section.group(2))
                        .results()
                        .map(row -> row.group(1))
                        .sorted()
                        .toList()));
    assertThat(operations()).hasSize(7).isEqualTo(told);
  }

  @Test
  void theMethodsOfThePageExist() {
    List<String> unknown =
        ROW.matcher(page())
            .results()
            .filter(row -> !has(CLIENTS.get(row.group(2)), row.group(3)))
            .map(row -> row.group(2) + "." + row.group(3))
            .toList();
    assertThat(unknown).isEmpty();
  }

  private static boolean has(@Nullable Class<?> client, String method) {
    return client != null
        && Stream.of(client.getMethods()).map(Method::getName).anyMatch(method::equals);
  }

  private static int callOfYourOwn() {
    return 509;
  }

  @Test
  void callsOfTheOldCodeTakeTheirTurn(S360Simulator simulator) throws InterruptedException {
    S360ConnectionBuilder connection = simulator.connection();
    // snippet
    RateLimiter limiter = RateLimiters.inMemory(RateLimits.DOCUMENTED);
    S360Client s360 = S360Client.of(connection.rateLimiter(limiter).build());

    // Before each call of the old code, with the institution in lower case:
    RateLimiter.Scope scope = RateLimiter.Scope.of("demo", "SetupService", "listSeasons");
    Optional<Instant> notBefore = limiter.acquire(scope, Instant.now().plusSeconds(30));
    if (notBefore.isEmpty()) {
      int status = callOfYourOwn();
      if (status == 509 || status == 429) {
        limiter.throttled(scope, null);
      }
    } else {
      show("no permit before " + notBefore.get());
    }
    // end snippet
    assertThat(shown).isEmpty();
    // The SDK holds its calls too after the refusal of the old code.
    assertThat(s360.connection().pace().orElseThrow().heldUntil()).isNotNull();
    s360.close();
    limiter.close();
  }
}
