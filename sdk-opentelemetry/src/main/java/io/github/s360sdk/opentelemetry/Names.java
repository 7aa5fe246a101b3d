package io.github.s360sdk.opentelemetry;

import io.opentelemetry.api.common.AttributeKey;

/**
 * Names of attributes and events. Those without {@code s360} are of the semantic conventions of
 * OpenTelemetry.
 */
final class Names {

  static final AttributeKey<String> RPC_SYSTEM = AttributeKey.stringKey("rpc.system.name");
  static final AttributeKey<String> RPC_METHOD = AttributeKey.stringKey("rpc.method");
  static final AttributeKey<String> SERVER_ADDRESS = AttributeKey.stringKey("server.address");
  static final AttributeKey<Long> SERVER_PORT = AttributeKey.longKey("server.port");
  static final AttributeKey<Long> HTTP_STATUS = AttributeKey.longKey("http.response.status_code");
  static final AttributeKey<Long> REQUEST_BYTES = AttributeKey.longKey("http.request.body.size");
  static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

  static final AttributeKey<String> SERVICE = AttributeKey.stringKey("s360.service");
  static final AttributeKey<String> OPERATION = AttributeKey.stringKey("s360.operation");
  static final AttributeKey<String> INSTITUTION = AttributeKey.stringKey("s360.institution");
  static final AttributeKey<Long> ATTEMPTS = AttributeKey.longKey("s360.attempts");
  static final AttributeKey<Long> ATTEMPT = AttributeKey.longKey("s360.attempt");
  static final AttributeKey<Long> REFUSALS = AttributeKey.longKey("s360.throttled");
  static final AttributeKey<Double> WAITED = AttributeKey.doubleKey("s360.permit.waited");
  static final AttributeKey<Boolean> GRANTED = AttributeKey.booleanKey("s360.permit.granted");
  static final AttributeKey<String> PRIORITY = AttributeKey.stringKey("s360.permit.priority");
  static final AttributeKey<String> STATUS_CODE = AttributeKey.stringKey("s360.status_code");
  static final AttributeKey<Double> RETRY_AFTER = AttributeKey.doubleKey("s360.retry_after");
  static final AttributeKey<Long> PACE = AttributeKey.longKey("s360.pace");
  static final AttributeKey<String> CIRCUIT = AttributeKey.stringKey("s360.circuit.state");
  static final AttributeKey<String> CACHE_GROUP = AttributeKey.stringKey("s360.cache.group");
  static final AttributeKey<String> CACHE_OUTCOME = AttributeKey.stringKey("s360.cache.outcome");

  static final String PERMIT_EVENT = "s360.permit";
  static final String THROTTLE_EVENT = "s360.throttle";
  static final String CIRCUIT_EVENT = "s360.circuit";
  static final String CACHE_EVENT = "s360.cache";

  private Names() {}
}
