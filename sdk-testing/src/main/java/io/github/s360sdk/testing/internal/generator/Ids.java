package io.github.s360sdk.testing.internal.generator;

/** Where the ids of a unit lie: each unit has a million, none of which the demo world uses. */
enum Ids {
  INSTITUTION_CATEGORY(100),
  SALES_CHANNEL(200),
  ACTIVITY(300),
  VISIT(400),
  SEASON(500),
  TARIFF_CATEGORY(600),
  PRICE_LEVEL(700),
  PRICE_COMPONENT(800),
  RATE_TYPE(900),
  TARIFF(1_000),
  PRODUCT_TYPE(1_900),
  SITE(2_000),
  SPACE(2_100),
  LOGICAL_CONFIGURATION(2_200),
  PHYSICAL_CONFIGURATION(2_300),
  AREA(2_400),
  SEAT_CATEGORY(2_500),
  ADVANTAGE(3_000),
  CONTACT_LINK(3_100),
  CROSS_SELL(3_200),
  TABLE(3_500),
  TIMESLOT(4_000),
  PRODUCT(10_000),
  ITEM(20_000),
  PACKAGE_LINE(50_000),
  LINE(100_000),
  PERFORMANCE(200_000);

  private static final long BASE = 10_231_000_000_000L;
  private static final long PER_UNIT = 1_000_000L;

  private final int offset;

  Ids(int offset) {
    this.offset = offset;
  }

  long of(int unit, int index) {
    return BASE + unit * PER_UNIT + offset + index;
  }
}
