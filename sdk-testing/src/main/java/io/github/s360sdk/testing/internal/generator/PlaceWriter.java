package io.github.s360sdk.testing.internal.generator;

/** Sites, spaces, configurations and seat categories. */
final class PlaceWriter {

  private static final String[] TOWNS = {"Lyon", "Genève", "Sète", "Saint-Étienne"};
  private static final String[] COLOURS = {"187c71", "b5179e", "f77f00", "003049"};
  private static final String[] RESTRICTIONS = {"NONE", "NONE", "NONE", "SAME_ROW"};
  private static final int CORNERS = 6;

  private final XmlOut out;
  private final Texts texts;
  private final Unit unit;

  PlaceWriter(XmlOut out, Texts texts, Unit unit) {
    this.out = out;
    this.texts = texts;
    this.unit = unit;
  }

  static String siteCode(int venue) {
    return Integer.toString(venue + 1);
  }

  static String spaceCode(int venue) {
    return "SPACE" + (venue + 1);
  }

  void siteName(String element, int venue) {
    texts.label(element, "Théâtre", "Theatre", venue + 1);
  }

  void spaceName(String element, int venue) {
    texts.label(element, "Salle", "Hall", venue + 1);
  }

  void site(int venue) {
    out.open("sites");
    address("address", venue);
    out.text("code", siteCode(venue));
    siteName("externalName", venue);
    out.number("id", unit.id(Ids.SITE, venue));
    out.open("spaces");
    out.text("code", spaceCode(venue));
    spaceName("externalName", venue);
    out.number("id", unit.id(Ids.SPACE, venue));
    out.number("siteId", unit.id(Ids.SITE, venue));
    out.close("spaces");
    out.close("sites");
  }

  private void address(String element, int venue) {
    out.open(element);
    out.text("countryCode", venue == 1 ? "CH" : "FR");
    out.text("firstAddressLine", venue + 3 + " rue de l'Échelle");
    out.text("locality", TOWNS[venue]);
    out.text("zipCode", Integer.toString(69_001 + venue));
    out.close(element);
  }

  void location(int venue, boolean withAddress) {
    out.open("location");
    if (withAddress) {
      address("siteAddress", venue);
    }
    out.text("siteCode", siteCode(venue));
    siteName("siteExternalName", venue);
    out.text("spaceCode", spaceCode(venue));
    spaceName("spaceExternalName", venue);
    out.close("location");
  }

  long seatCategory(int venue, int category) {
    return unit.id(Ids.SEAT_CATEGORY, venue * 10 + category);
  }

  static long institutionCategory(int category) {
    return Ids.INSTITUTION_CATEGORY.of(0, category);
  }

  void category(int venue, int category) {
    out.open("seatCategories");
    out.text("bgColor", COLOURS[category]);
    out.text("catNum", "C" + (category + 1));
    out.text("code", "CAT" + (category + 1));
    texts.label("externalName", "Catégorie", "Category", category + 1);
    out.number("id", seatCategory(venue, category));
    out.number("institutionCategoryId", institutionCategory(category));
    if (category == 0 && venue == 0) {
      out.number("preRequestLogicalSeatCatIds", seatCategory(venue, 1));
    }
    out.number("rank", category + 1L);
    out.text("sameBlockRestrictionMode", RESTRICTIONS[category]);
    out.text("textColor", "FFFFFF");
    out.close("seatCategories");
  }

  private long area(int venue, int area) {
    return unit.id(Ids.AREA, venue * 10 + area);
  }

  void logicalConfiguration(int venue) {
    out.open("logicalConfigurations");
    out.text("code", spaceCode(venue));
    spaceName("externalName", venue);
    out.number("id", unit.id(Ids.LOGICAL_CONFIGURATION, venue));
    out.open("notNumberedAreas");
    out.number("physicalAreaId", area(venue, Unit.SEAT_CATEGORIES - 1));
    out.number("seatCategoryId", seatCategory(venue, Unit.SEAT_CATEGORIES - 1));
    out.close("notNumberedAreas");
    out.number("physicalConfigurationId", unit.id(Ids.PHYSICAL_CONFIGURATION, venue));
    for (int category = 0; category < Unit.SEAT_CATEGORIES; category++) {
      category(venue, category);
    }
    out.number("securityGauge", 500L + 100L * venue);
    out.empty("selectionMap");
    out.close("logicalConfigurations");
  }

  void physicalConfiguration(int venue) {
    out.open("physicalConfigurations");
    for (int area = 0; area < Unit.SEAT_CATEGORIES; area++) {
      area(venue, area, area == Unit.SEAT_CATEGORIES - 1);
    }
    out.text("code", spaceCode(venue));
    out.text("countryCode", venue == 1 ? "CH" : "FR");
    spaceName("externalName", venue);
    out.text("formattedAddress", venue + 3 + " rue de l'Échelle\n69001 " + TOWNS[venue]);
    out.number("id", unit.id(Ids.PHYSICAL_CONFIGURATION, venue));
    out.text("mapType", venue == 3 ? "WITHOUT" : "WITH");
    out.number("securityGauge", 500L + 100L * venue);
    out.text("siteCode", siteCode(venue));
    siteName("siteExternalName", venue);
    out.number("siteId", unit.id(Ids.SITE, venue));
    out.text("spaceCode", spaceCode(venue));
    spaceName("spaceExternalName", venue);
    out.number("spaceId", unit.id(Ids.SPACE, venue));
    out.text("spaceType", venue == 2 ? "INT_SPACE/EXTERNAL" : "INT_SPACE/VENUE");
    out.text("street", venue + 3 + " rue de l'Échelle");
    out.text("town", TOWNS[venue]);
    out.text("zipcode", Integer.toString(69_001 + venue));
    out.close("physicalConfigurations");
  }

  private void area(int venue, int area, boolean standing) {
    out.open("areas");
    out.text("code", "AREA" + (area + 1));
    texts.label("externalName", "Zone", "Area", area + 1);
    out.number("id", area(venue, area));
    texts.same("internalName", "Z" + (area + 1));
    out.text("kind", area == 2 ? "BOX" : "INDIFFERENT");
    out.number("physicalGauge", 100L + 50L * area);
    out.open("shapes");
    for (int corner = 0; corner < CORNERS; corner++) {
      out.number("x", 100L * area + corner * 17L % 90L);
    }
    for (int corner = 0; corner < CORNERS; corner++) {
      out.number("y", 40L * venue + corner * 23L % 80L);
    }
    out.close("shapes");
    out.text("type", standing ? "NOT_NB_SEAT" : "NUMBERED_SEAT");
    out.close("areas");
  }
}
