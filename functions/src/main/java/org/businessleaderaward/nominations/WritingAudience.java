package org.businessleaderaward.nominations;

import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.circulars.Audience;

/**
 * The nominees who have agreed and are to write statements still, each with who nominated them. Of
 * who has not agreed the reminders of the question are enough, and where a decision is proposed
 * nothing can be written any more.
 */
final class WritingAudience implements Audience {
  private final Nominations nominations;
  private final People people;

  WritingAudience(Nominations nominations, People people) {
    this.nominations = nominations;
    this.people = people;
  }

  @Override
  public Of of() {
    return Of.WRITING;
  }

  @Override
  public Part part(Edition edition, Optional<String> after) {
    var wanted = new PageRequest(Part.MOST / 2, after);
    var page = nominations.list(edition.id(), NominationStatus.SUBMITTED, wanted);
    var concerned =
        page.edges().stream()
            .map(Connection.Edge::node)
            .filter(one -> one.isUnscreened() && !one.unwritten().isEmpty())
            .flatMap(WritingAudience::persons)
            .flatMap(id -> people.find(id).stream())
            .toList();
    return new Part(concerned, NominationAudience.next(page));
  }

  private static Stream<String> persons(Nomination nomination) {
    var consent = nomination.consent();
    return consent != null && consent.isGiven()
        ? Stream.of(consent.person(), nomination.person())
        : Stream.empty();
  }
}
