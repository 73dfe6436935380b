package org.businessleaderaward.directory.partners;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.businessleaderaward.access.Admission;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.Participant;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.RemovedEntry;
import org.businessleaderaward.directory.proposals.CorrectionDraft;
import org.businessleaderaward.directory.proposals.Corrections;
import org.businessleaderaward.directory.proposals.Moderation;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation does about its own entries: the one that is about it, and the partnerships
 * in which it takes part. Which organisation that is follows from the caller's session; any other
 * entry is refused as an unknown one is.
 */
public final class OwnEntries implements Admission {
  /** For how long saying again that an unchanged entry is right says nothing new. */
  private static final Duration SAID = Duration.ofDays(1);

  private static final UserError NO_ENTRY =
      UserError.at("NOT_FOUND", "Your organisation takes part in no such entry.", "input", "entry");
  private static final UserError NOT_LEAD =
      UserError.at(
          "NOT_LEAD",
          "Who leads a partnership says that all of its entry is right. Propose corrections.",
          "input",
          "entry");
  private static final UserError CHANGED_MEANWHILE =
      UserError.of(
          "CHANGED_MEANWHILE",
          "This entry was changed in the meantime. Look at it again; nothing was written.");

  private final Entries entries;
  private final EntryWrites writes;
  private final Corrections corrections;
  private final People people;
  private final AuditLog log;
  private final Transactions transactions;

  OwnEntries(
      Entries entries,
      EntryWrites writes,
      Corrections corrections,
      People people,
      AuditLog log,
      Transactions transactions) {
    this.entries = entries;
    this.writes = writes;
    this.corrections = corrections;
    this.people = people;
    this.log = log;
    this.transactions = transactions;
  }

  /**
   * Answer to saying that an entry is right.
   *
   * @param verifiedAt when it was last said so; null when it was refused
   * @param userErrors why it was refused
   */
  record ConfirmPayload(@Nullable Instant verifiedAt, List<UserError> userErrors) {
    static ConfirmPayload refused(UserError why) {
      return new ConfirmPayload(null, List.of(why));
    }
  }

  /** A link opens nothing for an organisation that was withdrawn. */
  @Override
  public boolean admits(String subject) {
    return organisation(subject).isPresent();
  }

  /** The organisation with this id, or the one that it went into. */
  private Optional<Organisation> organisation(String id) {
    return entries
        .look(id)
        .flatMap(
            found ->
                found instanceof RemovedEntry gone ? entries.successor(gone) : Optional.of(found))
        .filter(Organisation.class::isInstance)
        .map(Organisation.class::cast);
  }

  /**
   * The caller's organisation.
   *
   * @throws Refusal with {@code UNAUTHENTICATED} when it was withdrawn since the link was opened
   */
  Organisation of(Caller caller) {
    return organisation(caller.subject())
        .orElseThrow(
            () -> new Refusal(Refusal.Code.UNAUTHENTICATED, "open your secure link first"));
  }

  /** Proposes a correction; the secretariat decides on it. */
  Corrections.Payload propose(Caller caller, CorrectionDraft draft, Instant now) {
    var organisation = of(caller);
    var entry = entries.find(draft.entry()).filter(each -> isOf(organisation, each, false));
    var contact = people.find(caller.personId());
    if (entry.isEmpty() || contact.isEmpty()) {
      return Corrections.Payload.refused(NO_ENTRY);
    }
    return corrections.propose(draft, entry.get(), contact.get(), organisation.id(), now);
  }

  /**
   * Says that all of an entry is right. It changes no fact, and who said so stands beside it, so
   * that nobody else has to decide on it.
   *
   * @param seen when the entry last changed, as the caller saw it
   */
  ConfirmPayload confirm(Caller caller, String id, Instant seen, Instant now) {
    var organisation = of(caller);
    var found = entries.find(id).filter(each -> isOf(organisation, each, false));
    if (found.isEmpty()) {
      return ConfirmPayload.refused(NO_ENTRY);
    }
    var entry = found.get();
    if (!isOf(organisation, entry, true)) {
      return ConfirmPayload.refused(NOT_LEAD);
    }
    var said = entry.history().verifiedAt();
    if (wasJustSaid(entry.history(), now)) {
      return new ConfirmPayload(said, List.of());
    }
    if (!entry.updatedAt().equals(seen)) {
      return ConfirmPayload.refused(CHANGED_MEANWHILE);
    }
    var act = new Act(Moderation.LOG, now, caller.actor(), "ENTRY_VERIFIED", entry.id(), null);
    var outcome =
        transactions.commit(
            set -> {
              writes.verify(set, entry, History.Verifier.ORGANISATION, now);
              log.add(set, act);
            });
    return outcome instanceof Outcome.Committed
        ? new ConfirmPayload(now, List.of())
        : ConfirmPayload.refused(CHANGED_MEANWHILE);
  }

  /** Whether an organisation said so within a day, and nothing changed since. */
  private static boolean wasJustSaid(History history, Instant now) {
    var at = history.verifiedAt();
    return at != null
        && history.verifiedBy() == History.Verifier.ORGANISATION
        && !history.updatedAt().minusNanos(1).isAfter(at)
        && at.plus(SAID).isAfter(now);
  }

  /**
   * Whether an entry is the organisation's own or a partnership in which it takes part.
   *
   * @param leading whether it has to lead that partnership
   */
  private boolean isOf(Organisation organisation, Entry entry, boolean leading) {
    return switch (entry) {
      case Organisation own -> own.id().equals(organisation.id());
      case Partnership partnership -> takesPart(organisation.id(), partnership, leading);
    };
  }

  /** An organisation that was merged takes part as the one that it went into. */
  private boolean takesPart(String organisation, Partnership partnership, boolean leading) {
    var ids =
        partnership.participants().stream()
            .filter(each -> !leading || each.role() == OrganisationRole.LEAD)
            .map(Participant::organisation)
            .collect(Collectors.toSet());
    return ids.contains(organisation)
        || entries.organisations(ids).values().stream()
            .anyMatch(each -> each.id().equals(organisation));
  }
}
