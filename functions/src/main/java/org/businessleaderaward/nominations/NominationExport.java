package org.businessleaderaward.nominations;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.trail.AccessTrail;
import org.businessleaderaward.access.trail.Opening;
import org.businessleaderaward.mail.MailAddress;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.domain.AnswerText;
import org.businessleaderaward.nominations.domain.Consent;
import org.businessleaderaward.nominations.domain.DraftText;
import org.businessleaderaward.nominations.evidence.EvidenceFile;
import org.businessleaderaward.nominations.notes.Notes;
import org.businessleaderaward.nominations.told.DecisionLetters;
import org.businessleaderaward.nominations.told.Feedbacks;
import org.businessleaderaward.nominations.told.LetterItem;
import org.businessleaderaward.nominations.told.NominatorStatus;
import org.businessleaderaward.nominations.translations.Translation;
import org.businessleaderaward.nominations.translations.Translations;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.form.FormQuestion;
import org.businessleaderaward.storage.Storage;
import org.jspecify.annotations.Nullable;

/** What an export shows of a nomination to the one or the other of the two whom it is about. */
final class NominationExport {
  private final Editions editions;
  private final People people;
  private final DecisionLetters letters;
  private final Feedbacks feedbacks;
  private final Outbox outbox;
  private final AccessTrail trail;
  private final Notes notes;
  private final Translations translations;
  private final Supplier<List<Traces>> others;

  NominationExport(
      Editions editions,
      People people,
      DecisionLetters letters,
      Feedbacks feedbacks,
      Outbox outbox,
      AccessTrail trail,
      Notes notes,
      Storage storage,
      Supplier<List<Traces>> others) {
    this.editions = editions;
    this.people = people;
    this.letters = letters;
    this.feedbacks = feedbacks;
    this.outbox = outbox;
    this.trail = trail;
    this.notes = notes;
    this.translations = new Translations(storage);
    this.others = others;
  }

  /**
   * All of it.
   *
   * @param role whether the nominator's or the nominee's data is given out
   * @param email whose it is: a nominee who was asked at another address than the one that the
   *     nominator wrote has two, and may share neither with whom the other belongs to
   */
  Map<String, Object> of(Nomination nomination, Role role, String email, Instant now) {
    var edition = editions.get(nomination.edition());
    var data = new LinkedHashMap<String, Object>();
    data.put("reference", NominationTraces.label(nomination));
    var letter = letters.of(nomination);
    var status = letters.statusOf(nomination, letter, edition, now);
    data.put("status", status.name());
    putIfSaid(data, "toldAt", letter.toldAt());
    data.put("savedAt", nomination.savedAt().toString());
    whose(nomination, role)
        .flatMap(people::find)
        .filter(person -> MailAddress.isSame(person.email(), email))
        .ifPresent(person -> data.put("person", people.told(person.id())));
    data.putAll(submitted(nomination));
    data.put("enteredBySecretariat", entered(nomination));
    data.putAll(written(nomination, edition, role));
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
    data.putAll(decided(nomination, letter));
    feedbacks
        .told(nomination.id())
        .ifPresent(
            told -> {
              data.put("feedback", told.text());
              putIfSaid(data, "feedbackAt", told.releasedAt());
            });
    data.put(
        "questions",
        others.get().stream().flatMap(each -> each.saidOf(nomination.id()).stream()).toList());
    if (role == Role.NOMINEE && isDecisionTold(letter, edition, now)) {
      data.put("notesOfTheSecretariat", noted(nomination));
    }
    if (isDecisionTold(letter, edition, now)) {
      data.put("translations", exported(translations.of(nomination.id())));
      data.put("earlierTranslations", exported(translations.earlier(nomination.id())));
    }
    data.put(
        "mails",
        whose(nomination, role).map(person -> (Object) outbox.writtenTo(person)).orElse(List.of()));
    data.put("openedBy", openedBy(nomination, letter, edition, now));
    return data;
  }

  private static Optional<String> whose(Nomination nomination, Role role) {
    return role == Role.NOMINATOR
        ? Optional.of(nomination.person())
        : Optional.ofNullable(nomination.consent()).map(Consent::person);
  }

  /** When it was submitted, and each time that it was changed since. */
  private static Map<String, Object> submitted(Nomination nomination) {
    var receipt = nomination.receipt();
    return receipt == null
        ? Map.of()
        : Map.of(
            "submittedAt",
            receipt.submittedAt().toString(),
            "changedAt",
            receipt.changes().stream().map(Instant::toString).toList());
  }

  /** Which versions officers put on record, and how they came; which officers is theirs. */
  private static List<Map<String, Object>> entered(Nomination nomination) {
    return nomination.entered().stream()
        .map(
            one ->
                Map.<String, Object>of(
                    "version",
                    one.version(),
                    "way",
                    one.way().name(),
                    "receivedOn",
                    one.receivedOn().toString()))
        .toList();
  }

