package org.businessleaderaward.local.archive;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files in the format of age (age-encryption.org/v1): encrypted in chunks of 64 KB, each of which
 * shows a change and the last of which shows an end. The program {@code age} opens them, too.
 */
final class Age {
  private Age() {}

  /**
   * A pair of keys in age's writing.
   *
   * @param identity the secret one, {@code AGE-SECRET-KEY-1…}
   * @param recipient the public one, {@code age1…}
   */
  record Pair(String identity, String recipient) {
    static Pair make() {
      try {
        var pair = new X25519KeyPairGenerator().generateKeyPair();
        return new Pair(pair.getPrivate().toString(), pair.getPublic().toString());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String toString() {
      return recipient;
    }
  }

  /** Who can open a file: whoever has the identity to this recipient. */
  static RecipientStanzaWriter to(String recipient) throws GeneralSecurityException {
    return X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient);
  }

  /** Opens a file with this identity. */
  static RecipientStanzaReader with(String identity) throws GeneralSecurityException {
    return X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity);
  }

  /** Encrypts what is written; closing it ends the file. */
  static OutputStream encrypt(OutputStream file, List<? extends RecipientStanzaWriter> recipients)
      throws IOException, GeneralSecurityException {
    return Channels.newOutputStream(
        new StandardEncryptingChannelFactory()
            .newEncryptingChannel(
                Channels.newChannel(file), List.<RecipientStanzaWriter>copyOf(recipients)));
  }

  /** Decrypts a file. What was changed or cut off is found while it is read. */
  static InputStream decrypt(Path file, RecipientStanzaReader reader)
      throws IOException, GeneralSecurityException {
    @Nullable InputStream in = Files.newInputStream(file);
    try {
      var decrypted =
          new StandardDecryptingChannelFactory()
              .newDecryptingChannel(Channels.newChannel(in), List.of(reader));
      in = null;
      return Channels.newInputStream(decrypted);
    } finally {
      if (in != null) {
        in.close();
      }
    }
  }
}
