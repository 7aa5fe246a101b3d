package io.github.s360sdk.catalog.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.catalog.internal.stub.type.CatalogData;
import io.github.s360sdk.catalog.model.Advantage;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogProgress;
import io.github.s360sdk.catalog.model.CatalogSetup;
import io.github.s360sdk.catalog.model.CatalogSummary;
import io.github.s360sdk.catalog.model.CatalogVisitor;
import io.github.s360sdk.catalog.model.ConditionalCrossSell;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.Season;
import io.github.s360sdk.core.internal.pipeline.ResultReader.CallerFailed;
import io.github.s360sdk.core.internal.pipeline.ResultReader.StoppedByCaller;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Proves that a visitor is given what a catalogue that is kept holds. */
class CatalogReaderVisitTest {

  static final List<String> KINDS = StubXml.KINDS.stream().sorted().toList();

  private static final String TWO_SEASONS =
      "<r><catalogData><seasons><id>1</id><products><id>7</id></products><advantages><id>5</id>"
          + "</advantages><products><id>8</id></products></seasons><seasons><id>2</id><products>"
          + "<id>7</id></products><conditionalCrossSells/></seasons></catalogData></r>";

  /** Puts together what it is given. */
  private static class Collector implements CatalogVisitor {

    final List<String> calls = new ArrayList<>();
    final List<Season> seasons = new ArrayList<>();
    private List<Product> products = new ArrayList<>();
    private List<Advantage> advantages = new ArrayList<>();
    private List<ConditionalCrossSell> crossSells = new ArrayList<>();
    private CatalogSetup setup = CatalogSetup.NONE;

    @Override
    public void product(Product product) {
      calls.add("product " + product.id());
      products.add(product);
    }

    @Override
    public void advantage(Advantage advantage) {
      calls.add("advantage " + advantage.id());
      advantages.add(advantage);
    }

    @Override
    public void conditionalCrossSell(ConditionalCrossSell crossSell) {
      calls.add("crossSell");
      crossSells.add(crossSell);
    }

    @Override
    public void season(Season season) {
      calls.add("season " + season.id());
      assertThat(season.products()).isEmpty();
      seasons.add(
          new Season(
              season.id(),
              season.code(),
              season.name(),
              season.number(),
              season.period(),
              season.state(),
              season.setup(),
              products,
              advantages,
              crossSells));
      products = new ArrayList<>();
      advantages = new ArrayList<>();
      crossSells = new ArrayList<>();
    }

    @Override
    public void setup(CatalogSetup parts) {
      calls.add("setup");
      setup = parts;
    }

    Catalog catalog() {
      return new Catalog(Answers.EURO, seasons, setup, null);
    }
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void aVisitorIsGivenAllThatIsKept(String kind) throws Exception {
    StubXml stub = StubXml.of(CatalogData.class, "catalogData", kind);
    // As the platform sends it: a stream cannot give a product the id of a season behind it.
    String xml = stub.xml().replaceFirst("<seasons>", "<seasons><id>4711</id>");
    Collector collector = new Collector();
    CatalogAnswer answer =
        Answers.read(CatalogReader.streaming(Answers.EURO, 0, collector), "<r>" + xml + "</r>");
    Catalog kept = Answers.catalog(xml);

    assertThat(collector.calls).contains("setup", "crossSell").hasSizeGreaterThan(4);
    assertThat(ModelLeaves.of(collector.catalog())).isEqualTo(ModelLeaves.of(kept));
    assertThat(collector.catalog()).isEqualTo(kept);
    assertThat(ModelLinks.of(collector.catalog())).isEqualTo(ModelLinks.of(kept));
    assertThat(answer.catalog()).isNull();
    assertThat(Objects.requireNonNull(answer.summary()).complete()).isTrue();
  }

  @Test
  void partsAreGivenInTheOrderOfTheAnswer() throws Exception {
    Collector collector = new Collector();
    CatalogAnswer answer =
        Answers.read(CatalogReader.streaming(Answers.EURO, 0, collector), TWO_SEASONS);

    assertThat(collector.calls)
        .containsExactly(
            "product 7",
            "advantage 5",
            "product 8",
            "season 1",
            "product 7",
            "crossSell",
            "season 2",
            "setup");
    assertThat(answer.summary()).isEqualTo(new CatalogSummary(true, 0, 2, 3, 0));
  }

  @Test
  void aVisitorThatWantsNoMoreIsGivenNoMore() {
    Collector collector =
        new Collector() {
          @Override
          public boolean wantsMore() {
            return calls.size() < 3;
          }
        };

    assertThatExceptionOfType(StoppedByCaller.class)
        .isThrownBy(
            () -> Answers.read(CatalogReader.streaming(Answers.EURO, 0, collector), TWO_SEASONS))
        .satisfies(
            stopped -> {
              CatalogAnswer answer = (CatalogAnswer) stopped.result();
              assertThat(answer.getStatusCode()).isEqualTo("success");
              assertThat(answer.summary()).isEqualTo(new CatalogSummary(false, 0, 0, 2, 0));
            });
    assertThat(collector.calls).containsExactly("product 7", "advantage 5", "product 8");
  }

  /** A call of a visitor. */
  enum Call {
    PRODUCT,
    ADVANTAGE,
    CROSS_SELL,
    SEASON,
    SETUP,
    PROGRESS,
    WANTS_MORE
  }

  private static final class Failing implements CatalogVisitor {

    private final Call where;
    private final RuntimeException error;

    Failing(Call where, RuntimeException error) {
      this.where = where;
      this.error = error;
    }

    private void failAt(Call call) {
      if (call == where) {
        throw error;
      }
    }

    @Override
    public void product(Product product) {
      failAt(Call.PRODUCT);
    }

    @Override
    public void advantage(Advantage advantage) {
      failAt(Call.ADVANTAGE);
    }

    @Override
    public void conditionalCrossSell(ConditionalCrossSell crossSell) {
      failAt(Call.CROSS_SELL);
    }

    @Override
    public void season(Season season) {
      failAt(Call.SEASON);
    }

    @Override
    public void setup(CatalogSetup setup) {
      failAt(Call.SETUP);
    }

    @Override
    public void progress(CatalogProgress progress) {
      failAt(Call.PROGRESS);
    }

    @Override
    public boolean wantsMore() {
      failAt(Call.WANTS_MORE);
      return true;
    }
  }

  @ParameterizedTest
  @EnumSource
  void errorsOfTheVisitorPass(Call where) {
    RuntimeException own = new IllegalStateException("mine");

    assertThatExceptionOfType(CallerFailed.class)
        .isThrownBy(
            () ->
                Answers.read(
                    CatalogReader.streaming(Answers.EURO, 0, new Failing(where, own)), TWO_SEASONS))
        .satisfies(failed -> assertThat(failed.reason()).isSameAs(own));
  }

  @Test
  void errorsOfTheListenerPass() {
    RuntimeException own = new IllegalStateException("mine");

    assertThatExceptionOfType(CallerFailed.class)
        .isThrownBy(
            () ->
                Answers.read(
                    CatalogReader.keeping(
                        Answers.EURO,
                        0,
                        progress -> {
                          throw own;
                        }),
                    TWO_SEASONS))
        .satisfies(failed -> assertThat(failed.reason()).isSameAs(own));
  }
}
