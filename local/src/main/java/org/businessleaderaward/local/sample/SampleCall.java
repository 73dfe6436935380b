package org.businessleaderaward.local.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.local.sample.Script.Case;
import org.businessleaderaward.local.sample.Script.Fate;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.FormAnswer;
import org.businessleaderaward.nominations.domain.Nominator;
import org.businessleaderaward.nominations.domain.Nominee;
import org.businessleaderaward.nominations.domain.Statement;
import org.businessleaderaward.nominations.drafts.Drafts;
import org.businessleaderaward.programme.Edition;
import tools.jackson.databind.JsonNode;

/** The made-up nominations of an edition: how they come in, and how they are screened. */
final class SampleCall {
  /** How long after a nomination its nominee answers, and how long after that it is withdrawn. */
  private static final double ANSWER = 0.15;

  private final Services services;
  private final Script script;
  private final SampleDoors doors;
  private final Timeline when;
  private final SampleEvidence evidence;
  private final Nominations nominations;
  private final People people;

  SampleCall(Services services, Script script, SampleDoors doors, Timeline when) {
    this.services = services;
    this.script = script;
    this.doors = doors;
    this.when = when;
    this.evidence = new SampleEvidence(services, when);
    this.nominations = services.bean(Nominations.class);
    this.people = services.bean(People.class);
  }

  /** Has those nominations come in that did not before. */
  void handIn(Edition edition, Office office) {
    var wanted = script.nominations();
    for (int i = next(edition); i < wanted.size(); i++) {
      when.turnTo(wanted.get(i).day());
      nominate(edition, wanted.get(i), i + 1, office);
    }
  }

  /** The keys of the nominations that came in. */
  Set<String> known(Edition edition) {
    return Arrays.stream(NominationStatus.values())
        .filter(status -> status != NominationStatus.DRAFT)
        .flatMap(status -> nominations.all(edition.id(), status).stream())
        .map(one -> key(one.nominee().name(), one.nominator().organisation()))
        .collect(Collectors.toSet());
  }

  /** Which nomination comes next, after a break: they come in one after the other. */
  private int next(Edition edition) {
    var known = known(edition);
    int next = 0;
    for (int i = 0; i < script.nominations().size(); i++) {
      if (known.contains(script.nominations().get(i).key())) {
        next = i + 1;
      }
    }
    return next;
  }

  /**
   * Whoever comes without a link nominates in the current edition; so the draft is put in place.
   */
  private void nominate(Edition edition, Case entry, int number, Office office) {
    var begun =
        services.bean(Drafts.class).add(edition, draft(edition, entry, number), when.instant());
    if (!entry.outcome().isHandedIn()) {
      return;
    }
    var nominator = doors.entered(people.find(begun.person()).orElseThrow(), "OpenNominatorLink");
    long version = begun.version();
    for (var file : entry.files()) {
      version = evidence.add(nominator, file, entry, version);
    }
    nominator.act(
        "SubmitNomination",
        Map.of(
            "input",
            Map.of(
                "idempotencyKey",
                UUID.randomUUID().toString(),
                "version",
                version,
                "declaresAccuracy",
                true,
                "allowsContact",
                true)));
    when.turnTo(entry.day() + ANSWER);
    answer(nominations.find(begun.id()).orElseThrow(), entry, office);
  }

  private static Draft draft(Edition edition, Case entry, int number) {
    var address = "%s-%02d@example.org".formatted(edition.id(), number);
    return new Draft(
            new Nominee(
                entry.name(),
                entry.role(),
                entry.company(),
                entry.country(),
                entry.name().isEmpty() ? "" : "nominee-" + address,
                entry.language()),
            new Nominator(
                entry.by().name(),
                entry.by().organisation(),
                "nominator-" + address,
                entry.by().relation()),
            statements(edition, entry),
            entry.links(),
            entry.language())
        .withAnswers(answers(edition, entry));
  }

  private static List<FormAnswer> answers(Edition edition, Case entry) {
    var given = entry.answers() == null ? List.<String>of() : entry.answers();
    return IntStream.range(0, Math.min(given.size(), edition.formQuestions().size()))
        .mapToObj(i -> new FormAnswer(edition.formQuestions().get(i).id(), given.get(i)))
        .toList();
  }

