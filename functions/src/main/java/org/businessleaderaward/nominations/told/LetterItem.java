package org.businessleaderaward.nominations.told;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * What the people of a nomination were last told, and how the next letter to them is to be. It lies
 * beside the nomination, and goes with it.
 */
public final class LetterItem extends Versioned {
  static final TableSchema<LetterItem> SCHEMA =
      versioned(LetterItem.class, LetterItem::new)
          .extend(listedIn(NominationKeys.BY_EDITION))
          .addAttribute(
              String.class,
              a -> a.name("edition").getter(i -> i.edition).setter((i, v) -> i.edition = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("nomination").getter(i -> i.nomination).setter((i, v) -> i.nomination = v))
          .addAttribute(
              String.class, a -> a.name("told").getter(i -> i.told).setter((i, v) -> i.told = v))
          .addAttribute(
              Instant.class,
              a -> a.name("toldAt").getter(i -> i.toldAt).setter((i, v) -> i.toldAt = v))
          .addAttribute(
              Boolean.class, a -> a.name("held").getter(i -> i.held).setter((i, v) -> i.held = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("toldReason").getter(i -> i.toldReason).setter((i, v) -> i.toldReason = v))
          .addAttribute(
              String.class,
              a -> a.name("decision").getter(i -> i.decision).setter((i, v) -> i.decision = v))
          .addAttribute(
              EnhancedType.mapOf(String.class, String.class),
              a -> a.name("words").getter(i -> i.words).setter((i, v) -> i.words = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("approvedFor")
                      .getter(i -> i.approvedFor)
                      .setter((i, v) -> i.approvedFor = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("approvedBy").getter(i -> i.approvedBy).setter((i, v) -> i.approvedBy = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("approvedAt").getter(i -> i.approvedAt).setter((i, v) -> i.approvedAt = v))
          .build();

  private String edition = "";
  private String nomination = "";
  private @Nullable String told;
  private @Nullable Instant toldAt;

  /** Why it is not eligible, as it stood when that was told; null when nothing of it was. */
  private @Nullable String toldReason;

  /** Of which decision the next letter was held back or added to; null before it was. */
  private @Nullable String decision;

  private Boolean held = false;
  private Map<String, String> words = Map.of();

  /** With the letter of which decision the feedback goes; null while it is a draft, or none. */
  private @Nullable String approvedFor;

  private @Nullable String approvedBy;
  private @Nullable Instant approvedAt;

  /** Of a nomination whose people were told nothing yet. */
  public static LetterItem of(String edition, String nomination) {
    var item = new LetterItem();
    item.setKey(NominationKeys.partition(nomination), NominationKeys.LETTER);
    item.edition = edition;
    item.nomination = nomination;
    return item;
  }

  /** Lists it among those of its edition as one that is written now. */
  void listAt(Instant now) {
    list(NominationKeys.letters(edition), NominationKeys.boardPosition(now, nomination));
  }

  public String nomination() {
    return nomination;
  }

  /** What was told last; null before anything was. */
  public @Nullable DecisionKind told() {
    return told == null ? null : stored(DecisionKind.class, told);
  }

  /** When that was. */
  public @Nullable Instant toldAt() {
    return toldAt;
  }

  /** Where the nomination stands for who was told so. */
  public NominatorStatus status() {
    var last = told();
    return last == null ? NominatorStatus.SUBMITTED : last.status();
  }

  /**
   * Whether its people know how it was screened.
   *
   * @param reason why it is not eligible; null of what is
   */
  public boolean tells(@Nullable String reason) {
    return (reason == null ? status().isBeyondScreening() : status() == NominatorStatus.INELIGIBLE)
        && Objects.equals(toldReason, reason);
  }

  /** Whether the letter of a decision is held back. */
  public boolean isHeld(DecisionKind of) {
    return held && of.name().equals(decision);
  }

  /** What the letter of a decision says of its own, by who reads it. */
  public Map<String, String> words(DecisionKind of) {
    return of.name().equals(decision) ? words : Map.of();
  }

  /** Whether something was said of how the next letter is to be. */
  public boolean isPrepared() {
    return decision != null || approvedFor != null;
  }

  /** Whether the feedback to the nominator goes with the letter of a decision. */
  public boolean isApproved(DecisionKind of) {
    return of.name().equals(approvedFor);
  }

  /** Who approved it; null of a draft. */
  public @Nullable String approvedBy() {
    return approvedBy;
  }

  /** When that was. */
  public @Nullable Instant approvedAt() {
    return approvedAt;
  }

  /** Has the feedback go with the letter of a decision. */
  public void approve(DecisionKind of, String by, Instant now) {
    approvedFor = of.name();
    approvedBy = by;
    approvedAt = now;
  }

  /** Takes note that the feedback is another, which nobody has approved. */
  public void dropApproval() {
    approvedFor = null;
    approvedBy = null;
    approvedAt = null;
  }

  /** Says how the letter of a decision is to be. */
  public void set(DecisionKind of, boolean hold, Map<String, String> own) {
    decision = of.name();
    held = hold;
    words = own;
  }

  /** Forgets how the next letter was to be, since something else is decided now. */
  public void beginAnew() {
    decision = null;
    held = false;
    words = Map.of();
    dropApproval();
  }

  /** Takes note of what is told now, and for which reason; the next letter begins anew. */
  public void tell(DecisionKind of, @Nullable String reason, Instant now) {
    told = of.name();
    toldAt = now;
    toldReason = reason;
    beginAnew();
  }
}
