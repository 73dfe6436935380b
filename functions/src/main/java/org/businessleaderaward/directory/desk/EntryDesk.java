package org.businessleaderaward.directory.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.directory.contacts.Contact;
import org.businessleaderaward.directory.contacts.Contacts;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.WithdrawalReason;
import org.businessleaderaward.directory.proposals.Moderation;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.directory.register.EntryItem;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat does to published entries: says that one was checked, merges two that are
 * the same, withdraws one, and takes the last two back. Of two who do so at once the second is
 * told, and nothing is lost.
 */
final class EntryDesk {
  private static final UserError NOT_FOUND =
      UserError.at("NOT_FOUND", "There is no such entry.", "input", "entry");
  private static final UserError NO_TARGET =
      UserError.at("NOT_FOUND", "There is no such entry to merge into.", "input", "into");
  private static final UserError NOT_ALIKE =
      UserError.at(
          "NOT_ALIKE", "Two different entries of one sort can be merged.", "input", "into");
  private static final UserError NOT_MERGED =
      UserError.at("NOT_MERGED", "This entry was not merged, or came back.", "input", "entry");
  private static final UserError NOT_WITHDRAWN =
      UserError.at(
          "NOT_WITHDRAWN", "This entry was not withdrawn, or came back.", "input", "entry");
  private static final UserError CHANGED_MEANWHILE =
      UserError.of(
          "CHANGED_MEANWHILE",
          "Somebody changed this entry in the meantime. Look at it again; nothing was written.");

  private final Entries entries;
  private final EntryWrites writes;
  private final Contacts contacts;
  private final EntryLetters letters;
  private final AuditLog log;
  private final Transactions transactions;

  EntryDesk(
      Entries entries,
      EntryWrites writes,
      Contacts contacts,
      EntryLetters letters,
      AuditLog log,
      Transactions transactions) {
    this.entries = entries;
    this.writes = writes;
    this.contacts = contacts;
    this.letters = letters;
    this.log = log;
    this.transactions = transactions;
  }

  /**
   * An entry on the secretariat's desk.
   *
   * @param id its permanent id
   * @param name its name in English, or in the first language on record; that of one that is gone
   *     is what it was called
   * @param seen when it last changed, which an act must name; null when it is gone
   * @param verifiedAt when somebody last checked it; null when nobody has, or it is gone
   * @param mergedInto id of the entry that it was merged into; null when it was not
   * @param withdrawal why it was withdrawn; null when it was not
   * @param removed whether it was taken out
   */
  record OnDesk(
      String id,
      String name,
      @Nullable Instant seen,
      @Nullable Instant verifiedAt,
      @Nullable String mergedInto,
      @Nullable WithdrawalReason withdrawal,
      boolean removed) {}

  /**
   * Answer to an act.
   *
   * @param entry the entry as it is afterwards; null when the act was refused
   * @param userErrors why it was refused
   */
  record Payload(@Nullable OnDesk entry, List<UserError> userErrors) {
    static Payload refused(UserError why) {
      return new Payload(null, List.of(why));
    }
  }

  Optional<OnDesk> look(String id) {
    return EntryId.read(id).flatMap(entries::item).map(EntryDesk::onDesk);
  }

  private static OnDesk onDesk(EntryItem item) {
    var entry = item.entry();
    var name = entry.name().in(Language.EN);
    return item.removal()
        .map(
            gone ->
                new OnDesk(gone.id(), name, null, null, gone.mergedInto(), gone.withdrawal(), true))
        .orElseGet(
            () ->
                new OnDesk(
                    entry.id(), name, entry.updatedAt(), entry.verifiedAt(), null, null, false));
  }

  /** Says that an entry was checked against its source. */
  Payload verify(String id, Instant seen, String actor, Instant now) {
    var entry = entries.find(id);
    if (entry.isEmpty()) {
      return Payload.refused(NOT_FOUND);
    }
    if (!entry.get().updatedAt().equals(seen)) {
      return Payload.refused(CHANGED_MEANWHILE);
    }
    return commit(
        entry.get().id(),
        new Act(Moderation.LOG, now, actor, "ENTRY_VERIFIED", entry.get().id(), null),
        set -> writes.verify(set, entry.get(), History.Verifier.SECRETARIAT, now));
  }

