package io.github.s360sdk.catalog.internal.reader;

import static io.github.s360sdk.catalog.internal.reader.Reading.add;
import static io.github.s360sdk.catalog.internal.reader.Reading.kept;

import io.github.s360sdk.catalog.model.ExternalVerification;
import io.github.s360sdk.catalog.model.GroupCriterion;
import io.github.s360sdk.catalog.model.Timeslot;
import io.github.s360sdk.catalog.model.VisitGroupKind;
import io.github.s360sdk.catalog.model.VisitLanguage;
import io.github.s360sdk.catalog.model.VisitTheme;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.core.model.RawFields;
import java.time.OffsetDateTime;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads what visits and groups are asked and offered. A part without an id is left out. */
final class VisitReader {

  private final Reading reading;
  private final Cursor in;

  VisitReader(Reading reading) {
    this.reading = reading;
    this.in = reading.in;
  }

  @Nullable Timeslot timeslot() throws XMLStreamException {
    Long id = null;
    String code = null;
    OffsetDateTime startDate = null;
    OffsetDateTime endDate = null;
    String startTime = null;
    Integer duration = null;
    Integer quota = null;
    Integer salesTolerance = null;
    boolean allVisitLanguages = false;
    boolean allVisitThemes = false;
    List<String> visitLanguageCodes = null;
    List<Long> visitThemeIds = null;
    while (in.next()) {
      switch (in.name()) {
        case "allVisitLanguages" -> allVisitLanguages = in.flag();
        case "allVisitThemes" -> allVisitThemes = in.flag();
        case "code" -> code = in.text();
        case "duration" -> duration = in.integer();
        case "endDate" -> endDate = in.time();
        case "id" -> id = in.number();
        case "quota" -> quota = in.integer();
        case "salesTolerance" -> salesTolerance = in.integer();
        case "startDate" -> startDate = in.time();
        case "startTime" -> startTime = in.text();
        case "visitLanguageCodes" -> visitLanguageCodes = add(visitLanguageCodes, in.text());
        case "visitThemeIds" -> visitThemeIds = add(visitThemeIds, in.number());
        default -> in.skip();
      }
    }
    if (id == null) {
      return null;
    }
    Timeslot part =
        new Timeslot(
            id,
            code,
            startDate,
            endDate,
            startTime,
            duration,
            quota,
            salesTolerance,
            allVisitLanguages,
            allVisitThemes,
            kept(visitLanguageCodes),
            kept(visitThemeIds));
    reading.timeslots.found(id, part);
    return part;
  }

  VisitLanguage language() throws XMLStreamException {
    String code = null;
    LocalizedText name = LocalizedText.EMPTY;
    while (in.next()) {
      switch (in.name()) {
        case "code" -> code = in.text();
        case "name" -> name = in.localized();
        default -> in.skip();
      }
    }
    return new VisitLanguage(code, name);
  }

  VisitTheme theme() throws XMLStreamException {
    Long id = null;
    String code = null;
    LocalizedText name = LocalizedText.EMPTY;
    List<RawElement> raw = null;
    while (in.next()) {
      switch (in.name()) {
        case "code" -> code = in.text();
        case "externalName" -> name = in.localized();
        case "id" -> id = in.number();
        default -> raw = in.raw(raw);
      }
    }
    return new VisitTheme(id, code, name, raw == null ? RawFields.NONE : RawFields.of(raw));
  }

  VisitGroupKind groupKind() throws XMLStreamException {
    String code = null;
    LocalizedText name = LocalizedText.EMPTY;
    boolean preselected = false;
    Integer rank = null;
    while (in.next()) {
      switch (in.name()) {
        case "defaultValue" -> preselected = in.flag();
        case "externalName" -> name = in.localized();
        case "groupKindInternalCode" -> code = in.text();
        case "rank" -> rank = in.integer();
        default -> in.skip();
      }
    }
    return new VisitGroupKind(code, name, preselected, rank);
  }

  GroupCriterion groupCriterion() throws XMLStreamException {
    Long id = null;
    String code = null;
    LocalizedText name = LocalizedText.EMPTY;
    Integer rank = null;
    boolean planningRequirement = false;
    List<GroupCriterion.Element> elements = null;
    while (in.next()) {
      switch (in.name()) {
        case "code" -> code = in.text();
        case "elements" -> elements = add(elements, groupCriterionElement());
        case "externalName" -> name = in.localized();
        case "id" -> id = in.number();
        case "planningRequirement" -> planningRequirement = in.flag();
        case "rank" -> rank = in.integer();
        default -> in.skip();
      }
    }
    return new GroupCriterion(id, code, name, rank, planningRequirement, kept(elements));
  }

  private GroupCriterion.Element groupCriterionElement() throws XMLStreamException {
    Long id = null;
    String code = null;
    LocalizedText name = LocalizedText.EMPTY;
    Integer rank = null;
    while (in.next()) {
      switch (in.name()) {
        case "code" -> code = in.text();
        case "externalName" -> name = in.localized();
        case "id" -> id = in.number();
        case "rank" -> rank = in.integer();
        default -> in.skip();
      }
    }
    return new GroupCriterion.Element(id, code, name, rank);
  }

  ExternalVerification externalVerification() throws XMLStreamException {
    Long id = null;
    LocalizedText name = LocalizedText.EMPTY;
    LocalizedText description = LocalizedText.EMPTY;
    LocalizedText field1Name = LocalizedText.EMPTY;
    LocalizedText field2Name = LocalizedText.EMPTY;
    Integer ticketsPerCard = null;
    while (in.next()) {
      switch (in.name()) {
        case "description" -> description = in.localized();
        case "externalName" -> name = in.localized();
        case "field1Name" -> field1Name = in.localized();
        case "field2Name" -> field2Name = in.localized();
        case "id" -> id = in.number();
        case "numberOfTicketsPerCard" -> ticketsPerCard = in.integer();
        default -> in.skip();
      }
    }
    return new ExternalVerification(id, name, description, field1Name, field2Name, ticketsPerCard);
  }
}
