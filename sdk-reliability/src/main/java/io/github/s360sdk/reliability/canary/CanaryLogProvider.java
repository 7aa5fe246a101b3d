package io.github.s360sdk.reliability.canary;

import io.github.s360sdk.reliability.process.ChosenLogging;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** Logging at the finest level of all loggers into {@link Texts}. */
public final class CanaryLogProvider extends ChosenLogging {

  /** Argument of a JVM that logs through this provider. */
  public static final String PROPERTY = "-Dslf4j.provider=" + CanaryLogProvider.class.getName();

  /** Called by SLF4J. */
  public CanaryLogProvider() {
    super(new Loggers());
  }

  /** Gives the loggers. */
  static final class Loggers implements ILoggerFactory {

    private final ConcurrentMap<String, Logger> byName = new ConcurrentHashMap<>();

    @Override
    public Logger getLogger(String name) {
      return byName.computeIfAbsent(name, Collecting::new);
    }
  }

  /** The trace of an exception, with its causes and suppressed ones. */
  static String trace(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  /** Keeps what it is told. */
  private static final class Collecting extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1L;

    Collecting(String name) {
      this.name = name;
    }

    @Override
    public boolean isTraceEnabled() {
      return true;
    }

    @Override
    public boolean isDebugEnabled() {
      return true;
    }

    @Override
    public boolean isInfoEnabled() {
      return true;
    }

    @Override
    public boolean isWarnEnabled() {
      return true;
    }

    @Override
    public boolean isErrorEnabled() {
      return true;
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
      return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
        Level level,
        @Nullable Marker marker,
        String message,
        Object @Nullable [] arguments,
        @Nullable Throwable thrown) {
      String text = MessageFormatter.basicArrayFormat(message, arguments);
      Texts.ALL.add(
          Place.LOG,
          getName(),
          level + " " + text + (thrown == null ? "" : CanaryLogProvider.trace(thrown)));
    }
  }
}
