package io.github.s360sdk.core.model;

import java.util.Objects;

/**
 * Where a service stands and under which namespace it speaks. Both differ per service and version
 * and cannot be computed, so they are data; a user can change them when the vendor moves on.
 *
 * @param name name of the service, for example {@code CatalogService}
 * @param module first part of the path, for example {@code tnseb}
 * @param javaPackage package in the path, for example {@code com.secutix.service.realtime.catalog}
 * @param version version as it is written in paths, without the {@code v}: {@code 1_33}
 * @param namespace namespace of the operation elements
 */
public record ServiceAddress(
    String name, String module, String javaPackage, String version, String namespace) {

  /** Checks that all parts are there. */
  public ServiceAddress {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(javaPackage, "javaPackage");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(namespace, "namespace");
  }

  /**
   * The path of the SOAP endpoint (documented).
   *
   * @return the path, beginning with a slash
   */
  public String path() {
    return "/"
        + module
        + "/external-remoting/"
        + javaPackage
        + ".v"
        + version
        + "."
        + name
        + ".webservice";
  }

  /**
   * Returns the same service in another version, with the version in its namespace exchanged too.
   *
   * @param other version as it is written in paths, without the {@code v}: {@code 1_34}
   * @return the changed address
   */
  public ServiceAddress withVersion(String other) {
    return new ServiceAddress(
        name, module, javaPackage, other, namespace.replace("//v" + version, "//v" + other));
  }

  /**
   * Returns the same service with another namespace.
   *
   * @param other the namespace, exact to the last slash
   * @return the changed address
   */
  public ServiceAddress withNamespace(String other) {
    return new ServiceAddress(name, module, javaPackage, version, other);
  }
}
