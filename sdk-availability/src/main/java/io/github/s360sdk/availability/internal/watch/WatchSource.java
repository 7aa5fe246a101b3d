package io.github.s360sdk.availability.internal.watch;

import io.github.s360sdk.availability.internal.AvailabilityCalls.Answer;
import io.github.s360sdk.availability.internal.Question;
import io.github.s360sdk.availability.model.PlacesLeft;
import io.github.s360sdk.availability.model.UnitsLeft;
import io.github.s360sdk.catalog.model.Catalog;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What watchers need of the client that they were made by. */
public interface WatchSource {

  /** Asks the platform once, in the background, and waits for no permit. */
  <R> Answer<R> ask(Question<R> question, boolean urgent);

  /** The catalogue, to look products up. */
  Catalog catalog();

  /** Runs something whenever another catalogue is served. */
  void onOtherCatalog(Runnable listener);

  /**
   * Rows with the levels that can be derived.
   *
   * @param forAll whether they are about all places, and not about those of a season ticket
   */
  List<PlacesLeft> places(List<PlacesLeft> rows, boolean forAll);

  /** Rows with the levels that can be derived. */
  List<UnitsLeft> units(List<UnitsLeft> rows);

  /** What levels are derived from; another object when they may be others than before. */
  @Nullable Object basisOfLevels();

  /** Performances of a product have been learned of. */
  void learn(long product, List<Long> performances);

  /** Products have changed, so that answers that are kept elsewhere are old. */
  void changed(Set<Long> products);

  /** Fails if the connection is closed. */
  void requireOpen();

  /** Ids in one question for places or units. */
  int batchSize();

  /** Ids in one question for changes. */
  int updateBatchSize();

  Clock clock();
}
