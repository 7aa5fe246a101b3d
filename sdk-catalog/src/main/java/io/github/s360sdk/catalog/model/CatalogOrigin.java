package io.github.s360sdk.catalog.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a catalogue comes from. Holds no credentials; the operator is left out, so a program with
 * several operators keeps their catalogues apart itself.
 *
 * @param institution code of the institution, in lower case
 * @param query which part of the catalogue was asked
 * @param language language that names were asked in, or null for the default of the institution
 * @param loadedAt when its answer had been read
 * @param setupUpdate when the set-up had last been changed before it was loaded (wire name {@code
 *     lastSetupUpdate}, assumed), or null if that was not known
 */
public record CatalogOrigin(
    String institution,
    CatalogQuery query,
    @Nullable String language,
    Instant loadedAt,
    @Nullable OffsetDateTime setupUpdate) {

  /** Checks the parts that must not be null. */
  public CatalogOrigin {
    Objects.requireNonNull(institution, "institution");
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(loadedAt, "loadedAt");
  }

  /**
   * The origin of a part of what was asked; null if it is no part, because another season or
   * product was asked. Nothing can be said of that one.
   */
  @Nullable CatalogOrigin ofPart(@Nullable String seasonCode, @Nullable String productCode) {
    if (contradicts(query.seasonCode(), seasonCode)
        || contradicts(query.productCode(), productCode)) {
      return null;
    }
    CatalogQuery part =
        new CatalogQuery(
            seasonCode != null ? seasonCode : query.seasonCode(),
            productCode != null ? productCode : query.productCode(),
            query.scope(),
            query.currency());
    return new CatalogOrigin(institution, part, language, loadedAt, setupUpdate);
  }

  private static boolean contradicts(@Nullable String asked, @Nullable String wanted) {
    return asked != null && wanted != null && !asked.equals(wanted);
  }
}
