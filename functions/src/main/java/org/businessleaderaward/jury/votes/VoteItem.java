package org.businessleaderaward.jury.votes;

import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.Objects;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.domain.FrozenRule;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A vote as stored: when it closes, by which rule, sealed to which key. */
final class VoteItem extends Keyed {
  static final TableSchema<VoteItem> SCHEMA =
      keyed(VoteItem.class, VoteItem::new)
          .addAttribute(
              Instant.class,
              a -> a.name("opensAt").getter(i -> i.opensAt).setter((i, v) -> i.opensAt = v))
          .addAttribute(
              Long.class,
              a ->
                  a.name("closesAtMillis")
                      .getter(i -> i.closesAtMillis)
                      .setter((i, v) -> i.closesAtMillis = v))
          .addAttribute(
              String.class, a -> a.name("rule").getter(i -> i.rule).setter((i, v) -> i.rule = v))
          .addAttribute(
              String.class,
              a -> a.name("publicKey").getter(i -> i.publicKey).setter((i, v) -> i.publicKey = v))
          .addAttribute(
              String.class,
              a -> a.name("sealedLot").getter(i -> i.sealedLot).setter((i, v) -> i.sealedLot = v))
          .build();

  @Nullable Instant opensAt;
  @Nullable Long closesAtMillis;
  @Nullable String rule;
  @Nullable String publicKey;
  @Nullable String sealedLot;

  static VoteItem of(Vote vote) {
    var item = new VoteItem();
    item.setKey(JuryKeys.edition(vote.rule().edition()), JuryKeys.VOTE);
    item.opensAt = vote.opensAt();
    item.closesAtMillis = vote.closesAt().toEpochMilli();
    item.rule = vote.rule().canonicalJson();
    item.publicKey = vote.publicKey().toJSONString();
    item.sealedLot = vote.sealedLot();
    return item;
  }

  Vote vote() {
    try {
      return new Vote(
          Objects.requireNonNull(opensAt),
          Instant.ofEpochMilli(Objects.requireNonNull(closesAtMillis)),
          FrozenRule.read(Objects.requireNonNull(rule)),
          RSAKey.parse(Objects.requireNonNull(publicKey)),
          Objects.requireNonNull(sealedLot));
    } catch (ParseException e) {
      throw new IllegalStateException("the vote's public key was changed", e);
    }
  }
}
