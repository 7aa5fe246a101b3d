package io.github.s360sdk.reliability.process;

import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Logging of a program of this module. It is chosen by a system property and not registered, so
 * that the other programs keep theirs.
 */
public abstract class ChosenLogging implements SLF4JServiceProvider {

  private static final String API_VERSION = "2.0.99";

  private final ILoggerFactory loggers;
  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter contexts = new BasicMDCAdapter();

  /**
   * Logging.
   *
   * @param loggers gives the loggers
   */
  protected ChosenLogging(ILoggerFactory loggers) {
    this.loggers = loggers;
  }

  @Override
  public final ILoggerFactory getLoggerFactory() {
    return loggers;
  }

  @Override
  public final IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public final MDCAdapter getMDCAdapter() {
    return contexts;
  }

  @Override
  public final String getRequestedApiVersion() {
    return API_VERSION;
  }

  @Override
  public final void initialize() {}
}
