package org.businessleaderaward.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

/** What people suggest for the directory. Nothing of it is published before it is decided on. */
public final class Suggestions {
  /** The most suggestions from one network address in an hour. */
  public static final int MOST_PER_HOUR = 10;

  /** How long a repeat of an intent gets the first answer. */
  private static final Duration INTENT_KEPT = Duration.ofDays(7);

  private static final String KEY_USED = "KEY_USED";
  private static final Pattern ID = Pattern.compile("suggestion-[0-9a-f]{32}");

  private static final UserError KEY_REUSED =
      UserError.at(
          "KEY_REUSED",
          "This key was used for another suggestion. Choose a new one.",
          "input",
          "idempotencyKey");
  private static final UserError TOO_MANY =
      UserError.of(
          "TOO_MANY_SUGGESTIONS",
          "Thank you. We take at most "
              + MOST_PER_HOUR
              + " suggestions an hour from one network address; please come back later.");

  private final DynamoDbTable<SuggestionItem> suggestions;
  private final DynamoDbTable<IntentItem> intents;
  private final DynamoDbTable<QuotaItem> quotas;
  private final Outbox outbox;
  private final Transactions transactions;

  /** The suggestions in this storage. */
  public Suggestions(Storage storage, Outbox outbox, Transactions transactions) {
    this.suggestions = storage.table(TableOf.DIRECTORY, SuggestionItem.SCHEMA);
    this.intents = storage.table(TableOf.DIRECTORY, IntentItem.SCHEMA);
    this.quotas = storage.table(TableOf.DIRECTORY, QuotaItem.SCHEMA);
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /**
   * Answer to a suggestion.
   *
   * @param suggestion as recorded; null when it was refused
   * @param userErrors why it was refused
   */
  record Payload(@Nullable Suggestion suggestion, List<UserError> userErrors) {
    static Payload refused(UserError why) {
      return new Payload(null, List.of(why));
    }
  }

  /**
   * Records a suggestion and mails a receipt; a repeat of the same gets the first answer.
   *
   * @param address network address that it comes from
   */
  Payload suggest(SuggestionDraft draft, String address, Instant now) {
    var flaws = SuggestionRules.flaws(draft);
    if (!flaws.isEmpty()) {
      return new Payload(null, flaws);
    }
    var before = earlier(draft);
    if (before.isPresent()) {
      return before.get();
    }
    if (!isWithinQuota(address, now)) {
      return Payload.refused(TOO_MANY);
    }
    var item = SuggestionItem.pending("suggestion-" + Hashes.random(16), draft, now);
    var outcome =
        transactions.commit(
            set -> {
              set.put(intents, intent(draft, item.id, now), KEY_USED, WriteSet.ABSENT);
              set.put(suggestions, item, "suggestion", null);
              outbox.add(set, receipt(item.suggestion()), now);
            });
    return switch (outcome) {
      case Outcome.Committed() -> new Payload(item.suggestion(), List.of());
      case Outcome.Refused(var condition) -> earlier(draft).orElseThrow();
    };
  }

  /** The suggestion with an id; no read for a text that cannot be one. */
  Optional<Suggestion> find(String id) {
    return Optional.ofNullable(item(id)).map(SuggestionItem::suggestion);
  }

  /** What waits for a decision, oldest first; may be a moment late. */
  Connection<Suggestion> pending(PageRequest wanted) {
    var waiting =
        Paging.of(suggestions.index(DirectoryKeys.BY_UPDATE), DirectoryKeys.PENDING_SUGGESTIONS);
    return Connection.of(waiting, wanted).map(SuggestionItem::suggestion);
  }

  @Nullable SuggestionItem item(String id) {
    if (!ID.matcher(id).matches()) {
      return null;
    }
    var key = DirectoryKeys.key(DirectoryKeys.suggestion(id));
    return suggestions.getItem(r -> r.key(key).consistentRead(true));
  }

  /** Adds the write of a decision; refused with the label when somebody else was faster. */
  void put(WriteSet set, SuggestionItem decided, String label) {
    set.put(suggestions, decided, label, null);
  }

  private Optional<Payload> earlier(SuggestionDraft draft) {
    var key = DirectoryKeys.key(intentKey(draft));
    var intent = intents.getItem(r -> r.key(key).consistentRead(true));
    if (intent == null) {
      return Optional.empty();
    }
    return intent.fingerprint.equals(draft.fingerprint())
        ? find(intent.suggestion).map(suggestion -> new Payload(suggestion, List.of()))
        : Optional.of(Payload.refused(KEY_REUSED));
  }

  private boolean isWithinQuota(String address, Instant now) {
    var hour = now.truncatedTo(ChronoUnit.HOURS);
    var item = new QuotaItem();
    item.setKey(DirectoryKeys.quota(Hashes.of(address, hour.toString())), DirectoryKeys.ITEM);
    item.expiresAt = hour.plus(Duration.ofHours(2)).getEpochSecond();
    var taken = quotas.updateItem(item).taken;
    return taken != null && taken <= MOST_PER_HOUR;
  }

  private static IntentItem intent(SuggestionDraft draft, String suggestion, Instant now) {
    var item = new IntentItem();
    item.setKey(intentKey(draft), DirectoryKeys.ITEM);
    item.fingerprint = draft.fingerprint();
    item.suggestion = suggestion;
    item.expiresAt = now.plus(INTENT_KEPT).getEpochSecond();
    return item;
  }

  private static String intentKey(SuggestionDraft draft) {
    return DirectoryKeys.intent(Hashes.of(draft.idempotencyKey()));
  }

  private static Mail receipt(Suggestion suggestion) {
    return new Mail(
        suggestion.id(),
        suggestion.email(),
        suggestion.language(),
        "suggestion-received",
        Map.of("name", suggestion.name()),
        Optional.empty());
  }
}
