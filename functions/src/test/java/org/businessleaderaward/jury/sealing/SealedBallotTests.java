package org.businessleaderaward.jury.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Map;
import org.businessleaderaward.jury.TallyKeys;
import org.businessleaderaward.jury.domain.Lot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SealedBallotTests {
  private static final SealedBallot.Binding BINDING =
      new SealedBallot.Binding("edition-2026", "ballot-1", 3);
  private static final byte[] CONTENT = "{\"pad\":\"      \"}".getBytes(UTF_8);

  private static RSAKey key;
  private static Opener opener;

  @BeforeAll
  static void makeAKey() {
    key = new FileSealingKey(TallyKeys.FOLDER).publicKey("edition-2026");
    opener = new Opener(new FileTallyKey(TallyKeys.FOLDER));
  }

  @Test
  void opensWithThePrivateHalf() throws ParseException {
    var sealed = SealedBallot.seal(CONTENT, BINDING, key);

    assertThat(opener.open("edition-2026", JWEObject.parse(sealed.compact()))).contains(CONTENT);
  }

  @Test
  void saysWhoseBallotItIs() {
    var read = SealedBallot.read(SealedBallot.seal(CONTENT, BINDING, key).compact()).orElseThrow();

    assertThat(read.binding()).isEqualTo(BINDING);
    assertThat(read.fits(key, CONTENT.length)).isTrue();
    assertThat(read.fits(key, CONTENT.length + 1)).isFalse();
  }

  @Test
  void doesNotOpenWhenAnyPartWasChanged_row30() throws ParseException {
    var sealed = SealedBallot.seal(CONTENT, BINDING, key).compact();
    for (int part = 0; part < 5; part++) {
      var parts = sealed.split("\\.", -1);
      var text = parts[part];
      char other = text.charAt(text.length() / 2) == 'A' ? 'B' : 'A';
      parts[part] =
          text.substring(0, text.length() / 2) + other + text.substring(text.length() / 2 + 1);
      var changed = String.join(".", parts);

      var stillReads = SealedBallot.read(changed);
      assertThat(stillReads.flatMap(ballot -> opener.open("edition-2026", ballot.jwe())))
          .as("part %d", part)
          .isEmpty();
    }
  }

  @Test
  void isRefusedInAnyOtherForm() throws JOSEException {
    var compact = SealedBallot.seal(CONTENT, BINDING, key).compact();

    assertThat(SealedBallot.read("")).isEmpty();
    assertThat(SealedBallot.read(compact + " ")).isEmpty();
    assertThat(SealedBallot.read(compact.replace('.', ','))).isEmpty();
    assertThat(SealedBallot.read("a.b.c.d.e")).isEmpty();
    assertThat(SealedBallot.read("A".repeat(SealedBallot.LONGEST + 1))).isEmpty();
    assertThat(SealedBallot.read(withHeader(Map.of("edition", "e", "ballot", "b")))).isEmpty();
    assertThat(
            SealedBallot.read(
                withHeader(Map.of("edition", "e", "ballot", "b", "version", 1, "note", "x"))))
        .isEmpty();
    assertThat(SealedBallot.read(withHeader(Map.of("edition", "e", "ballot", "b", "version", "1"))))
        .isEmpty();
    assertThat(SealedBallot.read(withHeader(Map.of("edition", "e", "ballot", "b", "version", 1.5))))
        .isEmpty();
    assertThat(SealedBallot.read(withHeader(Map.of("edition", "e", "ballot", "b", "version", 1))))
        .isPresent();
  }

  @Test
  void hasAReceiptOfThirteenGroupsThatDependsOnEveryByte() {
    var one = SealedBallot.seal(CONTENT, BINDING, key);
    var other = SealedBallot.seal(CONTENT, BINDING, key);

    assertThat(one.receipt()).matches("[A-Z2-7]{4}(-[A-Z2-7]{4}){12}");
    assertThat(one.receipt()).isNotEqualTo(other.receipt());
    // SHA-256 of nothing, checked with another tool.
    assertThat(ReceiptCode.of(""))
        .isEqualTo("4OYM-IQUY-7QOB-JGX3-6TEJ-S35Z-EQT2-4QPE-MSNZ-GTFE-SWMR-W6CS-XBKQ");
  }

  @Test
  void keepsItsKeyInAFileThatOnlyItsOwnerReads() throws IOException {
    var file = TallyKeys.FOLDER.resolve("tally-edition-2026.jwk.json");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(new FileSealingKey(TallyKeys.FOLDER).publicKey("edition-2026")).isEqualTo(key);
    assertThat(key.isPrivate()).isFalse();
  }

  @Test
  void sealsTheLotUntilTheCount() {
    var lot = new Lot("ab".repeat(32));
    var sealed = SealedLot.seal(lot, "edition-2026", key);

    assertThat(sealed).doesNotContain(lot.seed());
    assertThat(SealedLot.open(sealed, "edition-2026", opener)).isEqualTo(lot);
  }

  private static String withHeader(Map<String, Object> members) throws JOSEException {
    var header =
        new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
            .keyID(key.getKeyID())
            .customParams(members)
            .build();
    var jwe = new JWEObject(header, new Payload(CONTENT));
    jwe.encrypt(new RSAEncrypter(key));
    return jwe.serialize();
  }
}
