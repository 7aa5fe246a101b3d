package io.github.s360sdk.testing;

import io.github.s360sdk.core.S360ConnectionBuilder;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs one simulator per test class and resets it before each test. Usually registered with {@link
 * WithS360Simulator}; registered in a static field with {@code @RegisterExtension} it takes a
 * builder:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final S360SimulatorExtension SIMULATOR =
 *     new S360SimulatorExtension(S360Simulator.builder().hold(Duration.ofMinutes(5)));
 * }</pre>
 */
public final class S360SimulatorExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(S360SimulatorExtension.class);
  private static final String KEY = "simulator";
  private static final String START = "start";
  private static final Set<Class<?>> TYPES =
      Set.of(S360Simulator.class, S360ConnectionBuilder.class, ManualClock.class);

  private final @Nullable S360SimulatorBuilder builder;

  /** Makes an extension that runs the simulator as it is by default. */
  public S360SimulatorExtension() {
    this.builder = null;
  }

  /**
   * Makes an extension that runs a simulator of the given kind.
   *
   * @param builder starts the simulator of each test class
   */
  public S360SimulatorExtension(S360SimulatorBuilder builder) {
    this.builder = builder;
  }

  /** Starts the simulator, unless an outer class has one. */
  @Override
  public void beforeAll(ExtensionContext context) {
    if (find(context) == null) {
      S360Simulator simulator = start(context);
      context.getStore(NAMESPACE).put(KEY, simulator);
      context.getStore(NAMESPACE).put(START, simulator.clock().instant());
    }
  }

  private S360Simulator start(ExtensionContext context) {
    if (builder != null) {
      return builder.start();
    }
    WithS360Simulator how = context.getRequiredTestClass().getAnnotation(WithS360Simulator.class);
    S360SimulatorBuilder fresh = S360Simulator.builder();
    if (how != null && how.manualClock()) {
      fresh.clock(ManualClock.startingNow());
    }
    return fresh.start();
  }

  /** Resets the simulator, and its clock if that is a manual one. */
  @Override
  public void beforeEach(ExtensionContext context) {
    S360Simulator simulator = simulator(context);
    Instant start = context.getStore(NAMESPACE).get(START, Instant.class);
    if (simulator.clock() instanceof ManualClock clock && start != null) {
      clock.set(start);
    }
    simulator.reset();
  }

  /** Stops the simulator after the tests of the outermost class. */
  @Override
  public void afterAll(ExtensionContext context) {
    boolean outer = context.getParent().map(parent -> find(parent) == null).orElse(true);
    if (outer) {
      S360Simulator own = context.getStore(NAMESPACE).remove(KEY, S360Simulator.class);
      if (own != null) {
        own.close();
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return TYPES.contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    S360Simulator simulator = simulator(context);
    Class<?> type = parameter.getParameter().getType();
    if (type.equals(S360Simulator.class)) {
      return simulator;
    }
    if (type.equals(S360ConnectionBuilder.class)) {
      return simulator.connection();
    }
    if (simulator.clock() instanceof ManualClock clock) {
      return clock;
    }
    throw new ParameterResolutionException(
        "the simulator runs on the system clock; use @WithS360Simulator(manualClock = true)");
  }

  private static S360Simulator simulator(ExtensionContext context) {
    S360Simulator simulator = find(context);
    if (simulator == null) {
      throw new ParameterResolutionException(
          "there is no simulator: register the extension at the class or in a static field");
    }
    return simulator;
  }

  private static @Nullable S360Simulator find(ExtensionContext context) {
    return context.getStore(NAMESPACE).get(KEY, S360Simulator.class);
  }
}
