package org.businessleaderaward.nominations.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.Receipt;
import org.businessleaderaward.nominations.domain.Consent;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.Nominator;
import org.businessleaderaward.nominations.domain.Nominee;
import org.businessleaderaward.nominations.domain.Statement;
import org.businessleaderaward.nominations.duplicates.Duplicates;
import org.businessleaderaward.nominations.screening.Screening;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/**
 * A board of any number of nominations, written as they stand: of ten one is not screened yet in
 * four, eligible in five, and not eligible in one. What is eligible has its nominee's word. As
 * stored by what their nominators do, but for counts, mails and the log.
 */
public final class FilledBoard {
  private static final String[] SYLLABLES =
      ("ba be bo da de di do ga go ka ke ko la le li lo ma me mi mo na ne ni no pa pe ra re ri ro"
              + " sa se si so ta te ti to va ve vi vo")
          .split(" ");
  private static final List<Language> LANGUAGES = List.of(Language.values());
  private static final String[] COUNTRIES = "AT BR CN DE EG FR GB IN KE MX RU US".split(" ");

  /** Few enough for one transaction, with the keys of likeness of each. */
  private static final int BATCH = 8;

  private final Random random = new Random(2026);
  private final Edition edition;
  private final Instant now;
  private int there;

  /**
   * A board of an edition.
   *
   * @param now from when on what is written shall count as old
   */
  public FilledBoard(Edition edition, Instant now) {
    this.edition = edition;
    this.now = now;
  }

  /** Writes so many that there are as many as that. */
  public void fill(
      int count,
      Nominations nominations,
      Duplicates duplicates,
      People people,
      Transactions transactions) {
    for (; there < count; there = Math.min(count, there + BATCH)) {
      var next =
          IntStream.range(there, Math.min(count, there + BATCH)).mapToObj(this::one).toList();
      var outcome =
          transactions.commit(
              set -> {
                for (var one : next) {
                  nominations.put(set, one, at(there));
                  duplicates.index(set, null, one);
                  people.add(set, nominee(one));
                }
              });
      if (!(outcome instanceof Outcome.Committed)) {
        throw new IllegalStateException("not written: " + outcome);
      }
    }
  }

  /** The identifier of one, from 0. */
  public static String id(int number) {
    return "nomination-" + String.format(Locale.ROOT, "%024x", number);
  }

  /** Whether one is found eligible, with its nominee's word. */
  static boolean isEligible(int number) {
    return number % 10 > 3 && number % 10 < 9;
  }

  private Person nominee(Nomination one) {
    var who = one.nominee();
    return Person.nominee(edition.id(), one.id(), who.name(), who.email(), who.language());
  }

  /** When one was submitted, and when it was written: a second after the one before. */
  private Instant at(int number) {
    return now.minus(Duration.ofDays(1)).plusSeconds(number);
  }

  Nomination one(int number) {
    var draft =
        new Nomination(
            id(number),
            edition.id(),
            "person-" + number,
            NominationStatus.DRAFT,
            0,
            at(number),
            draft(),
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of());
    var receipt =
        new Receipt(String.format(Locale.ROOT, "NOM-%d-%05d", edition.year(), number), at(number));
    var asked = Consent.asked(nominee(draft).id(), at(number));
    var submitted = draft.submitted(receipt, asked);
    if (isEligible(number)) {
      return submitted
          .withConsent(asked.given(at(number), null))
          .screened(new Screening(null, null));
    }
    return number % 10 == 9
        ? submitted.screened(new Screening(Screening.Reason.OUT_OF_SCOPE, null))
        : submitted;
  }

  private Draft draft() {
    var name = word(2) + " " + word(3);
    var company = word(3) + " " + word(2) + " Ltd";
    var mail = (name + "@" + company + ".example").replace(" ", ".").toLowerCase(Locale.ROOT);
    var country = COUNTRIES[random.nextInt(COUNTRIES.length)];
    var language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
    return new Draft(
        new Nominee(name, "Chief executive", company, country, mail, Language.EN),
        new Nominator(word(2) + " " + word(3), "A union", "by." + mail, "We worked together."),
        edition.criteria().stream()
            .map(criterion -> new Statement(criterion.id(), "What is done about it. ".repeat(60)))
            .toList(),
        List.of("https://example.org/evidence"),
        language);
  }

  private String word(int syllables) {
    var word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
