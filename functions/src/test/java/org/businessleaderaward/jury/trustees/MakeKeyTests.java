package org.businessleaderaward.jury.trustees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.businessleaderaward.jury.VoteFixture.EDITION;
import static org.businessleaderaward.jury.VoteFixture.OPENS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.jury.proofs.KeyTerms;
import org.businessleaderaward.jury.proofs.Point;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;

/**
 * The key of a vote: made when it is wished for, once, with a share that opens where it was made.
 */
class MakeKeyTests {
  private static final KeyTerms TERMS = new KeyTerms(EDITION, 1, 1);

  private final VoteFixture vote = new VoteFixture();

  @Test
  void givesAShareThatIsTheJointKeysSecret() {
    vote.makeKey();

    var key = vote.keys.find(EDITION).orElseThrow().joint(TERMS);
    var secret = vote.shares.open(EDITION).orElseThrow();
    assertThat(Point.G.times(secret.share(1))).isEqualTo(key.key());
    assertThat(key.publicShares()).containsExactly(key.key());
  }

  @Test
  void isMadeOnlyWhenItIsWishedFor() {
    vote.keyMaking.make(EDITION);
    assertThat(vote.keys.find(EDITION)).isEmpty();
    assertThat(vote.shares.open(EDITION)).isEmpty();
  }

  @Test
  void staysWhenItIsMadeAgainAlsoByManyAtOnce() throws Exception {
    vote.keys.request(EDITION, OPENS);
    AtOnce.times(
        20,
        () -> {
          vote.keyMaking.make(EDITION);
          return true;
        });
    var key = vote.keys.find(EDITION).orElseThrow();
    vote.makeKey();

    assertThat(vote.keys.find(EDITION)).contains(key);
    assertThat(Point.G.times(vote.shares.open(EDITION).orElseThrow().share(1)))
        .isEqualTo(key.joint(TERMS).key());
  }

  /** Whoever reads all tables has no share. */
  @Test
  void leavesNothingOfTheSecretInTheStore() {
    vote.makeKey();
    var secret = vote.shares.open(EDITION).orElseThrow();

    var stored = EmbeddedStorage.items(vote.storage, TableOf.JURY).toString();
    assertThat(stored).contains("SHARE#" + EDITION);
    for (var scalar : List.of(secret.share(1), secret.shares())) {
      assertThat(stored).doesNotContain(HexFormat.of().formatHex(scalar.bytes()));
    }
  }

  @Test
  void isSealedByAFileThatItsOwnerAloneReadsAndForItsEdition(@TempDir Path folder)
      throws Exception {
    var seal = new FileShareSeal(folder.resolve("keys"));
    var sealed = seal.seal(EDITION, new byte[] {1, 2, 3});

    assertThat(seal.open(EDITION, sealed)).containsExactly(1, 2, 3);
    assertThat(new FileShareSeal(folder.resolve("keys")).open(EDITION, sealed))
        .as("the key stays")
        .containsExactly(1, 2, 3);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("keys/share-key"))))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> seal.open("edition-2027", sealed))
        .isInstanceOf(IllegalStateException.class);
    var changed = sealed.bytes().asByteArray();
    changed[changed.length - 3] ^= 1;
    assertThatThrownBy(
            () -> seal.open(EDITION, new SealedShare(SdkBytes.fromByteArray(changed), sealed.by())))
        .isInstanceOf(IllegalStateException.class);
    var elsewhere = new FileShareSeal(folder.resolve("other"));
    assertThatThrownBy(() -> elsewhere.open(EDITION, seal.seal(EDITION, new byte[] {1})))
        .isInstanceOf(IllegalStateException.class);
  }
}
