package org.businessleaderaward.jury.trustees;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.Optional;
import org.businessleaderaward.crypto.RandomHex;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.storage.WholeFile;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Seals by a key in a file that only its owner may read, which is made the first time: AES-GCM as a
 * JWE whose header names the edition. For a server without a key service.
 */
public final class FileShareSeal implements ShareSeal {
  private static final int KEY_BYTES = 32;
  private static final String EDITION = "edition";

  private final Path folder;

  /** By the key in this folder. */
  public FileShareSeal(Path folder) {
    this.folder = folder;
  }

  @Override
  public SealedShare seal(String edition, byte[] share) {
    var header =
        new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
            .customParam(EDITION, edition)
            .build();
    var jwe = new JWEObject(header, new Payload(share));
    var key = key();
    try {
      jwe.encrypt(new DirectEncrypter(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return new SealedShare(SdkBytes.fromUtf8String(jwe.serialize()), name(key));
  }

  @Override
  public boolean isKnownBy(String name) {
    return name().filter(name::equals).isPresent();
  }

  @Override
  public byte[] open(String edition, SealedShare sealed) {
    try {
      var jwe = JWEObject.parse(sealed.bytes().asUtf8String());
      if (!edition.equals(jwe.getHeader().getCustomParam(EDITION))) {
        throw new IllegalStateException("it was sealed for another edition than " + edition);
      }
      jwe.decrypt(new DirectDecrypter(key()));
      return jwe.getPayload().toBytes();
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException("it was not sealed here", e);
    }
  }

  /** What the key is known by; empty before there is one. */
  public Optional<String> name() {
    try {
      return Optional.of(name(read(file())));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(byte[] key) {
    return Sha256.of(key).hex();
  }

  private Path file() {
    return folder.resolve("share-key");
  }

  private byte[] key() {
    var file = file();
    try {
      return read(file);
    } catch (NoSuchFileException e) {
      return made(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who comes second gets the key of who was first. */
  private byte[] made(Path file) {
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      WholeFile.createPrivate(file, RandomHex.of(KEY_BYTES));
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) throws IOException {
    return HexFormat.of().parseHex(Files.readString(file));
  }
}
