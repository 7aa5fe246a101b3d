package io.github.s360sdk.testing.internal.generator;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The catalogue as answer of getCatalogDetailed, list by list. */
public final class CatalogWriter {

  private static final String BEGIN =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<S:Envelope"
          + " xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\""
          + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><S:Body>"
          + "<ns2:getCatalogDetailedResponse"
          + " xmlns:ns2=\"http://v1_33.CatalogService.service.secutix.com\">"
          + "<CatalogResultDetailed><requestId xsi:nil=\"true\"/><statusCode>success</statusCode>"
          + "<statusDetail xsi:nil=\"true\"/><catalogData>";
  private static final String END =
      "</catalogData></CatalogResultDetailed></ns2:getCatalogDetailedResponse></S:Body>"
          + "</S:Envelope>";

  private final Plan plan;

  public CatalogWriter(Plan plan) {
    this.plan = plan;
  }

  /** The lists below catalogData, in the order in which they are written. */
  public enum Section {
    CONTACT_PRODUCT_LINKS("contactProductLinks"),
    EXTERNAL_VERIFICATIONS("externalVerifications"),
    GROUP_CRITERIONS("groupCriterions"),
    PHYSICAL_CONFIGURATIONS("physicalConfigurations"),
    SEASONS("seasons"),
    VISIT_GROUP_KINDS("visitGroupKinds"),
    VISIT_LANGUAGES("visitLanguages"),
    VISIT_THEMES("visitThemes");

    private final String element;

    Section(String element) {
      this.element = element;
    }

    public String element() {
      return element;
    }
  }

  /**
   * Writes the answer.
   *
   * @param seasonCode only this season, or null for all
   * @param productCode only this product, or null for all
   * @param more further elements of a list as XML, given the name of the list; written before those
   *     of the plan
   */
  public void write(
      OutputStream to,
      @Nullable String seasonCode,
      @Nullable String productCode,
      Function<String, byte[]> more)
      throws IOException {
    try {
      XmlOut out = new XmlOut(to);
      out.ascii(BEGIN);
      for (Section section : Section.values()) {
        out.raw(more.apply(section.element()));
        section(out, section, seasonCode, productCode);
      }
      out.ascii(END);
      out.drain();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void section(
      XmlOut out, Section section, @Nullable String seasonCode, @Nullable String productCode) {
    Texts texts = new Texts(out, plan.languages(), new Dice(plan.seed()));
    switch (section) {
      case CONTACT_PRODUCT_LINKS, PHYSICAL_CONFIGURATIONS, SEASONS -> {
        for (int i = 0; i < plan.units(); i++) {
          Unit unit = plan.unit(i);
          boolean large = seasonCode == null || seasonCode.equals(unit.seasonCode(false));
          boolean small = seasonCode == null || seasonCode.equals(unit.seasonCode(true));
          if (large || small) {
            unit(out, section, unit, large, small, productCode);
          }
        }
      }
      case EXTERNAL_VERIFICATIONS -> externalVerifications(out, texts);
      case GROUP_CRITERIONS -> groupCriterions(out, texts);
      case VISIT_GROUP_KINDS -> groupKinds(out, texts);
      case VISIT_LANGUAGES -> languages(out, texts);
      case VISIT_THEMES -> themes(out, texts);
    }
  }

  private void unit(
      XmlOut out,
      Section section,
      Unit unit,
      boolean large,
      boolean small,
      @Nullable String productCode) {
    if (section == Section.SEASONS) {
      SeasonWriter seasons = new SeasonWriter(out, unit);
      if (large) {
        seasons.season(false, productCode);
      }
      if (small) {
        seasons.season(true, productCode);
      }
    } else if (section == Section.PHYSICAL_CONFIGURATIONS) {
      PlaceWriter places =
          new PlaceWriter(out, new Texts(out, plan.languages(), unit.dice()), unit);
      for (int venue = 0; venue < Unit.VENUES; venue++) {
        places.physicalConfiguration(venue);
      }
    } else {
      for (int i = 0; i < 2; i++) {
        out.open("contactProductLinks");
        out.text("contactNumber", "002" + i);
        out.text("contactProductConnectionType", i == 0 ? "RESPONSIBLE" : "OBSERVER");
        out.number("id", unit.id(Ids.CONTACT_LINK, i));
        out.number("rank", i + 1L);
        out.close("contactProductLinks");
      }
    }
  }

  private static void externalVerifications(XmlOut out, Texts texts) {
    out.open("externalVerifications");
    texts.html("description", 1);
    texts.label("externalName", "Carte", "Card", 1);
    // Seen as a text and as a translated text.
    out.text("field1Name", "Numéro de carte");
    texts.same("field2Name", "Code");
    out.number("id", Ids.VISIT.of(0, 10));
    out.number("numberOfTicketsPerCard", 2);
    out.close("externalVerifications");
  }

  private static void groupCriterions(XmlOut out, Texts texts) {
    for (int i = 0; i < 2; i++) {
      out.open("groupCriterions");
      out.text("code", "CRIT" + (i + 1));
      for (int element = 0; element < 3; element++) {
        out.open("elements");
        out.text("code", "EL" + (element + 1));
        texts.label("externalName", "Niveau", "Level", element + 1);
        out.number("id", Ids.VISIT.of(0, 30 + i * 10 + element));
        out.number("rank", element + 1L);
        out.close("elements");
      }
      texts.label("externalName", "Critère", "Criterion", i + 1);
      out.number("id", Ids.VISIT.of(0, 20 + i));
      out.flag("planningRequirement", i == 0);
      out.number("rank", i + 1L);
      out.close("groupCriterions");
    }
  }

  private static void groupKinds(XmlOut out, Texts texts) {
    String[] codes = {"GRPGRP_KIND/ADULT", "GRPGRP_KIND/SCHOOL"};
    for (int i = 0; i < codes.length; i++) {
      out.open("visitGroupKinds");
      out.flag("defaultValue", i == 0);
      texts.label("externalName", "Groupe", "Group", i + 1);
      out.text("groupKindInternalCode", codes[i]);
      out.number("rank", i + 1L);
      out.close("visitGroupKinds");
    }
  }

  private static void languages(XmlOut out, Texts texts) {
    String[][] languages = {{"fr", "Français"}, {"en", "English"}, {"pt_BR", "Português"}};
    for (String[] language : languages) {
      out.open("visitLanguages");
      out.text("code", language[0]);
      texts.same("name", language[1]);
      out.close("visitLanguages");
    }
  }

  private static void themes(XmlOut out, Texts texts) {
    for (int i = 0; i < 2; i++) {
      out.open("visitThemes");
      out.text("code", "THEME" + (i + 1));
      texts.title("externalName", i);
      out.number("id", Ids.VISIT.of(0, i));
      out.close("visitThemes");
    }
  }
}
