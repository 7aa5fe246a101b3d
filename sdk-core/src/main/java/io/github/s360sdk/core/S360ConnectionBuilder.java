package io.github.s360sdk.core;

import io.github.s360sdk.core.internal.http.HttpClients;
import io.github.s360sdk.core.internal.http.InterruptWatch;
import io.github.s360sdk.core.internal.pipeline.CallPipeline;
import io.github.s360sdk.core.internal.pipeline.Circuits;
import io.github.s360sdk.core.internal.pipeline.PipelineSettings;
import io.github.s360sdk.core.internal.pipeline.RetryAccount;
import io.github.s360sdk.core.internal.pipeline.WaitingThreads;
import io.github.s360sdk.core.internal.pipeline.WireCall;
import io.github.s360sdk.core.internal.runtime.SharedObjects;
import io.github.s360sdk.core.internal.soap.HttpAccess;
import io.github.s360sdk.core.internal.soap.SoapPorts;
import io.github.s360sdk.core.internal.soap.SoapSeam;
import io.github.s360sdk.core.model.ServiceAddress;
import io.github.s360sdk.core.spi.AnswerLimits;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.CallListener;
import io.github.s360sdk.core.spi.CircuitPolicy;
import io.github.s360sdk.core.spi.CredentialsProvider;
import io.github.s360sdk.core.spi.HttpHook;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.spi.RetryBudget;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.core.spi.Sleeper;
import java.net.Proxy;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link S360Connection}. Not thread-safe; each {@link #build()} makes a new connection.
 */
public final class S360ConnectionBuilder {

  private static final Pattern INSTITUTION = Pattern.compile("[A-Za-z0-9-]{1,63}");

  private @Nullable String institution;
  private S360Environment environment = S360Environment.PRODUCTION;
  private @Nullable CredentialsProvider credentials;
  private @Nullable String language;
  private Timeouts timeouts = Timeouts.DEFAULT;
  private @Nullable String userAgent;
  private @Nullable Proxy proxy;
  private @Nullable SSLContext sslContext;
  private @Nullable X509TrustManager trustManager;
  private AnswerLimits answerLimits = AnswerLimits.DEFAULT;
  private RetryPolicy retry = RetryPolicy.DEFAULT;
  private RetryBudget retryBudget = RetryBudget.DEFAULT;
  private CircuitPolicy circuit = CircuitPolicy.DEFAULT;
  private @Nullable Cache cache;
  private @Nullable RateLimiter rateLimiter;
  private @Nullable RateLimits rateLimits;
  private Clock clock = Clock.systemUTC();
  private Sleeper sleeper = Sleeper.REAL;
  private final List<CallListener> listeners = new ArrayList<>();
  private final List<HttpHook> httpHooks = new ArrayList<>();
  private final List<Consumer<? super OkHttpClient.Builder>> customizers = new ArrayList<>();
  private final Map<String, UnaryOperator<ServiceAddress>> services = new HashMap<>();

  S360ConnectionBuilder() {}

  static S360ConnectionBuilder fromEnv(Map<String, String> env) {
    S360ConnectionBuilder builder = new S360ConnectionBuilder();
    builder.credentials(needed(env, "S360_OPERATOR"), needed(env, "S360_PASSWORD"));
    String institution = env.get("S360_INSTITUTION");
    if (institution == null || institution.isBlank()) {
      String operator = needed(env, "S360_OPERATOR");
      int underscore = operator.indexOf('_');
      if (underscore < 1) {
        throw new IllegalStateException(
            "set S360_INSTITUTION: it cannot be taken from S360_OPERATOR, which has no underscore");
      }
      institution = operator.substring(0, underscore);
    }
    try {
      builder.institution(institution.strip());
      String baseUrl = env.get("S360_BASE_URL");
      String environment = env.get("S360_ENVIRONMENT");
      if (baseUrl != null && !baseUrl.isBlank()) {
        builder.baseUrl(baseUrl);
      } else if (environment != null && !environment.isBlank()) {
        builder.environment(S360Environment.named(environment));
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "one of S360_INSTITUTION, S360_BASE_URL and S360_ENVIRONMENT is wrong: " + e.getMessage(),
          e);
    }
    String language = env.get("S360_LANGUAGE");
    if (language != null && !language.isBlank()) {
      builder.language(language.strip());
    }
    return builder;
  }

  private static String needed(Map<String, String> env, String name) {
    String value = env.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("the environment variable " + name + " is not set");
    }
    return value;
  }

  /**
   * Sets the institution. Needed.
   *
   * @param code its code, for example {@code acme}; case does not count
   * @return this
   * @throws IllegalArgumentException if the code could not be a part of a host name
   */
  public S360ConnectionBuilder institution(String code) {
    if (!INSTITUTION.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "institution must consist of letters, digits and hyphens, because it becomes a part of"
              + " the host name");
    }
    this.institution = code;
    return this;
  }

  /**
   * Sets the environment. Default: production.
   *
   * @param where one of the vendor's environments, or one of your own
   * @return this
   */
  public S360ConnectionBuilder environment(S360Environment where) {
    this.environment = Objects.requireNonNull(where, "where");
    return this;
  }

  /**
   * Sets an address of your own, for example of a simulator or a gateway.
   *
   * @param url see {@link S360Environment#custom}
   * @return this
   * @throws IllegalArgumentException if the address cannot be used
   */
  public S360ConnectionBuilder baseUrl(String url) {
    return environment(S360Environment.custom(url));
  }

  /**
   * Sets credentials that never change. These or a provider are needed.
   *
   * @param operator code of the virtual operator
   * @param password its password
   * @return this
   */
  public S360ConnectionBuilder credentials(String operator, String password) {
    return credentials(CredentialsProvider.of(operator, password));
  }

  /**
   * Sets where credentials come from.
   *
   * @param provider asked for each attempt, so that a password can be changed at any time
   * @return this
   */
  public S360ConnectionBuilder credentials(CredentialsProvider provider) {
    this.credentials = Objects.requireNonNull(provider, "provider");
    return this;
  }

  /**
   * Sets the language that names in answers are asked in. Default: that of the institution. It is
   * sent as {@code Accept-Language} (assumed: the vendor speaks of the request header only).
   *
   * @param code language code, for example {@code fr}
   * @return this
   */
  public S360ConnectionBuilder language(String code) {
    this.language = Objects.requireNonNull(code, "code");
    return this;
  }

  /**
   * Sets how long the parts of a call may take. Default: {@link Timeouts#DEFAULT}.
   *
   * @param limits the timeouts
   * @return this
   */
  public S360ConnectionBuilder timeouts(Timeouts limits) {
    this.timeouts = Objects.requireNonNull(limits, "limits");
    return this;
  }

  /**
   * Sets a product name that is put before the SDK's own in the header {@code User-Agent}.
   *
   * @param product for example {@code acme-shop/2.1}
   * @return this
   */
  public S360ConnectionBuilder userAgent(String product) {
    this.userAgent = Objects.requireNonNull(product, "product");
    return this;
  }

  /**
   * Sets a proxy. Default: what the JVM is configured for. Through a SOCKS proxy, only the content
   * of answers is bounded and not what stands around it, as headers.
   *
   * @param through the proxy
   * @return this
   */
  public S360ConnectionBuilder proxy(Proxy through) {
    this.proxy = Objects.requireNonNull(through, "through");
    return this;
  }

  /**
   * Sets how TLS is done, for example with a trust store of your own. Default: that of the JVM.
   * Certificates are always verified: {@link #build()} refuses a trust manager that accepts any.
   *
   * @param context the context
   * @param trust the trust manager that the context was made with
   * @return this
   */
  public S360ConnectionBuilder sslContext(SSLContext context, X509TrustManager trust) {
    this.sslContext = Objects.requireNonNull(context, "context");
    this.trustManager = Objects.requireNonNull(trust, "trust");
    return this;
  }

  /**
   * Changes the HTTP client below, for what has no option here. Runs once, when the connection is
   * built. Redirects, repeats, the protocol and the verification of host names are set afterwards
   * and cannot be changed.
   *
   * @param builderType {@code okhttp3.OkHttpClient.Builder.class}; named by the caller, so that the
   *     HTTP client is not a part of this API
   * @param customizer changes the builder
   * @param <B> {@code okhttp3.OkHttpClient.Builder}
   * @return this
   * @throws IllegalArgumentException if the type is another one
   */
  public <B> S360ConnectionBuilder customizeHttpClient(
      Class<B> builderType, Consumer<? super B> customizer) {
    if (!builderType.equals(OkHttpClient.Builder.class)) {
      throw new IllegalArgumentException(
          "builderType must be " + OkHttpClient.Builder.class.getName());
    }
    customizers.add(builder -> customizer.accept(builderType.cast(builder)));
    return this;
  }

  /**
   * Adds a hook that sees each attempt as HTTP.
   *
   * @param hook the hook
   * @return this
   */
  public S360ConnectionBuilder httpHook(HttpHook hook) {
    httpHooks.add(Objects.requireNonNull(hook, "hook"));
    return this;
  }

  /**
   * Adds a listener that is told about calls and attempts.
   *
   * @param listener the listener
   * @return this
   */
  public S360ConnectionBuilder listener(CallListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  /**
   * Sets when failed attempts are repeated. Default: {@link RetryPolicy#DEFAULT}.
   *
   * @param policy the policy
   * @return this
   */
  public S360ConnectionBuilder retry(RetryPolicy policy) {
    this.retry = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * Sets how many repeats the connection may make in all. Default: {@link RetryBudget#DEFAULT}.
   *
   * @param budget the budget
   * @return this
   */
  public S360ConnectionBuilder retryBudget(RetryBudget budget) {
    this.retryBudget = Objects.requireNonNull(budget, "budget");
    return this;
  }

  /**
   * Sets when a service counts as down, so that its calls fail at once. Default: {@link
   * CircuitPolicy#DEFAULT}.
   *
   * @param policy the policy; {@link CircuitPolicy#NEVER} switches it off
   * @return this
   */
  public S360ConnectionBuilder circuit(CircuitPolicy policy) {
    this.circuit = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * Sets how large an answer may be. Default: {@link AnswerLimits#DEFAULT}.
   *
   * @param limits the limits
   * @return this
   */
  public S360ConnectionBuilder answerLimits(AnswerLimits limits) {
    this.answerLimits = Objects.requireNonNull(limits, "limits");
    return this;
  }

  /**
   * Sets the cache. Default: one in memory that belongs to the connection.
   *
   * @param shared the cache; whoever made it closes it
   * @return this
   */
  public S360ConnectionBuilder cache(Cache shared) {
    this.cache = Objects.requireNonNull(shared, "shared");
    return this;
  }

  /**
   * Sets the rate limiter. Default: one that belongs to the connection and keeps the documented
   * limits within it: 180 calls a minute of the institution, one {@code getCatalogDetailed} in 10
   * minutes, and the same question about availabilities once a minute. It finds out when the
   * platform grants less.
   *
   * @param shared the limiter, for example one of {@link RateLimiters} for several connections of
   *     one institution; whoever made it closes it. It takes the place of {@link #rateLimits} that
   *     were set before
   * @return this
   */
  public S360ConnectionBuilder rateLimiter(RateLimiter shared) {
    this.rateLimiter = Objects.requireNonNull(shared, "shared");
    this.rateLimits = null;
    return this;
  }

  /**
   * Sets what the platform allows, for the limiter that belongs to the connection: more if a
   * contract grants more, less if the platform does. Default: {@link RateLimits#DOCUMENTED}.
   *
   * @param limits the limits
   * @return this
   */
  public S360ConnectionBuilder rateLimits(RateLimits limits) {
    this.rateLimits = Objects.requireNonNull(limits, "limits");
    return this;
  }

  /**
   * Sets the clock. Default: the system clock in UTC.
   *
   * @param source the clock
   * @return this
   */
  public S360ConnectionBuilder clock(Clock source) {
    this.clock = Objects.requireNonNull(source, "source");
    return this;
  }

  /**
   * Sets how threads wait. Default: really. Tests set it together with the clock.
   *
   * @param how lets a thread wait
   * @return this
   */
  public S360ConnectionBuilder sleeper(Sleeper how) {
    this.sleeper = Objects.requireNonNull(how, "how");
    return this;
  }

  /**
   * Changes the address of a service, for example its version.
   *
   * @param name name of the service, for example {@code CatalogService}
   * @param change gets the address known to the SDK and returns the one to use
   * @return this
   */
  public S360ConnectionBuilder service(String name, UnaryOperator<ServiceAddress> change) {
    services.put(name, Objects.requireNonNull(change, "change"));
    return this;
  }

  /**
   * Builds the connection. Nothing is sent.
   *
   * @return a new connection
   * @throws IllegalStateException if the institution or the credentials are missing, or limits are
   *     set that no limiter would keep
   */
  public S360Connection build() {
    if (institution == null) {
      throw new IllegalStateException("institution is missing: call institution(\"acme\")");
    }
    if (credentials == null) {
      throw new IllegalStateException(
          "credentials are missing: call credentials(operator, password)");
    }
    if (rateLimiter != null && rateLimits != null) {
      throw new IllegalStateException(
          "rateLimits are those of the connection's own limiter: give them to the limiter that"
              + " rateLimiter(...) was called with");
    }
    Cache ownCache = cache == null ? Caches.inMemory(clock) : null;
    RateLimiter ownLimiter =
        rateLimiter == null
            ? RateLimiters.inMemory(
                Objects.requireNonNullElse(rateLimits, RateLimits.DOCUMENTED), clock, sleeper)
            : null;
    WaitingThreads waiting = new WaitingThreads(sleeper);
    String baseUrl = environment.baseUrl(institution);
    PipelineSettings settings =
        new PipelineSettings(
            institution.toLowerCase(Locale.ROOT),
            URI.create(baseUrl),
            credentials,
            language,
            timeouts.read(),
            timeouts.attempt(),
            timeouts.total(),
            retry,
            ownCache != null ? ownCache : Objects.requireNonNull(cache),
            ownLimiter != null ? ownLimiter : Objects.requireNonNull(rateLimiter),
            List.copyOf(listeners),
            List.copyOf(httpHooks),
            clock,
            waiting,
            new PipelineSettings.Guards(
                new RetryAccount(retryBudget),
                new Circuits(circuit, clock, List.copyOf(listeners)),
                waiting));
    HttpClients.Made http =
        HttpClients.create(
            new HttpClients.Options(
                timeouts.connect(),
                timeouts.read(),
                proxy,
                sslContext,
                trustManager,
                List.copyOf(customizers)));
    Map<String, UnaryOperator<ServiceAddress>> changes = Map.copyOf(services);
    HttpAccess access =
        new HttpAccess(
            http.client(),
            new InterruptWatch(),
            (userAgent == null ? "" : userAgent + " ") + "s360-sdk-java/" + SdkVersion.get(),
            answerLimits);
    SoapPorts ports =
        new SoapPorts(
            access,
            baseUrl,
            address ->
                changes.getOrDefault(address.name(), UnaryOperator.identity()).apply(address));
    return new DefaultConnection(
        new DefaultConnection.Resources(
            environment,
            baseUrl,
            access,
            http,
            ports,
            settings.cache(),
            Stream.of(ownCache, ownLimiter).filter(Objects::nonNull).toList(),
            new SharedObjects(),
            new AtomicBoolean()),
        new CallPipeline(settings, new WireCall(new SoapSeam())),
        false);
  }
}
