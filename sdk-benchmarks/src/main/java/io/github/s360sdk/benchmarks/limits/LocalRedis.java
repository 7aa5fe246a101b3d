package io.github.s360sdk.benchmarks.limits;

import java.io.IOException;
import java.net.ServerSocket;
import redis.embedded.RedisServer;

/** A real Redis on a free port, which keeps nothing when it ends. */
final class LocalRedis implements AutoCloseable {

  private final int port;
  private RedisServer server;

  LocalRedis() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    server = start();
  }

  private RedisServer start() throws IOException {
    RedisServer started =
        RedisServer.newRedisServer()
            .port(port)
            .bind("127.0.0.1")
            .setting("save \"\"")
            .onShutdownForceStop(true)
            .build();
    started.start();
    return started;
  }

  int port() {
    return port;
  }

  String uri() {
    return "redis://127.0.0.1:" + port;
  }

  /** Ends it at once. */
  void kill() throws IOException {
    server.stop();
  }

  /** Begins again, with nothing. */
  void begin() throws IOException {
    server = start();
  }

  @Override
  public void close() throws IOException {
    server.stop();
  }
}
