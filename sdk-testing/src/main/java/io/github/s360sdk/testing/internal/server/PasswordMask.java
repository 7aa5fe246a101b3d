package io.github.s360sdk.testing.internal.server;

import java.util.regex.Pattern;

/** Masks passwords and tokens in the text of a request, also in one that is not well-formed. */
final class PasswordMask {

  private static final Pattern PASSWORD =
      Pattern.compile(
          "(<(?:[\\w.-]+:)?(?:(?:[Pp]|\\w*P)assword|uniqueToken)(?:\\s[^>]*)?+>)"
              + "(?:[^<]++|<!\\[CDATA\\[(?s:.*?)(?:]]>|\\z))*+");

  private PasswordMask() {}

  static String mask(String body) {
    return PASSWORD.matcher(body).replaceAll("$1***");
  }
}
