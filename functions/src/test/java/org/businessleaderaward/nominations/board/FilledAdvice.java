package org.businessleaderaward.nominations.board;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.advisory.assignment.Assignment;
import org.businessleaderaward.advisory.assignment.Assignments;
import org.businessleaderaward.advisory.assignment.ConflictDeclaration;
import org.businessleaderaward.advisory.domain.Assessment;
import org.businessleaderaward.advisory.domain.Confidence;
import org.businessleaderaward.advisory.domain.CriterionComment;
import org.businessleaderaward.advisory.domain.Rating;
import org.businessleaderaward.advisory.domain.Recommendation;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/**
 * What a committee makes of a {@link FilledBoard}: each nomination that is eligible is read by some
 * of the advisers, of whom a third has submitted 2 KB about it, a third has declared to be free of
 * conflict, and a third has not declared anything yet.
 */
public final class FilledAdvice {
  private static final List<Language> LANGUAGES = List.of(Language.values());
  private static final int ADVISERS = 50;
  private static final int EACH = 3;
  private static final int BATCH = 16;
  private static final String TEXT = "What they do holds up. ".repeat(29);

  private final Edition edition;
  private final boolean isDone;
  private final List<Person> advisers;

  /**
   * A committee of an edition.
   *
   * @param isDone whether all of them have submitted everything
   */
  public FilledAdvice(Edition edition, boolean isDone) {
    this.edition = edition;
    this.isDone = isDone;
    this.advisers =
        IntStream.range(0, ADVISERS)
            .mapToObj(
                number ->
                    Person.newcomer(
                        Role.ADVISER,
                        edition.id(),
                        "Adviser " + number,
                        String.format(Locale.ROOT, "adviser.%02d@example.org", number),
                        LANGUAGES.get(number % LANGUAGES.size())))
            .toList();
  }

  /** What the application is made of. */
  public interface Beans {
    /** The one of a type. */
    <T> T of(Class<T> type);
  }

  /**
   * Writes the committee, and what there is on the first so many nominations of a board, and opens
   * advice.
   */
  public void open(int nominations, Beans beans) {
    var transactions = beans.of(Transactions.class);
    fill(nominations, beans.of(People.class), beans.of(Assignments.class), transactions);
    var editions = beans.of(Editions.class);
    var opened = editions.get(edition.id()).withState(EditionState.ADVICE);
    committed(transactions.commit(set -> editions.put(set, opened)));
  }

  private void fill(
      int nominations, People people, Assignments assignments, Transactions transactions) {
    advisers.forEach(one -> committed(transactions.commit(set -> people.add(set, one))));
    for (int from = 0; from < nominations; from += BATCH) {
      var read =
          IntStream.range(from, Math.min(nominations, from + BATCH))
              .filter(FilledBoard::isEligible)
              .boxed()
              .flatMap(number -> IntStream.range(0, EACH).mapToObj(place -> one(number, place)))
              .toList();
      committed(transactions.commit(set -> read.forEach(one -> assignments.put(set, one))));
    }
  }

  private static void committed(Outcome outcome) {
    if (!(outcome instanceof Outcome.Committed)) {
      throw new IllegalStateException("not written: " + outcome);
    }
  }

  private Assignment one(int number, int place) {
    return new Assignment(
        advisers.get((number * EACH + place) % ADVISERS).id(),
        FilledBoard.id(number),
        edition.id(),
        "Nominee " + number,
        "Company " + number,
        Set.of(),
        place == 2 && !isDone ? ConflictDeclaration.OPEN : ConflictDeclaration.CLEAR,
        null,
        place == 0 || isDone ? assessment(number) : Assessment.NONE,
        null,
        0);
  }

  private Assessment assessment(int number) {
    var criteria = edition.criteria();
    return new Assessment(
        Assessment.Status.SUBMITTED,
        1,
        criteria.stream().map(one -> new Rating(one.id(), number % one.levels().size())).toList(),
        criteria.stream().map(one -> new CriterionComment(one.id(), TEXT)).toList(),
        Confidence.HIGH,
        TEXT,
        Recommendation.SHORTLIST,
        Instant.EPOCH);
  }
}
