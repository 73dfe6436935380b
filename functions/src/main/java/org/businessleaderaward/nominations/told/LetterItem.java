package org.businessleaderaward.nominations.told;

import java.time.Instant;
import java.util.Map;
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
              a -> a.name("wordsOf").getter(i -> i.wordsOf).setter((i, v) -> i.wordsOf = v))
          .addAttribute(
              EnhancedType.mapOf(String.class, String.class),
              a -> a.name("words").getter(i -> i.words).setter((i, v) -> i.words = v))
          .build();

  private String nomination = "";
  private @Nullable String told;
  private @Nullable Instant toldAt;
  private Boolean held = false;

  /** To which decision the words belong: who decides otherwise has written nothing yet. */
  private @Nullable String wordsOf;

  private Map<String, String> words = Map.of();

  /** Of a nomination whose people were told nothing yet. */
  public static LetterItem of(String edition, String nomination) {
    var item = new LetterItem();
    item.setKey(NominationKeys.partition(nomination), NominationKeys.LETTER);
    item.list(NominationKeys.letters(edition), nomination);
    item.nomination = nomination;
    return item;
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

  /** Whether the next letter is held back. */
  public boolean isHeld() {
    return held;
  }

  /** What the letter of a decision says of its own, by who reads it. */
  public Map<String, String> words(DecisionKind decision) {
    return decision.name().equals(wordsOf) ? words : Map.of();
  }

  /** Says how the next letter is to be, which is of this decision as things stand. */
  public void set(DecisionKind decision, boolean hold, Map<String, String> own) {
    held = hold;
    wordsOf = decision.name();
    words = own;
  }

  /** Takes note of what is told now; the next letter begins anew. */
  public void tell(DecisionKind decision, Instant now) {
    told = decision.name();
    toldAt = now;
    held = false;
    wordsOf = null;
    words = Map.of();
  }
}
