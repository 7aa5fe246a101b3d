package io.github.s360sdk.reliability.lifecycle;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.reliability.process.Institution;
import java.util.List;

/** Sells once, closes nothing, and comes to the end of its main method. */
public final class OneSale {

  /** What stands before the number of the tickets. */
  static final String SOLD = "sold ";

  private OneSale() {}

  /**
   * Sells.
   *
   * @param arguments the words of an institution
   */
  public static void main(String[] arguments) {
    Institution institution = Institution.of(List.of(arguments));
    S360Client s360 = S360Client.of(institution.connection().build());
    s360.catalog().get();
    System.out.println(SOLD + Sales.pass(s360, institution).tickets().size());
  }
}
