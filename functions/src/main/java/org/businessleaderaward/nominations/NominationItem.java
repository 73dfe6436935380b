package org.businessleaderaward.nominations;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.DraftText;
import org.businessleaderaward.nominations.evidence.EvidenceFile;
import org.businessleaderaward.nominations.evidence.EvidenceFileItem;
import org.businessleaderaward.nominations.screening.Screening;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A stored nomination. Its version makes a write fail that is based on an older one. */
final class NominationItem extends Versioned {
  static final TableSchema<NominationItem> SCHEMA =
      versioned(NominationItem.class, NominationItem::new)
          .extend(listedIn(NominationKeys.BY_EDITION))
          .extend(texts())
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
                  a.name("nomineeLanguage")
                      .getter(i -> i.nomineeLanguage)
                      .setter((i, v) -> i.nomineeLanguage = v))
          .addAttribute(
              EnhancedType.documentOf(ConsentItem.class, ConsentItem.SCHEMA),
              a -> a.name("consent").getter(i -> i.consent).setter((i, v) -> i.consent = v))
          .addAttribute(
              String.class,
              a -> a.name("language").getter(i -> i.language).setter((i, v) -> i.language = v))
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
              EnhancedType.listOf(Instant.class),
              a -> a.name("changes").getter(i -> i.changes).setter((i, v) -> i.changes = v))
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
              EnhancedType.listOf(
                  EnhancedType.documentOf(FormAnswerItem.class, FormAnswerItem.SCHEMA)),
              a -> a.name("answers").getter(i -> i.answers).setter((i, v) -> i.answers = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a ->
                  a.name("evidenceLinks")
                      .getter(i -> i.evidenceLinks)
                      .setter((i, v) -> i.evidenceLinks = v))
          .addAttribute(
              EnhancedType.listOf(EnhancedType.documentOf(EnteredItem.class, EnteredItem.SCHEMA)),
              a -> a.name("entered").getter(i -> i.entered).setter((i, v) -> i.entered = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("unwritten").getter(i -> i.unwritten).setter((i, v) -> i.unwritten = v))
          .addAttribute(
              EnhancedType.listOf(
                  EnhancedType.documentOf(EvidenceFileItem.class, EvidenceFileItem.SCHEMA)),
              a ->
                  a.name("evidenceFiles")
                      .getter(i -> i.evidenceFiles)
                      .setter((i, v) -> i.evidenceFiles = v))
          .build();

  final Map<DraftText, String> texts = new EnumMap<>(DraftText.class);
  String id = "";
  String edition = "";
  String person = "";
  String status = "";
  Instant savedAt = Instant.EPOCH;
  String nomineeLanguage = "";
  @Nullable ConsentItem consent;
  String language = "";
  @Nullable String reference;
  @Nullable Instant submittedAt;
  @Nullable List<Instant> changes;
  @Nullable String ineligibleReason;
  @Nullable String screeningNote;
  Boolean screened = false;
  @Nullable ProposalItem proposal;
  @Nullable String withdrawalReason;
  @Nullable Instant extendedUntil;
  List<StatementItem> statements = List.of();
  List<FormAnswerItem> answers = List.of();
  List<String> evidenceLinks = List.of();
  List<EvidenceFileItem> evidenceFiles = List.of();

  /** Null where no officer entered any. */
  @Nullable List<EnteredItem> entered;

  /** Null where its nominee has nothing to write. */
  @Nullable List<String> unwritten;

  private static StaticTableSchema<NominationItem> texts() {
    var schema = StaticTableSchema.builder(NominationItem.class);
    for (var text : DraftText.values()) {
      schema.addAttribute(
          String.class,
          a ->
              a.name(text.attribute())
                  .getter(i -> i.kept(text))
                  .setter((i, v) -> i.texts.put(text, v)));
    }
    return schema.build();
  }

  /** An empty text about somebody is kept as such; another is not there. */
  private @Nullable String kept(DraftText text) {
    return text.about().isEmpty() ? texts.get(text) : texts.getOrDefault(text, "");
  }

  static NominationItem of(Nomination nomination) {
    var item = new NominationItem();
    item.setKey(NominationKeys.partition(nomination.id()), NominationKeys.NOMINATION);
    item.id = nomination.id();
    item.edition = nomination.edition();
    item.person = nomination.person();
    item.status = nomination.status().name();
    item.savedAt = nomination.savedAt();
    item.setVersion(nomination.version());
    if (nomination.status() == NominationStatus.DECLINED || nomination.isErased()) {
      item.keepNothing();
    }
    item.withdrawalReason = nomination.withdrawalReason();
    item.extendedUntil = nomination.extendedUntil();
    item.write(nomination.content());
    item.consent = nomination.consent() == null ? null : ConsentItem.of(nomination.consent());
    item.evidenceFiles = nomination.evidenceFiles().stream().map(EvidenceFileItem::of).toList();
    item.proposal = nomination.proposal() == null ? null : ProposalItem.of(nomination.proposal());
    item.entered =
        nomination.entered().isEmpty()
            ? null
            : nomination.entered().stream().map(EnteredItem::of).toList();
    item.unwritten = nomination.unwritten().isEmpty() ? null : nomination.unwritten();
    var receipt = nomination.receipt();
    if (receipt != null) {
      item.reference = receipt.reference();
      item.submittedAt = receipt.submittedAt();
      item.changes = receipt.changes().isEmpty() ? null : receipt.changes();
      item.list(
          NominationKeys.board(nomination.edition(), nomination.status()),
          NominationKeys.boardPosition(receipt.submittedAt(), nomination.id()));
      if (nomination.isErased() && nomination.status() != NominationStatus.DECLINED) {
        // Its row alone still counts: who looks for what is not erased yet does not find it.
        item.unlist();
      }
    }
    var screening = nomination.screening();
    if (screening != null) {
      item.screened = true;
      item.ineligibleReason = screening.reason() == null ? null : screening.reason().name();
      item.screeningNote = screening.note();
    }
    return item;
  }

  /**
   * What was submitted, as it stays beside a later version: what its nominator wrote, and which
   * files it had, by their names. So nothing else is left of those that are removed later.
   */
  static NominationItem earlier(Nomination nomination) {
    var receipt = Objects.requireNonNull(nomination.receipt(), "a draft has no earlier versions");
    var item = of(nomination);
    item.setKey(
        NominationKeys.partition(nomination.id()), NominationKeys.version(receipt.version()));
    item.setVersion(0);
    item.unlist();
    item.evidenceFiles =
        nomination.evidenceFiles().stream()
            .map(EvidenceFile::named)
            .map(EvidenceFileItem::of)
            .toList();
    item.consent = null;
    item.entered = null;
    item.unwritten = null;
    return item;
  }

  private void write(Draft content) {
    texts.putAll(content.texts());
    nomineeLanguage = content.nomineeLanguage().name();
    statements = content.statements().stream().map(StatementItem::of).toList();
    answers = content.answers().stream().map(FormAnswerItem::of).toList();
    evidenceLinks = content.evidenceLinks();
    language = content.language().name();
  }

  Nomination nomination() {
    return new Nomination(
        id,
        edition,
        person,
        stored(NominationStatus.class, status),
        version(),
        savedAt,
        content(),
        evidenceFiles.stream().map(EvidenceFileItem::file).toList(),
        receipt(),
        consent == null ? null : consent.consent(),
        screening(),
        proposal == null ? null : proposal.proposal(),
        withdrawalReason,
        extendedUntil,
        entered == null ? List.of() : entered.stream().map(EnteredItem::entered).toList(),
        unwritten == null ? List.of() : unwritten);
  }

  private Draft content() {
    return new Draft(
        texts,
        stored(Language.class, nomineeLanguage),
        statements.stream().map(StatementItem::statement).toList(),
        answers.stream().map(FormAnswerItem::answer).toList(),
        evidenceLinks,
        stored(Language.class, language));
  }

  private @Nullable Receipt receipt() {
    return reference == null || submittedAt == null
        ? null
        : new Receipt(reference, submittedAt, changes == null ? List.of() : changes);
  }

  private @Nullable Screening screening() {
    return screened
        ? new Screening(
            ineligibleReason == null ? null : stored(Screening.Reason.class, ineligibleReason),
            screeningNote)
        : null;
  }
}
