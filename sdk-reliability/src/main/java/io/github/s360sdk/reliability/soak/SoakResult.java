package io.github.s360sdk.reliability.soak;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * What a run has measured.
 *
 * @param duration how long it took
 * @param rounds how often clients were opened, used and closed
 * @param figures the figures
 * @param surprises the first errors that nothing had asked for
 */
public record SoakResult(
    Duration duration, int rounds, List<Figure> figures, List<String> surprises) {

  /** Copies the lists. */
  public SoakResult {
    figures = List.copyOf(figures);
    surprises = List.copyOf(surprises);
  }

  /**
   * Whether all limits are kept.
   *
   * @return true if they are
   */
  public boolean ok() {
    return figures.stream().allMatch(Figure::ok);
  }

  /**
   * A figure.
   *
   * @param name its name
   * @return the figure
   */
  public Figure figure(String name) {
    return figures.stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no figure " + name));
  }
}
