package org.businessleaderaward.local.sample;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Window;

/**
 * A made-up edition, led through the rooms by made-up people as any edition is, until it has come
 * as far as is wanted. Begun again after a break, it goes on from the state that the edition is in.
 */
final class SampleEdition {
  /** How many are screened half-way. */
  private static final int HALF = 13;

  private final String id;
  private final Script script;
  private final Timeline when;
  private final Editions editions;
  private final SampleCall call;
  private final SampleAdvice advice;
  private final SampleJury jury;
  private final Office office;

  /**
   * One that is on record.
   *
   * @param member gives an edition's first member of the secretariat
   */
  SampleEdition(
      Services services,
      String id,
      Script script,
      Timeline when,
      SampleDoors doors,
      Function<Edition, Person> member) {
    this.id = id;
    this.script = script;
    this.when = when;
    this.editions = services.bean(Editions.class);
    this.call = new SampleCall(services, script, doors, when);
    this.advice = new SampleAdvice(services, script, doors, when);
    this.jury = new SampleJury(services, script, doors, when);
    this.office = new Office(id, doors, when);
    // Somebody for whom a link can be printed.
    var _ = member.apply(editions.get(id));
  }

  /** Whether any nomination has come in. */
  boolean isBegun() {
    return !call.known(editions.get(id)).isEmpty();
  }

  /** Whether one of those that came in is by the script, and not by that of another sample. */
  boolean isOfScript() {
    var known = call.known(editions.get(id));
    return script.nominations().stream().map(Script.Case::key).anyMatch(known::contains);
  }

  /**
   * Leads it on until it is in a state; where it stands already, it is left alone, for whoever
   * tries it out may have gone on from there.
   *
   * @param isNew whether it was just added
   */
  void lead(EditionState until, boolean isNew) {
    var at = editions.get(id).state();
    if (!isNew && at == until && at != EditionState.CALL_OPEN) {
      return;
    }
    while (at.compareTo(until) <= 0) {
      switch (at) {
        case CALL_OPEN -> call(until);
        case SCREENING -> screening(until);
        case ADVICE -> advice(until);
        case VOTING -> voting(until);
        case COUNTED -> counted(until);
        case ANNOUNCED -> archive(until);
        case ARCHIVED, DRAFT -> {}
      }
      if (at == until || editions.get(id).state() == at) {
        return;
      }
      at = editions.get(id).state();
    }
  }

  private void call(EditionState until) {
    call.handIn(editions.get(id), office);
    if (until != EditionState.CALL_OPEN) {
      when.turnTo(36);
      office.act("CloseCall", Map.of("reason", "Sample: the demonstration goes on"));
    }
  }

  private void screening(EditionState until) {
    call.screen(office, HALF, 36.2, 0.2);
    if (until != EditionState.SCREENING) {
      call.screen(office, Integer.MAX_VALUE, 39, 0.2);
      when.turnTo(42);
      office.releaseLetters();
      advice.invite(editions.get(id), office);
      when.turnTo(44);
      office.act("OpenAdvice", Map.of("advisersPerNomination", script.each()));
    }
  }

  private void advice(EditionState until) {
    advice.assess(editions.get(id), office, false, 45, 1.2);
    if (until != EditionState.ADVICE) {
      advice.assess(editions.get(id), office, true, 56, 1);
      when.turnTo(66);
      var finalists = call.finalists(office);
      if (!finalists.isEmpty()) {
        office.act(
            "RecordShortlist",
            Map.of("input", Map.of("nominations", finalists, "reasons", script.reasons())));
      }
      when.turnTo(67);
      office.releaseLetters();
      jury.invite(editions.get(id), office);
      when.turnTo(69);
      jury.open(editions.get(id), office);
    }
  }

  private void voting(EditionState until) {
    if (isVoteOpen()) {
      jury.agree(editions.get(id));
      jury.vote(editions.get(id), office);
    }
    if (until != EditionState.VOTING) {
      if (isVoteOpen()) {
        jury.voteLate(editions.get(id), office, 82.4);
        when.turnTo(82.6);
        office.act("CloseVoting", Map.of());
      }
      jury.count(editions.get(id), office);
      if (until != EditionState.COUNTED) {
        announce();
      }
    }
  }

  /** After a break, its time may have run out, or somebody may have closed it. */
  private boolean isVoteOpen() {
    return editions.get(id).isOpen(EditionState.VOTING, Window.Kind.VOTING, when.instant());
  }

  private void announce() {
    office.provePresence();
    var first = office.firstOfThoseWhoStand();
    office.act(
        "Announce", Map.of("input", Map.of("nomination", first, "citation", script.citation())));
    office.releaseLetters();
  }

  /** What the office says of a laureate, unless it did so before a break. */
  private void write(String laureate) {
    var words = script.laureate();
    var isNew = office.act("LaureateProfile", Map.of("laureate", laureate)).isNull();
    if (words != null && isNew) {
      office.act(
          "SaveLaureateProfile",
          Map.of(
              "input",
              Map.of(
                  "laureate", laureate,
                  "version", 0,
                  "story", words.story(),
                  "deeds", words.deeds(),
                  "ceremonyOn", LocalDate.ofInstant(when.instant(), ZoneOffset.UTC).toString(),
                  "ceremonyPlace", words.place(),
                  "ceremony", words.ceremony())));
    }
  }

  private void counted(EditionState until) {
    if (until != EditionState.COUNTED) {
      announce();
    }
  }

  private void archive(EditionState until) {
    if (until != EditionState.ANNOUNCED) {
      when.turnTo(90);
      write(editions.get(id).laureates().getFirst().id());
      when.turnTo(95);
      office.act("Archive", Map.of());
    }
  }
}
