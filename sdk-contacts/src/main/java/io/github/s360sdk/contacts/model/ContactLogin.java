package io.github.s360sdk.contacts.model;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The login of a contact (observed).
 *
 * @param name login (wire name {@code login}), or null
 * @param lastUpdate when it was changed last (wire name {@code loginLastUpdateTime}), or null
 * @param lastUpdateBy who changed it last (wire name {@code loginLastUpdateUser}), or null
 */
public record ContactLogin(
    @Nullable String name, @Nullable OffsetDateTime lastUpdate, @Nullable String lastUpdateBy) {

  /** The name of the type only: the rest is personal data. */
  @Override
  public String toString() {
    return "ContactLogin";
  }
}
