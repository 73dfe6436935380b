package org.businessleaderaward.nominations;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.traces.PersonRecord;
import org.businessleaderaward.access.traces.PersonTraces;
import org.businessleaderaward.access.traces.Whom;
import org.businessleaderaward.access.trail.AccessTrail;
import org.businessleaderaward.access.trail.Opening;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.consent.ErasedNominee;
import org.businessleaderaward.nominations.consent.NomineeAnswers;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.DraftText;
import org.businessleaderaward.nominations.erasure.Erasure;
import org.businessleaderaward.nominations.evidence.EvidenceFile;
import org.businessleaderaward.nominations.mentions.Mentions;
import org.businessleaderaward.nominations.told.DecisionKind;
import org.businessleaderaward.nominations.told.DecisionLetters;
import org.businessleaderaward.nominations.told.NominatorStatus;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.jspecify.annotations.Nullable;

/**
 * Nominations that a person wrote or that were written about them, drafts among them. What is
 * erased of either leaves the same tombstone as a nominee who declines: the texts tell of both.
 */
final class NominationTraces implements PersonTraces {
  private final Mentions mentions;
  private final Nominations nominations;
  private final Editions editions;
  private final Erasure erasure;
  private final ErasedNominee nominee;
  private final DecisionLetters letters;
  private final Outbox outbox;
  private final AccessTrail trail;
  private final Supplier<List<Traces>> others;

  NominationTraces(
      Mentions mentions,
      Nominations nominations,
      Editions editions,
      Erasure erasure,
      ErasedNominee nominee,
      DecisionLetters letters,
      Outbox outbox,
      AccessTrail trail,
      Supplier<List<Traces>> others) {
    this.mentions = mentions;
    this.nominations = nominations;
    this.editions = editions;
    this.erasure = erasure;
    this.nominee = nominee;
    this.letters = letters;
    this.outbox = outbox;
    this.trail = trail;
    this.others = others;
  }

  private record Found(Role role, Nomination nomination) {}

  private Stream<Found> found(Whom whom) {
    return Stream.of(Role.NOMINATOR, Role.NOMINEE)
        .flatMap(
            role ->
                mentions.all(whom.edition(), role, whom.email()).stream()
                    .flatMap(id -> nominations.find(id).stream())
                    .filter(nomination -> !nomination.content().equals(Draft.NOTHING))
                    .map(nomination -> new Found(role, nomination)));
  }

  /** They are found by an address, whoever else has it. */
  @Override
  public boolean isOfMembers() {
    return false;
  }

  @Override
  public List<PersonRecord> of(Whom whom) {
    return found(whom)
        .map(
            found ->
                new PersonRecord(
                    found.role,
                    found.nomination.id(),
                    label(found.nomination),
                    now -> describe(found.nomination, now)))
        .toList();
  }

  private static String label(Nomination nomination) {
    var receipt = nomination.receipt();
    return receipt == null ? nomination.id() : receipt.reference();
  }

  private Map<String, Object> describe(Nomination nomination, Instant now) {
    var edition = editions.get(nomination.edition());
    var data = new LinkedHashMap<String, Object>();
    data.put("reference", label(nomination));
    var status = letters.statusOf(nomination, edition, now);
    var letter = letters.of(nomination);
    data.put("status", status.name());
    putIfSaid(data, "toldAt", letter.toldAt());
    data.put("savedAt", nomination.savedAt().toString());
    data.putAll(written(nomination));
    data.put(
        "earlierVersions",
        nominations.earlier(nomination.id()).stream().map(NominationTraces::earlier).toList());
    var facts = nomination.facts();
    data.put(
        "facts",
        Map.of(
            "name", facts.name(),
            "role", facts.role(),
            "company", facts.company(),
            "country", facts.country()));
    data.put("evidenceFiles", nomination.evidenceFiles().stream().map(EvidenceFile::name).toList());
    data.put("nomineeAgreed", nomination.nomineeAgreed());
    data.putAll(answered(nomination));
    data.putAll(decided(nomination, letter.told()));
    data.put(
        "questions",
        others.get().stream().flatMap(each -> each.saidOf(nomination.id()).stream()).toList());
    data.put("mails", outbox.writtenTo(nomination.person()));
    data.put("openedBy", openedBy(nomination, status, edition.isPublic(now)));
    return data;
  }

