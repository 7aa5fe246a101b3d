package io.github.s360sdk.catalog.internal.reader;

import static io.github.s360sdk.catalog.internal.reader.Reading.add;
import static io.github.s360sdk.catalog.internal.reader.Reading.kept;

import io.github.s360sdk.catalog.model.CatalogSetup;
import io.github.s360sdk.catalog.model.ContactProductLink;
import io.github.s360sdk.catalog.model.ExternalVerification;
import io.github.s360sdk.catalog.model.GroupCriterion;
import io.github.s360sdk.catalog.model.PhysicalConfiguration;
import io.github.s360sdk.catalog.model.Season;
import io.github.s360sdk.catalog.model.SeasonSetup;
import io.github.s360sdk.catalog.model.VisitGroupKind;
import io.github.s360sdk.catalog.model.VisitLanguage;
import io.github.s360sdk.catalog.model.VisitTheme;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.Period;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads the whole of the catalogue's data. */
final class CatalogDataReader {

  private final Reading reading;
  private final Cursor in;
  private final CatalogSink sink;
  private final SeasonReader seasons;
  private final PlaceReader places;
  private final ContactLinkReader contacts;
  private final VisitReader visits;

  private @Nullable List<PhysicalConfiguration> physicalConfigurations;
  private @Nullable List<ContactProductLink> contactProductLinks;
  private @Nullable List<ExternalVerification> externalVerifications;
  private @Nullable List<GroupCriterion> groupCriteria;
  private @Nullable List<VisitGroupKind> visitGroupKinds;
  private @Nullable List<VisitLanguage> visitLanguages;
  private @Nullable List<VisitTheme> visitThemes;
  private boolean outsideOfSeasons;

  CatalogDataReader(Reading reading, CatalogSink sink) {
    this.reading = reading;
    this.in = reading.in;
    this.sink = sink;
    this.places = new PlaceReader(reading);
    this.contacts = new ContactLinkReader(reading);
    this.visits = new VisitReader(reading);
    this.seasons =
        new SeasonReader(reading, sink, new ProductReader(reading, places, contacts), places);
  }

  void read() throws XMLStreamException {
    while (in.next()) {
      switch (in.name()) {
        case "contactProductLinks" ->
            contactProductLinks = add(contactProductLinks, contacts.contactProductLink());
        case "externalVerifications" ->
            externalVerifications = add(externalVerifications, visits.externalVerification());
        case "groupCriterions" -> groupCriteria = add(groupCriteria, visits.groupCriterion());
        case "physicalConfigurations" ->
            physicalConfigurations = add(physicalConfigurations, places.physicalConfiguration());
        // One public client reads products here; the catalogues seen have them in seasons only.
        case "products" -> {
          outsideOfSeasons = true;
          seasons.product();
        }
        case "seasons" -> {
          endOutside();
          reading.endOutside();
          seasons.season();
        }
        case "visitGroupKinds" -> visitGroupKinds = add(visitGroupKinds, visits.groupKind());
        case "visitLanguages" -> visitLanguages = add(visitLanguages, visits.language());
        case "visitThemes" -> visitThemes = add(visitThemes, visits.theme());
        default -> in.skip();
      }
    }
    endOutside();
    reading.endAnswer();
    sink.setup(
        new CatalogSetup(
            kept(physicalConfigurations),
            kept(contactProductLinks),
            kept(externalVerifications),
            kept(groupCriteria),
            kept(visitGroupKinds),
            kept(visitLanguages),
            kept(visitThemes)));
  }

  /** Products outside of seasons stand in one without an id. */
  private void endOutside() {
    if (outsideOfSeasons) {
      outsideOfSeasons = false;
      seasons.endSeason();
      sink.season(
          new Season(
              null,
              null,
              LocalizedText.EMPTY,
              null,
              Period.ALWAYS,
              null,
              SeasonSetup.NONE,
              List.of(),
              List.of(),
              List.of()));
    }
  }
}
