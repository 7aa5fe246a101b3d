package io.github.s360sdk.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Time of whole processes, from the start of the JVM to its first answer; peers take turns. */
final class ColdStartBenchmark {

  /** Medians in seconds. */
  record Times(double sdk, double cxf) {}

  private ColdStartBenchmark() {}

  static Times measure(Path wsdl, int runs) throws IOException, InterruptedException {
    double[] sdk = new double[runs];
    double[] cxf = new double[runs];
    try (CannedServer server = new CannedServer(Samples.posConfig())) {
      run("sdk", server.url(), wsdl);
      run("cxf", server.url(), wsdl);
      for (int i = 0; i < runs; i++) {
        sdk[i] = run("sdk", server.url(), wsdl);
        cxf[i] = run("cxf", server.url(), wsdl);
      }
    }
    Arrays.sort(sdk);
    Arrays.sort(cxf);
    return new Times(sdk[runs / 2], cxf[runs / 2]);
  }

  private static double run(String client, String url, Path wsdl)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ColdStart.class.getName(),
            client,
            url,
            wsdl.toString());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    long begin = System.nanoTime();
    Process process = builder.start();
    String answer =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (!ended || !answer.equals(String.valueOf(Samples.POS_ID))) {
      throw new IllegalStateException(client + " gave no right answer: " + answer);
    }
    return seconds;
  }
}
