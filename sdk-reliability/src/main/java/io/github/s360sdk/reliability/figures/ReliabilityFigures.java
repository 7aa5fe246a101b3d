package io.github.s360sdk.reliability.figures;

import io.github.s360sdk.benchmarks.FigureTable;
import io.github.s360sdk.reliability.campaign.Campaign;
import io.github.s360sdk.reliability.campaign.CampaignResult;
import io.github.s360sdk.reliability.crash.CrashResult;
import io.github.s360sdk.reliability.crash.Crashes;
import io.github.s360sdk.reliability.fuzz.AnswerReader;
import io.github.s360sdk.reliability.fuzz.FuzzRun;
import io.github.s360sdk.reliability.hostile.HostileCase;
import io.github.s360sdk.reliability.hostile.HostileCorpus;
import io.github.s360sdk.reliability.hostile.HostileJudge;
import io.github.s360sdk.reliability.hostile.Verdict;
import io.github.s360sdk.reliability.soak.Figure;
import io.github.s360sdk.reliability.soak.SoakResult;
import io.github.s360sdk.reliability.soak.SoakRun;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Figures of reliability: {@code ReliabilityFigures [--full]}. Prints a row per figure and ends
 * with status 1 if one is short. The short form has fewer crashes and less time for the soak and
 * the fuzzer; the campaign and the corpus are whole in both.
 */
final class ReliabilityFigures {

  private static final long SEED = 1;
  private static final int SALES = 20_000;
  private static final int THREADS = 16;
  private static final int LEAST_KINDS = 12;

  private final FigureTable table = new FigureTable();

  private ReliabilityFigures() {}

  /** How much is done. */
  private record Size(int crashes, Duration soak, long soakCalls, Duration fuzzing) {

    static final Size SHORT = new Size(50, Duration.ofSeconds(30), 5_000, Duration.ofSeconds(8));
    static final Size FULL = new Size(500, Duration.ofMinutes(10), 200_000, Duration.ofMinutes(10));
  }

  /** Measures anew and prints a row per figure. */
  public static void main(String[] args) throws Exception {
    Size size = List.of(args).contains("--full") ? Size.FULL : Size.SHORT;
    ReliabilityFigures figures = new ReliabilityFigures();
    figures.campaign();
    figures.crashes(size.crashes());
    figures.hostile();
    figures.soak(size);
    figures.fuzz(size.fuzzing());
    System.exit(figures.table.print() ? 0 : 1);
  }

  private void campaign() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    CampaignResult result = Campaign.run(SEED, SALES, THREADS);
    table.note(
        "campaign: %d sales, seed %d, %d faults, outcomes %s; %d s",
        result.sales(), SEED, result.faults(), result.outcomes(), seconds(begin));
    note("doubled", result.doubled());
    note("lost", result.lost());
    note("untyped", result.untyped());
    note("unknown", result.unknown());
    note("different", result.different());
    table.atLeast("sales tried under faults", result.sales(), SALES);
    table.atLeast(
        "kinds of fault at the operation with fewest of them", result.leastKinds(), LEAST_KINDS);
    table.atMost("doubled orders", result.doubled().size(), 0);
    table.atMost("paid orders whose tickets the caller cannot get", result.lost().size(), 0);
    table.atMost("untyped exceptions", result.untyped().size(), 0);
    table.atMost("orders unknown after the recovery", result.unknown().size(), 0);
    table.atMost("outcomes other than the books", result.different().size(), 0);
  }

  private void crashes(int count) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    CrashResult result = Crashes.run(SEED, count);
    table.note(
        "crashes: %d, %d orders closed; %d s", result.crashes(), result.sold(), seconds(begin));
    note("unknown", result.unknown());
    note("doubled", result.doubled());
    note("lost", result.lost());
    table.atLeast("crashes with kill -9", result.crashes(), count);
    table.atMost("entries unknown after crashes", result.unknown().size(), 0);
    table.atMost("double closes after crashes", result.doubled().size(), 0);
    table.atMost("paid orders lost in crashes", result.lost().size(), 0);
  }

  private void hostile() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    List<HostileCase> cases = HostileCorpus.all();
    int bounded = 0;
    try (HostileJudge judge = new HostileJudge()) {
      for (HostileCase one : cases) {
        Verdict verdict = judge.judge(one);
        if (verdict.bounded()) {
          bounded++;
        } else {
          table.note("hostile: %s: %s, %s", one, verdict.faults(), verdict.ending());
        }
      }
    }
    table.note("hostile answers: %d s", seconds(begin));
    table.all("hostile answers bounded (2 s, 64 MB)", bounded + " of " + cases.size());
  }

  private void soak(Size size) throws IOException, InterruptedException {
    SoakResult result = SoakRun.run(SoakRun.Settings.of(size.soak(), size.soakCalls()));
    table.note("soak: %d rounds in %d s", result.rounds(), result.duration().toSeconds());
    note("soak", result.surprises());
    for (Figure figure : result.figures()) {
      if (figure.least()) {
        table.atLeast("soak: " + figure.name(), figure.end(), figure.limit());
      } else {
        table.atMost("soak: " + figure.name(), figure.end(), figure.limit());
      }
    }
  }

  private void fuzz(Duration each) throws IOException, InterruptedException {
    for (AnswerReader reader : AnswerReader.values()) {
      FuzzRun.Found found = FuzzRun.fuzz(reader, each);
      table.note(
          "fuzzing of %s: %s inputs in %d s %s",
          reader.id(), found.executions(), each.toSeconds(), found.findings());
      table.atMost("findings of the fuzzer: " + reader.id(), found.isGood() ? 0 : 1, 0);
    }
  }

  private void note(String what, List<String> found) {
    found.stream().limit(5).forEach(one -> table.note("%s: %s", what, one));
  }

  private static long seconds(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
  }
}
