package io.github.s360sdk.testing.internal.state;

import io.github.s360sdk.testing.model.ContactRules;
import io.github.s360sdk.testing.world.DemoWorld;
import io.github.s360sdk.testing.world.PaymentMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What tests can switch while the simulator runs. Guarded by the store. */
final class Switches {

  private int pendingAccounts = 1;
  private int detailsWithoutTickets;
  private boolean levels = true;
  private ContactRules contactRules;
  private boolean refusesContactDeletion;
  private final Map<Long, Theme> themes = new HashMap<>();

  /** Theme and language that a group has chosen for a timeslot. */
  record Theme(long themeId, String languageCode) {}

  Switches(ContactRules contactRules) {
    this.contactRules = contactRules;
  }

  ContactRules contactRules() {
    return contactRules;
  }

  void contactRules(ContactRules rules) {
    this.contactRules = rules;
  }

  boolean refusesContactDeletion() {
    return refusesContactDeletion;
  }

  void refuseContactDeletion(boolean refuses) {
    this.refusesContactDeletion = refuses;
  }

  boolean levels() {
    return levels;
  }

  void levels(boolean told) {
    this.levels = told;
  }

  Map<Long, Theme> themes() {
    return themes;
  }

  int detailsWithoutTickets() {
    return detailsWithoutTickets;
  }

  void detailsWithoutTickets(int answers) {
    this.detailsWithoutTickets = answers;
  }

  void pendingAccounts(int count) {
    this.pendingAccounts = count;
  }

  List<PaymentMethod> paymentMethods(DemoWorld world) {
    List<PaymentMethod> methods = new ArrayList<>();
    if (pendingAccounts > 0) {
      methods.add(world.pendingAccount());
    }
    methods.add(world.cash());
    if (pendingAccounts > 1) {
      methods.add(world.secondPendingAccount());
    }
    return methods;
  }
}
