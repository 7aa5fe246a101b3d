/** Limiter and cache that several machines share on Redis. */
module io.github.s360sdk.redis {
  requires transitive io.github.s360sdk.core;
  requires com.fasterxml.jackson.databind;
  requires io.github.bucket4j.core;
  requires io.github.bucket4j.lettuce;
  requires io.netty.common;
  requires lettuce.core;
  requires org.slf4j;
  requires transitive org.jspecify;

  exports io.github.s360sdk.redis;
}
