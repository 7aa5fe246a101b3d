package io.github.s360sdk.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a simulator, which its constructor, test and life-cycle methods can ask for
 * with a parameter of type {@link S360Simulator}, {@link
 * io.github.s360sdk.core.S360ConnectionBuilder} or {@link ManualClock}.
 *
 * <pre>{@code
 * @WithS360Simulator
 * class ShopTest {
 *   @Test
 *   void sells(S360Simulator simulator) { ... }
 * }
 * }</pre>
 *
 * <p>All tests of a class, nested classes included, share one simulator, which is reset before each
 * test together with its manual clock. Such tests must not run in parallel with each other.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(S360SimulatorExtension.class)
public @interface WithS360Simulator {

  /**
   * Whether the simulator runs on a {@link ManualClock}, which begins with the present instant.
   *
   * @return false for the system clock
   */
  boolean manualClock() default false;
}
