package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.RawFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who a contact is: a person, or something that people form. */
public sealed interface Party permits Individual, Structure {

  /**
   * Main e-mail address.
   *
   * @return the address, or null
   */
  @Nullable String email();

  /**
   * Further e-mail addresses.
   *
   * @return the addresses; may be empty
   */
  List<String> alternativeEmails();

  /**
   * Mobile telephone number.
   *
   * @return the number, or null
   */
  @Nullable String cellPhone();

  /**
   * Role.
   *
   * @return the role, or null
   */
  @Nullable OpenValue<ContactRole> role();

  /**
   * Fields that this version does not know, or cannot read.
   *
   * @return the fields; may be empty
   */
  RawFields raw();
}
