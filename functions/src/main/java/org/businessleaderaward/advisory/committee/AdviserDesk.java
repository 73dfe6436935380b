package org.businessleaderaward.advisory.committee;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.access.invitations.InvitePayload;
import org.businessleaderaward.advisory.AdvisoryRefusal;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/** The roster of advisers: who is invited, and what is known of each. */
public final class AdviserDesk {
  private static final int LONGEST_EMPLOYER = 200;

  private final Editions editions;
  private final People people;
  private final AdviserProfiles profiles;
  private final Invitations invitations;
  private final AuditLog audit;
  private final Transactions transactions;

  AdviserDesk(
      Storage storage,
      Editions editions,
      People people,
      Invitations invitations,
      AuditLog audit,
      Transactions transactions) {
    this.editions = editions;
    this.people = people;
    this.profiles = new AdviserProfiles(storage);
    this.invitations = invitations;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** A page of an edition's advisers. */
  public Connection<AdviserView> list(String edition, PageRequest wanted) {
    var known = profiles.of(edition);
    return people
        .list(edition, Role.ADVISER, wanted)
        .map(person -> AdviserView.of(person, known.of(person)));
  }

  /** Whom to invite, as the caller says it. */
  public record Wanted(
      String name, String email, Language language, @Nullable AdviserProfile profile) {}

  /** Invites an adviser to the caller's edition. */
  public InvitePayload invite(Caller by, Wanted wanted, Instant now) {
    var profile =
        wanted.profile() == null ? AdviserProfile.unknown(wanted.language()) : wanted.profile();
    var wrong = check(by, profile);
    if (wrong.isPresent()) {
      return InvitePayload.refused(List.of(wrong.get()));
    }
    return invitations.invite(
        by,
        new Invitations.Wanted(Role.ADVISER, wanted.name(), wanted.email(), wanted.language()),
        now,
        (set, person) -> profiles.put(set, person, plain(profile)));
  }

  /** Corrects what is known of an adviser of the caller's edition. */
  public AdviserPayload change(Caller by, String adviser, AdviserProfile profile, Instant now) {
    var person =
        people
            .find(adviser)
            .filter(found -> found.role() == Role.ADVISER && found.edition().equals(by.edition()));
    if (person.isEmpty()) {
      return AdviserPayload.refused(AdvisoryRefusal.NOT_AN_ADVISER.at("adviser"));
    }
    var wrong = check(by, profile);
    if (wrong.isPresent()) {
      return AdviserPayload.refused(wrong.get());
    }
    transactions.commit(
        set -> {
          profiles.put(set, person.get(), plain(profile));
          audit.add(
              set,
              new Act(by.edition(), now, by.actor(), "ADVISER_PROFILE_CHANGED", adviser, null));
        });
    return new AdviserPayload(AdviserView.of(person.get(), plain(profile)), List.of());
  }

  private static AdviserProfile plain(AdviserProfile profile) {
    return new AdviserProfile(
        profile.employer().strip(),
        profile.languages().stream().distinct().sorted().toList(),
        profile.regions().stream().distinct().sorted().toList(),
        profile.categories().stream().distinct().sorted().toList());
  }

  private Optional<UserError> check(Caller by, AdviserProfile profile) {
    var wrong = check(profile);
    return wrong.isPresent() || hasCategories(by, profile)
        ? wrong
        : Optional.of(AdvisoryRefusal.UNKNOWN_CATEGORY.at("profile", "categories"));
  }

  private boolean hasCategories(Caller by, AdviserProfile profile) {
    return profile.categories().isEmpty()
        || editions.get(by.edition()).categoryIds().containsAll(profile.categories());
  }

  private static Optional<UserError> check(AdviserProfile profile) {
    var employer = profile.employer();
    if (profile.languages().isEmpty()) {
      return Optional.of(AdvisoryRefusal.NO_LANGUAGE.at("profile", "languages"));
    }
    if (employer.codePointCount(0, employer.length()) > LONGEST_EMPLOYER) {
      return Optional.of(
          UserError.at(
              "TOO_LONG",
              "An organisation has at most " + LONGEST_EMPLOYER + " characters.",
              "profile",
              "employer"));
    }
    return PlainText.isLine(employer)
        ? Optional.empty()
        : Optional.of(
            UserError.at(
                "INVALID_TEXT",
                "An organisation has no line breaks, control characters or broken characters.",
                "profile",
                "employer"));
  }
}
