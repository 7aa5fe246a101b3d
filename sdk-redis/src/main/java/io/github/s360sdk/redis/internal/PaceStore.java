package io.github.s360sdk.redis.internal;

import io.github.s360sdk.core.internal.limit.PaceState;
import io.github.s360sdk.core.internal.limit.SentCalls;
import io.lettuce.core.ScriptOutputType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What all machines know of the minute of an institution: its pace, the calls of the last minutes
 * by second, and which machines there are. Times are milliseconds of the clock.
 */
final class PaceStore {

  private static final int SECOND = 1_000;

  // Adds the calls of a machine, and gives back what is known: the pace, the number of machines,
  // the calls of all by second, and who began to count, which is another one after all was lost. A
  // pace that is not there, because Redis has lost it, or an
  // older one, is replaced by that of the machine.
  private static final String REPORT =
      """
      local now = tonumber(ARGV[1])
      local second = math.floor(now / 1000)
      for i = 4, #ARGV, 2 do
        redis.call('HINCRBY', KEYS[2], ARGV[i], ARGV[i + 1])
      end
      redis.call('SET', KEYS[4], ARGV[2] .. ' ' .. ARGV[1], 'NX')
      redis.call('PEXPIRE', KEYS[4], 86400000)
      local calls = redis.call('HGETALL', KEYS[2])
      for i = 1, #calls, 2 do
        if tonumber(calls[i]) < second - 180 then
          redis.call('HDEL', KEYS[2], calls[i])
        end
      end
      redis.call('PEXPIRE', KEYS[2], 300000)
      redis.call('ZADD', KEYS[3], now, ARGV[2])
      redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', now - 20000)
      redis.call('PEXPIRE', KEYS[3], 300000)
      local pace = redis.call('GET', KEYS[1])
      local version = pace and tonumber(string.match(pace, '^%d+')) or 0
      if version < tonumber(string.match(ARGV[3], '^%d+')) then
        pace = ARGV[3]
        redis.call('SET', KEYS[1], pace)
      end
      redis.call('PEXPIRE', KEYS[1], 86400000)
      return {pace, tostring(redis.call('ZCARD', KEYS[3])), calls, redis.call('GET', KEYS[4])}
      """;

  // Changes the pace if nobody else has, and tells all machines.
  private static final String CHANGE =
      """
      local pace = redis.call('GET', KEYS[1])
      if pace and pace ~= ARGV[1] then
        return pace
      end
      redis.call('SET', KEYS[1], ARGV[2], 'PX', 86400000)
      redis.call('PUBLISH', ARGV[3], ARGV[4] .. ARGV[2])
      return ARGV[2]
      """;

  /**
   * What was given back.
   *
   * @param machines how many there are, this one included
   * @param begunBy who began to count
   */
  record Report(PaceState state, int machines, SentCalls sent, String begunBy) {}

  private final RedisLink link;
  private final String institution;
  private final String machine;
  private final String[] keys;

  PaceStore(RedisLink link, String institution, String machine) {
    this.link = link;
    this.institution = institution;
    this.machine = machine;
    // The braces keep all keys of an institution on one node of a cluster.
    // The number is that of the form: programs of another one do not understand what is there.
    String root = link.settings().prefix() + ":{" + institution + "}:1:";
    this.keys = new String[] {root + "pace", root + "sent", root + "machines", root + "begun"};
  }

  /** Key of the bucket of the institution. */
  String bucket() {
    return keys[0] + ":bucket";
  }

  /** What a message begins with that tells a new pace of an institution. */
  static String news(String institution) {
    return "pace1 " + institution + " ";
  }

  /**
   * Reports the calls of this machine since the last time, and asks what is known.
   *
   * @param calls by second
   */
  Report report(long now, PaceState known, Map<Long, Integer> calls) {
    List<Object> answer =
        link.ask(
            redis ->
                redis.<List<Object>>eval(
                    REPORT, ScriptOutputType.MULTI, keys, arguments(now, known, calls)));
    return understood(() -> report(answer));
  }

  private static Report report(List<Object> answer) {
    SentCalls sent = new SentCalls();
    Map<Long, Integer> bySecond = new TreeMap<>();
    List<?> flat = (List<?>) answer.get(2);
    for (int i = 0; i + 1 < flat.size(); i += 2) {
      bySecond.put(Long.parseLong(text(flat.get(i))), Integer.parseInt(text(flat.get(i + 1))));
    }
    bySecond.forEach((second, count) -> sent.add(second * SECOND, count));
    return new Report(
        PaceState.parse(text(answer.get(0))),
        Integer.parseInt(text(answer.get(1))),
        sent,
        text(answer.get(3)));
  }

  /** Reports the calls of this machine without waiting for an answer. */
  CompletionStage<?> reportAside(long now, PaceState known, Map<Long, Integer> calls) {
    return link.tell(
        redis -> redis.eval(REPORT, ScriptOutputType.MULTI, keys, arguments(now, known, calls)));
  }

  private byte[][] arguments(long now, PaceState known, Map<Long, Integer> calls) {
    List<byte[]> arguments = new ArrayList<>();
    arguments.add(bytes(Long.toString(now)));
    arguments.add(bytes(machine));
    arguments.add(bytes(known.text()));
    calls.forEach(
        (second, count) -> {
          arguments.add(bytes(Long.toString(second)));
          arguments.add(bytes(Integer.toString(count)));
        });
    return arguments.toArray(new byte[0][]);
  }

  /** Changes the pace; returns the one that holds, which is another one if somebody was faster. */
  PaceState change(PaceState before, PaceState after) {
    byte[] holds =
        link.ask(
            redis ->
                redis.<byte[]>eval(
                    CHANGE,
                    ScriptOutputType.VALUE,
                    new String[] {keys[0]},
                    bytes(before.text()),
                    bytes(after.text()),
                    bytes(link.settings().channel()),
                    bytes(news(institution))));
    return understood(() -> PaceState.parse(text(holds)));
  }

  /** What somebody else has put there is of no more use than a Redis that does not answer. */
  private static <T> T understood(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (RuntimeException e) {
      throw new RedisUnreachable(
          "Redis holds something else than a pace: use another prefix, or delete its keys", false);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(@Nullable Object answer) {
    if (answer instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    throw new IllegalArgumentException("not a text");
  }
}
