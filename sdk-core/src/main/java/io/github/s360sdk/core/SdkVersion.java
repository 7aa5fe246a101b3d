package io.github.s360sdk.core;

/** The version of the SDK, for the user agent. */
final class SdkVersion {

  private SdkVersion() {}

  static String get() {
    String version = SdkVersion.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
