package io.github.s360sdk.reliability.crash;

import io.github.s360sdk.sales.RecoveredOrder;
import io.github.s360sdk.sales.Sale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the program has sold, in a file that outlives it: the store of a partner. */
final class SoldFile {

  private final Path path;

  SoldFile(Path path) {
    this.path = path;
  }

  /** Stores a sale. A line is written at once: a process that is killed leaves none by halves. */
  synchronized void store(Sale sale) {
    String line = sale.orderId() + " " + sale.tickets().size() + "\n";
    try {
      Files.writeString(
          path,
          line,
          StandardCharsets.US_ASCII,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stores what the recovery has found to be sold. */
  void store(RecoveredOrder order) {
    if (order.sale() != null) {
      store(order.sale());
    }
  }

  /** The ids of the orders whose sales are stored. */
  Set<Long> orders() throws IOException {
    Set<Long> ids = new HashSet<>();
    List<String> lines = Files.exists(path) ? Files.readAllLines(path) : List.of();
    for (String line : lines) {
      ids.add(Long.valueOf(line.substring(0, line.indexOf(' '))));
    }
    return ids;
  }
}
