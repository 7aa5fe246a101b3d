package io.github.s360sdk.availability.watch;

import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.model.PerformanceAvailability;
import io.github.s360sdk.availability.model.ProductAvailability;
import io.github.s360sdk.availability.model.SeasonTicketAvailability;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Knows what is left of some products, and tells when it changes. It loads them once, then asks the
 * platform in each interval which of them have changed ({@code getUpdatedAvailabilities}) and loads
 * only those again. All watchers of a connection share one such question and one daemon thread.
 *
 * <p>It keeps within the limits: the same question is asked once a minute at most, sales and reads
 * come first where the budget of the institution is short, and after a refusal it slows down.
 * Errors make it slower too; nothing that changes meanwhile is lost, only late. See {@link
 * #status()}.
 *
 * <p>Thread-safe. Reading what is known costs a look into a map. Whoever made a watcher closes it;
 * it also ends with its connection.
 */
public interface AvailabilityWatcher extends AutoCloseable {

  /**
   * What is left of a performance.
   *
   * @param id id of the performance
   * @return what was told last; empty if it is not watched, not loaded yet, or if the platform
   *     tells nothing of it
   */
  Optional<PerformanceAvailability> performance(long id);

  /**
   * The level of a performance. Makes no object.
   *
   * @param id id of the performance
   * @return the level; null if it is not known, which does not mean that nothing is left
   */
  @Nullable AvailabilityLevel level(long id);

  /**
   * What is left of a product that is no event.
   *
   * @param id id of the product
   * @return what was told last; empty if it is not watched, not loaded yet, or if the platform
   *     tells nothing of it
   */
  Optional<ProductAvailability> product(long id);

  /**
   * What is left of a season ticket and of each performance in it.
   *
   * @param productId id of the season ticket
   * @return what was told last; empty if it is not watched, or not loaded yet
   */
  Optional<SeasonTicketAvailability> seasonTicket(long productId);

  /**
   * Performances and products that are watched and loaded, and of which the platform tells nothing:
   * unknown to it, not in the sales channel, or over. They are told as soon as the platform does.
   *
   * @return their ids, in no order; products that are not in the catalogue are among them
   */
  Set<Long> missing();

  /**
   * Completes when all that is watched has been loaded once.
   *
   * @return the stage; it fails if the watcher is closed before
   */
  CompletionStage<Void> loaded();

  /**
   * How it is doing.
   *
   * @return the status as of now
   */
  WatchStatus status();

  /**
   * Tells a listener of each change from now on.
   *
   * @param listener told on the thread of the watchers, one change after the other, so it must be
   *     quick; its exceptions are logged and ignored
   * @return the subscription
   */
  WatchSubscription subscribe(Consumer<? super AvailabilityChange> listener);

  /**
   * The changes as a stream, each subscriber from its subscription on. A subscriber that is slow
   * does not stop the watcher and misses no state: of several changes of one row that it has not
   * taken yet, it gets one, from what it was told last to what is known now. The stream completes
   * when the watcher ends.
   *
   * @return a publisher for any number of subscribers; it makes no thread
   */
  Flow.Publisher<AvailabilityChange> changes();

  /**
   * Ends the watcher; no listener of changes is told of a change afterwards, but one that is being
   * told just now. The thread ends with the last watcher. Closing twice is harmless.
   */
  @Override
  void close();
}
