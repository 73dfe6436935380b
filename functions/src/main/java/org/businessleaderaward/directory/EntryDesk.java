package org.businessleaderaward.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat does to published entries: says that one was checked, merges two that are
 * the same, takes one out, and takes each of these back. Every act names the state that was seen.
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
  private static final UserError CHANGED_MEANWHILE =
      UserError.of(
          "CHANGED_MEANWHILE",
          "Somebody changed this entry in the meantime. Look at it again; nothing was written.");

  private final Entries entries;
  private final EntryWrites writes;
  private final AuditLog log;
  private final Transactions transactions;

  EntryDesk(Entries entries, EntryWrites writes, AuditLog log, Transactions transactions) {
    this.entries = entries;
    this.writes = writes;
    this.log = log;
    this.transactions = transactions;
  }

  /**
   * An entry on the secretariat's desk.
   *
   * @param id its permanent id
   * @param name its name in English, or in the first language on record; null when it is gone
   * @param seen when it last changed, which an act must name; null when it is gone
   * @param verifiedAt when somebody last checked it; null when nobody has
   * @param mergedInto id of the entry that it was merged into; null when it was not
   * @param removed whether it was taken out
   */
  record OnDesk(
      String id,
      @Nullable String name,
      @Nullable Instant seen,
      @Nullable Instant verifiedAt,
      @Nullable String mergedInto,
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
    return entries.look(id).map(EntryDesk::onDesk);
  }

  private static OnDesk onDesk(OnRecord found) {
    return switch (found) {
      case Entry entry ->
          new OnDesk(
              entry.id(),
              entry.name().in(Language.EN),
              entry.updatedAt(),
              entry.verifiedAt(),
              null,
              false);
      case RemovedEntry gone -> new OnDesk(gone.id(), null, null, null, gone.mergedInto(), true);
    };
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

  /** Merges an entry into another, which takes over its names and what other registers call it. */
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
    return commit(
        merged.get().id(),
        new Act(Moderation.LOG, now, actor, "ENTRIES_MERGED", merged.get().id(), kept.get().id()),
        set -> writes.merge(set, merged.get(), kept.get(), after, after.updatedAt()));
  }

  /** Puts a merged entry back as it was, and takes from the other what it had taken over. */
  Payload undoMerge(String id, String actor, Instant now) {
    if (!(entries.look(id).orElse(null) instanceof RemovedEntry gone)
        || gone.mergedInto() == null) {
      return Payload.refused(NOT_MERGED);
    }
    var kept = entries.find(gone.mergedInto());
    var merged = entries.item(gone.id()).map(EntryItem::entry);
    if (kept.isEmpty() || merged.isEmpty()) {
      return Payload.refused(NOT_MERGED);
    }
    var after = Merging.without(kept.get(), merged.get(), now);
    return commit(
        gone.id(),
        new Act(Moderation.LOG, now, actor, "MERGE_UNDONE", gone.id(), kept.get().id()),
        set -> {
          var back = writes.undoMerge(set, gone, kept.get(), after, after.updatedAt());
          if (back.isEmpty()) {
            throw new IllegalStateException("nothing to put back of " + gone.id());
          }
        });
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

  /** What one entry takes over from another that is merged into it. */
  static final class Merging {
    private Merging() {}

    static Entry into(Entry kept, Entry merged, Instant now) {
      var others = new ArrayList<>(kept.naming().others());
      for (var alias : aliases(merged)) {
        if (!others.contains(alias) && !kept.name().byLanguage().containsValue(alias.text())) {
          others.add(alias);
        }
      }
      var external = new ArrayList<>(kept.externalIds());
      for (var id : merged.externalIds()) {
        if (external.stream().noneMatch(there -> there.register() == id.register())) {
          external.add(id);
        }
      }
      return changed(kept, others, external, now);
    }

    static Entry without(Entry kept, Entry merged, Instant now) {
      var others = new ArrayList<>(kept.naming().others());
      others.removeAll(aliases(merged));
      var external = new ArrayList<>(kept.externalIds());
      external.removeAll(merged.externalIds());
      return changed(kept, others, external, now);
    }

    /** Its names, as aliases of another. */
    private static List<OtherName> aliases(Entry merged) {
      var names = new ArrayList<OtherName>();
      merged
          .name()
          .byLanguage()
          .forEach(
              (language, text) -> names.add(new OtherName(OtherName.Kind.ALIAS, text, language)));
      merged.naming().others().stream()
          .filter(other -> other.kind() != OtherName.Kind.ACRONYM)
          .forEach(names::add);
      return names;
    }

    private static Entry changed(
        Entry entry, List<OtherName> others, List<ExternalId> external, Instant now) {
      var naming = new Naming(entry.name(), entry.naming().original(), List.copyOf(others));
      var history = entry.history().updated(now);
      return switch (entry) {
        case Partnership p ->
            new Partnership(
                p.id(),
                naming,
                p.summary(),
                p.kind(),
                p.themes(),
                p.industries(),
                p.countries(),
                p.startedOn(),
                p.endedOn(),
                p.participants(),
                p.relations(),
                List.copyOf(external),
                p.sources(),
                history);
        case Organisation o ->
            new Organisation(
                o.id(),
                naming,
                o.kind(),
                o.industries(),
                o.country(),
                o.relations(),
                List.copyOf(external),
                o.sources(),
                history);
      };
    }
  }
}
