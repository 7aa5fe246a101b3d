package io.github.s360sdk.testing;

import io.github.s360sdk.testing.internal.state.CatalogEdits;
import io.github.s360sdk.testing.world.DemoWorld;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What somebody changes in the set-up of the institution while the simulator runs, for {@link
 * S360Simulator#setup}. It changes what the catalogue tells of the demo world from the next answer
 * on; what can be ordered stays as it is. Codes and ids are those of {@link S360Simulator#world()};
 * others are refused with an {@link IllegalArgumentException}. A generated catalogue does not
 * change.
 */
public final class SetupChange {

  private final DemoWorld world;
  private UnaryOperator<CatalogEdits> change = UnaryOperator.identity();

  SetupChange(DemoWorld world) {
    this.world = world;
  }

  CatalogEdits applyTo(CatalogEdits edits) {
    return change.apply(edits);
  }

  /**
   * Takes a product out of the catalogue, and with it the season-ticket lines that repeat it.
   *
   * @param code code of the product
   * @return this
   */
  public SetupChange hideProduct(String code) {
    checkProduct(code);
    return then(edits -> edits.hideProduct(code, true));
  }

  /**
   * Puts a hidden product back into the catalogue, as if it were new.
   *
   * @param code code of the product
   * @return this
   */
  public SetupChange showProduct(String code) {
    checkProduct(code);
    return then(edits -> edits.hideProduct(code, false));
  }

  /**
   * Gives a product another name, in all its languages.
   *
   * @param code code of the product
   * @param name the name from now on
   * @return this
   */
  public SetupChange renameProduct(String code, String name) {
    checkProduct(code);
    Objects.requireNonNull(name, "name");
    return then(edits -> edits.rename(code, name));
  }

  /**
   * Takes a performance out of the catalogue.
   *
   * @param id id of the performance
   * @return this
   */
  public SetupChange hidePerformance(long id) {
    checkPerformance(id);
    return then(edits -> edits.hidePerformance(id, true));
  }

  /**
   * Puts a hidden performance back into the catalogue, and one that was cancelled back on sale.
   *
   * @param id id of the performance
   * @return this
   */
  public SetupChange showPerformance(long id) {
    checkPerformance(id);
    return then(edits -> edits.hidePerformance(id, false).cancelPerformance(id, false));
  }

  /**
   * Cancels a performance. It disappears from the catalogue; with scope {@code EXTENDED} it is told
   * with state {@code CANCELED}.
   *
   * @param id id of the performance
   * @return this
   */
  public SetupChange cancelPerformance(long id) {
    checkPerformance(id);
    return then(edits -> edits.cancelPerformance(id, true));
  }

  private SetupChange then(UnaryOperator<CatalogEdits> next) {
    UnaryOperator<CatalogEdits> before = change;
    change = edits -> next.apply(before.apply(edits));
    return this;
  }

  private void checkProduct(String code) {
    Set<String> codes = new TreeSet<>();
    world
        .seasons()
        .forEach(
            season -> {
              season.events().forEach(event -> codes.add(event.code()));
              season.passes().forEach(pass -> codes.add(pass.code()));
              season.seasonTickets().forEach(ticket -> codes.add(ticket.code()));
            });
    if (!codes.contains(code)) {
      throw new IllegalArgumentException(
          "code: there is no product " + code + " in the world; there are " + codes);
    }
  }

  private void checkPerformance(long id) {
    boolean known =
        world.seasons().stream()
            .flatMap(season -> season.events().stream())
            .flatMap(event -> event.performances().stream())
            .anyMatch(performance -> performance.id() == id);
    if (!known) {
      throw new IllegalArgumentException("id: there is no performance " + id + " in the world");
    }
  }
}
