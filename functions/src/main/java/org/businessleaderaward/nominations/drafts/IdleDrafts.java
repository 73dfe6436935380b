package org.businessleaderaward.nominations.drafts;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.reach.ConfirmedOrCounted;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.evidence.EvidenceStore;
import org.businessleaderaward.nominations.letters.NominationLetter;
import org.businessleaderaward.programme.Due;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * Deletes drafts that were not submitted. As long as one can be, it stays, however long nobody
 * touches it. {@link #UNTOUCHED} after the call has closed, or after the draft's own time or its
 * last save where that is later, the nominator is mailed that the draft goes; {@link #AFTER_NOTICE}
 * later everything of it does, its files and the nominator among it. More time or a save in between
 * begins anew. What breaks off is ended by the next run. Its writer may have it deleted at once. A
 * mailbox that nobody ever confirmed and that has had no room for the notice for as long again gets
 * none: whoever begins drafts with it without end would have them kept without end. Nor does an
 * address to which nothing can be sent: its draft lies for as long as if it had been told.
 */
public final class IdleDrafts implements Due {
  /** How long a draft may lie that can no longer be submitted. */
  static final Duration UNTOUCHED = Duration.ofDays(60);

  /** How long it lies then after its nominator was told. */
  static final Duration AFTER_NOTICE = Duration.ofDays(14);

  /** How long a draft stays at least after the call has closed. */
  static final Duration LEAST = UNTOUCHED.plus(AFTER_NOTICE);

  private static final int MOST_AT_ONCE = 25;
  private static final String LABEL = "IDLE_DRAFT";

  private final DynamoDbTable<IdleDraftItem> table;
  private final Nominations nominations;
  private final People people;
  private final Outbox outbox;
  private final ConfirmedOrCounted allowed;
  private final Transactions transactions;
  private final Supplier<EvidenceStore> evidence;

  /** The drafts in this storage. */
  public IdleDrafts(
      Storage storage,
      Nominations nominations,
      People people,
      Outbox outbox,
      ConfirmedOrCounted allowed,
      Transactions transactions,
      Supplier<EvidenceStore> evidence) {
    this.table = storage.table(TableOf.NOMINATIONS, IdleDraftItem.SCHEMA);
    this.nominations = nominations;
    this.people = people;
    this.outbox = outbox;
    this.allowed = allowed;
    this.transactions = transactions;
    this.evidence = evidence;
  }

  /**
   * Adds when a new draft is looked at first. Whether it was saved since, or the call is still
   * open, is seen then, so that no later save and no extension has to say so.
   */
  void list(WriteSet set, Nomination begun) {
    set.put(table, IdleDraftItem.of(begun, begun.savedAt()), LABEL, null);
  }

  @Override
  public void perform(Edition edition, Instant now) {
    Paging.of(table.index(NominationKeys.BY_EDITION), NominationKeys.idle(edition.id()))
        .page(MOST_AT_ONCE, Optional.empty())
        .items()
        .stream()
        .takeWhile(item -> !now.isBefore(item.dueAt))
        .forEach(item -> perform(edition, item, now));
  }

  private void perform(Edition edition, IdleDraftItem item, Instant now) {
    var found = nominations.find(item.nomination);
    if (found.isEmpty()) {
      finish(item);
      return;
    }
    var draft = found.get();
    if (draft.status() != NominationStatus.DRAFT) {
      table.deleteItem(item.key());
    } else if (mayStay(edition, draft, item, now)) {
      table.putItem(IdleDraftItem.of(draft, since(edition, draft)));
    } else if (item.toldAt == null) {
      tell(edition, draft, item, now);
    } else {
      delete(draft, item);
    }
  }

  /** A save can come as it is told, and an officer can give more time. */
  private static boolean mayStay(
      Edition edition, Nomination draft, IdleDraftItem item, Instant now) {
    var since = since(edition, draft);
    return item.toldAt == null ? now.isBefore(since.plus(UNTOUCHED)) : since.isAfter(item.toldAt);
  }

  /** From when on a draft only lies: nobody has saved it since, and it cannot be submitted. */
  private static Instant since(Edition edition, Nomination draft) {
    return Stream.of(
            Optional.of(draft.savedAt()),
            edition.window(Window.Kind.CALL).map(Window::closesAt),
            Optional.ofNullable(draft.extendedUntil()))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private void tell(Edition edition, Nomination draft, IdleDraftItem item, Instant now) {
    var address = draft.nominator().email();
    boolean canBeMailed = MailAddress.isPlausible(address);
    if (canBeMailed) {
      var full = allowed.heldUntil(draft.person(), address, "idle " + draft.id(), now);
      if (full.isPresent() && now.isBefore(lapsesUntold(edition, draft))) {
        item.isDue(full.get());
        table.putItem(item);
        return;
      }
      canBeMailed = full.isEmpty();
    }
    item.tell(now);
    boolean mailed = canBeMailed;
    transactions.commit(
        set -> {
          set.put(table, item, LABEL, null);
          if (mailed) {
            outbox.add(set, letter(edition, draft, item), now);
          }
        });
  }

  /** When a draft goes on without a notice, since the mailbox never had room for one. */
  private static Instant lapsesUntold(Edition edition, Nomination draft) {
    return since(edition, draft).plus(LEAST);
  }

  private static Mail letter(Edition edition, Nomination draft, IdleDraftItem item) {
    var nominee = Optional.of(draft.nominee().name()).filter(name -> !name.isBlank());
    return draft.mailToNominator(
        new NominationLetter.DraftGoes(
            draft.nominatorName(),
            nominee,
            item.dueAt.atZone(edition.timeZone()),
            Role.NOMINATOR.link()));
  }

  private void delete(Nomination draft, IdleDraftItem item) {
    if (isRemoved(draft, item)) {
      finish(item);
    }
  }

  /**
   * Deletes a draft at its writer's wish, now.
   *
   * @return whether it was as it was read; else nothing was done
   */
  public boolean discard(Nomination draft, Instant now) {
    var item = IdleDraftItem.of(draft, now);
    item.isDue(now);
    boolean removed = isRemoved(draft, item);
    if (removed) {
      finish(item);
    }
    return removed;
  }

  /** The item stays until all else is gone, so that the next run ends what breaks off. */
  private boolean isRemoved(Nomination draft, IdleDraftItem item) {
    return transactions.commit(
            set -> {
              nominations.remove(set, draft);
              people.remove(set, draft.person());
              set.put(table, item, LABEL, null);
            })
        instanceof Outcome.Committed;
  }

  private void finish(IdleDraftItem item) {
    nominations.eraseBeside(item.nomination, NominationKeys.IDLE);
    evidence.get().deleteAll(item.edition, item.nomination);
    outbox.erase(item.person);
    table.deleteItem(item.key());
  }
}
