package io.github.s360sdk.redis.internal;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce.LettuceBasedProxyManagerBuilder;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections to Redis: one for commands, one for news. They are made when they are first
 * needed, and made again when they are lost; nobody waits for that. Whoever asks while Redis does
 * not answer is told so, after the timeout at the first time and at once for a moment after that.
 */
public final class RedisLink implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.redis");
  private static final RedisCodec<String, byte[]> BYTES =
      RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);
  private static final Pattern CODE = Pattern.compile("[A-Z]{2,20}\\b");
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);
  // With the pause after each, a connection is given up after some two seconds of silence.
  private static final int MOST_UNANSWERED = 3;
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration KEPT = Duration.ofMinutes(10);

  /** Is told what other programs publish. Called on a thread of the network: must not wait. */
  public interface News {

    /** A message of another program, or of this one. */
    void message(String text);

    /** News can be heard, for the first time or again; what was published before is lost. */
    void listening();
  }

  /** What is there once a connection is made. */
  private record Link(
      RedisClusterAsyncCommands<String, byte[]> commands,
      ProxyManager<String> buckets,
      List<StatefulConnection<?, ?>> connections) {

    void close() {
      connections.forEach(RedisLink::close);
    }
  }

  private final RedisSettings settings;
  private final ClientResources resources;
  private final AbstractRedisClient client;
  private final @Nullable RedisURI uri;
  private final TimeMeter meter;
  private final List<News> listeners = new CopyOnWriteArrayList<>();
  private volatile @Nullable Link link;
  private volatile long notBefore = System.nanoTime();
  private volatile boolean lost;
  private volatile boolean hasListened;
  private final AtomicInteger unanswered = new AtomicInteger();
  private @Nullable CompletableFuture<Link> connecting;
  private boolean closed;

  /**
   * A link that is not connected yet.
   *
   * @param uri address of a single server or of sentinels; null if the client is one of a cluster
   * @param meter the clock that buckets are filled by
   */
  public RedisLink(
      RedisSettings settings,
      ClientResources resources,
      AbstractRedisClient client,
      @Nullable RedisURI uri,
      TimeMeter meter) {
    this.settings = settings;
    this.resources = resources;
    this.client = client;
    this.uri = uri;
    this.meter = meter;
  }

  RedisSettings settings() {
    return settings;
  }

  void listen(News news) {
    listeners.add(news);
  }

  /** Sends commands and waits for the answer. */
  <T extends @Nullable Object> T ask(
      Function<RedisClusterAsyncCommands<String, byte[]>, ? extends CompletionStage<T>> commands) {
    Link now = link();
    CompletableFuture<T> asked;
    try {
      asked = commands.apply(now.commands()).toCompletableFuture();
    } catch (RuntimeException e) {
      throw failed(e);
    }
    try {
      T answer = await(asked, settings.timeout());
      answered();
      return answer;
    } finally {
      // What nobody waits for any more must not be sent later.
      asked.cancel(false);
    }
  }

  private <T extends @Nullable Object> T await(CompletableFuture<T> future, Duration patience) {
    try {
      return future.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted();
    } catch (TimeoutException e) {
      throw failed(e);
    } catch (ExecutionException e) {
      throw failed(e.getCause());
    }
  }

  private static RedisUnreachable interrupted() {
    return new RedisUnreachable("the thread was interrupted while it waited for Redis", true);
  }

  /** Sends commands whose answer nobody waits for. */
  CompletionStage<?> tell(
      Function<RedisClusterAsyncCommands<String, byte[]>, ? extends CompletionStage<?>> commands) {
    Link now = link;
    if (now == null) {
      return CompletableFuture.failedFuture(new RedisUnreachable("not connected", false));
    }
    try {
      return commands.apply(now.commands());
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Asks buckets. */
  <T extends @Nullable Object> T buckets(Function<ProxyManager<String>, T> work) {
    Link now = link();
    try {
      T answer = work.apply(now.buckets());
      answered();
      return answer;
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw interrupted();
      }
      throw failed(e);
    }
  }

  /** Does something again and again until it is cancelled, on a thread of the network. */
  ScheduledFuture<?> every(Duration period, Runnable work) {
    return resources
        .eventExecutorGroup()
        .scheduleAtFixedRate(work, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void answered() {
    if (unanswered.get() != 0) {
      unanswered.set(0);
    }
    if (lost) {
      lost = false;
      LOG.info("Redis answers again");
    }
  }

  private RedisUnreachable failed(@Nullable Throwable e) {
    notBefore = System.nanoTime() + PAUSE;
    String reason = reason(e);
    if (!lost) {
      lost = true;
      LOG.warn("Redis does not answer: {}", reason);
    }
    boolean late =
        e instanceof TimeoutException || e instanceof io.github.bucket4j.TimeoutException;
    if (late && link != null && unanswered.incrementAndGet() >= MOST_UNANSWERED) {
      drop();
    }
    return new RedisUnreachable("Redis does not answer: " + reason, false);
  }

  /**
   * What kind of failure it was; of an answer of Redis its code, as {@code NOAUTH}. Messages may
   * quote addresses with what belongs to them.
   */
  private static String reason(@Nullable Throwable e) {
    String reason = e == null ? "unknown" : e.getClass().getSimpleName();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      Matcher code = CODE.matcher(String.valueOf(cause.getMessage()));
      if (cause instanceof RedisCommandExecutionException && code.lookingAt()) {
        return code.group();
      }
    }
    return reason;
  }

  private Link link() {
    if (System.nanoTime() - notBefore < 0) {
      throw new RedisUnreachable("Redis did not answer a moment ago", false);
    }
    Link now = link;
    if (now != null) {
      return now;
    }
    // To connect takes longer than to ask; but only the first who ask wait for that.
    Duration patience = lost ? settings.timeout() : CONNECT;
    return await(attempt(), patience);
  }

  private synchronized CompletableFuture<Link> attempt() {
    if (closed) {
      throw new IllegalStateException("the connection to Redis is closed");
    }
    CompletableFuture<Link> running = connecting;
    if (running == null || running.isCompletedExceptionally()) {
      running = connect();
      connecting = running;
    }
    return running;
  }

  private CompletableFuture<Link> connect() {
    CompletableFuture<Link> made;
    CompletableFuture<? extends StatefulRedisPubSubConnection<String, String>> news;
    try {
      if (client instanceof RedisClusterClient cluster) {
        made =
            cluster
                .refreshPartitionsAsync()
                .thenCompose(known -> cluster.connectAsync(BYTES))
                .thenApply(
                    connection ->
                        new Link(
                            connection.async(),
                            buckets(Bucket4jLettuce.casBasedBuilder(connection)),
                            List.of(connection)))
                .toCompletableFuture();
        news =
            made.thenCompose(connected -> cluster.connectPubSubAsync(StringCodec.UTF8))
                .toCompletableFuture();
      } else {
        RedisClient single = (RedisClient) client;
        made =
            single
                .connectAsync(BYTES, uri)
                .thenApply(
                    connection ->
                        new Link(
                            connection.async(),
                            buckets(Bucket4jLettuce.casBasedBuilder(connection)),
                            List.of(connection)))
                .toCompletableFuture();
        news = single.connectPubSubAsync(StringCodec.UTF8, uri).toCompletableFuture();
      }
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
    return both(made, news);
  }

  private ProxyManager<String> buckets(LettuceBasedProxyManagerBuilder<String> builder) {
    return builder
        .clientClock(meter)
        .requestTimeout(settings.timeout())
        .expirationAfterWrite(expiration())
        .build();
  }

  /** Both connections; where one of them cannot be made, the other one is closed. */
  @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for a connection to be closed
  private CompletableFuture<Link> both(
      CompletableFuture<Link> made,
      CompletableFuture<? extends StatefulRedisPubSubConnection<String, String>> news) {
    CompletableFuture<Link> both =
        made.thenCombine(
            news.thenCompose(connection -> hear(connection).thenApply(heard -> connection)),
            (commands, listening) -> {
              Link whole =
                  new Link(
                      commands.commands(),
                      commands.buckets(),
                      List.of(commands.connections().get(0), listening));
              link = whole;
              return whole;
            });
    return both.whenComplete(
        (whole, error) -> {
          if (error != null) {
            made.thenAccept(Link::close);
            news.thenAccept(RedisLink::close);
          }
        });
  }

  @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it
  private static void close(StatefulConnection<?, ?> connection) {
    connection
        .closeAsync()
        .whenComplete(
            (done, error) -> {
              if (error != null) {
                LOG.debug("a connection to Redis could not be closed: {}", error.toString());
              }
            });
  }

  /** Gives up connections that look open but do not answer; others are made when needed. */
  private synchronized void drop() {
    Link silent = link;
    link = null;
    connecting = null;
    unanswered.set(0);
    if (silent != null) {
      silent.close();
    }
  }

  private static ExpirationAfterWriteStrategy expiration() {
    return ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT);
  }

  private CompletionStage<?> hear(StatefulRedisPubSubConnection<String, String> connection) {
    connection.addListener(
        new RedisPubSubAdapter<>() {
          @Override
          public void message(String channel, String text) {
            listeners.forEach(news -> quietly(() -> news.message(text)));
          }

          @Override
          public void subscribed(String channel, long count) {
            // The first time there is nothing that could have been missed, unless Redis was away.
            if (hasListened || lost) {
              listeners.forEach(news -> quietly(news::listening));
            }
            hasListened = true;
          }
        });
    return connection.async().subscribe(settings.channel());
  }

  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("news could not be read: {}", e.getClass().getName());
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    link = null;
    client.shutdown(0, 2, TimeUnit.SECONDS);
    if (!resources.shutdown(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS)) {
      LOG.warn("the threads of the connection to Redis have not ended yet");
    }
  }
}
