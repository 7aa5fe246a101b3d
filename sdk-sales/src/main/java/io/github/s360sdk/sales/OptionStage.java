package io.github.s360sdk.sales;

import io.github.s360sdk.contacts.model.Contact;
import java.time.Duration;

/**
 * Options of an order, in any order. An option that is set twice has its last value.
 *
 * @param <S> the stage itself
 */
public interface OptionStage<S> {

  /**
   * Sets who buys. Whether the platform wants a purchaser depends on the products (POS
   * configuration, product families).
   *
   * @param contactNumber number of the contact, as text: leading zeros count
   * @return this
   */
  S purchaser(String contactNumber);

  /**
   * Sets who buys: see {@link #purchaser(String)}.
   *
   * @param contact the contact
   * @return this
   */
  S purchaser(Contact contact);

  /**
   * Sets a reference of your own that goes with the order, so that it can be found again if an
   * answer is lost. Make it unique.
   *
   * @param reference for example the number of the cart; no personal data
   * @return this
   */
  S externalReference(String reference);

  /**
   * Closes without having bar codes made. Default: they are made.
   *
   * @return this
   */
  S withoutBarCodes();

  /**
   * Sets how long the platform may wait for bar codes before it answers the close (wire name {@code
   * maxWaitingTime}). Default: not sent.
   *
   * @param time the time; its unit is not known
   * @return this
   */
  S maxWaitingTime(int time);

  /**
   * Sets how long to ask for tickets whose bar codes were not in the answer of the close. Default:
   * 30 s. The sale is done in any case; tickets that are late can be fetched later.
   *
   * @param longest zero switches it off; more than a year counts as a year
   * @return this
   */
  S waitForTickets(Duration longest);

  /**
   * Leaves the order open if a later step fails, instead of giving it up and freeing its places.
   * The places then free themselves when the order expires.
   *
   * @return this
   */
  S withoutCompensation();
}
