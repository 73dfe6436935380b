package org.businessleaderaward.local.archive;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.businessleaderaward.jury.proofs.TrusteeSecret;
import org.businessleaderaward.jury.trustees.FileShareSeal;
import org.businessleaderaward.jury.trustees.KeptShares;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Storage;

/** Shares that are sealed by a key in a file, on a server without a key service. */
public final class FolderVoteKeys implements VoteKeys {
  private final Editions editions;
  private final FileShareSeal seal;
  private final KeptShares shares;

  /** Those in a store, by the key in this folder. */
  public FolderVoteKeys(Storage storage, Path folder) {
    this.editions = new Editions(storage);
    this.seal = new FileShareSeal(folder);
    this.shares = new KeptShares(storage, seal);
  }

  @Override
  public Map<String, TrusteeSecret> leaving() {
    var leaving = new TreeMap<String, TrusteeSecret>();
    for (var edition : editions.all().stream().map(Edition::id).toList()) {
      if (shares.sealedBy(edition).equals(seal.name())) {
        shares.open(edition).ifPresent(share -> leaving.put(edition, share));
      }
    }
    return leaving;
  }

  @Override
  public KeptShares shares() {
    return shares;
  }

  @Override
  public Set<String> usable() {
    return seal.name().map(Set::of).orElse(Set.of());
  }
}
