package io.github.s360sdk.benchmarks;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * The logging backend of the benchmarks: off, as measurements want it, unless somebody listens to
 * every line at every level.
 */
public final class ListeningLog implements SLF4JServiceProvider {

  private static volatile @Nullable List<String> lines;

  /** Keeps all lines from now on. */
  public static void listen() {
    lines = new ArrayList<>();
  }

  /** Ends the listening; gives the lines. */
  public static List<String> heard() {
    List<String> heard = lines;
    lines = null;
    return heard == null ? List.of() : List.copyOf(heard);
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return ListeningLogger::new;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return new BasicMarkerFactory();
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return new NOPMDCAdapter();
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0.99";
  }

  @Override
  public void initialize() {
    // nothing to prepare
  }

  private static final class ListeningLogger extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1L;

    ListeningLogger(String name) {
      this.name = name;
    }

    @Override
    protected String getFullyQualifiedCallerName() {
      return Logger.class.getName();
    }

    @Override
    protected void handleNormalizedLoggingCall(
        Level level,
        @Nullable Marker marker,
        String pattern,
        Object @Nullable [] arguments,
        @Nullable Throwable error) {
      List<String> all = lines;
      if (all == null) {
        return;
      }
      StringWriter text = new StringWriter();
      text.append(level + " " + name + " ");
      text.append(MessageFormatter.basicArrayFormat(pattern, arguments));
      if (error != null) {
        error.printStackTrace(new PrintWriter(text, true));
      }
      synchronized (all) {
        all.add(text.toString());
      }
    }

    @Override
    public boolean isTraceEnabled() {
      return lines != null;
    }

    @Override
    public boolean isDebugEnabled() {
      return lines != null;
    }

    @Override
    public boolean isInfoEnabled() {
      return lines != null;
    }

    @Override
    public boolean isWarnEnabled() {
      return lines != null;
    }

    @Override
    public boolean isErrorEnabled() {
      return lines != null;
    }
  }
}