  /** The nominee reads who wrote it, and not at which address that is. */
  private static Map<String, Object> written(Nomination nomination, Edition edition, Role role) {
    var content = nomination.content();
    var data = new LinkedHashMap<String, Object>();
    var nominee = DraftText.by("nominee", content::text);
    nominee.put("language", content.nomineeLanguage().name());
    data.put("nominee", nominee);
    var nominator = DraftText.by("nominator", content::text);
    if (role == Role.NOMINEE) {
      nominator.remove("email");
    }
    data.put("nominator", nominator);
    var statements = new LinkedHashMap<String, Object>();
    nomination.statements().forEach(said -> statements.put(said.criterion(), said.text()));
    data.put("statements", statements);
    data.put("answers", answers(nomination, edition));
    data.put("language", content.language().name());
    data.putAll(DraftText.by("", content::text));
    data.put("evidenceLinks", nomination.evidenceLinks());
    return data;
  }

  /** What was asked besides, and answered; of files each version names its own. */
  private static List<Map<String, Object>> answers(Nomination nomination, Edition edition) {
    var content = nomination.content();
    var said = nomination.dossier().answersRead();
    return edition.formQuestions().stream()
        .filter(
            asked ->
                asked.kind() != FormQuestion.Kind.FILE
                    || said.stream().anyMatch(one -> one.question().equals(asked.id())))
        .map(
            asked ->
                Map.<String, Object>of(
                    "question", asked.question().in(content.language()),
                    "answer", AnswerText.of(asked, said, content.language())))
        .toList();
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
   * give out, as of a decision that is only proposed, or of a ground that was changed since.
   */
  private static Map<String, Object> decided(Nomination nomination, LetterItem letter) {
    var data = new LinkedHashMap<String, Object>();
    var screening = nomination.screening();
    if (screening != null && letter.tells(nomination.ineligibleFor())) {
      putIfSaid(data, "notEligibleBecause", screening.reason());
      putIfSaid(data, "screeningNote", screening.note());
    }
    return data;
  }

  /** Whether nothing can be read out of a note any more that has not been told. */
  private static boolean isDecisionTold(LetterItem letter, Edition edition, Instant now) {
    return edition.isPublic(now) || letter.status() == NominatorStatus.INELIGIBLE;
  }

  /** What officers wrote of the nominee to one another; which of them is theirs. */
  private List<Map<String, Object>> noted(Nomination nomination) {
    return notes.of(nomination.edition(), nomination.id()).stream()
        .map(
            note -> {
              var data = new LinkedHashMap<String, Object>();
              data.put("text", note.text());
              data.put("writtenAt", note.writtenAt().toString());
              putIfSaid(data, "withdrawnAt", note.withdrawnAt());
              return (Map<String, Object>) data;
            })
        .toList();
  }

  /** What the secretariat translated of it, and whether it gave that to those who judge. */
  private static List<Map<String, Object>> exported(List<Translation> translations) {
    return translations.stream().map(Translation::export).toList();
  }

  private static void putIfSaid(Map<String, Object> data, String name, @Nullable Object said) {
    if (said != null) {
      data.put(name, said.toString());
    }
  }

  /** An earlier version of it. */
  Map<String, Object> earlier(Nomination nomination, Role role) {
    var data = new LinkedHashMap<String, Object>();
    var receipt = Objects.requireNonNull(nomination.receipt());
    data.put("version", receipt.version());
    data.put("at", receipt.versionAt().toString());
    data.putAll(written(nomination, editions.get(nomination.edition()), role));
    data.put("evidenceFiles", nomination.evidenceFiles().stream().map(EvidenceFile::name).toList());
    return data;
  }

  /**
   * Who opened it, by what they are to the award: their names are theirs. An adviser reads what is
   * eligible and a juror who is on the shortlist, so that they are named once that was told. Who
   * took a table of the edition along since it was submitted may have it, too.
   */
  private List<Map<String, Object>> openedBy(
      Nomination nomination, LetterItem letter, Edition edition, Instant now) {
    var told = letter.status();
    boolean isPublic = edition.isPublic(now);
    return Opening.toldByDay(
        Stream.concat(
            trail.of(nomination.id()).stream()
                .filter(opening -> isTold(opening.role(), told, isPublic)),
            Stream.ofNullable(nomination.receipt())
                .flatMap(receipt -> tablesSince(receipt.submittedAt(), edition))));
  }

  /** The finalists are public with the laureate; what else is eligible is not. */
  private static boolean isTold(Role opener, NominatorStatus told, boolean isPublic) {
    return switch (opener) {
      case ADVISER -> told.isBeyondScreening();
      case JUROR -> isPublic || told == NominatorStatus.SHORTLISTED;
      case NOMINATOR, NOMINEE, ORGANISATION, TRUSTEE, SECRETARIAT -> true;
    };
  }

  /** A table is noted once in an hour, by the first time that it was taken. */
  private Stream<Opening> tablesSince(Instant submitted, Edition edition) {
    var since = submitted.truncatedTo(ChronoUnit.HOURS);
    return trail.of(edition.id()).stream().filter(opening -> !opening.at().isBefore(since));
  }
}
