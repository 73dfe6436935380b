package org.businessleaderaward.nominations;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.access.traces.Retained;
import org.businessleaderaward.access.traces.RetentionKind;
import org.businessleaderaward.nominations.board.Rows;
import org.businessleaderaward.nominations.erasure.Erasure;
import org.businessleaderaward.nominations.notes.Notes;
import org.businessleaderaward.programme.Editions;

/**
 * The nominations that did not win, with their evidence, what was said of them and who wrote them.
 * That of a laureate stays, without what officers noted of it. Drafts have their own time.
 */
final class KeptNominations implements Retained {
  private static final List<NominationStatus> NOT_SHORTLISTED =
      List.of(
          NominationStatus.SUBMITTED,
          NominationStatus.ELIGIBLE,
          NominationStatus.INELIGIBLE,
          NominationStatus.WITHDRAWN);

  private final Nominations nominations;
  private final Rows rows;
  private final Editions editions;
  private final Erasure erasure;
  private final Notes notes;

  KeptNominations(
      Nominations nominations, Rows rows, Editions editions, Erasure erasure, Notes notes) {
    this.nominations = nominations;
    this.rows = rows;
    this.editions = editions;
    this.erasure = erasure;
    this.notes = notes;
  }

  @Override
  public boolean keeps(RetentionKind kind) {
    return kind == RetentionKind.NOT_SHORTLISTED || kind == RetentionKind.FINALISTS;
  }

  @Override
  public int count(Lapsed of, Instant now) {
    var statuses = statuses(of);
    var edition = editions.get(of.edition());
    return (int)
        rows.of(of.edition(), now).submitted().stream()
            .filter(row -> statuses.contains(row.status()) && !row.isErased())
            .filter(row -> !edition.isLaureate(row.id()))
            .count();
  }

  @Override
  public int eraseSome(Lapsed of, int most, Instant now) {
    var edition = editions.get(of.edition());
    if (of.kind() == RetentionKind.FINALISTS) {
      edition.laureates().forEach(laureate -> notes.erase(edition.id(), laureate.id()));
    }
    var some =
        statuses(of).stream()
            .flatMap(status -> nominations.some(most, of.edition(), status).stream())
            .filter(listed -> !edition.isLaureate(listed.id()))
            .limit(most)
            .toList();
    some.forEach(each -> erasure.lapse(each.id(), now));
    // One that broke off is no longer listed by its status: it is ended before this has.
    return some.isEmpty() ? erasure.open(of.edition()) : some.size();
  }

  private static List<NominationStatus> statuses(Lapsed of) {
    return of.kind() == RetentionKind.FINALISTS
        ? List.of(NominationStatus.SHORTLISTED)
        : NOT_SHORTLISTED;
  }
}
