package io.github.s360sdk.benchmarks;

import io.github.s360sdk.benchmarks.PosConfigClients.PosConfigClient;
import java.nio.file.Path;

/** One process, one call: {@code ColdStart sdk|cxf URL WSDL}. Its time is taken from outside. */
final class ColdStart {

  private ColdStart() {}

  /** Makes the call, prints the id and ends. */
  public static void main(String[] args) {
    PosConfigClient client =
        args[0].equals("sdk")
            ? PosConfigClients.sdk(args[1])
            : PosConfigClients.cxfDefault(args[1], Path.of(args[2]));
    System.out.println(client.posId());
    System.exit(0);
  }
}
