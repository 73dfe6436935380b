package org.businessleaderaward.programme.cycle;

import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;

/**
 * Does acts on editions: asks {@link Cycle}, then writes the edition, the audit log's entry and
 * what another module adds, all or nothing.
 */
public final class EditionActs {
  private final Editions editions;
  private final AuditLog audit;
  private final Transactions transactions;

  /** Acts on these editions. */
  public EditionActs(Editions editions, AuditLog audit, Transactions transactions) {
    this.editions = editions;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * An act as it goes on record.
   *
   * @param edition id of the edition
   * @param at the instant of the request
   * @param actor who, as the audit log names them
   * @param name what, such as {@code CALL_CLOSED}
   * @param detail why or with what
   */
  public record Deed(
      String edition, Instant at, String actor, String name, @Nullable String detail) {}

  /** Does an act that nothing else goes with. */
  public EditionPayload perform(Deed deed, Function<Edition, Move> rule) {
    return perform(deed, rule, (set, edition) -> {});
  }

  /**
   * Does an act.
   *
   * @param rule says what becomes of the edition
   * @param share adds what another module writes with it; it may run more than once, and when a
   *     condition of it fails the act is refused as {@link Obstacle#CHANGED}
   */
  public EditionPayload perform(
      Deed deed, Function<Edition, Move> rule, BiConsumer<WriteSet, Edition> share) {
    return switch (rule.apply(editions.get(deed.edition()))) {
      case Move.Refused(Obstacle obstacle) -> EditionPayload.refused(obstacle.userError());
      case Move.Made(Edition changed) -> write(deed, changed, share);
    };
  }

  private EditionPayload write(Deed deed, Edition changed, BiConsumer<WriteSet, Edition> share) {
    var outcome =
        transactions.commit(
            set -> {
              editions.put(set, changed);
              audit.add(
                  set,
                  new Act(
                      deed.edition(),
                      deed.at(),
                      deed.actor(),
                      deed.name(),
                      deed.edition(),
                      deed.detail()));
              share.accept(set, changed);
            });
    return switch (outcome) {
      case Outcome.Committed() -> EditionPayload.of(changed);
      case Outcome.Refused refused -> EditionPayload.refused(Obstacle.CHANGED.userError());
    };
  }
}
