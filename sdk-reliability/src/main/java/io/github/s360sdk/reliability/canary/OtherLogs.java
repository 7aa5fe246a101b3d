package io.github.s360sdk.reliability.canary;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The libraries below the SDK log elsewhere, through the logging of the JDK. */
final class OtherLogs extends Handler {

  private final SimpleFormatter formatter = new SimpleFormatter();

  private OtherLogs() {}

  /** Has all of it kept, at the finest level. */
  static void keep() {
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    root.setLevel(Level.ALL);
    OtherLogs logs = new OtherLogs();
    logs.setLevel(Level.ALL);
    root.addHandler(logs);
  }

  @Override
  public void publish(LogRecord record) {
    String trace = record.getThrown() == null ? "" : CanaryLogProvider.trace(record.getThrown());
    Texts.ALL.add(
        Place.LOG,
        String.valueOf(record.getLoggerName()),
        record.getLevel() + " " + formatter.formatMessage(record) + trace);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
