package io.github.s360sdk.reliability.process;

import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.S360ConnectionBuilder;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.world.DemoWorld;
import java.net.URI;
import java.util.Iterator;
import java.util.List;

/**
 * What another JVM has to know of a simulator to sell there. It goes from one to the other as a
 * line of text or as arguments.
 *
 * @param baseUrl where it is
 * @param code code of the institution
 * @param operator who calls
 * @param password its password
 * @param pointOfSales id of the point of sales
 * @param purchaser number of a contact
 * @param performance id of a performance
 * @param seatCategory id of one of its seat categories
 * @param seatTariff id of a tariff for it
 * @param passItem id of a pass that never sells out
 * @param passTariff id of a tariff for it
 */
public record Institution(
    String baseUrl,
    String code,
    String operator,
    String password,
    long pointOfSales,
    String purchaser,
    long performance,
    long seatCategory,
    long seatTariff,
    long passItem,
    long passTariff) {

  private static final int UNPACED = 1_000_000;

  /**
   * The institution of a simulator.
   *
   * @param simulator the simulator
   * @return what is to be known of it
   */
  public static Institution of(S360Simulator simulator) {
    DemoWorld world = simulator.world();
    return new Institution(
        simulator.baseUrl(),
        simulator.institution(),
        simulator.operator(),
        simulator.password(),
        world.pointOfSales().id(),
        world.contactNumber(),
        world.theatre().performances().get(0).id(),
        world.theatre().seatCategories().get(0).id(),
        world.theatre().fullTariff().id(),
        world.museum().passItemId(),
        world.museum().fullTariff().id());
  }

  /**
   * The institution that another JVM has told of.
   *
   * @param words as {@link #words} made them
   * @return what is to be known of it
   */
  public static Institution of(List<String> words) {
    Iterator<String> next = words.iterator();
    return new Institution(
        next.next(),
        next.next(),
        next.next(),
        next.next(),
        Long.parseLong(next.next()),
        next.next(),
        Long.parseLong(next.next()),
        Long.parseLong(next.next()),
        Long.parseLong(next.next()),
        Long.parseLong(next.next()),
        Long.parseLong(next.next()));
  }

  /**
   * All of it as words without blanks.
   *
   * @return the words
   */
  public List<String> words() {
    return List.of(
        baseUrl,
        code,
        operator,
        password,
        String.valueOf(pointOfSales),
        purchaser,
        String.valueOf(performance),
        String.valueOf(seatCategory),
        String.valueOf(seatTariff),
        String.valueOf(passItem),
        String.valueOf(passTariff));
  }

  /**
   * Port of the simulator.
   *
   * @return the port
   */
  public int port() {
    return URI.create(baseUrl).getPort();
  }

  /**
   * A connection to it that is not slowed down by the limits of the platform.
   *
   * @return a new builder
   */
  public S360ConnectionBuilder connection() {
    return S360Connection.builder()
        .institution(code)
        .baseUrl(baseUrl)
        .credentials(operator, password)
        .rateLimits(new RateLimits(UNPACED, List.of()));
  }

  /** Code and address; never the password. */
  @Override
  public String toString() {
    return "Institution[" + code + ", " + baseUrl + "]";
  }
}
