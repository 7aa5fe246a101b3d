package io.github.s360sdk.core;

import io.github.s360sdk.core.internal.http.HttpClients;
import io.github.s360sdk.core.internal.pipeline.CallPipeline;
import io.github.s360sdk.core.internal.runtime.ConnectionRuntime;
import io.github.s360sdk.core.internal.runtime.SharedObjects;
import io.github.s360sdk.core.internal.soap.HttpAccess;
import io.github.s360sdk.core.internal.soap.ServiceBinding;
import io.github.s360sdk.core.internal.soap.SoapPorts;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.RateLimiter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A connection, or a view of one: views share the resources and differ in the pipeline. */
final class DefaultConnection implements S360Connection, ConnectionRuntime {

  /** What a connection and its views share, and what closing frees. */
  record Resources(
      S360Environment environment,
      String baseUrl,
      HttpAccess http,
      HttpClients.Made client,
      SoapPorts ports,
      Cache cache,
      List<? extends AutoCloseable> owned,
      SharedObjects shared,
      AtomicBoolean closed) {}

  private final Resources resources;
  private final CallPipeline pipeline;
  private final boolean view;

  DefaultConnection(Resources resources, CallPipeline pipeline, boolean view) {
    this.resources = resources;
    this.pipeline = pipeline;
    this.view = view;
  }

  @Override
  public String institution() {
    return pipeline.settings().institution();
  }

  @Override
  public S360Environment environment() {
    return resources.environment();
  }

  @Override
  public String baseUrl() {
    return resources.baseUrl();
  }

  @Override
  public @Nullable String language() {
    return pipeline.settings().language();
  }

  @Override
  public Clock clock() {
    return pipeline.settings().clock();
  }

  @Override
  public Optional<RateLimiter.Pace> pace() {
    return pipeline.settings().rateLimiter().pace(institution());
  }

  @Override
  public S360Connection withOptions(Consumer<? super CallOptions> change) {
    CallOptions options = new CallOptions(pipeline.settings());
    change.accept(options);
    return new DefaultConnection(
        resources, pipeline.with(options.apply(pipeline.settings())), true);
  }

  @Override
  public CallPipeline pipeline() {
    if (resources.closed().get()) {
      throw new IllegalStateException("the connection to " + institution() + " is closed");
    }
    return pipeline;
  }

  @Override
  public <P> P port(ServiceBinding<P> binding) {
    return resources.ports().port(binding);
  }

  @Override
  public boolean isClosed() {
    return resources.closed().get();
  }

  @Override
  public Cache cache() {
    return pipeline.settings().cache();
  }

  @Override
  public Cache cacheOfAll() {
    return resources.cache();
  }

  @Override
  public <T> T shared(Class<T> type, Object key, Supplier<? extends T> maker) {
    return resources.shared().get(type, key, maker);
  }

  @Override
  public void close() {
    if (view || !resources.closed().compareAndSet(false, true)) {
      return;
    }
    pipeline.settings().guards().waiting().close();
    resources.http().interrupts().close();
    resources.client().close();
    resources.ports().close();
    resources.shared().clear();
    for (AutoCloseable owned : resources.owned()) {
      try {
        owned.close();
      } catch (Exception e) {
        throw new IllegalStateException("the cache or the rate limiter could not be closed", e);
      }
    }
  }

  /** Institution and address; never credentials. */
  @Override
  public String toString() {
    return "S360Connection[" + institution() + ", " + resources.baseUrl() + "]";
  }
}
