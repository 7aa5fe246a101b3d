package io.github.s360sdk.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import redis.embedded.RedisServer;
import redis.embedded.core.RedisServerBuilder;

/** A real Redis on a free port. */
final class TestRedis implements AutoCloseable {

  private static final AtomicInteger PREFIXES = new AtomicInteger();

  /** The one that tests share which do nothing to it. */
  private static final class Shared {
    static final TestRedis SERVER = new TestRedis();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::stop));
    }
  }

  private final int port;
  private final String[] settings;
  private RedisServer server;

  TestRedis(String... settings) {
    this.port = freePort();
    this.settings = settings.clone();
    this.server = start();
  }

  static TestRedis shared() {
    return Shared.SERVER;
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RedisServer start() {
    try {
      RedisServerBuilder builder =
          RedisServer.newRedisServer().port(port).bind("127.0.0.1").setting("save \"\"");
      Arrays.stream(settings).forEach(builder::setting);
      RedisServer started = builder.build();
      started.start();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String uri() {
    return "redis://127.0.0.1:" + port;
  }

  int port() {
    return port;
  }

  /** A name that no other test uses. */
  static String prefix() {
    return "test" + PREFIXES.incrementAndGet();
  }

  /** Starts again, with nothing of what was there. */
  void restart() {
    server = start();
  }

  void stop() {
    try {
      server.stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    stop();
  }
}
