package io.github.s360sdk.catalog.internal.reader;

import static io.github.s360sdk.catalog.internal.reader.Reading.add;
import static io.github.s360sdk.catalog.internal.reader.Reading.kept;

import io.github.s360sdk.catalog.model.AudienceType;
import io.github.s360sdk.catalog.model.ContactProductLink;
import io.github.s360sdk.catalog.model.CulturalContactMode;
import io.github.s360sdk.catalog.model.Link;
import io.github.s360sdk.catalog.model.ProductDetails;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.internal.reader.Interner;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.core.model.RawFields;
import java.math.BigDecimal;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Those fields of a product that few readers want. */
final class ProductDetailsFields {

  private LocalizedText shortName = LocalizedText.EMPTY;
  private LocalizedText internalName = LocalizedText.EMPTY;
  private LocalizedText plainDescription = LocalizedText.EMPTY;
  private @Nullable String remark;
  private @Nullable String detailUrl;
  private @Nullable String smallImage;
  private @Nullable String mediumImage;
  private @Nullable String largeImage;
  private @Nullable String extraLargeImage;
  private @Nullable String logo;
  private @Nullable Long partnerId;
  private @Nullable String partnerNumber;
  private @Nullable String additionalPartnerNumber;
  private @Nullable String invoicePartnerNumber;
  private @Nullable List<Long> contactIds;
  private @Nullable List<ContactProductLink> ownContacts;
  private @Nullable Integer minQuantity;
  private @Nullable Integer maxQuantity;
  private @Nullable OpenValue<AudienceType> audienceType;
  private @Nullable OpenValue<CulturalContactMode> culturalContact;
  private boolean exchangeable;
  private boolean waitingListAllowed;
  private boolean grantedToTourPromoter;
  private @Nullable BigDecimal ticketTransferLimit;
  private boolean questionnaireAllowed;
  private @Nullable Long questionnaireId;
  private @Nullable Long ticketModelId;
  private @Nullable Long vatCodeId;
  private @Nullable Long chargesTableId;
  private @Nullable Long previousSeasonProductId;
  private @Nullable List<RawElement> raw;

  void readOrSkip(ProductReader parts) throws XMLStreamException {
    Cursor in = parts.in();
    switch (in.name()) {
      case "additionalPartnerContactNumber" -> additionalPartnerNumber = in.text();
      case "allowQuestionnaire" -> questionnaireAllowed = in.flag();
      case "audienceType" -> audienceType = in.value(AudienceType.class);
      case "chargesTableId" -> chargesTableId = in.number();
      case "contactProductLinkIds" -> contactIds = add(contactIds, in.number());
      case "contactProductLinks" -> ownContacts = add(ownContacts, parts.contact());
      case "culturalContact" -> culturalContact = in.value(CulturalContactMode.class);
      case "description" -> plainDescription = in.localized();
      case "detailURL" -> detailUrl = in.text();
      case "exchangeable" -> exchangeable = in.flag();
      case "grantedToTourPromoter" -> grantedToTourPromoter = in.flag();
      case "internalName" -> internalName = in.localized();
      case "invoicePartnerContactNumber" -> invoicePartnerNumber = in.text();
      case "largeImageUrl" -> largeImage = in.text();
      case "logo" -> logo = in.text();
      case "maxQuantity" -> maxQuantity = Quantities.limit(in.integer());
      case "mediumImageUrl" -> mediumImage = in.text();
      case "minQuantity" -> minQuantity = in.integer();
      case "partnerContactId" -> partnerId = in.number();
      case "partnerContactNumber" -> partnerNumber = in.text();
      case "prevSeasonProductId" -> previousSeasonProductId = in.number();
      case "questionnaireId" -> questionnaireId = in.number();
      case "remark" -> remark = in.text();
      case "shortName" -> shortName = in.localized();
      case "smallImageUrl" -> smallImage = in.text();
      case "ticketModelId" -> ticketModelId = in.number();
      case "ticketTransferLimit" -> ticketTransferLimit = in.decimal();
      case "vatCodeId" -> vatCodeId = in.number();
      case "waitingListAllowed" -> waitingListAllowed = in.flag();
      case "xlargeImageUrl" -> extraLargeImage = in.text();
      case "comfortVariableValues",
          "media",
          "optionAvailabilities",
          "productSocialNetworkLinks",
          "redemptionPeriod",
          "redemptionProducts",
          "saleCloseExceptions",
          "stops",
          "subTopicLinks",
          "subTopics" ->
          raw = in.raw(raw);
      default -> in.skip();
    }
  }

  ProductDetails.Texts texts(Interner interner) {
    return interner.value(
        new ProductDetails.Texts(shortName, internalName, plainDescription, remark, detailUrl));
  }

  ProductDetails.Images images(Interner interner) {
    return interner.value(
        new ProductDetails.Images(smallImage, mediumImage, largeImage, extraLargeImage, logo));
  }

  ProductDetails.Partners partners(Reading reading) {
    List<Link<ContactProductLink>> contacts = null;
    for (Long id : kept(contactIds)) {
      contacts = add(contacts, reading.contactProductLinks.to(id));
    }
    return reading
        .in
        .interner()
        .value(
            new ProductDetails.Partners(
                partnerId,
                partnerNumber,
                additionalPartnerNumber,
                invoicePartnerNumber,
                kept(contacts),
                kept(ownContacts)));
  }

  ProductDetails.Rules rules(Interner interner) {
    return interner.value(
        new ProductDetails.Rules(
            minQuantity,
            maxQuantity,
            audienceType,
            culturalContact,
            exchangeable,
            waitingListAllowed,
            grantedToTourPromoter,
            ticketTransferLimit,
            questionnaireAllowed,
            questionnaireId,
            ticketModelId,
            vatCodeId,
            chargesTableId,
            previousSeasonProductId));
  }

  RawFields raw() {
    return raw == null ? RawFields.NONE : RawFields.of(raw);
  }
}
