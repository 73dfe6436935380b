package org.businessleaderaward.directory.proposals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.businessleaderaward.crypto.RandomHex;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.directory.addresses.KnownAddresses;
import org.businessleaderaward.directory.letters.DirectoryLetter;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.mail.UnaskedMail;
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
  private static final Pattern ID = Pattern.compile("suggestion-[0-9a-f]{32}");

  private final DynamoDbTable<SuggestionItem> suggestions;
  private final KnownAddresses suggesters;
  private final Intake intake;
  private final Outbox outbox;
  private final UnaskedMail unasked;
  private final Entries entries;
  private final Transactions transactions;

  /** The suggestions in this storage. */
  Suggestions(
      Storage storage,
      Intake intake,
      Outbox outbox,
      UnaskedMail unasked,
      Entries entries,
      Transactions transactions) {
    this.suggestions = storage.table(TableOf.DIRECTORY, SuggestionItem.SCHEMA);
    this.suggesters = KnownAddresses.ofSuggesters(storage);
    this.intake = intake;
    this.outbox = outbox;
    this.unasked = unasked;
    this.entries = entries;
    this.transactions = transactions;
  }

  /**
   * Answer to a suggestion.
   *
   * @param suggestion as recorded; null when it was refused
   * @param userErrors why it was refused
   */
  public record Payload(@Nullable Suggestion suggestion, List<UserError> userErrors) {
    static Payload refused(UserError why) {
      return new Payload(null, List.of(why));
    }
  }

  /**
   * Records a suggestion and mails a receipt, unless too many mails went out for it; a repeat of
   * the same gets the first answer. One request more for all entries of a sort that it names.
   *
   * @param network where it comes from
   */
  public Payload suggest(SuggestionDraft sent, Network network, Instant now) {
    var named = Participants.of(sent.organisations(), sent.lists(), sent.language(), entries);
    var draft = sent.with(named);
    var flaws = SuggestionRules.flaws(draft, named.entries());
    if (!flaws.isEmpty()) {
      return new Payload(null, flaws);
    }
    var before = earlier(sent);
    if (before.isPresent()) {
      return before.get();
    }
    var tooMany = intake.refusal(network, now);
    if (tooMany.isPresent()) {
      return Payload.refused(tooMany.get());
    }
    var item = SuggestionItem.pending("suggestion-" + RandomHex.of(16), draft, now);
    var suggestion = item.suggestion();
    var mayBeMailed = unasked.count(draft.email(), network, draft.idempotencyKey(), now).isEmpty();
    var outcome =
        transactions.commit(
            set -> {
              intake.use(set, sent.idempotencyKey(), sent.fingerprint(), item.id, now);
              set.put(suggestions, item, "suggestion", null);
              suggesters.add(set, item.email, item.id);
              if (mayBeMailed) {
                outbox.add(
                    set,
                    suggestion.mail(
                        new DirectoryLetter.SuggestionReceived(suggestion.name(), item.id)),
                    now);
              }
            });
    return switch (outcome) {
      case Outcome.Committed() -> new Payload(suggestion, List.of());
      case Outcome.Refused(var condition) -> earlier(sent).orElseThrow();
    };
  }

  /** The suggestion with an id; no read for a text that cannot be one. */
  public Optional<Suggestion> find(String id) {
    return Optional.ofNullable(item(id)).map(SuggestionItem::suggestion);
  }

  /** Those of whose sender the address is known, and that came in before an instant. */
  Stream<SuggestionItem> waitingSince(Instant before) {
    return Paging.of(suggestions.index(DirectoryKeys.BY_UPDATE), DirectoryKeys.PENDING_SUGGESTIONS)
        .all()
        .stream()
        .filter(item -> !item.email.isEmpty() && item.suggestedAt.isBefore(before))
        .flatMap(listed -> Optional.ofNullable(item(listed.id)).stream())
        .filter(item -> !item.email.isEmpty());
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

  /**
   * Adds the write of one that forgot who sent it; refused with the label when somebody else was
   * faster.
   *
   * @param sender the address with which it was sent
   */
  void forget(WriteSet set, SuggestionItem item, String sender, String label) {
    set.put(suggestions, item, label, null);
    suggesters.remove(set, sender, item.id);
  }

  private Optional<Payload> earlier(SuggestionDraft draft) {
    return intake
        .earlier(draft.idempotencyKey(), draft.fingerprint())
        .flatMap(
            found ->
                found.same()
                    ? find(found.made()).map(suggestion -> new Payload(suggestion, List.of()))
                    : Optional.of(Payload.refused(Intake.KEY_REUSED)));
  }
}
