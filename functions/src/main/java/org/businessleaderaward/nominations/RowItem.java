package org.businessleaderaward.nominations;

import java.time.Instant;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.domain.Entered;
import org.businessleaderaward.nominations.rows.BoardRow;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * The stored row of a nomination on the board. It is written with the nomination, in the same
 * transaction, and lies beside it; the index lists the rows of an edition by when they were
 * written, so that what has changed since is found by one question.
 */
final class RowItem extends Keyed {
  static final TableSchema<RowItem> SCHEMA =
      keyed(RowItem.class, RowItem::new)
          .extend(listedIn(NominationKeys.BY_EDITION))
          .addAttribute(
              String.class,
              a ->
                  a.name("nomination").getter(i -> i.nomination).setter((i, v) -> i.nomination = v))
          .addAttribute(
              String.class,
              a -> a.name("status").getter(i -> i.status).setter((i, v) -> i.status = v))
          .addAttribute(
              Long.class,
              a ->
                  a.name("nominationVersion")
                      .getter(i -> i.nominationVersion)
                      .setter((i, v) -> i.nominationVersion = v))
          .addAttribute(
              Instant.class,
              a -> a.name("changedAt").getter(i -> i.changedAt).setter((i, v) -> i.changedAt = v))
          .addAttribute(
              String.class,
              a -> a.name("reference").getter(i -> i.reference).setter((i, v) -> i.reference = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("submittedAt")
                      .getter(i -> i.submittedAt)
                      .setter((i, v) -> i.submittedAt = v))
          .addAttribute(
              String.class,
              a -> a.name("nominee").getter(i -> i.nominee).setter((i, v) -> i.nominee = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("nomineeEmail")
                      .getter(i -> i.nomineeEmail)
                      .setter((i, v) -> i.nomineeEmail = v))
          .addAttribute(
              String.class,
              a -> a.name("company").getter(i -> i.company).setter((i, v) -> i.company = v))
          .addAttribute(
              String.class,
              a -> a.name("country").getter(i -> i.country).setter((i, v) -> i.country = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("nominatedAs")
                      .getter(i -> i.nominatedAs)
                      .setter((i, v) -> i.nominatedAs = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("nominatedOf")
                      .getter(i -> i.nominatedOf)
                      .setter((i, v) -> i.nominatedOf = v))
          .addAttribute(
              String.class,
              a -> a.name("nominator").getter(i -> i.nominator).setter((i, v) -> i.nominator = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("organisation")
                      .getter(i -> i.organisation)
                      .setter((i, v) -> i.organisation = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("nominatorEmail")
                      .getter(i -> i.nominatorEmail)
                      .setter((i, v) -> i.nominatorEmail = v))
          .addAttribute(
              String.class,
              a -> a.name("category").getter(i -> i.category).setter((i, v) -> i.category = v))
          .addAttribute(
              String.class,
              a -> a.name("language").getter(i -> i.language).setter((i, v) -> i.language = v))
          .addAttribute(
              Boolean.class,
              a -> a.name("waiting").getter(i -> i.waiting).setter((i, v) -> i.waiting = v))
          .addAttribute(
              Boolean.class,
              a -> a.name("agreed").getter(i -> i.agreed).setter((i, v) -> i.agreed = v))
          .addAttribute(
              Boolean.class,
              a -> a.name("lapsed").getter(i -> i.lapsed).setter((i, v) -> i.lapsed = v))
          .addAttribute(
              Boolean.class,
              a -> a.name("proposed").getter(i -> i.proposed).setter((i, v) -> i.proposed = v))
          .addAttribute(
              Boolean.class,
              a -> a.name("duplicate").getter(i -> i.duplicate).setter((i, v) -> i.duplicate = v))
          .addAttribute(
              Boolean.class,
              a ->
                  a.name("incomplete").getter(i -> i.incomplete).setter((i, v) -> i.incomplete = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("nomineeLanguage")
                      .getter(i -> i.nomineeLanguage)
                      .setter((i, v) -> i.nomineeLanguage = v))
          .addAttribute(
              String.class,
              a -> a.name("entered").getter(i -> i.entered).setter((i, v) -> i.entered = v))
          .build();

  private String nomination = "";
  private String status = "";
  private Long nominationVersion = 0L;
  private Instant changedAt = Instant.EPOCH;
  private String reference = "";
  private @Nullable Instant submittedAt;
  private String nominee = "";
  private String nomineeEmail = "";
  private String company = "";
  private String country = "";
  private @Nullable String nominatedAs;
  private @Nullable String nominatedOf;
  private String nominator = "";
  private String organisation = "";
  private String nominatorEmail = "";
  private @Nullable String category;
  private String language = "";
  private Boolean waiting = false;
  private Boolean agreed = false;

  /** Null in a row of before. */
  private @Nullable Boolean lapsed = false;

  private Boolean proposed = false;
  private Boolean duplicate = false;
  private Boolean incomplete = false;
  private String nomineeLanguage = "";
  private @Nullable String entered;

  static RowItem of(Nomination written, Instant now) {
    var row = BoardRow.of(written, now);
    var who = row.who();
    var item = new RowItem();
    item.setKey(NominationKeys.partition(row.id()), NominationKeys.ROW);
    item.list(NominationKeys.rows(written.edition()), NominationKeys.boardPosition(now, row.id()));
    item.nomination = row.id();
    item.status = row.status().name();
    item.nominationVersion = row.version();
    item.changedAt = now;
    item.reference = row.reference();
    item.submittedAt = row.submittedAt();
    item.nominee = who.nominee();
    item.nomineeEmail = who.nomineeEmail();
    item.company = who.company();
    item.country = who.country();
    item.nominatedAs = who.nominatedAs();
    item.nominatedOf = who.nominatedOf();
    item.nominator = who.nominator();
    item.organisation = who.organisation();
    item.nominatorEmail = who.nominatorEmail();
    item.category = row.category();
    item.language = row.language().name();
    item.waiting = row.waiting();
    item.agreed = row.agreed();
    item.lapsed = row.lapsed();
    item.proposed = row.proposed();
    item.duplicate = row.duplicate();
    item.incomplete = row.unwritten();
    item.nomineeLanguage = row.nomineeLanguage().name();
    var entered = row.entered();
    item.entered = entered == null ? null : entered.name();
    if (written.status() == NominationStatus.DECLINED || written.isErased()) {
      item.keepNothing();
    }
    return item;
  }

  BoardRow row() {
    return new BoardRow(
        nomination,
        stored(NominationStatus.class, status),
        nominationVersion,
        changedAt,
        reference,
        submittedAt,
        new BoardRow.Who(
            nominee,
            nomineeEmail,
            company,
            country,
            nominatedAs,
            nominatedOf,
            nominator,
            organisation,
            nominatorEmail),
        category,
        stored(Language.class, language),
        waiting,
        agreed,
        Boolean.TRUE.equals(lapsed),
        proposed,
        duplicate,
        incomplete,
        stored(Language.class, nomineeLanguage),
        entered == null ? null : stored(Entered.Way.class, entered));
  }
}
