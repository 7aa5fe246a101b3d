package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.ProductFamilySubType;
import io.github.s360sdk.core.model.ProductFamilyType;
import io.github.s360sdk.core.model.RawFields;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What products of every kind have (wire type {@code Product}, observed). Flags that are absent on
 * the wire read as false.
 *
 * @param id id, wanted by orders as {@code productId}; the same id may occur in two seasons
 * @param code code of at most 8 characters, unique within a season, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param description description for people, possibly with HTML (wire name {@code
 *     externalDescription}); may be empty
 * @param family kind (wire name {@code productFamilyType}), or null
 * @param subFamily sub-kind (wire name {@code productFamilySubType}), or null
 * @param state state, or null
 * @param additionalState state for the sales channel (documented; filled only if the point of sale
 *     has a parameter for it), or null
 * @param seasonId id of the season that it stands in; null if the season has none, or if a stream
 *     has not read it yet
 * @param type type that the institution sorts it under (wire name {@code productTypeId}), or null
 * @param salePeriods when it may be sold; may be empty
 * @param crossSells what else is offered to a buyer (wire name {@code crossSellProductLinks})
 * @param texts further texts
 * @param images images
 * @param partners who offers it and who is responsible
 * @param rules rules of its sale
 * @param raw fields whose content is not known: {@code comfortVariableValues}, {@code media},
 *     {@code optionAvailabilities}, {@code productSocialNetworkLinks}, {@code redemptionPeriod},
 *     {@code redemptionProducts}, {@code saleCloseExceptions}, {@code stops}, {@code
 *     subTopicLinks}, {@code subTopics}
 */
public record ProductDetails(
    long id,
    @Nullable String code,
    LocalizedText name,
    LocalizedText description,
    @Nullable OpenValue<ProductFamilyType> family,
    @Nullable OpenValue<ProductFamilySubType> subFamily,
    @Nullable OpenValue<ProductState> state,
    @Nullable OpenValue<AdditionalState> additionalState,
    @Nullable Long seasonId,
    @Nullable Link<ProductType> type,
    List<SalePeriod> salePeriods,
    List<CrossSell> crossSells,
    Texts texts,
    Images images,
    Partners partners,
    Rules rules,
    RawFields raw) {

  /** Copies the lists. */
  public ProductDetails {
    salePeriods = List.copyOf(salePeriods);
    crossSells = List.copyOf(crossSells);
  }

  /**
   * Further texts of a product (observed).
   *
   * @param shortName short name; may be empty
   * @param internalName name for the staff; may be empty
   * @param description plain description (wire name {@code description}, inferred); may be empty
   * @param remark remark, or null
   * @param detailUrl address of a page about it (wire name {@code detailURL}), or null
   */
  public record Texts(
      LocalizedText shortName,
      LocalizedText internalName,
      LocalizedText description,
      @Nullable String remark,
      @Nullable String detailUrl) {

    /** No texts. */
    public static final Texts NONE =
        new Texts(LocalizedText.EMPTY, LocalizedText.EMPTY, LocalizedText.EMPTY, null, null);
  }

  /**
   * Images of a product (observed).
   *
   * @param small address of the small image (wire name {@code smallImageUrl}), or null
   * @param medium address of the medium image (wire name {@code mediumImageUrl}), or null
   * @param large address of the large image (wire name {@code largeImageUrl}), or null
   * @param extraLarge address of the largest image (wire name {@code xlargeImageUrl}), or null
   * @param logo path of the logo on the server, or null
   */
  public record Images(
      @Nullable String small,
      @Nullable String medium,
      @Nullable String large,
      @Nullable String extraLarge,
      @Nullable String logo) {

    /** No images. */
    public static final Images NONE = new Images(null, null, null, null, null);
  }

  /**
   * Who offers a product and who is responsible for it (observed). Contact numbers are text; {@link
   * #toString()} does not show them.
   *
   * @param contactId id of the partner (wire name {@code partnerContactId}), or null
   * @param contactNumber number of the partner (wire name {@code partnerContactNumber}), or null
   * @param additionalContactNumber number of another partner (wire name {@code
   *     additionalPartnerContactNumber}), or null
   * @param invoiceContactNumber number of the partner who gets invoices (wire name {@code
   *     invoicePartnerContactNumber}), or null
   * @param contacts contacts in the catalogue (wire name {@code contactProductLinkIds})
   * @param ownContacts contacts that stand on the product itself (wire name {@code
   *     contactProductLinks})
   */
  public record Partners(
      @Nullable Long contactId,
      @Nullable String contactNumber,
      @Nullable String additionalContactNumber,
      @Nullable String invoiceContactNumber,
      List<Link<ContactProductLink>> contacts,
      List<ContactProductLink> ownContacts) {

    /** Nobody named. */
    public static final Partners NONE = new Partners(null, null, null, null, List.of(), List.of());

    /** Copies the lists. */
    public Partners {
      contacts = List.copyOf(contacts);
      ownContacts = List.copyOf(ownContacts);
    }

    /** Without numbers of contacts. */
    @Override
    public String toString() {
      return "Partners[contacts=" + contacts + "]";
    }
  }

  /**
   * Rules of the sale of a product (observed).
   *
   * @param minQuantity least quantity, or null
   * @param maxQuantity largest quantity, or null if there is no limit; the platform's 999999 reads
   *     as no limit
   * @param audienceType who it is for, or null
   * @param culturalContact whether a person must be named for each ticket, or null
   * @param exchangeable whether its tickets may be exchanged
   * @param waitingListAllowed whether there is a waiting list
   * @param grantedToTourPromoter whether tour promoters may sell it (the meaning is inferred from
   *     the name)
   * @param ticketTransferLimit how often a ticket may be transferred (the meaning is inferred from
   *     the name), or null
   * @param questionnaireAllowed whether buyers are asked questions (wire name {@code
   *     allowQuestionnaire})
   * @param questionnaireId id of the questionnaire, or null
   * @param ticketModelId id of the layout of its tickets, which the catalogue does not hold, or
   *     null
   * @param vatCodeId id of its VAT code, or null
   * @param chargesTableId id of its table of charges, or null
   * @param previousSeasonProductId id of the product in the season before (wire name {@code
   *     prevSeasonProductId}), or null
   */
  public record Rules(
      @Nullable Integer minQuantity,
      @Nullable Integer maxQuantity,
      @Nullable OpenValue<AudienceType> audienceType,
      @Nullable OpenValue<CulturalContactMode> culturalContact,
      boolean exchangeable,
      boolean waitingListAllowed,
      boolean grantedToTourPromoter,
      @Nullable BigDecimal ticketTransferLimit,
      boolean questionnaireAllowed,
      @Nullable Long questionnaireId,
      @Nullable Long ticketModelId,
      @Nullable Long vatCodeId,
      @Nullable Long chargesTableId,
      @Nullable Long previousSeasonProductId) {

    /** No rules. */
    public static final Rules NONE =
        new Rules(
            null, null, null, null, false, false, false, null, false, null, null, null, null, null);
  }
}
