package io.github.s360sdk.catalog.model;

import java.util.List;

/**
 * What belongs to no season (observed; visit themes are assumed).
 *
 * @param physicalConfigurations spaces as they are built
 * @param contactProductLinks contacts that are responsible for products
 * @param externalVerifications cards of others that give a right to a tariff
 * @param groupCriteria what groups are asked (wire name {@code groupCriterions})
 * @param visitGroupKinds kinds of groups
 * @param visitLanguages languages of visits
 * @param visitThemes themes of visits
 */
public record CatalogSetup(
    List<PhysicalConfiguration> physicalConfigurations,
    List<ContactProductLink> contactProductLinks,
    List<ExternalVerification> externalVerifications,
    List<GroupCriterion> groupCriteria,
    List<VisitGroupKind> visitGroupKinds,
    List<VisitLanguage> visitLanguages,
    List<VisitTheme> visitThemes) {

  /** Nothing. */
  public static final CatalogSetup NONE =
      new CatalogSetup(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public CatalogSetup {
    physicalConfigurations = List.copyOf(physicalConfigurations);
    contactProductLinks = List.copyOf(contactProductLinks);
    externalVerifications = List.copyOf(externalVerifications);
    groupCriteria = List.copyOf(groupCriteria);
    visitGroupKinds = List.copyOf(visitGroupKinds);
    visitLanguages = List.copyOf(visitLanguages);
    visitThemes = List.copyOf(visitThemes);
  }
}