  private static Map<String, Object> written(Nomination nomination) {
    var content = nomination.content();
    var data = new LinkedHashMap<String, Object>();
    var nominee = DraftText.by("nominee", content::text);
    nominee.put("language", content.nomineeLanguage().name());
    data.put("nominee", nominee);
    data.put("nominator", DraftText.by("nominator", content::text));
    var statements = new LinkedHashMap<String, Object>();
    nomination.statements().forEach(said -> statements.put(said.criterion(), said.text()));
    data.put("statements", statements);
    data.putAll(DraftText.by("", content::text));
    data.put("evidenceLinks", nomination.evidenceLinks());
    return data;
  }

  /** What the nominee was asked and answered. */
  private static Map<String, Object> answered(Nomination nomination) {
    var data = new LinkedHashMap<String, Object>();
    var consent = nomination.consent();
    if (consent != null) {
      putIfSaid(data, "askedAt", consent.askedAt());
      putIfSaid(data, "agreedAt", consent.givenAt());
      putIfSaid(data, "agreedOnPaper", consent.paperNote());
      putIfSaid(data, "agreementLapsedAt", consent.lapsedAt());
    }
    putIfSaid(data, "withdrawnBecause", nomination.withdrawalReason());
    return data;
  }

  /**
   * What the secretariat decided, once those concerned were told: till then there is nothing to
   * give out, as of a decision that is only proposed.
   */
  private static Map<String, Object> decided(Nomination nomination, @Nullable DecisionKind told) {
    var data = new LinkedHashMap<String, Object>();
    var screening = nomination.screening();
    if (screening != null && told != null && told.tells(screening.status())) {
      putIfSaid(data, "notEligibleBecause", screening.reason());
      putIfSaid(data, "screeningNote", screening.note());
    }
    return data;
  }

  private static void putIfSaid(Map<String, Object> data, String name, @Nullable Object said) {
    if (said != null) {
      data.put(name, said.toString());
    }
  }

  private static Map<String, Object> earlier(Nomination nomination) {
    var data = new LinkedHashMap<String, Object>();
    var receipt = Objects.requireNonNull(nomination.receipt());
    data.put("version", receipt.version());
    data.put("at", receipt.versionAt().toString());
    data.putAll(written(nomination));
    return data;
  }

  /**
   * Who opened it, by what they are to the award: their names are theirs. An adviser reads what is
   * eligible and a juror who is on the shortlist, so that they are named once that was told.
   */
  private List<Map<String, Object>> openedBy(
      Nomination nomination, NominatorStatus status, boolean isPublic) {
    return trail.of(nomination.id()).stream()
        .filter(
            opening ->
                switch (opening.role()) {
                  case ADVISER -> isPublic || status.isBeyondScreening();
                  case JUROR -> isPublic || status == NominatorStatus.SHORTLISTED;
                  case NOMINATOR, NOMINEE, ORGANISATION, TRUSTEE, SECRETARIAT -> true;
                })
        .map(Opening::told)
        .toList();
  }

  @Override
  public Optional<UserError> obstacle(Whom whom) {
    var edition = editions.get(whom.edition());
    return found(whom)
        .flatMap(found -> Stream.ofNullable(obstacle(edition, found.nomination)))
        .map(NominationRefusal::userError)
        .findFirst();
  }

  private static @Nullable NominationRefusal obstacle(Edition edition, Nomination nomination) {
    if (!edition.finalists().contains(nomination.id())) {
      return null;
    }
    return switch (edition.state()) {
      case DRAFT, CALL_OPEN, SCREENING, ADVICE -> null;
      case VOTING, COUNTED -> NominationRefusal.FINALIST;
      case ANNOUNCED, ARCHIVED ->
          edition.isLaureate(nomination.id()) ? NominationRefusal.LAUREATE : null;
    };
  }

  @Override
  public void erase(Whom whom, Instant now) {
    found(whom).toList().forEach(found -> erase(found, now));
  }

  private void erase(Found found, Instant now) {
    erasure.erase(
        found.nomination.id(),
        now,
        (set, stored) -> {
          editions.dropFinalist(set, editions.get(stored.edition()), stored.id());
          if (found.role == Role.NOMINEE && stored.receipt() != null) {
            outbox.add(set, NomineeAnswers.letter(stored), now);
          } else if (found.role == Role.NOMINATOR) {
            nominee.letter(stored).ifPresent(mail -> outbox.add(set, mail, now));
          }
        });
  }
}
