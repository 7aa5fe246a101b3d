package io.github.s360sdk.testing;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs a simulator on its own: {@code java -jar s360-simulator.jar --port 8360}. It prints where it
 * stands and how to log in, and runs until it is stopped.
 */
public final class SimulatorMain {

  private static final int DEFAULT_PORT = 8360;
  private static final int WRONG_USAGE = 2;
  private static final int CANNOT_START = 1;
  private static final String HELP =
      """
      Simulator of the S-360 ticketing platform, for tests and for learning (unofficial).

      usage: java -jar s360-simulator.jar [--port PORT] [--help]

        --port PORT   port to listen on, 0 for any free one; default %d
        --help        shows this text

      It listens on this machine only. Stop it with Ctrl+C."""
          .formatted(DEFAULT_PORT);

  private SimulatorMain() {}

  /**
   * Starts the simulator. Ends the JVM with status 2 if the arguments are wrong and with 1 if the
   * port cannot be used.
   *
   * @param args {@code --port PORT} or {@code --help}
   */
  public static void main(String[] args) {
    Outcome outcome = run(args, System.out, System.err);
    S360Simulator simulator = outcome.simulator();
    if (simulator == null) {
      System.exit(outcome.status());
    } else {
      Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "s360-simulator-stop"));
    }
  }

  /** A running simulator, or the status to end with. */
  record Outcome(@Nullable S360Simulator simulator, int status) {}

  static Outcome run(String[] args, PrintStream out, PrintStream err) {
    int port = DEFAULT_PORT;
    for (int i = 0; i < args.length; i++) {
      String arg = args[i];
      if (arg.equals("--help") || arg.equals("-h")) {
        out.println(HELP);
        return new Outcome(null, 0);
      }
      String value = null;
      if (arg.startsWith("--port=")) {
        value = arg.substring("--port=".length());
      } else if (arg.equals("--port") && i + 1 < args.length) {
        i++;
        value = args[i];
      } else {
        err.println(arg.equals("--port") ? "--port needs a number" : "unknown argument: " + arg);
        err.println("try --help");
        return new Outcome(null, WRONG_USAGE);
      }
      port = port(value);
      if (port < 0) {
        err.println("the port must be a number between 0 and 65535, not " + value);
        return new Outcome(null, WRONG_USAGE);
      }
    }
    return start(port, out, err);
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      return port <= 65_535 ? port : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static Outcome start(int port, PrintStream out, PrintStream err) {
    S360Simulator simulator;
    try {
      simulator = S360Simulator.builder().port(port).keepLastCalls(0).start();
    } catch (IllegalStateException e) {
      err.println(e.getMessage());
      return new Outcome(null, CANNOT_START);
    }
    out.println("S-360 simulator");
    out.println("  address      " + simulator.baseUrl());
    out.println("  institution  " + simulator.institution());
    out.println("  operator     " + simulator.operator());
    out.println("  password     " + simulator.password());
    out.println("Stop it with Ctrl+C.");
    out.flush();
    return new Outcome(simulator, 0);
  }
}
