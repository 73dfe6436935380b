package org.businessleaderaward.nominations;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.circulars.Audience;
import org.jspecify.annotations.Nullable;

/** Whoever submitted a nomination that was not withdrawn, and the nominees who agreed to theirs. */
final class NominationAudience implements Audience {
  private static final List<NominationStatus> STATUSES =
      List.of(
          NominationStatus.SUBMITTED,
          NominationStatus.ELIGIBLE,
          NominationStatus.SHORTLISTED,
          NominationStatus.INELIGIBLE);

  private final Nominations nominations;
  private final People people;

  NominationAudience(Nominations nominations, People people) {
    this.nominations = nominations;
    this.people = people;
  }

  @Override
  public Of of() {
    return Of.NOMINATORS;
  }

  /** What to go on from is the status's place and the cursor within it, with a space between. */
  @Override
  public Part part(Edition edition, Optional<String> after) {
    var from = after.orElse("0 ").split(" ", 2);
    int at = Integer.parseInt(from[0]);
    Optional<String> cursor = from[1].isEmpty() ? Optional.empty() : Optional.of(from[1]);
    var page =
        nominations.list(edition.id(), STATUSES.get(at), new PageRequest(Part.MOST / 2, cursor));
    var concerned =
        page.edges().stream()
            .flatMap(edge -> persons(edge.node()))
            .flatMap(id -> people.find(id).stream())
            .toList();
    var next = next(page);
    if (next.isPresent()) {
      return new Part(concerned, next.map(found -> at + " " + found));
    }
    return new Part(
        concerned, at + 1 < STATUSES.size() ? Optional.of((at + 1) + " ") : Optional.empty());
  }

  private static Stream<String> persons(Nomination nomination) {
    var consent = nomination.consent();
    return consent != null && consent.isGiven()
        ? Stream.of(nomination.person(), consent.person())
        : Stream.of(nomination.person());
  }

  /** What a next page goes on from; empty after the last. */
  static Optional<String> next(Connection<?> page) {
    @Nullable String end = page.pageInfo().endCursor();
    return page.pageInfo().hasNextPage() && end != null ? Optional.of(end) : Optional.empty();
  }
}
