package org.businessleaderaward.directory.proposals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.letters.DirectoryLetter;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

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

  private static final UserError EXTERNAL_ID_TAKEN =
      UserError.of(
          EntryWrites.EXTERNAL_ID_TAKEN,
          "An entry has an identifier that one of these organisations would get: choose it instead.");

  public static final UserError NO_REASON =
      UserError.at("REQUIRED", "Say why it is refused.", "input", "reason");

  private final Suggestions suggestions;
  private final EntryWrites entries;
  private final Entries register;
  private final Outbox outbox;
  private final AuditLog log;
  private final Transactions transactions;

  /** Moves suggestions into these entries. */
  public Moderation(
      Suggestions suggestions,
      EntryWrites entries,
      Entries register,
      Outbox outbox,
      AuditLog log,
      Transactions transactions) {
    this.suggestions = suggestions;
    this.outbox = outbox;
    this.entries = entries;
    this.register = register;
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
   * @param input the decision as the schema has it; of what is refused its reason is read alone
   * @param actor who decides, as the audit log names them
   */
  Payload decide(String id, Map<String, Object> input, String actor, Instant now) {
    var accept = Boolean.TRUE.equals(input.get("accept"));
    var reason = accept ? null : CorrectionDesk.reason(input);
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
    var letter = DirectoryLetter.decision(suggestion.name(), reason);
    if (reason != null) {
      var act = new Act(LOG, now, actor, "SUGGESTION_REFUSED", id, reason.name());
      return write(item, List.of(), act, letter);
    }
    var entry =
        suggestion.kind() == null
            ? LoneOrganisation.of(suggestion, input, register)
            : SuggestedEntry.of(suggestion, input, register);
    var flaws = entry.flaws();
    if (!flaws.isEmpty()) {
      return new Payload(false, flaws);
    }
    var published = entry.entries(now);
    var act = new Act(LOG, now, actor, "SUGGESTION_ACCEPTED", id, detail(published, entry));
    return write(item, published, act, letter);
  }

  private Payload write(
      SuggestionItem item, List<Entry> published, Act act, DirectoryLetter letter) {
    var suggestion = item.suggestion();
    item.decide(published.isEmpty() ? null : published.getFirst().id());
    var outcome =
        transactions.commit(
            set -> {
              suggestions.forget(set, item, suggestion.email(), DECIDED);
              published.forEach(entry -> entries.add(set, entry));
              log.add(set, act);
              if (!suggestion.email().isEmpty()) {
                outbox.add(set, suggestion.mail(letter), act.at());
              }
            });
    return switch (outcome) {
      case Outcome.Committed() -> new Payload(true, List.of());
      case Outcome.Refused(var label) ->
          new Payload(
              false,
              List.of(
                  label.equals(EntryWrites.EXTERNAL_ID_TAKEN)
                      ? EXTERNAL_ID_TAKEN
                      : ALREADY_DECIDED));
    };
  }

  /** The entries, and which fields of it the secretariat wrote otherwise. */
  private static String detail(List<Entry> published, ToPublish entry) {
    return String.join(
        " ", Stream.concat(published.stream().map(Entry::id), entry.edited().stream()).toList());
  }
}
