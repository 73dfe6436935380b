package org.businessleaderaward.advisory.shortlist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.advisory.AdvisoryRefusal;
import org.businessleaderaward.advisory.assignment.Outstanding;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.nominations.Candidates;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.cycle.Cycle;
import org.businessleaderaward.programme.cycle.EditionActs;
import org.businessleaderaward.programme.cycle.EditionPayload;
import org.businessleaderaward.programme.cycle.Obstacle;

/** Records the shortlist with its reasons; until the vote opens it may be recorded anew. */
public final class RecordShortlist {
  private static final int LONGEST_REASONS = 4_000;

  private final Nominations nominations;
  private final Candidates candidates;
  private final Editions editions;
  private final Outstanding outstanding;
  private final EditionActs acts;

  RecordShortlist(
      Nominations nominations,
      Candidates candidates,
      Editions editions,
      Outstanding outstanding,
      EditionActs acts) {
    this.nominations = nominations;
    this.candidates = candidates;
    this.editions = editions;
    this.outstanding = outstanding;
    this.acts = acts;
  }

  /**
   * A shortlist that is to be recorded.
   *
   * @param despiteOutstanding whether it is, though assessments are outstanding
   */
  record Wanted(List<String> finalists, String reasons, boolean despiteOutstanding) {}

  /** Records the shortlist of the caller's edition. */
  EditionPayload record(Caller by, Wanted wanted, Instant now) {
    var finalists = wanted.finalists();
    var reasons = wanted.reasons();
    if (reasons.isBlank()) {
      return EditionPayload.refused(AdvisoryRefusal.REASON_REQUIRED.at("input", "reasons"));
    }
    if (reasons.codePointCount(0, reasons.length()) > LONGEST_REASONS) {
      return EditionPayload.refused(
          UserError.at(
              "TOO_LONG",
              "At most " + LONGEST_REASONS + " characters are taken.",
              "input",
              "reasons"));
    }
    if (!PlainText.areLines(reasons)) {
      return EditionPayload.refused(AdvisoryRefusal.INVALID_TEXT.at("input", "reasons"));
    }
    if (!Cycle.isShortlist(finalists)) {
      return EditionPayload.refused(Obstacle.SHORTLIST_SIZE.userError());
    }
    var listed = new ArrayList<Nomination>();
    for (int i = 0; i < finalists.size(); i++) {
      var found = eligible(by, finalists.get(i));
      if (found.isEmpty()) {
        return EditionPayload.refused(
            AdvisoryRefusal.NOT_ELIGIBLE.at("input", "nominations", String.valueOf(i)));
      }
      listed.add(found.get());
    }
    if (!wanted.despiteOutstanding() && outstanding.isAnythingOnRecord(by.edition())) {
      return EditionPayload.refused(AdvisoryRefusal.OUTSTANDING.at("input", "despiteOutstanding"));
    }
    var dropped =
        editions.get(by.edition()).finalists().stream()
            .filter(before -> !finalists.contains(before))
            .flatMap(before -> eligible(by, before).stream())
            .toList();
    return acts.perform(
        new EditionActs.Deed(
            by.edition(), now, by.actor(), "SHORTLIST_RECORDED", String.join(" ", finalists)),
        edition -> Cycle.shortlist(edition, finalists, reasons),
        (set, edition) -> {
          listed.forEach(nomination -> nominations.put(set, nomination.shortlisted(true), now));
          dropped.forEach(nomination -> nominations.put(set, nomination.shortlisted(false), now));
        });
  }

  private Optional<Nomination> eligible(Caller by, String nomination) {
    return candidates.find(by.edition(), nomination);
  }
}
