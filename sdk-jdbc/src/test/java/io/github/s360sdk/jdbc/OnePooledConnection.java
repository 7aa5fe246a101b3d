package io.github.s360sdk.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The smallest pool: gives the same connection again and again, and lets a test listen in. */
final class OnePooledConnection implements AutoCloseable {

  private final Connection connection;
  private final DataSource dataSource;
  private Consumer<String> onStatement = sql -> {};
  private int given;
  private int taken;

  OnePooledConnection(DataSource source, boolean autoCommit) throws SQLException {
    this.connection = source.getConnection();
    connection.setAutoCommit(autoCommit);
    this.dataSource = proxy(DataSource.class, this::onDataSource);
  }

  DataSource dataSource() {
    return dataSource;
  }

  Connection connection() {
    return connection;
  }

  /** Tells the SQL of each statement just before it is prepared. */
  void onStatement(Consumer<String> listener) {
    this.onStatement = listener;
  }

  int stillOut() {
    return given - taken;
  }

  private Object onDataSource(Object proxy, Method method, Object[] arguments) {
    if (!method.getName().equals("getConnection")) {
      throw new UnsupportedOperationException(method.getName());
    }
    given++;
    return proxy(Connection.class, this::onConnection);
  }

  private @Nullable Object onConnection(Object proxy, Method method, Object[] arguments)
      throws Throwable {
    if (method.getName().equals("close")) {
      taken++;
      return null;
    }
    if (method.getName().equals("prepareStatement")) {
      onStatement.accept((String) arguments[0]);
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
