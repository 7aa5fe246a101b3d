package io.github.s360sdk.core.internal.soap;

import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.ValidationEventLocator;
import jakarta.xml.bind.helpers.ValidationEventLocatorImpl;
import java.util.function.Supplier;
import org.glassfish.jaxb.runtime.v2.runtime.Coordinator;
import org.jspecify.annotations.Nullable;

/**
 * Runs a call inside an outer JAXB coordinator. JAXB's reader sets a thread-local at every XML
 * event and removes it again, unless there is an outer one to go back to; removing is half of what
 * reading allocates. The class it takes is internal to the JAXB runtime, so where it is missing or
 * has changed the call just runs without it.
 */
final class JaxbThread {

  private static final boolean AVAILABLE = available();

  private JaxbThread() {}

  private static boolean available() {
    try {
      return Boolean.TRUE.equals(Outer.hold(() -> Boolean.TRUE));
    } catch (LinkageError | RuntimeException e) {
      return false;
    }
  }

  static <T> @Nullable T run(Supplier<@Nullable T> call) {
    return AVAILABLE ? Outer.hold(call) : call.get();
  }

  private static final class Outer extends Coordinator {

    static <T> @Nullable T hold(Supplier<@Nullable T> call) {
      Outer outer = new Outer();
      outer.pushCoordinator();
      try {
        return call.get();
      } finally {
        outer.popCoordinator();
      }
    }

    @Override
    protected ValidationEventLocator getLocation() {
      return new ValidationEventLocatorImpl();
    }

    // Only the coordinators of readers get events; this one just stands in the thread-local.
    @Override
    public boolean handleEvent(ValidationEvent event) {
      return true;
    }
  }
}
