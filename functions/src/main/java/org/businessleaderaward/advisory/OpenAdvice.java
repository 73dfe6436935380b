package org.businessleaderaward.advisory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.advisory.domain.Assigning;
import org.businessleaderaward.nominations.Candidates;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.Cycle;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionActs;
import org.businessleaderaward.programme.EditionPayload;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Obstacle;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;

/**
 * Ends screening and begins advice. Only what is eligible and has the consent of its nominee is
 * assigned; the rest stays as it is. The assignments are written first, a part at a time, and each
 * part only while the edition is still as it was read; nobody sees them before the edition has
 * moved on. When it breaks off in between, it is simply done again: what was left of the last
 * attempt and is not dealt this time is taken away.
 */
public final class OpenAdvice {
  private static final int MOST_ADVISERS = 10;

  /** With a check for each nomination and one for the edition, within the store's hundred. */
  private static final int PART = 49;

  private final Assignments assignments;
  private final Nominations nominations;
  private final Candidates candidates;
  private final People people;
  private final Editions editions;
  private final EditionActs acts;
  private final Transactions transactions;

  OpenAdvice(
      Assignments assignments,
      Nominations nominations,
      Candidates candidates,
      People people,
      Editions editions,
      EditionActs acts,
      Transactions transactions) {
    this.assignments = assignments;
    this.nominations = nominations;
    this.candidates = candidates;
    this.people = people;
    this.editions = editions;
    this.acts = acts;
    this.transactions = transactions;
  }

  /**
   * Begins advice in the caller's edition.
   *
   * @param each how many advisers read each nomination, 1 to 10
   */
  public EditionPayload open(Caller by, int each, Instant now) {
    if (each < 1 || each > MOST_ADVISERS) {
      return EditionPayload.refused(AdvisoryRefusal.OUT_OF_RANGE.at("advisersPerNomination"));
    }
    var edition = editions.get(by.edition());
    if (edition.state() != EditionState.SCREENING) {
      return EditionPayload.refused(Obstacle.WRONG_STATE.userError());
    }
    if (nominations.hasAtLeast(1, edition.id(), NominationStatus.SUBMITTED)) {
      return EditionPayload.refused(AdvisoryRefusal.NOT_ALL_SCREENED.userError());
    }
    var eligible = candidates.all(edition.id());
    if (eligible.size() < Cycle.FEWEST_FINALISTS) {
      return EditionPayload.refused(AdvisoryRefusal.NOT_ENOUGH_ELIGIBLE.userError());
    }
    var advisers = people.all(edition.id(), Role.ADVISER).stream().map(Person::id).toList();
    if (advisers.isEmpty()) {
      return EditionPayload.refused(AdvisoryRefusal.NO_ADVISERS.userError());
    }
    if (!deal(edition, eligible, advisers, each)) {
      return EditionPayload.refused(Obstacle.CHANGED.userError());
    }
    var detail =
        "%d nominations, %d advisers, %d each"
            .formatted(eligible.size(), advisers.size(), Math.min(each, advisers.size()));
    return acts.perform(
        new EditionActs.Deed(edition.id(), now, by.actor(), "ADVICE_OPENED", detail),
        e -> Cycle.openAdvice(e, now));
  }

  private boolean deal(
      Edition edition, List<Nomination> eligible, List<String> advisers, int each) {
    var dealt = Assigning.deal(eligible.stream().map(Nomination::id).toList(), advisers, each);
    var wanted = new ArrayList<Assignment>();
    var read = new HashMap<String, Nomination>();
    eligible.forEach(nomination -> read.put(nomination.id(), nomination));
    for (var nomination : eligible) {
      for (var adviser : dealt.getOrDefault(nomination.id(), List.of())) {
        wanted.add(fresh(nomination, adviser));
      }
    }
    var before = advisers.stream().flatMap(id -> assignments.all(id).stream()).toList();
    var keep = new HashSet<String>();
    wanted.forEach(assignment -> keep.add(assignment.id()));
    var there = new HashSet<String>();
    before.forEach(assignment -> there.add(assignment.id()));
    return inParts(
            edition,
            before.stream().filter(a -> !keep.contains(a.id())).toList(),
            (set, part) -> part.forEach(assignment -> assignments.remove(set, assignment)))
        && inParts(
            edition,
            wanted.stream().filter(a -> !there.contains(a.id())).toList(),
            (set, part) -> put(set, part, read));
  }

  private boolean inParts(
      Edition edition, List<Assignment> all, BiConsumer<WriteSet, List<Assignment>> add) {
    for (int from = 0; from < all.size(); from += PART) {
      var part = all.subList(from, Math.min(all.size(), from + PART));
      var outcome =
          transactions.commit(
              set -> {
                editions.requireUnchanged(set, edition);
                add.accept(set, part);
              });
      if (outcome instanceof Outcome.Refused) {
        return false;
      }
    }
    return true;
  }

  /** Only while each nomination is as it was read: its nominee may decline at any moment. */
  private void put(WriteSet set, List<Assignment> part, Map<String, Nomination> read) {
    part.forEach(assignment -> assignments.put(set, assignment));
    part.stream()
        .map(Assignment::nomination)
        .distinct()
        .map(id -> Objects.requireNonNull(read.get(id)))
        .forEach(nomination -> nominations.requireUnchanged(set, nomination));
  }

  private static Assignment fresh(Nomination nomination, String adviser) {
    return new Assignment(
        adviser,
        nomination.id(),
        nomination.edition(),
        nomination.facts().name(),
        nomination.facts().company(),
        ConflictDeclaration.OPEN,
        Assessment.NONE,
        0);
  }
}
