package org.businessleaderaward.nominations;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.Nominator;
import org.businessleaderaward.nominations.domain.Nominee;
import org.businessleaderaward.nominations.screening.Screening;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A stored nomination. Its version makes a write fail that is based on an older one. */
final class NominationItem extends Versioned {
  static final TableSchema<NominationItem> SCHEMA =
      versioned(NominationItem.class, NominationItem::new)
          .extend(listedIn(NominationKeys.BY_EDITION))
          .addAttribute(
              String.class, a -> a.name("id").getter(i -> i.id).setter((i, v) -> i.id = v))
          .addAttribute(
              String.class,
              a -> a.name("edition").getter(i -> i.edition).setter((i, v) -> i.edition = v))
          .addAttribute(
              String.class,
              a -> a.name("person").getter(i -> i.person).setter((i, v) -> i.person = v))
          .addAttribute(
              String.class,
              a -> a.name("status").getter(i -> i.status).setter((i, v) -> i.status = v))
          .addAttribute(
              Instant.class,
              a -> a.name("savedAt").getter(i -> i.savedAt).setter((i, v) -> i.savedAt = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("nomineeName")
                      .getter(i -> i.nomineeName)
                      .setter((i, v) -> i.nomineeName = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("nomineeRole")
                      .getter(i -> i.nomineeRole)
                      .setter((i, v) -> i.nomineeRole = v))
          .addAttribute(
              String.class,
              a -> a.name("company").getter(i -> i.company).setter((i, v) -> i.company = v))
          .addAttribute(
              String.class,
              a -> a.name("country").getter(i -> i.country).setter((i, v) -> i.country = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("nomineeEmail")
                      .getter(i -> i.nomineeEmail)
                      .setter((i, v) -> i.nomineeEmail = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("nomineeLanguage")
                      .getter(i -> i.nomineeLanguage)
                      .setter((i, v) -> i.nomineeLanguage = v))
          .addAttribute(
              EnhancedType.documentOf(ConsentItem.class, ConsentItem.SCHEMA),
              a -> a.name("consent").getter(i -> i.consent).setter((i, v) -> i.consent = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("nominatorName")
                      .getter(i -> i.nominatorName)
                      .setter((i, v) -> i.nominatorName = v))
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
              a -> a.name("relation").getter(i -> i.relation).setter((i, v) -> i.relation = v))
          .addAttribute(
              String.class,
              a -> a.name("language").getter(i -> i.language).setter((i, v) -> i.language = v))
          .addAttribute(
              String.class,
              a -> a.name("category").getter(i -> i.category).setter((i, v) -> i.category = v))
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
              a ->
                  a.name("ineligibleReason")
                      .getter(i -> i.ineligibleReason)
                      .setter((i, v) -> i.ineligibleReason = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("screeningNote")
                      .getter(i -> i.screeningNote)
                      .setter((i, v) -> i.screeningNote = v))
          .addAttribute(
              Boolean.class,
              a -> a.name("screened").getter(i -> i.screened).setter((i, v) -> i.screened = v))
          .addAttribute(
              EnhancedType.documentOf(ProposalItem.class, ProposalItem.SCHEMA),
              a -> a.name("proposal").getter(i -> i.proposal).setter((i, v) -> i.proposal = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("extendedUntil")
                      .getter(i -> i.extendedUntil)
                      .setter((i, v) -> i.extendedUntil = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("withdrawalReason")
                      .getter(i -> i.withdrawalReason)
                      .setter((i, v) -> i.withdrawalReason = v))
          .addAttribute(
              EnhancedType.listOf(
                  EnhancedType.documentOf(StatementItem.class, StatementItem.SCHEMA)),
              a ->
                  a.name("statements").getter(i -> i.statements).setter((i, v) -> i.statements = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a ->
                  a.name("evidenceLinks")
                      .getter(i -> i.evidenceLinks)
                      .setter((i, v) -> i.evidenceLinks = v))
          .addAttribute(
              EnhancedType.listOf(
                  EnhancedType.documentOf(EvidenceFileItem.class, EvidenceFileItem.SCHEMA)),
              a ->
                  a.name("evidenceFiles")
                      .getter(i -> i.evidenceFiles)
                      .setter((i, v) -> i.evidenceFiles = v))
          .build();

  String id = "";
  String edition = "";
  String person = "";
  String status = "";
  Instant savedAt = Instant.EPOCH;
  String nomineeName = "";
  String nomineeRole = "";
  String company = "";
  String country = "";
  String nomineeEmail = "";
  String nomineeLanguage = "";
  @Nullable ConsentItem consent;
  String nominatorName = "";
  String organisation = "";
  String nominatorEmail = "";
  String relation = "";
  String language = "";
  @Nullable String category;
  @Nullable String reference;
  @Nullable Instant submittedAt;
  @Nullable String ineligibleReason;
  @Nullable String screeningNote;
  Boolean screened = false;
  @Nullable ProposalItem proposal;
  @Nullable String withdrawalReason;
  @Nullable Instant extendedUntil;
  List<StatementItem> statements = List.of();
  List<String> evidenceLinks = List.of();
  List<EvidenceFileItem> evidenceFiles = List.of();

  static NominationItem of(Nomination nomination) {
    var item = new NominationItem();
    item.setKey(NominationKeys.partition(nomination.id()), NominationKeys.NOMINATION);
    item.id = nomination.id();
    item.edition = nomination.edition();
    item.person = nomination.person();
    item.status = nomination.status().name();
    item.savedAt = nomination.savedAt();
    item.setVersion(nomination.version());
    item.withdrawalReason = nomination.withdrawalReason();
    item.extendedUntil = nomination.extendedUntil();
    item.write(nomination.content());
    item.consent = nomination.consent() == null ? null : ConsentItem.of(nomination.consent());
    item.evidenceFiles = nomination.evidenceFiles().stream().map(EvidenceFileItem::of).toList();
    item.proposal = nomination.proposal() == null ? null : ProposalItem.of(nomination.proposal());
    var receipt = nomination.receipt();
    if (receipt != null) {
      item.reference = receipt.reference();
      item.submittedAt = receipt.submittedAt();
      item.list(
          NominationKeys.board(nomination.edition(), nomination.status()),
          NominationKeys.boardPosition(receipt.submittedAt(), nomination.id()));
    }
    var screening = nomination.screening();
    if (screening != null) {
      item.screened = true;
      item.ineligibleReason = screening.reason() == null ? null : screening.reason().name();
      item.screeningNote = screening.note();
    }
    return item;
  }

  private void write(Draft content) {
    nomineeName = content.nominee().name();
    nomineeRole = content.nominee().role();
    company = content.nominee().company();
    country = content.nominee().country();
    nomineeEmail = content.nominee().email();
    nomineeLanguage = content.nominee().language().name();
    nominatorName = content.nominator().name();
    organisation = content.nominator().organisation();
    nominatorEmail = content.nominator().email();
    relation = content.nominator().relation();
    statements = content.statements().stream().map(StatementItem::of).toList();
    evidenceLinks = content.evidenceLinks();
    language = content.language().name();
    category = content.category().isEmpty() ? null : content.category();
  }

  Nomination nomination() {
    return new Nomination(
        id,
        edition,
        person,
        NominationStatus.valueOf(status),
        version(),
        savedAt,
        content(),
        evidenceFiles.stream().map(EvidenceFileItem::file).toList(),
        receipt(),
        consent == null ? null : consent.consent(),
        screening(),
        proposal == null ? null : proposal.proposal(),
        withdrawalReason,
        extendedUntil);
  }

  private Draft content() {
    return new Draft(
        new Nominee(
            nomineeName,
            nomineeRole,
            company,
            country,
            nomineeEmail,
            Language.valueOf(nomineeLanguage)),
        new Nominator(nominatorName, organisation, nominatorEmail, relation),
        statements.stream().map(StatementItem::statement).toList(),
        evidenceLinks,
        Language.valueOf(language),
        category == null ? "" : category);
  }

  private @Nullable Receipt receipt() {
    return reference == null || submittedAt == null ? null : new Receipt(reference, submittedAt);
  }

  private @Nullable Screening screening() {
    return screened
        ? new Screening(
            ineligibleReason == null ? null : Screening.Reason.valueOf(ineligibleReason),
            screeningNote)
        : null;
  }
}
