package org.businessleaderaward.jury;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.traces.PersonRecord;
import org.businessleaderaward.access.traces.PersonTraces;
import org.businessleaderaward.access.traces.Whom;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Transactions;

/**
 * The jurors' seats. A seat alone knows whose ballot is whose; without it a sealed ballot and its
 * receipt are nobody's, and stay, so that a published result can still be counted again.
 */
final class JurorTraces implements PersonTraces {
  private final JuryRoll roll;
  private final Editions editions;
  private final Transactions transactions;

  JurorTraces(JuryRoll roll, Editions editions, Transactions transactions) {
    this.roll = roll;
    this.editions = editions;
    this.transactions = transactions;
  }

  @Override
  public List<PersonRecord> of(Whom whom) {
    return whom.members(Role.JUROR).stream()
        .flatMap(
            juror ->
                roll.find(whom.edition(), juror.id()).stream()
                    .map(
                        seat ->
                            new PersonRecord(
                                Role.JUROR, juror.id(), juror.name(), now -> describe(seat))))
        .toList();
  }

  /** Without the ballot's id: the secretariat makes the export, and the record has the ballots. */
  private static Map<String, Object> describe(Seat seat) {
    var data = new LinkedHashMap<String, Object>();
    data.put("chair", seat.chair());
    data.put("voted", seat.voted());
    var declared = new LinkedHashMap<String, Object>();
    seat.gate()
        .declarations()
        .forEach(
            (finalist, said) -> {
              var one = new LinkedHashMap<String, Object>();
              one.put("standing", said.standing().name());
              if (said.reason() != null) {
                one.put("reason", said.reason());
              }
              declared.put(finalist, one);
            });
    data.put("declarations", declared);
    return data;
  }

  @Override
  public Optional<UserError> obstacle(Whom whom, Instant now) {
    if (whom.members(Role.JUROR).isEmpty()) {
      return Optional.empty();
    }
    var edition = editions.get(whom.edition());
    if (edition.isGivenUp(now)) {
      return Optional.empty();
    }
    return switch (edition.state()) {
      case VOTING, COUNTED ->
          Optional.of(
              UserError.of(
                  "JURY_VOTES",
                  "A juror on whom a vote rests can be erased once the award is announced."));
      case DRAFT, CALL_OPEN, SCREENING, ADVICE, ANNOUNCED, ARCHIVED -> Optional.empty();
    };
  }

  @Override
  public void erase(Whom whom, Instant now) {
    for (var juror : whom.members(Role.JUROR)) {
      roll.find(whom.edition(), juror.id())
          .ifPresent(seat -> transactions.commit(set -> roll.remove(set, seat)));
    }
  }
}
