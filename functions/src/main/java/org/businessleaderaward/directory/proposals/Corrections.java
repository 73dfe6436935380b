package org.businessleaderaward.directory.proposals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.crypto.RandomHex;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.directory.addresses.KnownAddresses;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.letters.DirectoryLetter;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.limits.Limiter;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.mail.UnaskedMail;
import org.businessleaderaward.storage.Keyed;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** Changes of entries that people propose. No entry changes before the secretariat decides. */
public final class Corrections {
  private static final Pattern ID = Pattern.compile("correction-[0-9a-f]{32}");
  private static final UserError NO_ENTRY =
      UserError.at("NOT_FOUND", "There is no such entry.", "input", "entry");
  private static final UserError NO_PROPOSAL =
      UserError.at("NOT_FOUND", "There is no such proposal.", "proposal");
  private static final UserError DECIDED =
      UserError.at("ALREADY_DECIDED", "This was decided on or taken back before.", "proposal");

  private static final UserError TOO_MANY =
      UserError.of(
          "TOO_MANY_SUGGESTIONS",
          "Thank you. We take at most "
              + Allowance.PROPOSALS.most()
              + " proposals of an organisation an hour; come back in an hour.");

  private static final UserError TOO_MANY_TODAY =
      UserError.of(
          "TOO_MANY_SUGGESTIONS_TODAY",
          "Thank you. We take at most "
              + Allowance.PROPOSALS_IN_A_DAY.most()
              + " proposals of an organisation a day; come back tomorrow.");

  private final Storage storage;
  private final DynamoDbTable<CorrectionItem> corrections;
  private final DynamoDbTable<ProposedCorrectionItem> proposals;
  private final KnownAddresses suggesters;
  private final Intake intake;
  private final Limiter limiter;
  private final Entries entries;
  private final Outbox outbox;
  private final UnaskedMail unasked;
  private final Transactions transactions;

  /** The corrections in this storage. */
  Corrections(
      Storage storage,
      Intake intake,
      Limiter limiter,
      Entries entries,
      Outbox outbox,
      UnaskedMail unasked,
      Transactions transactions) {
    this.storage = storage;
    this.corrections = storage.table(TableOf.DIRECTORY, CorrectionItem.SCHEMA);
    this.suggesters = KnownAddresses.ofSuggesters(storage);
    this.proposals = storage.table(TableOf.DIRECTORY, ProposedCorrectionItem.SCHEMA);
    this.intake = intake;
    this.limiter = limiter;
    this.entries = entries;
    this.outbox = outbox;
    this.unasked = unasked;
    this.transactions = transactions;
  }

  /**
   * Answer to a correction.
   *
   * @param correction as recorded; null when it was refused
   * @param userErrors why it was refused
   */
  public record Payload(@Nullable Correction correction, List<UserError> userErrors) {
    public static Payload refused(UserError why) {
      return new Payload(null, List.of(why));
    }
  }

  /**
   * Records a correction and mails a receipt, unless too many mails went out for it; a repeat of
   * the same gets the first answer.
   *
   * @param network where it comes from
   */
  public Payload suggest(CorrectionDraft draft, Network network, Instant now) {
    var before = earlier(draft);
    if (before.isPresent()) {
      return before.get();
    }
    var entry = entries.find(draft.entry());
    if (entry.isEmpty()) {
      return Payload.refused(NO_ENTRY);
    }
    var current = EntryTexts.of(entry.get(), draft.language());
    var flaws = CorrectionRules.flaws(draft, current, entry.get(), entries);
    if (!flaws.isEmpty()) {
      return new Payload(null, flaws);
    }
    var tooMany = intake.refusal(network, now);
    if (tooMany.isPresent()) {
      return Payload.refused(tooMany.get());
    }
    var item = pending(draft, entry.get(), current, now);
    var mayBeMailed = unasked.count(draft.email(), network, draft.idempotencyKey(), now).isEmpty();
    return record(
        draft,
        item,
        now,
        set -> {
          if (mayBeMailed) {
            outbox.add(set, receipt(item.id, item, draft.email()), now);
          }
        });
  }

  /**
   * Records a correction that an organisation proposes of an entry in which it takes part, which
   * the caller has checked, and mails its contact a receipt.
   */
  public Payload propose(
      CorrectionDraft draft, Entry entry, Person contact, String by, Instant now) {
    var before = earlier(draft);
    if (before.isPresent()) {
      return before.get();
    }
    var current = EntryTexts.of(entry, draft.language());
    var flaws = CorrectionRules.flawsOfOwn(draft, current, entry, entries);
    if (!flaws.isEmpty()) {
      return new Payload(null, flaws);
    }
    if (limiter.take(Allowance.PROPOSALS, by, now).isPresent()) {
      return Payload.refused(TOO_MANY);
    }
    if (limiter.take(Allowance.PROPOSALS_IN_A_DAY, by, now).isPresent()) {
      return Payload.refused(TOO_MANY_TODAY);
    }
    var item = pending(draft, entry, current, now);
    item.organisation = by;
    item.contact = contact.id();
    return record(
        draft,
        item,
        now,
        set -> {
          set.put(
              proposals, ProposedCorrectionItem.of(by, item.id, now), "proposal", WriteSet.ABSENT);
          outbox.add(set, receipt(contact.id(), item, contact.email()), now);
        });
  }

