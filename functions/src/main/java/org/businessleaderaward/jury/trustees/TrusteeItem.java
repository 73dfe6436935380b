package org.businessleaderaward.jury.trustees;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.record.PublishedKey;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What a trustee has done to make a key, as stored. The service's lies beside the key. */
final class TrusteeItem extends Versioned {
  static final TableSchema<TrusteeItem> SCHEMA =
      versioned(TrusteeItem.class, TrusteeItem::new)
          .addAttribute(
              Integer.class,
              a -> a.name("number").getter(i -> i.number).setter((i, v) -> i.number = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a ->
                  a.name("commitments")
                      .getter(i -> i.commitments)
                      .setter((i, v) -> i.commitments = v))
          .addAttribute(
              String.class,
              a -> a.name("sharesKey").getter(i -> i.sharesKey).setter((i, v) -> i.sharesKey = v))
          .addAttribute(
              String.class, a -> a.name("proof").getter(i -> i.proof).setter((i, v) -> i.proof = v))
          .addAttribute(
              String.class,
              a -> a.name("byText").getter(i -> i.byText).setter((i, v) -> i.byText = v))
          .addAttribute(
              String.class,
              a -> a.name("byPasskey").getter(i -> i.byPasskey).setter((i, v) -> i.byPasskey = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("credential").getter(i -> i.credential).setter((i, v) -> i.credential = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("committedAt")
                      .getter(i -> i.committedAt)
                      .setter((i, v) -> i.committedAt = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("shares").getter(i -> i.shares).setter((i, v) -> i.shares = v))
          .addAttribute(
              Instant.class,
              a -> a.name("sentAt").getter(i -> i.sentAt).setter((i, v) -> i.sentAt = v))
          .addAttribute(
              String.class,
              a -> a.name("rehearsal").getter(i -> i.rehearsal).setter((i, v) -> i.rehearsal = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("confirmedAt")
                      .getter(i -> i.confirmedAt)
                      .setter((i, v) -> i.confirmedAt = v))
          .addAttribute(
              Integer.class,
              a -> a.name("wrong").getter(i -> i.wrong).setter((i, v) -> i.wrong = v))
          .build();

  @Nullable Integer number;
  @Nullable List<String> commitments;
  @Nullable String sharesKey;
  @Nullable String proof;
  @Nullable String byText;
  @Nullable String byPasskey;
  @Nullable String credential;
  @Nullable Instant committedAt;
  @Nullable List<String> shares;
  @Nullable Instant sentAt;
  @Nullable String rehearsal;
  @Nullable Instant confirmedAt;
  @Nullable Integer wrong;

  static TrusteeItem of(String edition, int round, TrusteeState state) {
    var item = new TrusteeItem();
    if (state.number() == KeyChoice.SERVICE) {
      item.setKey(JuryKeys.key(edition), JuryKeys.service(round));
    } else {
      item.setKey(JuryKeys.trustees(edition), JuryKeys.trustee(round, state.number()));
    }
    item.setVersion(state.version());
    item.number = state.number();
    item.commitments = state.key().commitments();
    item.sharesKey = state.key().sharesKey();
    item.proof = state.key().proof();
    var kept = state.kept();
    if (kept != null) {
      item.byText = kept.byText();
      item.byPasskey = kept.byPasskey();
      item.credential = kept.credential();
    }
    item.committedAt = state.committedAt();
    item.shares = state.shares();
    item.sentAt = state.sentAt();
    item.rehearsal = state.rehearsal();
    item.confirmedAt = state.confirmedAt();
    item.wrong = state.wrong();
    return item;
  }

  TrusteeState state() {
    return new TrusteeState(
        Objects.requireNonNull(number),
        new PublishedKey.Trustee(
            Objects.requireNonNull(commitments),
            Objects.requireNonNull(sharesKey),
            Objects.requireNonNull(proof)),
        Optional.ofNullable(byText)
            .map(text -> new TrusteeState.KeptSecret(text, byPasskey, credential))
            .orElse(null),
        Objects.requireNonNull(committedAt),
        Objects.requireNonNull(shares),
        sentAt,
        rehearsal,
        confirmedAt,
        wrong,
        version());
  }
}
