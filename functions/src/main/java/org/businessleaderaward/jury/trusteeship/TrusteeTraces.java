package org.businessleaderaward.jury.trusteeship;

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
import org.businessleaderaward.jury.trustees.KeyChoice;
import org.businessleaderaward.jury.trustees.PublishedKeys;
import org.businessleaderaward.jury.trustees.TrusteeState;
import org.businessleaderaward.jury.trustees.TrusteeStates;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Transactions;

/**
 * What trustees have done with the key of a vote. What they published belongs to the record and
 * names nobody; the wrapped secret goes.
 */
public final class TrusteeTraces implements PersonTraces {
  private final PublishedKeys keys;
  private final TrusteeStates states;
  private final Editions editions;
  private final Transactions transactions;

  TrusteeTraces(
      PublishedKeys keys, TrusteeStates states, Editions editions, Transactions transactions) {
    this.keys = keys;
    this.states = states;
    this.editions = editions;
    this.transactions = transactions;
  }

  @Override
  public List<PersonRecord> of(Whom whom) {
    var choice = keys.choice(whom.edition());
    return whom.members(Role.TRUSTEE).stream()
        .flatMap(
            member ->
                choice.number(member.id()).stream()
                    .mapToObj(
                        number ->
                            new PersonRecord(
                                Role.TRUSTEE,
                                member.id(),
                                member.name(),
                                now -> describe(whom.edition(), choice, number))))
        .toList();
  }

  private Map<String, Object> describe(String edition, KeyChoice choice, int number) {
    var data = new LinkedHashMap<String, Object>();
    data.put("trustee", number);
    data.put("kind", choice.roles().get(number - 1).name());
    var state = states.all(edition, choice).get(number);
    if (state != null) {
      data.put("committedAt", state.committedAt().toString());
      if (state.sentAt() != null) {
        data.put("sentAt", state.sentAt().toString());
      }
      if (state.confirmedAt() != null) {
        data.put("confirmedAt", state.confirmedAt().toString());
      }
      if (state.kept() != null) {
        data.putAll(describe(state.kept()));
      }
    }
    var sent = states.decryptions(edition).get(number);
    if (sent != null) {
      data.put("decryptedAt", sent.at().toString());
    }
    states
        .otherTotals(edition, number)
        .ifPresent(at -> data.put("otherTotalsToldAt", at.toString()));
    return data;
  }

  private static Map<String, Object> describe(TrusteeState.KeptSecret kept) {
    var data = new LinkedHashMap<String, Object>();
    data.put("secretWrappedByText", kept.byText());
    if (kept.byPasskey() != null) {
      data.put("secretWrappedByPasskey", kept.byPasskey());
    }
    if (kept.credential() != null) {
      data.put("passkey", kept.credential());
    }
    return data;
  }

  @Override
  public Optional<UserError> obstacle(Whom whom, Instant now) {
    var choice = keys.choice(whom.edition());
    if (whom.members(Role.TRUSTEE).stream()
        .allMatch(member -> choice.number(member.id()).isEmpty())) {
      return Optional.empty();
    }
    var edition = editions.get(whom.edition());
    if (edition.isGivenUp(now)) {
      return Optional.empty();
    }
    return switch (edition.state()) {
      case VOTING ->
          Optional.of(
              UserError.of(
                  "KEY_NEEDED", "Who shares the key of the vote is needed until the count."));
      case DRAFT, CALL_OPEN, SCREENING, ADVICE ->
          Optional.of(
              UserError.of(
                  "KEY_SHARED",
                  "They were chosen to share the key of the vote. Choose anew without them"
                      + " first."));
      case COUNTED, ANNOUNCED, ARCHIVED -> Optional.empty();
    };
  }

  @Override
  public void erase(Whom whom, Instant now) {
    var choice = keys.choice(whom.edition());
    whom.members(Role.TRUSTEE).stream()
        .flatMapToInt(member -> choice.number(member.id()).stream())
        .filter(number -> states.all(whom.edition(), choice).containsKey(number))
        .forEach(
            number ->
                transactions.commit(set -> states.forget(set, whom.edition(), choice, number)));
  }
}