  private static CorrectionItem pending(
      CorrectionDraft draft, Entry entry, Map<EntryField, String> current, Instant now) {
    var changed = CorrectionRules.changed(draft, current);
    var id = "correction-" + RandomHex.of(16);
    return CorrectionItem.pending(id, draft, entry, changed, now);
  }

  private Payload record(
      CorrectionDraft draft, CorrectionItem item, Instant now, Consumer<WriteSet> besides) {
    var outcome =
        transactions.commit(
            set -> {
              intake.use(set, draft.idempotencyKey(), draft.fingerprint(), item.id, now);
              put(set, item, "correction");
              suggesters.add(set, item.email, item.id);
              besides.accept(set);
            });
    return switch (outcome) {
      case Outcome.Committed() -> new Payload(item.correction(), List.of());
      case Outcome.Refused(var condition) -> earlier(draft).orElseThrow();
    };
  }

  /** What an organisation proposed, newest first; one request more for all of a page. */
  public Connection<Correction> proposedBy(String organisation, PageRequest wanted) {
    var places = Paging.of(proposals, DirectoryKeys.proposals(organisation)).backwards();
    var page = Connection.of(places, wanted);
    var keys =
        page.edges().stream()
            .map(edge -> DirectoryKeys.key(DirectoryKeys.correction(edge.node().correction)));
    var found =
        storage.find(corrections, keys).stream()
            .collect(Collectors.toMap(item -> item.id, item -> item));
    return page.map(place -> Objects.requireNonNull(found.get(place.correction)).correction());
  }

  /** Takes back what an organisation proposed, while it waits. */
  public Payload takeBack(String id, String organisation) {
    var item = item(id);
    if (item == null || !organisation.equals(item.organisation)) {
      return Payload.refused(NO_PROPOSAL);
    }
    if (item.correction().status() != SuggestionStatus.PENDING) {
      return Payload.refused(DECIDED);
    }
    item.withdraw();
    var outcome = transactions.commit(set -> put(set, item, "correction"));
    return outcome instanceof Outcome.Committed
        ? new Payload(item.correction(), List.of())
        : Payload.refused(DECIDED);
  }

  private Optional<Payload> earlier(CorrectionDraft draft) {
    return intake
        .earlier(draft.idempotencyKey(), draft.fingerprint())
        .flatMap(
            found ->
                found.same()
                    ? Optional.ofNullable(item(found.made()))
                        .map(item -> new Payload(item.correction(), List.of()))
                    : Optional.of(Payload.refused(Intake.KEY_REUSED)));
  }

  /** Those of whose sender the address is known, and that came in before an instant. */
  Stream<CorrectionItem> waitingSince(Instant before) {
    return Paging.of(corrections.index(DirectoryKeys.BY_UPDATE), DirectoryKeys.PENDING_CORRECTIONS)
        .all()
        .stream()
        .filter(item -> !item.email.isEmpty() && item.suggestedAt.isBefore(before))
        .flatMap(listed -> Optional.ofNullable(item(listed.id)).stream())
        .filter(item -> !item.email.isEmpty());
  }

  /** What waits for a decision, oldest first; may be a moment late. */
  Connection<Correction> pending(PageRequest wanted) {
    var waiting =
        Paging.of(corrections.index(DirectoryKeys.BY_UPDATE), DirectoryKeys.PENDING_CORRECTIONS);
    return Connection.of(waiting, wanted).map(CorrectionItem::correction);
  }

  /** The correction with an id; no read for a text that cannot be one. */
  public Optional<Correction> find(String id) {
    return Optional.ofNullable(item(id)).map(CorrectionItem::correction);
  }

  @Nullable CorrectionItem item(String id) {
    if (!ID.matcher(id).matches()) {
      return null;
    }
    var key = DirectoryKeys.key(DirectoryKeys.correction(id));
    return corrections.getItem(r -> r.key(key).consistentRead(true));
  }

  /**
   * Adds the write of one that forgot who sent it; refused with the label when somebody else was
   * faster.
   *
   * @param sender the address with which it was sent; empty of an organisation's
   */
  void forget(WriteSet set, CorrectionItem item, String sender, String label) {
    put(set, item, label);
    suggesters.remove(set, sender, item.id);
  }

  private void put(WriteSet set, CorrectionItem item, String label) {
    set.put(corrections, item, label, null);
  }

  private static Mail receipt(String recipient, CorrectionItem item, String email) {
    return new Mail(
        recipient,
        email,
        Keyed.stored(Language.class, item.language),
        new DirectoryLetter.SuggestionReceived(item.name, item.id));
  }
}
