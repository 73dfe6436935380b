package org.businessleaderaward.jury.trustees;

import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.proofs.TrusteeSecret;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;

/**
 * The service's shares, sealed, in a partition that only the function count may read. Where one is
 * asked for and cannot be had, key or count wait for people, or for good: the log says so in words
 * that an alarm listens for.
 */
public final class KeptShares implements ServiceShare {
  private static final Expression IS_THERE =
      Expression.builder().expression("attribute_exists(sealed)").build();

  private static final Logger LOG = LoggerFactory.getLogger(KeptShares.class);

  private final DynamoDbTable<ShareItem> table;
  private final ShareSeal seal;

  public KeptShares(Storage storage, ShareSeal seal) {
    this.table = storage.table(TableOf.JURY, ShareItem.SCHEMA);
    this.seal = seal;
  }

  @Override
  public Optional<TrusteeSecret> open(String edition) {
    var kept = find(edition);
    if (kept.isEmpty()) {
      LOG.warn("share of the service missing: none is kept for {}", edition);
    }
    return kept.filter(share -> isOpenedHere(edition, share))
        .map(share -> TrusteeSecret.read(seal.open(edition, share)));
  }

  private boolean isOpenedHere(String edition, SealedShare share) {
    boolean isOurs = seal.isKnownBy(share.by());
    if (!isOurs) {
      LOG.warn("share of the service missing: that of {} stays sealed by {}", edition, share.by());
    }
    return isOurs;
  }

  /** What the key is known by that sealed the share of an edition's vote; empty without a share. */
  public Optional<String> sealedBy(String edition) {
    return find(edition).map(SealedShare::by);
  }

  /** Opens what belongs to the key of a choice of trustees; empty for another one's. */
  Optional<TrusteeSecret> open(String edition, KeyChoice choice) {
    var kept = item(edition);
    int round = kept.map(item -> Objects.requireNonNull(item.round)).orElse(-1);
    if (round < choice.round()) {
      LOG.warn("share of the service missing: none is kept for {}", edition);
    }
    return kept.filter(_ -> round == choice.round())
        .map(item -> TrusteeSecret.read(seal.open(edition, item.share())));
  }

  private Optional<SealedShare> find(String edition) {
    return item(edition).map(ShareItem::share);
  }

  private Optional<ShareItem> item(String edition) {
    var key = JuryKeys.of(JuryKeys.share(edition), JuryKeys.SHARE);
    return Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true)))
        .filter(item -> item.sealed != null);
  }

  /** Adds what belongs to the key of a choice, in the place of an earlier choice's; once. */
  void add(WriteSet set, String edition, KeyChoice choice, TrusteeSecret secret) {
    set.put(
        table,
        item(edition, choice.round(), secret),
        PublishedKeys.MADE_BEFORE,
        Rounds.isAfterAll(choice.round()));
  }

  /** Adds that a share is destroyed; once. That there was one stays. */
  void destroy(WriteSet set, String edition) {
    var item = item(edition).orElseThrow();
    item.sealed = null;
    item.sealedBy = null;
    set.put(table, item, "destroyed-before", IS_THERE);
  }

  /** Keeps a share that was moved here, in the place of one that cannot be opened here. */
  public void keep(String edition, TrusteeSecret secret) {
    int round = item(edition).map(item -> Objects.requireNonNull(item.round)).orElse(0);
    table.putItem(item(edition, round, secret));
  }

  private ShareItem item(String edition, int round, TrusteeSecret secret) {
    var item = new ShareItem();
    item.round = round;
    item.setKey(JuryKeys.share(edition), JuryKeys.SHARE);
    var sealed = seal.seal(edition, secret.bytes());
    item.sealed = sealed.bytes();
    item.sealedBy = sealed.by();
    return item;
  }
}