  /**
   * Merges an entry into another, which takes over its names and what other registers call it. If
   * nobody speaks for the other organisation, who speaks for this one does from now on.
   */
  Payload merge(String from, String into, String actor, Instant now) {
    var merged = entries.find(from);
    var kept = entries.find(into);
    if (merged.isEmpty()) {
      return Payload.refused(NOT_FOUND);
    }
    if (kept.isEmpty()) {
      return Payload.refused(NO_TARGET);
    }
    if (merged.get().id().equals(kept.get().id())
        || !merged.get().getClass().equals(kept.get().getClass())) {
      return Payload.refused(NOT_ALIKE);
    }
    var after = Merging.into(kept.get(), merged.get(), now);
    var speaker =
        merged.get() instanceof Organisation
            ? contacts.movable(merged.get().id(), kept.get().id())
            : Optional.<Contact>empty();
    return commit(
        merged.get().id(),
        new Act(Moderation.LOG, now, actor, "ENTRIES_MERGED", merged.get().id(), kept.get().id()),
        set -> {
          writes.merge(set, merged.get(), kept.get(), after, after.updatedAt());
          speaker.ifPresent(contact -> move(set, contact, kept.get().id(), actor, now));
        });
  }

  /**
   * Puts a merged entry back as it was, and takes from the other what it had taken over: also who
   * speaks for it, unless somebody else does by now.
   */
  Payload undoMerge(String id, String actor, Instant now) {
    var merged = removed(id).filter(item -> item.mergedInto != null);
    var kept = merged.flatMap(item -> entries.find(String.valueOf(item.mergedInto)));
    if (kept.isEmpty()) {
      return Payload.refused(NOT_MERGED);
    }
    var item = merged.get();
    var after = Merging.without(kept.get(), item.entry(), now);
    var speaker =
        kept.get() instanceof Organisation
            ? contacts.find(kept.get().id()).filter(contact -> cameFrom(contact, item.entry().id()))
            : Optional.<Contact>empty();
    return commit(
        item.entry().id(),
        new Act(Moderation.LOG, now, actor, "MERGE_UNDONE", item.entry().id(), kept.get().id()),
        set -> {
          writes.undoMerge(set, item, kept.get(), after, after.updatedAt());
          speaker.ifPresent(contact -> move(set, contact, item.entry().id(), actor, now));
        });
  }

  /** Whether who speaks for one organisation was put on record for one that was merged into it. */
  private boolean cameFrom(Contact contact, String merged) {
    return contacts.subjectOf(contact).filter(own -> entries.leadsThrough(own, merged)).isPresent();
  }

  private void move(WriteSet set, Contact contact, String to, String actor, Instant now) {
    contacts.move(set, contact, to);
    log.add(set, new Act(Moderation.LOG, now, actor, "CONTACT_MOVED", to, contact.person()));
  }

  /** Withdraws an entry: its id answers with a tombstone, and those who speak for it are told. */
  Payload withdraw(String id, Instant seen, WithdrawalReason reason, String actor, Instant now) {
    var entry = entries.find(id);
    if (entry.isEmpty()) {
      return Payload.refused(NOT_FOUND);
    }
    if (!entry.get().updatedAt().equals(seen)) {
      return Payload.refused(CHANGED_MEANWHILE);
    }
    var told = letters.withdrawn(entry.get(), reason);
    return commit(
        entry.get().id(),
        new Act(Moderation.LOG, now, actor, "ENTRY_WITHDRAWN", entry.get().id(), reason.name()),
        set -> {
          writes.withdraw(set, entry.get(), reason, now);
          letters.send(set, told, now);
        });
  }

  /** Puts a withdrawn entry back as it was, and tells those who speak for it. */
  Payload restore(String id, String actor, Instant now) {
    var withdrawn = removed(id).filter(item -> item.mergedInto == null);
    if (withdrawn.isEmpty()) {
      return Payload.refused(NOT_WITHDRAWN);
    }
    var entry = withdrawn.get().entry();
    var told = letters.restored(entry);
    return commit(
        entry.id(),
        new Act(Moderation.LOG, now, actor, "ENTRY_RESTORED", entry.id(), null),
        set -> {
          writes.restore(set, withdrawn.get(), now);
          letters.send(set, told, now);
        });
  }

  private Optional<EntryItem> removed(String id) {
    return EntryId.read(id).flatMap(entries::item).filter(item -> item.removal().isPresent());
  }

  private Payload commit(String id, Act act, Consumer<WriteSet> parts) {
    var outcome =
        transactions.commit(
            set -> {
              parts.accept(set);
              log.add(set, act);
            });
    return outcome instanceof Outcome.Committed
        ? new Payload(look(id).orElseThrow(), List.of())
        : Payload.refused(CHANGED_MEANWHILE);
  }
}
