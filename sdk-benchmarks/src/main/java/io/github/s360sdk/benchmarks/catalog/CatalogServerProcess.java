package io.github.s360sdk.benchmarks.catalog;

import io.github.s360sdk.benchmarks.Jvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A {@link CatalogServer} in a process of its own, so that it costs the measured one nothing. */
public final class CatalogServerProcess implements AutoCloseable {

  private final Process process;
  private final String url;
  private final CatalogSize size;

  public CatalogServerProcess(int megabytes) throws IOException {
    this.process =
        Jvm.start(List.of("-Xmx64m"), CatalogServer.class, String.valueOf(megabytes))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the server of the catalogue did not start");
    }
    int space = line.indexOf(' ');
    this.url = line.substring(0, space);
    this.size = CatalogSize.parse(line.substring(space));
  }

  public String url() {
    return url;
  }

  CatalogSize size() {
    return size;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
