package io.github.s360sdk.reliability.hostile;

import java.util.ArrayList;
import java.util.List;

/** All cases. */
public final class HostileCorpus {

  private HostileCorpus() {}

  /**
   * All cases, those of a kind one after the other.
   *
   * @return the cases
   */
  public static List<HostileCase> all() {
    List<HostileCase> all = new ArrayList<>();
    all.addAll(EntityCases.all());
    all.addAll(EndlessCases.all());
    all.addAll(EncodingCases.all());
    all.addAll(CompressionCases.all());
    all.addAll(HttpCases.all());
    all.addAll(StatusCases.all());
    all.addAll(SoapCases.all());
    return List.copyOf(all);
  }
}
