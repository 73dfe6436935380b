package org.businessleaderaward.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Outbox;
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

  private final DynamoDbTable<CorrectionItem> corrections;
  private final Intake intake;
  private final Entries entries;
  private final Outbox outbox;
  private final Transactions transactions;

  /** The corrections in this storage. */
  public Corrections(Storage storage, Entries entries, Outbox outbox, Transactions transactions) {
    this.corrections = storage.table(TableOf.DIRECTORY, CorrectionItem.SCHEMA);
    this.intake = new Intake(storage);
    this.entries = entries;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /**
   * Answer to a correction.
   *
   * @param correction as recorded; null when it was refused
   * @param userErrors why it was refused
   */
  record Payload(@Nullable Correction correction, List<UserError> userErrors) {
    static Payload refused(UserError why) {
      return new Payload(null, List.of(why));
    }
  }

  /**
   * Records a correction and mails a receipt; a repeat of the same gets the first answer.
   *
   * @param address network address that it comes from
   */
  Payload suggest(CorrectionDraft draft, String address, Instant now) {
    var before = earlier(draft);
    if (before.isPresent()) {
      return before.get();
    }
    var entry = entries.find(draft.entry());
    if (entry.isEmpty()) {
      return Payload.refused(NO_ENTRY);
    }
    var current = EntryTexts.of(entry.get(), draft.language());
    var flaws = CorrectionRules.flaws(draft, current);
    if (!flaws.isEmpty()) {
      return new Payload(null, flaws);
    }
    if (!intake.isWithinQuota(address, now)) {
      return Payload.refused(Intake.TOO_MANY);
    }
    var changed = CorrectionRules.changed(draft, current);
    var id = "correction-" + Hashes.random(16);
    var item = CorrectionItem.pending(id, draft, entry.get(), changed, now);
    var outcome =
        transactions.commit(
            set -> {
              intake.use(set, draft.idempotencyKey(), draft.fingerprint(), id, now);
              put(set, item, "correction");
              outbox.add(set, receipt(item.correction()), now);
            });
    return switch (outcome) {
      case Outcome.Committed() -> new Payload(item.correction(), List.of());
      case Outcome.Refused(var condition) -> earlier(draft).orElseThrow();
    };
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

  /** What waits for a decision, oldest first; may be a moment late. */
  Connection<Correction> pending(PageRequest wanted) {
    var waiting =
        Paging.of(corrections.index(DirectoryKeys.BY_UPDATE), DirectoryKeys.PENDING_CORRECTIONS);
    return Connection.of(waiting, wanted).map(CorrectionItem::correction);
  }

  @Nullable CorrectionItem item(String id) {
    if (!ID.matcher(id).matches()) {
      return null;
    }
    var key = DirectoryKeys.key(DirectoryKeys.correction(id));
    return corrections.getItem(r -> r.key(key).consistentRead(true));
  }

  /** Adds the write; refused with the label when somebody else was faster. */
  void put(WriteSet set, CorrectionItem item, String label) {
    set.put(corrections, item, label, null);
  }

  private static Mail receipt(Correction correction) {
    return new Mail(
        correction.id(),
        correction.email(),
        correction.language(),
        "suggestion-received",
        Map.of("name", correction.name()),
        Optional.empty());
  }
}
