package org.businessleaderaward.directory.proposals;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.letters.RefusalReason;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A stored correction. It is in the index only while it waits for a decision. */
public final class CorrectionItem extends Versioned {
  public static final TableSchema<CorrectionItem> SCHEMA =
      versioned(CorrectionItem.class, CorrectionItem::new)
          .extend(listedIn(DirectoryKeys.BY_UPDATE))
          .addAttribute(
              String.class, a -> a.name("id").getter(i -> i.id).setter((i, v) -> i.id = v))
          .addAttribute(
              String.class,
              a -> a.name("status").getter(i -> i.status).setter((i, v) -> i.status = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("suggestedAt")
                      .getter(i -> i.suggestedAt)
                      .setter((i, v) -> i.suggestedAt = v))
          .addAttribute(
              String.class, a -> a.name("entry").getter(i -> i.entry).setter((i, v) -> i.entry = v))
          .addAttribute(
              String.class, a -> a.name("name").getter(i -> i.name).setter((i, v) -> i.name = v))
          .addAttribute(
              String.class,
              a -> a.name("language").getter(i -> i.language).setter((i, v) -> i.language = v))
          .addAttribute(
              EnhancedType.mapOf(String.class, String.class),
              a -> a.name("values").getter(i -> i.values).setter((i, v) -> i.values = v))
          .addAttribute(
              String.class,
              a -> a.name("reason").getter(i -> i.reason).setter((i, v) -> i.reason = v))
          .addAttribute(
              String.class,
              a -> a.name("sourceUrl").getter(i -> i.sourceUrl).setter((i, v) -> i.sourceUrl = v))
          .addAttribute(
              String.class, a -> a.name("email").getter(i -> i.email).setter((i, v) -> i.email = v))
          .addAttribute(
              String.class,
              a -> a.name("refusal").getter(i -> i.refusal).setter((i, v) -> i.refusal = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("organisation")
                      .getter(i -> i.organisation)
                      .setter((i, v) -> i.organisation = v))
          .addAttribute(
              String.class,
              a -> a.name("contact").getter(i -> i.contact).setter((i, v) -> i.contact = v))
          .build();

  String id = "";
  String status = "";
  Instant suggestedAt = Instant.EPOCH;
  String entry = "";
  String name = "";
  String language = "";
  Map<String, String> values = Map.of();
  String reason = "";
  String sourceUrl = "";
  String email = "";
  @Nullable String refusal;
  public @Nullable String organisation;
  public @Nullable String contact;

  public static CorrectionItem pending(
      String id, CorrectionDraft draft, Entry entry, Map<EntryField, String> changed, Instant now) {
    var item = new CorrectionItem();
    item.setKey(DirectoryKeys.correction(id), DirectoryKeys.ITEM);
    item.list(DirectoryKeys.PENDING_CORRECTIONS, DirectoryKeys.inOrderOfChange(now, id));
    item.id = id;
    item.status = SuggestionStatus.PENDING.name();
    item.suggestedAt = now;
    item.entry = entry.id();
    item.name = entry.name().in(draft.language());
    item.language = draft.language().name();
    var values = new TreeMap<String, String>();
    changed.forEach((field, value) -> values.put(field.name(), value));
    item.values = values;
    item.reason = draft.reason();
    item.sourceUrl = draft.sourceUrl();
    item.email = draft.email();
    return item;
  }

  /**
   * Takes it out of what waits. Whoever suggested it is written to once more, and the address is
   * not kept after that.
   *
   * @param why why it was refused; null when it was accepted
   */
  void decide(@Nullable RefusalReason why) {
    status = (why == null ? SuggestionStatus.ACCEPTED : SuggestionStatus.REFUSED).name();
    refusal = why == null ? null : why.name();
    forgetWhoSuggested();
    unlist();
  }

  /**
   * Keeps what was suggested, which names nobody, without the address and the ground in their own
   * words; that of an organisation stays with what it proposed.
   */
  void forgetWhoSuggested() {
    email = "";
    if (organisation == null) {
      reason = "";
    }
    keepNothing();
  }

  /** Takes it out of what waits at the wish of who sent it. */
  void withdraw() {
    status = SuggestionStatus.WITHDRAWN.name();
    unlist();
  }

  private Correction.@Nullable By by() {
    return organisation == null || contact == null
        ? null
        : new Correction.By(organisation, contact);
  }

  Correction correction() {
    var byField = new EnumMap<EntryField, String>(EntryField.class);
    values.forEach((field, value) -> byField.put(stored(EntryField.class, field), value));
    return new Correction(
        id,
        stored(SuggestionStatus.class, status),
        suggestedAt,
        entry,
        name,
        stored(Language.class, language),
        byField,
        reason,
        sourceUrl,
        email,
        refusal == null ? null : stored(RefusalReason.class, refusal),
        by());
  }
}
