package org.businessleaderaward.nominations.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * The terms of each edition's nominations. A second person can be asked for until advice begins,
 * and done without only until screening does: else one member alone could screen after all. The
 * grace can be changed until the call is closed.
 */
public final class Terms {
  private static final String CHANGED = "TERMS_CHANGED";

  private final DynamoDbTable<TermsItem> table;
  private final Editions editions;
  private final AuditLog audit;
  private final Transactions transactions;

  /** The terms in this storage. */
  public Terms(Storage storage, Editions editions, AuditLog audit, Transactions transactions) {
    this.table = storage.table(TableOf.NOMINATIONS, TermsItem.SCHEMA);
    this.editions = editions;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Answer to a change of the terms.
   *
   * @param terms the terms as they are now on record
   * @param userErrors why they were not changed
   */
  public record Payload(NominationTerms terms, List<UserError> userErrors) {}

  /** The terms of an edition. */
  public NominationTerms of(String edition) {
    return item(edition).terms();
  }

  /** Changes them, for the caller's edition. */
  public Payload change(Caller by, NominationTerms wanted, Instant now) {
    var item = item(by.edition());
    var before = item.terms();
    if (before.equals(wanted)) {
      return new Payload(before, List.of());
    }
    if (wanted.graceMinutes() < 0 || wanted.graceMinutes() > NominationTerms.LONGEST_GRACE) {
      return new Payload(
          before, List.of(NominationRefusal.GRACE_LENGTH.at("input", "graceMinutes")));
    }
    var refusal = refusal(editions.get(by.edition()).state(), before, wanted);
    if (refusal != null) {
      return new Payload(before, List.of(refusal.userError()));
    }
    item.take(wanted);
    var outcome =
        transactions.commit(
            set -> {
              set.put(table, item, CHANGED, null);
              audit.add(
                  set,
                  new Act(
                      by.edition(),
                      now,
                      by.actor(),
                      "NOMINATION_TERMS_CHANGED",
                      by.edition(),
                      "a second person screens: %b, minutes of grace: %d"
                          .formatted(wanted.secondPersonScreens(), wanted.graceMinutes())));
            });
    return outcome instanceof Outcome.Committed
        ? new Payload(wanted, List.of())
        : new Payload(of(by.edition()), List.of(NominationRefusal.CONFLICT.userError()));
  }

  private static @Nullable NominationRefusal refusal(
      EditionState state, NominationTerms before, NominationTerms wanted) {
    return switch (state) {
      case DRAFT, CALL_OPEN -> null;
      case SCREENING ->
          (before.secondPersonScreens() && !wanted.secondPersonScreens())
                  || before.graceMinutes() != wanted.graceMinutes()
              ? NominationRefusal.SCREENING_BEGUN
              : null;
      case ADVICE, VOTING, COUNTED, ANNOUNCED, ARCHIVED -> NominationRefusal.WRONG_STATE;
    };
  }

  private TermsItem item(String edition) {
    var fresh = TermsItem.of(edition);
    var found = table.getItem(r -> r.key(fresh.key()).consistentRead(true));
    return Objects.requireNonNullElse(found, fresh);
  }
}
