package org.businessleaderaward.jury.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.Map;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Votes that were opened elsewhere, counted with the key that came with them. */
class MovedKeysTests {
  private static final SealedBallot.Binding BINDING =
      new SealedBallot.Binding("edition-2026", "ballot-1", 1);
  private static final byte[] CONTENT = "{}".getBytes(UTF_8);

  private static final RSAKey TALLY = make();
  private static final RSAKey MOVED = make();

  private final Storage storage = EmbeddedStorage.fresh();
  private final MovedKeys keys = new MovedKeys(storage);
  private final Opener opener = new Opener(keys.beside(new HeldTallyKey(TALLY)));

  private static RSAKey make() {
    try {
      return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aBallotOpensWithTheKeyThatCameWithItsVote() {
    var ballot = SealedBallot.seal(CONTENT, BINDING, MOVED.toPublicJWK());
    assertThat(opener.open("edition-2026", ballot.jwe())).isEmpty();
    keys.keep("edition-2026", MOVED.toJSONString(), TALLY.toPublicJWK());
    assertThat(opener.open("edition-2026", ballot.jwe())).contains(CONTENT);
  }

  @Test
  void otherVotesOpenWithTheTallyKey() {
    keys.keep("edition-2024", MOVED.toJSONString(), TALLY.toPublicJWK());
    var ballot = SealedBallot.seal(CONTENT, BINDING, TALLY.toPublicJWK());
    assertThat(opener.open("edition-2026", ballot.jwe())).contains(CONTENT);
  }

  @Test
  void theKeyLiesSealedAndOpensWithNoOther() {
    keys.keep("edition-2026", MOVED.toJSONString(), MOVED.toPublicJWK());
    assertThat(EmbeddedStorage.items(storage, TableOf.JURY))
        .singleElement()
        .extracting(Map::values)
        .asString()
        .doesNotContain(MOVED.getPrivateExponent().toString())
        .doesNotContain(AttributeValue.fromS("\"d\"").s());
    var ballot = SealedBallot.seal(CONTENT, BINDING, MOVED.toPublicJWK());
    assertThatThrownBy(() -> opener.open("edition-2026", ballot.jwe()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the key of edition-2026 does not open");
  }
}
