package org.businessleaderaward.jury.sealing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Optional;
import org.businessleaderaward.storage.PrivateFile;

/**
 * A folder with a private key per edition, as JSON Web Keys (RFC 7517) in files that only their
 * owner may read. For a server without a key service.
 */
final class KeyFolder {
  private static final int BITS = 3072;

  private final Path folder;

  KeyFolder(Path folder) {
    this.folder = folder;
  }

  /** The edition's key; made the first time. Who comes second gets the key of who was first. */
  RSAKey findOrMake(String edition) {
    return find(edition)
        .orElseGet(
            () -> {
              make(edition);
              return find(edition).orElseThrow();
            });
  }

  /** The edition's key, if it was made. */
  Optional<RSAKey> find(String edition) {
    try {
      return Optional.of(RSAKey.parse(Files.readString(file(edition))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException("no key in " + file(edition), e);
    }
  }

  /** A key once made stays: when another opening was faster, its key is the edition's. */
  private void make(String edition) {
    try {
      var key = new RSAKeyGenerator(BITS).generate();
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      PrivateFile.create(file(edition), key.toJSONString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path file(String edition) {
    if (!edition.matches("[a-z0-9-]+")) {
      throw new IllegalArgumentException("not an edition's id: " + edition);
    }
    return folder.resolve("tally-" + edition + ".jwk.json");
  }
}
