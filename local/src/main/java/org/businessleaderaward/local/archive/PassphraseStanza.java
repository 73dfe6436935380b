package org.businessleaderaward.local.archive;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;

/**
 * The key of a file wrapped in a passphrase: age's recipient of type {@code scrypt}
 * (age-encryption.org/v1, "The scrypt recipient type"), which the library has for keys alone.
 *
 * @param passphrase what people remember
 * @param workFactor how long a guess takes, as a power of two, where a file is encrypted
 */
public record PassphraseStanza(String passphrase, int workFactor)
    implements RecipientStanzaWriter, RecipientStanzaReader {
  /** What the program {@code age} takes, too: about a second, and 256 MB. */
  static final int A_SECOND = 18;

  /** More would be somebody's attempt to keep this machine busy. */
  private static final int HIGHEST_WORK_FACTOR = 20;

  private static final String TYPE = "scrypt";
  private static final byte[] LABEL =
      "age-encryption.org/v1/scrypt".getBytes(StandardCharsets.US_ASCII);
  private static final int SALT_BYTES = 16;
  private static final int KEY_BYTES = 32;
  private static final int BLOCK_SIZE = 8;
  private static final IvParameterSpec NONCE = new IvParameterSpec(new byte[12]);

  private record Wrapped(String salt, int factor, String key) implements RecipientStanza {
    @Override
    public String getType() {
      return TYPE;
    }

    @Override
    public List<String> getArguments() {
      return List.of(salt, Integer.toString(factor));
    }

    @Override
    public byte[] getBody() {
      return Base64.getDecoder().decode(key);
    }
  }

  @Override
  public Iterable<RecipientStanza> getRecipientStanzas(FileKey key)
      throws GeneralSecurityException {
    var salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    var wrapped = cipher(Cipher.ENCRYPT_MODE, salt, workFactor).doFinal(key.getEncoded());
    var base64 = Base64.getEncoder().withoutPadding();
    return List.of(
        new Wrapped(base64.encodeToString(salt), workFactor, base64.encodeToString(wrapped)));
  }

  @Override
  public FileKey getFileKey(Iterable<RecipientStanza> stanzas) throws GeneralSecurityException {
    var all = stanzas.iterator();
    var stanza = all.next();
    if (!stanza.getType().equals(TYPE) || all.hasNext() || stanza.getArguments().size() != 2) {
      throw new UnsupportedRecipientStanzaException("not encrypted to a passphrase");
    }
    int factor = Integer.parseInt(stanza.getArguments().get(1));
    if (factor < 1 || factor > HIGHEST_WORK_FACTOR) {
      throw new UnsupportedRecipientStanzaException("a work factor of " + factor);
    }
    var salt = Base64.getDecoder().decode(stanza.getArguments().getFirst());
    return new FileKey(cipher(Cipher.DECRYPT_MODE, salt, factor).doFinal(stanza.getBody()));
  }

  private Cipher cipher(int mode, byte[] salt, int factor) throws GeneralSecurityException {
    var labelled = new byte[LABEL.length + salt.length];
    System.arraycopy(LABEL, 0, labelled, 0, LABEL.length);
    System.arraycopy(salt, 0, labelled, LABEL.length, salt.length);
    var key =
        SCrypt.generate(
            passphrase.getBytes(StandardCharsets.UTF_8),
            labelled,
            1 << factor,
            BLOCK_SIZE,
            1,
            KEY_BYTES);
    var cipher = Cipher.getInstance("ChaCha20-Poly1305");
    cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), NONCE);
    return cipher;
  }

  @Override
  public String toString() {
    return "PassphraseStanza";
  }
}
