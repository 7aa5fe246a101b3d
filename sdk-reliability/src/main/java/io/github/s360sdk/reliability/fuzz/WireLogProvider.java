package io.github.s360sdk.reliability.fuzz;

import io.github.s360sdk.reliability.process.ChosenLogging;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.NOPLogger;

/** Logging that lets the wire log be written and looked at, and nothing else. */
public final class WireLogProvider extends ChosenLogging {

  /** Argument of a JVM that logs through this provider. */
  public static final String PROPERTY = "-Dslf4j.provider=" + WireLogProvider.class.getName();

  private static final String WIRE = "io.github.s360sdk.wire";

  /** Called by SLF4J. */
  public WireLogProvider() {
    super(new Loggers());
  }

  /** Gives the loggers. */
  static final class Loggers implements ILoggerFactory {

    private final Logger wire = new WireLogger();

    @Override
    public Logger getLogger(String name) {
      return name.equals(WIRE) ? wire : NOPLogger.NOP_LOGGER;
    }
  }

  /** Has each message looked at; what it shows of the wire is its last argument. */
  private static final class WireLogger extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1L;

    WireLogger() {
      this.name = WIRE;
    }

    @Override
    public boolean isTraceEnabled() {
      return MaskedLog.isWritten();
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
      if (arguments == null || arguments.length == 0) {
        throw new AssertionError("a message of the wire log has no arguments: " + message);
      }
      MaskedLog.lookAt(String.valueOf(arguments[arguments.length - 1]));
    }
  }
}
