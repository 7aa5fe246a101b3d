package io.github.s360sdk.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.catalog.ModelValues;
import io.github.s360sdk.catalog.internal.file.CatalogCodec;
import io.github.s360sdk.catalog.internal.file.ModelCodec;
import io.github.s360sdk.catalog.internal.stub.type.POSConfigData;
import io.github.s360sdk.catalog.internal.stub.type.POSConfigResult;
import io.github.s360sdk.catalog.model.PosConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
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

  @Test
  void nothingIsLostOnTheWayThroughASharedCache() throws IOException {
    ModelCodec<PosConfig> codec = ModelCodec.of(PosConfig.class);
    PosConfig config = map(StubFiller.withoutFlags());

    byte[] bytes = codec.encode(config);

    assertThat(codec.decode(bytes)).isEqualTo(config);
    assertThat(bytes).hasSizeLessThan(20_000);
    assertThat(codec.version())
        .matches("[0-9a-f]{16}")
        .isEqualTo(ModelCodec.of(PosConfig.class).version());
    assertThat(codec.version()).isNotEqualTo(CatalogCodec.INSTANCE.version());
  }

  @Test
  void whatIsNoConfigurationIsToldWithoutItsContent() throws IOException {
    ModelCodec<PosConfig> codec = ModelCodec.of(PosConfig.class);
    byte[] whole = codec.encode(map(StubFiller.withoutFlags()));

    for (byte[] broken :
        List.of(
            new byte[0],
            new byte[] {1, 2, 3},
            zipped("secret"),
            zipped("null"),
            zipped("{}"),
            Arrays.copyOf(whole, whole.length / 2))) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> codec.decode(broken))
          .satisfies(e -> assertThat(e.toString()).doesNotContain("secret"));
    }
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
