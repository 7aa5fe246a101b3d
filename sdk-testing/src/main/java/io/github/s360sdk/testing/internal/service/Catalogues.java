package io.github.s360sdk.testing.internal.service;

import io.github.s360sdk.catalog.internal.stub.type.CatalogData;
import io.github.s360sdk.catalog.internal.stub.type.CatalogResult;
import io.github.s360sdk.catalog.internal.stub.type.CatalogResultDetailed;
import io.github.s360sdk.testing.internal.state.CatalogEdits;
import io.github.s360sdk.testing.internal.state.SetupState;
import io.github.s360sdk.testing.world.DemoWorld;
import io.github.s360sdk.testing.world.EventProduct;
import io.github.s360sdk.testing.world.GeneratedCatalog;
import io.github.s360sdk.testing.world.SalesSeason;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as it is told at present: that of the demo world, and a generated one if there is
 * one. Answers are kept until the set-up changes; the generated part is never kept.
 */
final class Catalogues {

  // Filters come from the caller, so what is kept of them is bounded.
  private static final int MOST_KEPT = 100;
  private static final String BEGIN = "<catalogData>";
  private static final String END = "</catalogData>";

  private final DemoWorld world;
  private final SetupState setup;
  private final @Nullable GeneratedCatalog generated;
  private final Function<CatalogData, Body> writer;
  private volatile Kept kept;

  /** What was written of one state of the set-up. */
  private record Kept(CatalogEdits edits, Map<CatalogForm.Filter, Answer> answers) {

    Kept(CatalogEdits edits) {
      this(edits, new ConcurrentHashMap<>());
    }
  }

  /**
   * Makes the catalogues.
   *
   * @param writer writes an answer with the given content
   */
  Catalogues(
      DemoWorld world,
      SetupState setup,
      @Nullable GeneratedCatalog generated,
      Function<CatalogData, Body> writer) {
    this.world = world;
    this.setup = setup;
    this.generated = generated;
    this.writer = writer;
    this.kept = new Kept(setup.edits());
  }

  /** Whether an answer is too large to be made as a whole. */
  boolean isStreamed() {
    return generated != null;
  }

  /** The answer as a stub; without the generated part. */
  CatalogResultDetailed stub(CatalogForm.Filter filter) {
    CatalogResultDetailed result = new CatalogResultDetailed();
    result.setCatalogData(data(filter, setup.edits()));
    return result;
  }

  private CatalogData data(CatalogForm.Filter filter, CatalogEdits edits) {
    return new CatalogForm(world, edits, filter).data();
  }

  /** The answer, written once per filter and state of the set-up. */
  Answer answer(CatalogForm.Filter filter) {
    CatalogEdits edits = setup.edits();
    Kept current = kept;
    if (!current.edits().equals(edits)) {
      current = new Kept(edits);
      kept = current;
    }
    Answer ready = current.answers().get(filter);
    if (ready != null) {
      return ready;
    }
    Answer made = make(filter, edits);
    if (current.answers().size() < MOST_KEPT) {
      current.answers().put(filter, made);
    }
    return made;
  }

  private Answer make(CatalogForm.Filter filter, CatalogEdits edits) {
    CatalogData data = data(filter, edits);
    GeneratedCatalog more = generated;
    if (more == null) {
      return writer.apply(data);
    }
    Map<String, byte[]> lists =
        Map.of(
            "physicalConfigurations",
            list(to -> to.getPhysicalConfigurations().addAll(data.getPhysicalConfigurations())),
            "seasons",
            list(to -> to.getSeasons().addAll(data.getSeasons())),
            "visitLanguages",
            list(to -> to.getVisitLanguages().addAll(data.getVisitLanguages())));
    return new Streamed(
        out ->
            more.writeAnswer(
                out,
                filter.seasonCode(),
                filter.productCode(),
                name -> lists.getOrDefault(name, new byte[0])));
  }

  /** A list of the demo world as XML, without what stands around it. */
  private byte[] list(Consumer<CatalogData> fill) {
    CatalogData data = new CatalogData();
    fill.accept(data);
    String xml = new String(writer.apply(data).plain(), StandardCharsets.UTF_8);
    int begin = xml.indexOf(BEGIN);
    return begin < 0
        ? new byte[0]
        : xml.substring(begin + BEGIN.length(), xml.lastIndexOf(END))
            .getBytes(StandardCharsets.UTF_8);
  }

  /** The format of this text is not known: seasons and products by code (assumed). */
  CatalogResult text(CatalogForm.Filter filter) {
    StringBuilder text = new StringBuilder("<catalog>");
    CatalogEdits edits = setup.edits();
    for (SalesSeason season : world.seasons()) {
      if (filter.season(season)) {
        text.append("<season code=\"").append(season.code()).append("\">");
        for (EventProduct event : season.events()) {
          if (filter.event(event) && !edits.hiddenProducts().contains(event.code())) {
            product(text, event.code());
          }
        }
        text.append("</season>");
      }
    }
    GeneratedCatalog more = generated;
    if (more != null) {
      generated(text, more, filter);
    }
    CatalogResult result = new CatalogResult();
    result.setCatalogData(text.append("</catalog>").toString());
    return result;
  }

  private static void generated(
      StringBuilder text, GeneratedCatalog catalog, CatalogForm.Filter filter) {
    for (String season : catalog.seasonCodes()) {
      if (filter.season(season)) {
        text.append("<season code=\"").append(season).append("\">");
        catalog.productCodes(season).stream()
            .filter(filter::product)
            .forEach(code -> product(text, code));
        text.append("</season>");
      }
    }
  }

  private static void product(StringBuilder text, String code) {
    text.append("<product code=\"").append(code).append("\"/>");
  }
}
