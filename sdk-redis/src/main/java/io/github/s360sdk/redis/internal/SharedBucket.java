package io.github.s360sdk.redis.internal;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.s360sdk.core.internal.limit.Limits;
import io.github.s360sdk.core.internal.limit.PaceRules;
import io.github.s360sdk.core.internal.limit.PaceState;
import java.util.function.Function;

/** The bucket of an institution in Redis, in the shape that the pace asks for. */
final class SharedBucket {

  private final RedisLink link;
  private final String name;

  SharedBucket(RedisLink link, String name) {
    this.link = link;
    this.name = name;
  }

  /**
   * Asks the bucket, or changes it.
   *
   * @param tokens what it holds at the beginning, if it is not there
   */
  <T> T ask(PaceState pace, long tokens, Function<BucketProxy, T> question) {
    return link.buckets(buckets -> question.apply(bucket(buckets, pace, tokens)));
  }

  // A machine that has not heard of a change yet does not undo it: the version says who is later.
  private BucketProxy bucket(ProxyManager<String> buckets, PaceState pace, long tokens) {
    return buckets
        .builder()
        .withImplicitConfigurationReplacement(pace.version(), TokensInheritanceStrategy.AS_IS)
        .build(
            name,
            () ->
                BucketConfiguration.builder()
                    .addLimit(Limits.bandwidth(PaceRules.shares(pace), tokens))
                    .build());
  }
}
