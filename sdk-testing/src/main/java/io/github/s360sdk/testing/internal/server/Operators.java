package io.github.s360sdk.testing.internal.server;

import io.github.s360sdk.testing.internal.soap.SoapFault;
import io.github.s360sdk.testing.internal.soap.SoapRequest;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The operators of the institution and their passwords. Thread-safe. */
public final class Operators {

  private final String institution;
  private final Map<String, String> initial;
  private final Map<String, String> passwords;

  public Operators(String institution, Map<String, String> initial) {
    this.institution = institution;
    this.initial = Map.copyOf(initial);
    this.passwords = new ConcurrentHashMap<>(initial);
  }

  public void put(String operator, String password) {
    passwords.put(operator, password);
  }

  public void remove(String operator) {
    passwords.remove(operator);
  }

  public String password(String operator) {
    String password = passwords.get(operator);
    if (password == null) {
      throw new IllegalArgumentException("there is no such operator");
    }
    return password;
  }

  public void reset() {
    passwords.keySet().retainAll(initial.keySet());
    passwords.putAll(initial);
  }

  /** The operator of the request, if the password is right and it belongs to the institution. */
  String authenticate(SoapRequest request) {
    String operator = request.operator();
    String password = request.password();
    if (operator == null
        || password == null
        || !password.equals(passwords.get(operator))
        || !operator.toLowerCase(Locale.ROOT).startsWith(institution + "_")) {
      throw SoapFault.failedAuthentication();
    }
    return operator;
  }
}
