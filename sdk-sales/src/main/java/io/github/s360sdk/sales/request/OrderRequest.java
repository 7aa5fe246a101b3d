package io.github.s360sdk.sales.request;

import io.github.s360sdk.core.internal.check.Checks;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.sales.model.FileContact;
import io.github.s360sdk.sales.model.OrderCreationOption;
import io.github.s360sdk.sales.model.OrderOrigin;
import io.github.s360sdk.sales.model.OrderType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What {@code createOrUpdateOrder} is asked: a new order with its items, or items that an existing
 * order gets (documented). Immutable.
 *
 * <p>An order or a file may be named, and a type; the point of sales is needed, and at least one
 * item unless an option says what to take over from the file.
 */
public final class OrderRequest {

  private final long pointOfSales;
  private final @Nullable Long order;
  private final @Nullable Long file;
  private final @Nullable OpenValue<OrderType> type;
  private final List<String> purchasers;
  private final @Nullable String externalReference;
  private final List<OrderItem> items;
  private final @Nullable OrderOrigin origin;
  private final List<FileContact> fileContacts;
  private final List<OpenValue<OrderCreationOption>> options;

  private OrderRequest(Builder builder, List<OrderItem> items) {
    this.pointOfSales = builder.pointOfSales;
    this.order = builder.order;
    this.file = builder.file;
    this.type = builder.type;
    this.purchasers = List.copyOf(builder.purchasers);
    this.externalReference = builder.externalReference;
    this.items = items;
    this.origin = builder.origin;
    this.fileContacts = List.copyOf(builder.fileContacts);
    this.options = List.copyOf(builder.options);
  }

  /**
   * Builds a request.
   *
   * @param fill sets the fields
   * @return the request
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public static OrderRequest of(Consumer<? super Builder> fill) {
    Builder builder = builder();
    fill.accept(builder);
    return builder.build();
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Id of the point of sales (wire name {@code pointOfSalesId}).
   *
   * @return the id
   */
  public long pointOfSales() {
    return pointOfSales;
  }

  /**
   * Id of the order that is extended (wire name {@code orderId}).
   *
   * @return the id, or null for a new order
   */
  public @Nullable Long order() {
    return order;
  }

  /**
   * Id of the file that the new order is put into (wire name {@code fileId}).
   *
   * @return the id, or null for a new file
   */
  public @Nullable Long file() {
    return file;
  }

  /**
   * Type of the order (wire name {@code orderType}).
   *
   * @return the type, or null; what the platform takes then is not known
   */
  public @Nullable OpenValue<OrderType> type() {
    return type;
  }

  /**
   * Contact numbers of the purchasers (wire name {@code purchasersInfo}).
   *
   * @return usually one
   */
  public List<String> purchasers() {
    return purchasers;
  }

  /**
   * The caller's own reference of the order.
   *
   * @return the reference, or null
   */
  public @Nullable String externalReference() {
    return externalReference;
  }

  /**
   * What the order gets.
   *
   * @return the items in the order in which they were added
   */
  public List<OrderItem> items() {
    return items;
  }

  /**
   * Where the order comes from.
   *
   * @return the origin, or null
   */
  public @Nullable OrderOrigin origin() {
    return origin;
  }

  /**
   * Contacts of the file.
   *
   * @return may be empty
   */
  public List<FileContact> fileContacts() {
    return fileContacts;
  }

  /**
   * What a new order takes over from its file (wire name {@code orderCreationOptions}).
   *
   * @return may be empty
   */
  public List<OpenValue<OrderCreationOption>> options() {
    return options;
  }

  /** What is ordered; neither contacts nor references. */
  @Override
  public String toString() {
    return "OrderRequest[pointOfSales="
        + pointOfSales
        + ", order="
        + order
        + ", file="
        + file
        + ", type="
        + type
        + ", items="
        + items
        + ", options="
        + options
        + "]";
  }

  /** Collects the fields of a request. Not thread-safe. */
  public static final class Builder {

    private final List<String> purchasers = new ArrayList<>();
    private final List<Supplier<? extends OrderItem>> items = new ArrayList<>();
    private final List<FileContact> fileContacts = new ArrayList<>();
    private final List<OpenValue<OrderCreationOption>> options = new ArrayList<>();
    private long pointOfSales;
    private @Nullable Long order;
    private @Nullable Long file;
    private @Nullable OpenValue<OrderType> type;
    private @Nullable String externalReference;
    private @Nullable OrderOrigin origin;

    private Builder() {}

    /**
     * Sets the point of sales; needed.
     *
     * @param id its id in the configuration of the point of sales (wire name {@code posId} there)
     * @return this
     */
    public Builder pointOfSales(long id) {
      this.pointOfSales = id;
      return this;
    }

    /**
     * Adds to an existing order instead of creating one.
     *
     * @param id id of the order
     * @return this
     */
    public Builder order(long id) {
      this.order = id;
      return this;
    }

    /**
     * Puts the new order into an existing file, for example to turn a reservation into a sale.
     *
     * @param id id of the file
     * @return this
     */
    public Builder file(long id) {
      this.file = id;
      return this;
    }

