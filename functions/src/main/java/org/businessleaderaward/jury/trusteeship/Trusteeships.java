package org.businessleaderaward.jury.trusteeship;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.jury.record.VoteRule;
import org.businessleaderaward.jury.trustees.KeyChoice;
import org.businessleaderaward.jury.trustees.PublishedKeys;
import org.businessleaderaward.jury.trustees.SentDecryption;
import org.businessleaderaward.jury.trustees.TrusteeState;
import org.businessleaderaward.jury.trustees.TrusteeStates;
import org.jspecify.annotations.Nullable;

/** Tells who shares the key of an edition's vote, and how far they are. */
final class Trusteeships {
  private final PublishedKeys keys;
  private final TrusteeStates states;
  private final People people;

  Trusteeships(PublishedKeys keys, TrusteeStates states, People people) {
    this.keys = keys;
    this.states = states;
    this.people = people;
  }

  Trusteeship of(String edition) {
    var choice = keys.choice(edition);
    Map<Integer, SentDecryption> sent = choice.isAlone() ? Map.of() : states.decryptions(edition);
    return of(edition, choice, states.all(edition, choice), sent);
  }

  /** The same from what was read. */
  Trusteeship of(TrusteeView view) {
    var seat = view.seat();
    return of(seat.caller().edition(), seat.choice(), seat.all(), view.decryptions());
  }

  private Trusteeship of(
      String edition,
      KeyChoice choice,
      Map<Integer, TrusteeState> done,
      Map<Integer, SentDecryption> sent) {
    var all = new ArrayList<Trusteeship.Progress>();
    all.add(progress(edition, KeyChoice.SERVICE, VoteRule.Role.SERVICE, null, done, sent));
    for (var chosen : choice.people()) {
      all.add(progress(edition, all.size() + 1, chosen.kind(), chosen.person(), done, sent));
    }
    var service = done.get(KeyChoice.SERVICE);
    return new Trusteeship(
        choice.round(),
        choice.threshold(),
        List.copyOf(all),
        service == null ? null : service.wrong(),
        keys.find(edition, choice).isPresent());
  }

  private Trusteeship.Progress progress(
      String edition,
      int number,
      VoteRule.Role kind,
      @Nullable String person,
      Map<Integer, TrusteeState> done,
      Map<Integer, SentDecryption> sent) {
    var state = done.get(number);
    var decryption = sent.get(number);
    Instant decryptedAt = decryption == null ? null : decryption.at();
    boolean passedOver = decryption != null && states.isPassedOver(edition, number);
    var known = Optional.ofNullable(person).flatMap(people::find);
    var name = known.map(Person::name).orElse(null);
    var delivery = known.map(Person::delivery).orElse(null);
    return state == null
        ? new Trusteeship.Progress(
            number, kind, person, name, delivery, null, null, null, decryptedAt, passedOver)
        : new Trusteeship.Progress(
            number,
            kind,
            person,
            name,
            delivery,
            state.committedAt(),
            state.sentAt(),
            state.confirmedAt(),
            decryptedAt,
            passedOver);
  }
}
