/** What the simulated institution sells: seasons, products, performances, tariffs and prices. */
@NullMarked
package io.github.s360sdk.testing.world;

import org.jspecify.annotations.NullMarked;
