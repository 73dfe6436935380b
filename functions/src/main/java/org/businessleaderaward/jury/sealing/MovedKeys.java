package org.businessleaderaward.jury.sealing;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Optional;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * Private keys of votes that were opened elsewhere, each sealed to the tally key of this award. An
 * import of an archive puts them here; no function may.
 */
public final class MovedKeys {
  private final DynamoDbTable<MovedKeyItem> table;

  /** Those in this storage. */
  public MovedKeys(Storage storage) {
    this.table = storage.table(TableOf.JURY, MovedKeyItem.SCHEMA);
  }

  /** Seals the private key of an edition's vote to a tally key and keeps it. */
  public void keep(String edition, String privateKey, RSAKey tallyKey) {
    var header =
        new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
            .keyID(tallyKey.getKeyID())
            .build();
    var jwe = new JWEObject(header, new Payload(privateKey));
    try {
      jwe.encrypt(new RSAEncrypter(tallyKey));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    var item = new MovedKeyItem();
    item.setKey(JuryKeys.movedKey(edition), JuryKeys.MOVED_KEY);
    item.sealedKey = jwe.serialize();
    table.putItem(item);
  }

  /** The tally key, and for votes that were opened elsewhere the key that came with them. */
  public TallyKey beside(TallyKey key) {
    return (edition, encryptedKey) -> find(edition, key).orElse(key).unwrap(edition, encryptedKey);
  }

  private Optional<TallyKey> find(String edition, TallyKey key) {
    var item = table.getItem(JuryKeys.of(JuryKeys.movedKey(edition), JuryKeys.MOVED_KEY));
    return Optional.ofNullable(item)
        .map(found -> String.valueOf(found.sealedKey))
        .map(compact -> new HeldTallyKey(open(edition, compact, key)));
  }

  private static RSAKey open(String edition, String compact, TallyKey key) {
    try {
      var jwe = JWEObject.parse(compact);
      var opened =
          key.unwrap(edition, jwe.getEncryptedKey().decode())
              .flatMap(contentKey -> Opener.decrypt(jwe, contentKey))
              .orElseThrow(
                  () -> new IllegalStateException("the key of " + edition + " does not open"));
      return RSAKey.parse(new String(opened, StandardCharsets.UTF_8));
    } catch (ParseException e) {
      throw new IllegalStateException("the key of " + edition + " is none", e);
    }
  }
}
