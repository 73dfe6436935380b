package org.businessleaderaward.local.archive;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.businessleaderaward.crypto.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of an archive. Each is encrypted to a key that is made for this archive; that key lies
 * in {@code key.age}, encrypted to a passphrase or to recipients. Which files there are says {@code
 * manifest.age}, which is written last: without it an archive is not finished. {@code archive.txt}
 * says in plain text whose archive it is.
 *
 * @param folder where they lie
 */
record ArchiveFolder(Path folder) {
  private static final String KEY = "key.age";
  private static final String MANIFEST = "manifest.age";
  private static final String LABEL = "archive.txt";

  /** Writes a part's content. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  boolean isFinished() {
    return Files.exists(folder.resolve(MANIFEST));
  }

  /** Makes the archive's key and locks it; what is written later takes its public half only. */
  String lock(List<? extends RecipientStanzaWriter> recipients) throws IOException, ArchiveFailure {
    Files.createDirectories(folder);
    var pair = Age.Pair.make();
    write(KEY, recipients, out -> out.write(pair.identity().getBytes(StandardCharsets.US_ASCII)));
    return pair.recipient();
  }

  /** The archive's key. */
  String unlock(RecipientStanzaReader reader) throws IOException, ArchiveFailure {
    var file = folder.resolve(KEY);
    try (var in = Age.decrypt(file, reader)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
    } catch (NoSuchFileException e) {
      throw new ArchiveFailure("There is no archive in " + folder + ": it has no " + KEY + ".", e);
    } catch (GeneralSecurityException | IOException e) {
      throw new ArchiveFailure(
          "The archive does not open: this passphrase or key is not the one it was made for, or "
              + file
              + " is damaged.",
          e);
    }
  }

  /**
   * Writes a file whole or not at all.
   *
   * @return the hash of the file as it lies
   */
  String write(String name, List<? extends RecipientStanzaWriter> recipients, Content content)
      throws IOException, ArchiveFailure {
    var beside = folder.resolve(name + ".part");
    try (var file = Files.newOutputStream(beside);
        var out = Age.encrypt(file, recipients)) {
      content.writeTo(out);
    } catch (GeneralSecurityException e) {
      throw new ArchiveFailure("Nothing can be encrypted to this recipient: " + e.getMessage(), e);
    }
    var hash = Sha256.of(beside).hex();
    Files.move(
        beside,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    return hash;
  }

  /**
   * Writes the manifest, and in plain text beside it whose archive this is and the hash of each
   * file, which {@code aws/remove} compares, and whoever has no passphrase can.
   */
  void finish(Inventory manifest, RecipientStanzaWriter recipient, Award award)
      throws IOException, ArchiveFailure {
    var unnamed = MANIFEST + ".new";
    var hash =
        write(
            unnamed,
            List.of(recipient),
            out -> out.write(JsonMapper.shared().writeValueAsBytes(manifest)));
    var lines = new ArrayList<String>();
    lines.add("award: " + award.prefix());
    lines.add("evidence: " + award.evidence().bucket());
    lines.add("address: " + award.address());
    lines.add("finished: " + manifest.madeAt().truncatedTo(ChronoUnit.SECONDS));
    lines.add(hashed(Sha256.of(folder.resolve(KEY)).hex(), KEY));
    manifest.parts().forEach(part -> lines.add(hashed(part.sha256(), part.file())));
    lines.add(hashed(hash, MANIFEST));
    Files.write(folder.resolve(LABEL), lines);
    Files.move(folder.resolve(unnamed), folder.resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
  }

  /** As {@code sha256sum} writes it, and checks it. */
  private static String hashed(String hash, String file) {
    return hash + "  " + file;
  }

  /** What tells this archive from every other. */
  String fingerprint() throws IOException {
    return Sha256.of(folder.resolve(MANIFEST)).hex();
  }

  Inventory manifest(RecipientStanzaReader reader) throws IOException, ArchiveFailure {
    if (!isFinished()) {
      throw new ArchiveFailure(
          "The archive in " + folder + " is not finished. Run the export again, and it continues.");
    }
    byte[] text;
    try (var in = Age.decrypt(folder.resolve(MANIFEST), reader)) {
      text = in.readAllBytes();
    } catch (GeneralSecurityException | IOException e) {
      throw damaged(MANIFEST, e);
    }
    var json = JsonMapper.shared().readTree(text);
    if (json.path("format").asInt() != Inventory.FORMAT) {
      throw new ArchiveFailure(
          "The archive has the form %s, and this version knows only %d. Import it with the version that made it, or a newer one."
              .formatted(json.path("format"), Inventory.FORMAT));
    }
    return JsonMapper.shared().treeToValue(json, Inventory.class);
  }

  /** Checks that each part is there as it was written. */
  void check(Inventory manifest) throws IOException, ArchiveFailure {
    for (var part : manifest.parts()) {
      var file = folder.resolve(part.file());
      if (!Files.isRegularFile(file)) {
        throw new ArchiveFailure("The archive is not whole: %s is missing.".formatted(part.file()));
      }
      if (!Sha256.of(file).hex().equals(part.sha256())) {
        throw damaged(part.file(), null);
      }
    }
  }

  InputStream open(Part part, RecipientStanzaReader reader) throws IOException, ArchiveFailure {
    try {
      return Age.decrypt(folder.resolve(part.file()), reader);
    } catch (GeneralSecurityException e) {
      throw damaged(part.file(), e);
    }
  }

  private static ArchiveFailure damaged(String file, @Nullable Throwable cause) {
    return new ArchiveFailure(
        "The archive is damaged: %s is not what was written. Nothing of it was taken in; take another copy."
            .formatted(file),
        cause);
  }
}
