package org.businessleaderaward.nominations.decisions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.nominations.letters.LetterReader;
import org.businessleaderaward.nominations.rows.BoardRow;
import org.businessleaderaward.nominations.told.DecisionKind;
import org.businessleaderaward.nominations.told.LetterItem;

/**
 * The letter of a decision that waits to be released.
 *
 * @param nomination id of the nomination
 * @param reference its reference
 * @param place where it stands among the others: by when the nomination was submitted
 * @param nomineeName name of the nominee
 * @param kind what was decided
 * @param held whether it is held back
 * @param version number of the version of what is on record of the letter
 * @param nominationVersion number of the version of the nomination
 * @param mayCarryFeedback whether feedback to the nominator can go with it
 * @param feedbackApproved whether some goes with it
 * @param readers who reads it
 */
record WaitingLetter(
    String nomination,
    String reference,
    String place,
    String nomineeName,
    DecisionKind kind,
    boolean held,
    long version,
    long nominationVersion,
    boolean mayCarryFeedback,
    boolean feedbackApproved,
    List<Reader> readers) {

  /**
   * Who reads a letter.
   *
   * @param reader who
   * @param language in which language
   * @param words what is added for this reader alone; empty when nothing is
   */
  record Reader(LetterReader reader, Language language, String words) {}

  static WaitingLetter of(
      BoardRow row, DecisionKind kind, LetterItem letter, long nominationVersion) {
    boolean both = kind.concernsNominee(row.agreed(), letter.told());
    var readers =
        Stream.of(
                reader(LetterReader.NOMINATOR, row.language(), letter.words(kind)),
                reader(LetterReader.NOMINEE, row.nomineeLanguage(), letter.words(kind)))
            .limit(both ? 2 : 1)
            .toList();
    return new WaitingLetter(
        row.id(),
        row.reference(),
        NominationKeys.boardPosition(Objects.requireNonNull(row.submittedAt()), row.id()),
        row.who().nominee(),
        kind,
        letter.isHeld(kind),
        letter.version(),
        nominationVersion,
        kind.mayCarryFeedback(),
        letter.isApproved(kind),
        readers);
  }

  private static Reader reader(LetterReader reader, Language language, Map<String, String> own) {
    return new Reader(reader, language, own.getOrDefault(reader.name(), ""));
  }
}
