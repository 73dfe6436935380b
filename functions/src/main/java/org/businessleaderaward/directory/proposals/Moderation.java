package org.businessleaderaward.directory.proposals;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.entries.Naming;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.letters.DirectoryLetter;
import org.businessleaderaward.directory.letters.RefusalReason;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Decides on suggestions: each is decided once, and the decision is in the log {@code directory}.
 */
public final class Moderation {
  /** The audit log of the directory. */
  public static final String LOG = "directory";

  private static final String DECIDED = "DECIDED";
  private static final UserError NOT_FOUND =
      UserError.at("NOT_FOUND", "There is no such suggestion.", "input", "suggestion");
  private static final UserError ALREADY_DECIDED =
      UserError.at(
          "ALREADY_DECIDED", "This suggestion was decided on before.", "input", "suggestion");

  public static final UserError NO_REASON =
      UserError.at("REQUIRED", "Say why it is refused.", "input", "reason");

  private final Suggestions suggestions;
  private final EntryWrites entries;
  private final Outbox outbox;
  private final AuditLog log;
  private final Transactions transactions;

  /** Moves suggestions into these entries. */
  public Moderation(
      Suggestions suggestions,
      EntryWrites entries,
      Outbox outbox,
      AuditLog log,
      Transactions transactions) {
    this.suggestions = suggestions;
    this.outbox = outbox;
    this.entries = entries;
    this.log = log;
    this.transactions = transactions;
  }

  /**
   * Answer to a decision.
   *
   * @param decided whether it was recorded
   * @param userErrors why it was refused
   */
  record Payload(boolean decided, List<UserError> userErrors) {}

  /**
   * Takes a suggestion into the directory, or refuses it.
   *
   * @param reason why it is refused; not read when it is accepted
   * @param actor who decides, as the audit log names them
   */
  Payload decide(
      String id, boolean accept, @Nullable RefusalReason reason, String actor, Instant now) {
    if (!accept && reason == null) {
      return new Payload(false, List.of(NO_REASON));
    }
    var item = suggestions.item(id);
    if (item == null) {
      return new Payload(false, List.of(NOT_FOUND));
    }
    var suggestion = item.suggestion();
    if (suggestion.status() != SuggestionStatus.PENDING) {
      return new Payload(false, List.of(ALREADY_DECIDED));
    }
    var published = accept ? partnership(suggestion, now) : null;
    item.decide(published == null ? null : published.id());
    var outcome =
        transactions.commit(
            set -> {
              suggestions.put(set, item, DECIDED);
              if (published != null) {
                entries.add(set, published);
              }
              log.add(set, act(suggestion, published, reason, actor, now));
              if (!suggestion.email().isEmpty()) {
                outbox.add(
                    set,
                    suggestion.mail(
                        DirectoryLetter.decision(suggestion.name(), accept ? null : reason)),
                    now);
              }
            });
    return outcome instanceof Outcome.Committed
        ? new Payload(true, List.of())
        : new Payload(false, List.of(ALREADY_DECIDED));
  }

  private static Act act(
      Suggestion suggestion,
      @Nullable Partnership published,
      @Nullable RefusalReason reason,
      String actor,
      Instant now) {
    return published == null
        ? new Act(LOG, now, actor, "SUGGESTION_REFUSED", suggestion.id(), String.valueOf(reason))
        : new Act(LOG, now, actor, "SUGGESTION_ACCEPTED", suggestion.id(), published.id());
  }

  private static Partnership partnership(Suggestion suggestion, Instant now) {
    return new Partnership(
        EntryId.create(Partnership.ID_PREFIX, suggestion.name()),
        Naming.of(
            new LocalizedText(Map.of(suggestion.language(), suggestion.name())),
            suggestion.language()),
        new LocalizedText(Map.of(suggestion.language(), suggestion.summary())),
        suggestion.kind(),
        suggestion.themes(),
        List.of(),
        suggestion.countries(),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(
            Source.ofAll(
                String.valueOf(URI.create(suggestion.sourceUrl()).getHost()),
                null,
                suggestion.sourceUrl())),
        History.added(now));
  }
}