    /**
     * Sets the type of the order.
     *
     * @param value the value
     * @return this
     */
    public Builder type(OrderType value) {
      this.type = OpenValue.of(value);
      return this;
    }

    /**
     * Sets the type of the order. For values that this version of the SDK does not name.
     *
     * @param value the value
     * @return this
     */
    public Builder type(OpenValue<OrderType> value) {
      this.type = value;
      return this;
    }

    /**
     * Sets who buys. Called again it adds a purchaser, though one is usual.
     *
     * @param contactNumber contact number: 1 to 20 digits, leading zeros included
     * @return this
     */
    public Builder purchaser(String contactNumber) {
      purchasers.add(contactNumber);
      return this;
    }

    /**
     * Sets the caller's own reference of the order.
     *
     * @param reference the reference
     * @return this
     */
    public Builder externalReference(String reference) {
      this.externalReference = reference;
      return this;
    }

    /**
     * Adds places of a performance.
     *
     * @param fill sets the fields of the item
     * @return this
     */
    public Builder seats(Consumer<? super SeatsItem.Builder> fill) {
      SeatsItem.Builder item = SeatsItem.builder();
      fill.accept(item);
      items.add(item::build);
      return this;
    }

    /**
     * Adds a pass, a service, goods or another simple product.
     *
     * @param fill sets the fields of the item
     * @return this
     */
    public Builder product(Consumer<? super ProductItem.Builder> fill) {
      ProductItem.Builder item = ProductItem.builder();
      fill.accept(item);
      items.add(item::build);
      return this;
    }

    /**
     * Adds a season ticket or package.
     *
     * @param fill sets the fields of the item
     * @return this
     */
    public Builder seasonTicket(Consumer<? super SeasonTicketItem.Builder> fill) {
      SeasonTicketItem.Builder item = SeasonTicketItem.builder();
      fill.accept(item);
      items.add(item::build);
      return this;
    }

    /**
     * Adds a transport product.
     *
     * @param fill sets the fields of the item
     * @return this
     */
    public Builder transport(Consumer<? super TransportItem.Builder> fill) {
      TransportItem.Builder item = TransportItem.builder();
      fill.accept(item);
      items.add(item::build);
      return this;
    }

    /**
     * Adds a charge.
     *
     * @param fill sets the fields of the item
     * @return this
     */
    public Builder charge(Consumer<? super ChargeItem.Builder> fill) {
      ChargeItem.Builder item = ChargeItem.builder();
      fill.accept(item);
      items.add(item::build);
      return this;
    }

    /**
     * Adds a refund.
     *
     * @param fill sets the fields of the item
     * @return this
     */
    public Builder refund(Consumer<? super RefundItem.Builder> fill) {
      RefundItem.Builder item = RefundItem.builder();
      fill.accept(item);
      items.add(item::build);
      return this;
    }

    /**
     * Adds an item that is already built.
     *
     * @param item the item
     * @return this
     */
    public Builder item(OrderItem item) {
      items.add(() -> item);
      return this;
    }

    /**
     * Sets where the order comes from.
     *
     * @param value the origin
     * @return this
     */
    public Builder origin(OrderOrigin value) {
      this.origin = value;
      return this;
    }

    /**
     * Adds a contact of the file.
     *
     * @param contact the contact
     * @return this
     */
    public Builder fileContact(FileContact contact) {
      fileContacts.add(contact);
      return this;
    }

    /**
     * Adds a contact of the file.
     *
     * @param fill sets the fields of the contact
     * @return this
     */
    public Builder fileContact(Consumer<? super FileContact.Builder> fill) {
      fileContacts.add(FileContact.of(fill));
      return this;
    }

    /**
     * Adds an option: what a new order takes over from its file.
     *
     * @param value the value
     * @return this
     */
    public Builder option(OrderCreationOption value) {
      options.add(OpenValue.of(value));
      return this;
    }

    /**
     * Adds an option: what a new order takes over from its file. For values that this version of
     * the SDK does not name.
     *
     * @param value the value
     * @return this
     */
    public Builder option(OpenValue<OrderCreationOption> value) {
      options.add(value);
      return this;
    }

    /**
     * Builds the request.
     *
     * @return the request
     * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
     */
    public OrderRequest build() {
      Checks checks =
          new Checks()
              .id("pointOfSales", pointOfSales)
              .optionalId("order", order)
              .optionalId("file", file)
              .notBlank("externalReference", externalReference)
              .check(
                  !items.isEmpty() || !options.isEmpty(),
                  "items",
                  "are missing; expected at least one item, or an option");
      for (int i = 0; i < purchasers.size(); i++) {
        checks.contactNumber("purchasers[" + i + "]", purchasers.get(i));
      }
      for (int i = 0; i < fileContacts.size(); i++) {
        checks.contactNumber(
            "fileContacts[" + i + "].contactNumber", fileContacts.get(i).contactNumber());
      }
      List<OrderItem> built = checks.nestedAll("items", items);
      checks.complete();
      return new OrderRequest(this, built);
    }
  }
}