  private static List<Statement> statements(Edition edition, Case entry) {
    var texts = entry.statements();
    var written = new ArrayList<Statement>();
    for (int i = 0; i < edition.criteria().size(); i++) {
      var criterion = edition.criteria().get(i);
      if (texts == null) {
        var text = "Sample: " + criterion.description().in(Language.EN);
        written.add(new Statement(criterion.id(), text));
      } else if (i < texts.size()) {
        written.add(new Statement(criterion.id(), texts.get(i)));
      }
    }
    return written;
  }

  private void answer(Nomination nomination, Case entry, Office office) {
    if (entry.outcome().isAgreedTo()) {
      agree(nomination);
    }
    switch (entry.outcome()) {
      case ON_PAPER ->
          office.act(
              "RecordConsent",
              Map.of(
                  "input",
                  Map.of(
                      "nomination",
                      nomination.id(),
                      "version",
                      nomination.version(),
                      "note",
                      note(entry))));
      case DECLINED ->
          doors
              .entered(nominee(nomination), "OpenNomineeLink")
              .act("DeclineNomination", Map.of("input", Map.of("nomination", nomination.id())));
      case WITHDRAWN -> {
        when.turnTo(entry.day() + 2 * ANSWER);
        doors
            .entered(people.find(nomination.person()).orElseThrow(), "OpenNominatorLink")
            .act("WithdrawNomination", Map.of("input", Map.of("reason", note(entry))));
      }
      case FINALIST,
          ELIGIBLE,
          UNANSWERED,
          NOT_A_BUSINESS_LEADER,
          OUT_OF_SCOPE,
          DUPLICATE,
          NOT_VERIFIABLE,
          DRAFT -> {}
    }
  }

  private void agree(Nomination nomination) {
    var facts = nomination.facts();
    doors
        .entered(nominee(nomination), "OpenNomineeLink")
        .act(
            "AcceptNomination",
            Map.of(
                "input",
                Map.of(
                    "nomination", nomination.id(),
                    "name", facts.name(),
                    "role", facts.role(),
                    "company", facts.company(),
                    "country", facts.country())));
  }

  private Person nominee(Nomination nomination) {
    return people.find(Objects.requireNonNull(nomination.consent()).person()).orElseThrow();
  }

  /**
   * Screens what is not screened yet.
   *
   * @param most how many at most, the oldest first
   * @param day on which the first is screened
   * @param pace days from one to the next
   */
  void screen(Office office, int most, double day, double pace) {
    var waiting = office.nominations("SUBMITTED");
    for (int i = 0; i < Math.min(most, waiting.size()); i++) {
      when.turnTo(day + i * pace);
      screen(office, waiting.get(i));
    }
  }

  private void screen(Office office, JsonNode row) {
    script.nominations().stream()
        .filter(entry -> entry.key().equals(key(row)) && entry.translation() != null)
        .forEach(
            entry ->
                SampleTranslation.give(
                    office,
                    nominations.find(row.path("id").asString()).orElseThrow(),
                    Objects.requireNonNull(entry.translation())));
    var input =
        new HashMap<String, Object>(
            Map.of(
                "nomination",
                row.path("id").asString(),
                "version",
                row.path("version").asInt(),
                "eligible",
                true));
    script.nominations().stream()
        .filter(entry -> entry.key().equals(key(row)))
        .filter(entry -> !entry.outcome().isEligible())
        .findFirst()
        .ifPresent(
            entry -> {
              input.put("eligible", false);
              input.put("reason", entry.outcome().name());
              input.put("note", note(entry));
            });
    office.act("ScreenNomination", Map.of("input", input));
  }

  /** The nominations on the board that go on the shortlist. */
  List<String> finalists(Office office) {
    var eligible = office.nominations("ELIGIBLE");
    var meant =
        script.nominations().stream()
            .filter(entry -> entry.outcome() == Fate.FINALIST)
            .map(Case::key)
            .collect(Collectors.toSet());
    return eligible.stream()
        .filter(row -> meant.contains(key(row)))
        .map(row -> row.path("id").asString())
        .toList();
  }

  private static String key(JsonNode row) {
    return key(row.path("nomineeName").asString(), row.path("nominatorOrganisation").asString());
  }

  private static String key(String nominee, String organisation) {
    return nominee + " by " + organisation;
  }

  private static String note(Case entry) {
    return Objects.requireNonNull(entry.note(), entry.name());
  }
}
