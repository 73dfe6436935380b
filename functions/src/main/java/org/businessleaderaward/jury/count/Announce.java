package org.businessleaderaward.jury.count;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.finalists.Finalists;
import org.businessleaderaward.language.Texts;
import org.businessleaderaward.programme.Category;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Laureate;
import org.businessleaderaward.programme.circulars.Audience;
import org.businessleaderaward.programme.circulars.Circular;
import org.businessleaderaward.programme.circulars.Circulars;
import org.businessleaderaward.programme.circulars.News;
import org.businessleaderaward.programme.cycle.Cycle;
import org.businessleaderaward.programme.cycle.EditionActs;
import org.businessleaderaward.programme.cycle.EditionPayload;
import org.businessleaderaward.programme.cycle.Move;
import org.businessleaderaward.programme.cycle.Obstacle;

/**
 * Announces whom the count put first of those who still stand, with the jury's citation. A finalist
 * who withdrew since the vote opened is passed over; nobody chooses the laureate here. A result
 * that is not the one that was counted is not announced.
 */
final class Announce {
  private final Results results;
  private final RecordHold hold;
  private final Finalists finalists;
  private final EditionActs acts;
  private final Circulars circulars;

  Announce(
      Results results,
      RecordHold hold,
      Finalists finalists,
      EditionActs acts,
      Circulars circulars) {
    this.results = results;
    this.hold = hold;
    this.finalists = finalists;
    this.acts = acts;
    this.circulars = circulars;
  }

  /**
   * Announces the laureate of the caller's edition, for all to see at once or under embargo. Until
   * an embargo ends it can be done anew, with another citation or another instant.
   *
   * @param wanted refused when another nomination stands first, or when somebody announced other
   *     words or set another embargo since
   * @param factor why the caller has to show the second factor first, asked when nothing else is in
   *     the way
   */
  EditionPayload announce(
      Caller caller, Announcement wanted, Instant now, Supplier<Optional<UserError>> factor) {
    var wrong = CitationCheck.of(wanted.citation());
    if (!wrong.isEmpty()) {
      return EditionPayload.refused(wrong.toArray(UserError[]::new));
    }
    var result = results.find(caller.edition());
    if (result.isEmpty()) {
      return EditionPayload.refused(Obstacle.WRONG_STATE.userError());
    }
    var laureate = result.get().laureate();
    if (laureate.isEmpty()) {
      return EditionPayload.refused(
          UserError.of("NOBODY_STANDS", "Every finalist has withdrawn since the vote opened."));
    }
    if (!hold.holds(caller.edition())) {
      return EditionPayload.refused(
          UserError.of(
              "RECORD_CHANGED",
              "The result on record is not the one that was counted and mailed to the jury."));
    }
    var missing = factor.get();
    if (missing.isPresent()) {
      return EditionPayload.refused(missing.get());
    }
    var first = laureate.get().nomination();
    var passedOver = result.get().passedOver();
    var nomination = finalists.nomination(caller.edition(), first);
    if (!wanted.nomination().equals(first) || !Finalists.stands(nomination)) {
      // Withdrawn or declined since the caller or this read the result: the announcement is held to
      // what is read here, which would else be of somebody who is gone, or who was not meant.
      return EditionPayload.refused(Obstacle.CHANGED.userError());
    }
    var nominee = nomination.facts();
    var at = wanted.publicAt().map(instant -> instant.truncatedTo(ChronoUnit.SECONDS)).orElse(now);
    var embargo = at.isAfter(now);
    return acts.perform(
        new EditionActs.Deed(
            caller.edition(),
            now,
            caller.actor(),
            embargo ? "LAUREATE_UNDER_EMBARGO" : "LAUREATE_ANNOUNCED",
            first
                + passedOver.stream().map(", passed over "::concat).collect(Collectors.joining())
                + (embargo ? ", public at " + at : "")),
        edition ->
            held(
                edition,
                wanted,
                Cycle.announce(
                    edition,
                    List.of(
                        new Laureate(
                            first,
                            nominee.name(),
                            nominee.role(),
                            nominee.company(),
                            nominee.country(),
                            edition
                                .category(nomination.category())
                                .map(Category::name)
                                .orElse(null),
                            wanted.citation().text().orElseThrow(),
                            passedOver)),
                    at,
                    now)),
        (set, edition) -> {
          finalists.requireUnchanged(set, nomination);
          circulars.add(set, edition.id(), circular(at));
        });
  }

  /** The announcement, but for one that replaces words or an embargo its caller did not see. */
  private static Move held(Edition edition, Announcement wanted, Move announced) {
    var onRecord = edition.laureates().stream().map(Laureate::citation).map(Texts::of).findFirst();
    var isSeen =
        wanted.replaced().given().equals(onRecord.map(Texts::given).orElseGet(Map::of))
            && wanted.replacedPublicAt().equals(Optional.ofNullable(edition.publicAt()));
    return isSeen || announced instanceof Move.Refused
        ? announced
        : new Move.Refused(Obstacle.CHANGED);
  }

  private static Circular circular(Instant at) {
    return new Circular(
        Circular.ANNOUNCED,
        new News.LaureatePublic(),
        List.of(Audience.Of.NOMINATORS, Audience.Of.ADVISERS, Audience.Of.JURORS),
        at);
  }
}
