package io.github.s360sdk.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGSimpleDataSource;

/** A database in a real PostgreSQL, which is started once and ends with the tests. */
final class PostgreSqlDatabase implements TestDatabase {

  /** The server, or why there is none: it does not run for every user and on every system. */
  private static final class Server {

    private static final Server ONLY = start();

    private final @Nullable EmbeddedPostgres running;
    private final String problem;

    private Server(@Nullable EmbeddedPostgres running, String problem) {
      this.running = running;
      this.problem = problem;
    }

    private static Server start() {
      try {
        return new Server(EmbeddedPostgres.start(), "");
      } catch (IOException | RuntimeException e) {
        return new Server(null, e.toString());
      }
    }

    EmbeddedPostgres orSkip() {
      Assumptions.assumeTrue(running != null, () -> "no PostgreSQL starts here: " + problem);
      return Objects.requireNonNull(running);
    }
  }

  private final EmbeddedPostgres server;
  private final String name = "t" + UUID.randomUUID().toString().replace("-", "");
  private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

  private PostgreSqlDatabase(EmbeddedPostgres server) throws SQLException {
    this.server = server;
    dataSource.setUrl(server.getJdbcUrl("postgres", name));
    onServer("create database " + name);
  }

  /** Skips the test where no server can be started. */
  static PostgreSqlDatabase create() throws SQLException {
    return new PostgreSqlDatabase(Server.ONLY.orSkip());
  }

  private void onServer(String sql) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public DataSource dataSource() {
    return dataSource;
  }

  @Override
  public void close() throws SQLException {
    onServer("drop database " + name + " with (force)");
  }
}
