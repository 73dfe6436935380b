package org.businessleaderaward.nominations.board;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.BoardNomination;
import org.jspecify.annotations.Nullable;

/**
 * A nomination as the board lists it.
 *
 * @param id permanent identifier of the nomination
 * @param status where it stands
 * @param version number of the version on record
 * @param nomineeName name of the nominee; empty once the nominee has declined, as what follows
 * @param country its code
 * @param category identifier of the category; null without one
 * @param language language of the nomination
 * @param nomineeLanguage language in which the nominee is written to
 * @param nominatorOrganisation organisation of the nominator
 * @param submittedAt when it was submitted
 * @param flags what is to be looked at
 * @param returned mails that came back
 */
record NominationRow(
    String id,
    String reference,
    BoardNomination.Status status,
    long version,
    String nomineeName,
    String company,
    String country,
    @Nullable String category,
    Language language,
    Language nomineeLanguage,
    String nominatorOrganisation,
    Instant submittedAt,
    List<BoardFlag> flags,
    List<ReturnedMail> returned) {

  static NominationRow of(SoughtRow listed, Marks marks) {
    var row = listed.row();
    var who = row.who();
    return new NominationRow(
        row.id(),
        row.reference(),
        BoardNomination.Status.valueOf(row.status().name()),
        row.version(),
        who.nominee(),
        who.company(),
        who.country(),
        row.category(),
        row.language(),
        row.nomineeLanguage(),
        who.organisation(),
        Objects.requireNonNull(row.submittedAt(), "a draft is on no board"),
        Arrays.stream(BoardFlag.values()).filter(flag -> flag.isOf(row, marks)).toList(),
        marks.returned(row));
  }
}
