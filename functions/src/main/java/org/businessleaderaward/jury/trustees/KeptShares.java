package org.businessleaderaward.jury.trustees;

import java.util.Optional;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.proofs.TrusteeSecret;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** The service's shares, sealed, in a partition that only the function count may read. */
public final class KeptShares implements ServiceShare {
  private final DynamoDbTable<ShareItem> table;
  private final ShareSeal seal;

  public KeptShares(Storage storage, ShareSeal seal) {
    this.table = storage.table(TableOf.JURY, ShareItem.SCHEMA);
    this.seal = seal;
  }

  @Override
  public Optional<TrusteeSecret> open(String edition) {
    return find(edition).map(share -> TrusteeSecret.read(seal.open(edition, share)));
  }

  /** What the key is known by that sealed the share of an edition's vote; empty without a share. */
  public Optional<String> sealedBy(String edition) {
    return find(edition).map(SealedShare::by);
  }

  private Optional<SealedShare> find(String edition) {
    var key = JuryKeys.of(JuryKeys.share(edition), JuryKeys.SHARE);
    return Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true)))
        .map(ShareItem::share);
  }

  /** Adds a share; once. */
  void add(WriteSet set, String edition, TrusteeSecret secret) {
    set.put(table, item(edition, secret), PublishedKeys.MADE_BEFORE, WriteSet.ABSENT);
  }

  /** Keeps a share that was moved here, in the place of one that cannot be opened here. */
  public void keep(String edition, TrusteeSecret secret) {
    table.putItem(item(edition, secret));
  }

  private ShareItem item(String edition, TrusteeSecret secret) {
    var item = new ShareItem();
    item.setKey(JuryKeys.share(edition), JuryKeys.SHARE);
    var sealed = seal.seal(edition, secret.bytes());
    item.sealed = sealed.bytes();
    item.sealedBy = sealed.by();
    return item;
  }
}
