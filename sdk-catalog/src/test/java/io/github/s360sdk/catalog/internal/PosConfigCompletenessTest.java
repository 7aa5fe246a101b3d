package io.github.s360sdk.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.catalog.ModelValues;
import io.github.s360sdk.catalog.internal.stub.type.POSConfigData;
import io.github.s360sdk.catalog.internal.stub.type.POSConfigResult;
import io.github.s360sdk.catalog.model.PosConfig;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proves that no field of the wire is lost on the way to the model; there are no exceptions. */
class PosConfigCompletenessTest {

  private static PosConfig map(StubFiller filler) {
    POSConfigResult result = new POSConfigResult();
    result.setPosConfigData(filler.fill(POSConfigData.class));
    return PosConfigMapper.map(result);
  }

  @Test
  void everyTextAndNumberOccursInTheModel() {
    StubFiller filler = StubFiller.withoutFlags();
    PosConfig config = map(filler);

    List<String> missing = new ArrayList<>(filler.values().keySet());
    missing.removeAll(ModelValues.of(config));
    assertThat(missing).map(filler.values()::get).isEmpty();
    assertThat(filler.values()).hasSizeGreaterThan(100);
  }

  @Test
  void everyFlagChangesTheModel() {
    StubFiller plain = StubFiller.withoutFlags();
    PosConfig without = map(plain);

    assertThat(plain.flags()).hasSizeGreaterThan(15);
    for (int flag = 0; flag < plain.flags().size(); flag++) {
      assertThat(map(StubFiller.withFlag(flag))).as(plain.flags().get(flag)).isNotEqualTo(without);
    }
  }
}
