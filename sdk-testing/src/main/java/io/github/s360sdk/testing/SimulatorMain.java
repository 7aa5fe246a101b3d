package io.github.s360sdk.testing;

import io.github.s360sdk.testing.world.GeneratedCatalog;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs a simulator on its own: {@code java -jar s360-simulator.jar --port 8360}. It prints where it
 * stands and how to log in, and runs until it is stopped.
 */
public final class SimulatorMain {

  private static final int DEFAULT_PORT = 8360;
  private static final int MOST_PORT = 65_535;
  private static final int MOST_MEGABYTES = 25_000;
  private static final int WRONG_USAGE = 2;
  private static final int CANNOT_START = 1;
  private static final String HELP =
      """
      Simulator of the S-360 ticketing platform, for tests and for learning (unofficial).

      usage: java -jar s360-simulator.jar [--port PORT] [--catalogue MB] [--help]

        --port PORT      port to listen on, 0 for any free one; default %d
        --catalogue MB   size of a generated catalogue that is told together with the demo world,
                         1 to 25000; nothing of it can be ordered; default: none
        --help           shows this text

      It listens on this machine only. Stop it with Ctrl+C."""
          .formatted(DEFAULT_PORT);

  private SimulatorMain() {}

  /**
   * Starts the simulator. Ends the JVM with status 2 if the arguments are wrong and with 1 if the
   * port cannot be used.
   *
   * @param args {@code --port PORT}, {@code --catalogue MB} or {@code --help}
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

  /** What the arguments ask for. */
  private static final class Options {

    private int port = DEFAULT_PORT;
    private int megabytes;
  }

  static Outcome run(String[] args, PrintStream out, PrintStream err) {
    Options options = new Options();
    for (int i = 0; i < args.length; i++) {
      String arg = args[i];
      if (arg.equals("--help") || arg.equals("-h")) {
        out.println(HELP);
        return new Outcome(null, 0);
      }
      int equals = arg.indexOf('=');
      String name = equals < 0 ? arg : arg.substring(0, equals);
      if (!name.equals("--port") && !name.equals("--catalogue")) {
        return wrong(err, "unknown argument: " + arg);
      }
      if (equals < 0 && i + 1 == args.length) {
        return wrong(err, name + " needs a number");
      }
      String value = equals < 0 ? args[++i] : arg.substring(equals + 1);
      String problem = set(options, name, value);
      if (problem != null) {
        return wrong(err, problem);
      }
    }
    return start(options, out, err);
  }

  /** Sets an option; returns what is wrong with the value, or null. */
  private static @Nullable String set(Options options, String name, String value) {
    if (name.equals("--port")) {
      options.port = number(value, 0, MOST_PORT);
      return options.port < 0
          ? "the port must be a number between 0 and 65535, not " + value
          : null;
    }
    options.megabytes = number(value, 1, MOST_MEGABYTES);
    return options.megabytes < 0
        ? "the size of the catalogue must be a number of megabytes between 1 and 25000, not "
            + value
        : null;
  }

  private static int number(String text, int least, int most) {
    try {
      int number = Integer.parseInt(text);
      return number >= least && number <= most ? number : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static Outcome wrong(PrintStream err, String problem) {
    err.println(problem);
    err.println("try --help");
    return new Outcome(null, WRONG_USAGE);
  }

  private static Outcome start(Options options, PrintStream out, PrintStream err) {
    S360SimulatorBuilder builder = S360Simulator.builder().port(options.port).keepLastCalls(0);
    if (options.megabytes > 0) {
      builder.catalog(GeneratedCatalog.builder().megabytes(options.megabytes).build());
    }
    S360Simulator simulator;
    try {
      simulator = builder.start();
    } catch (IllegalStateException e) {
      err.println(e.getMessage());
      return new Outcome(null, CANNOT_START);
    }
    out.println("S-360 simulator");
    out.println("  address      " + simulator.baseUrl());
    out.println("  institution  " + simulator.institution());
    out.println("  operator     " + simulator.operator());
    out.println("  password     " + simulator.password());
    if (options.megabytes > 0) {
      out.println("  catalogue    demo world and some " + options.megabytes + " MB to be read");
    }
    out.println("Stop it with Ctrl+C.");
    out.flush();
    return new Outcome(simulator, 0);
  }
}
