package org.businessleaderaward.local.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who can open an archive, and what can befall its files. */
class ArchiveLockTests extends ArchiveFixture {
  @ParameterizedTest
  @ValueSource(strings = {"000002.age", "manifest.age", "key.age"})
  void aChangedByteIsFoundBeforeAnythingIsTakenIn(String name) throws Exception {
    exportAll();
    var file = archivePath().resolve(name);
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length - 5] ^= 1;
    Files.write(file, bytes);
    assertRefused(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"000002.age", "manifest.age", "key.age"})
  void aFileThatWasCutShortIsFound(String name) throws Exception {
    exportAll();
    var file = archivePath().resolve(name);
    var bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 20));
    assertRefused(name);
  }

  @Test
  void aMissingOrExchangedFileIsFound() throws Exception {
    exportAll();
    var second = archivePath().resolve("000002.age");
    Files.copy(archivePath().resolve("000003.age"), second, StandardCopyOption.REPLACE_EXISTING);
    assertRefused("000002.age is not what was written");
    Files.delete(second);
    assertRefused("000002.age is missing");
  }

  @Test
  void anotherFormIsRefused() throws Exception {
    exportAll();
    var found = manifest();
    var newer =
        new Inventory(
            2, NOW, found.address(), found.heads(), found.votes(), found.holders(), found.parts());
    var own = new ArchiveFolder(folder.resolve("own"));
    own.lock(recipients());
    own.finish(newer, Age.to(pair.recipient()), from());
    assertThatThrownBy(() -> own.manifest(reader()))
        .hasMessageContaining("has the form 2, and this version knows only 1");
  }

  @Test
  void nothingInItIsReadableWithoutItsKey() throws Exception {
    exportAll();
    try (var files = Files.list(archivePath())) {
      assertThat(files.filter(file -> !file.endsWith("archive.txt")).toList())
          .isNotEmpty()
          .allSatisfy(
              file -> {
                var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(text).startsWith("age-encryption.org/v1").doesNotContain("edition-2026");
              });
    }
    assertThatThrownBy(
            () ->
                new Import(to(HERE), archivePath(), CLOCK, told::add, false)
                    .run(Age.with(Age.Pair.make().identity())))
        .isInstanceOf(ArchiveFailure.class)
        .hasMessageContaining("this passphrase or key is not the one");
  }

  @Test
  void aPassphraseOpensItAndAnotherDoesNot() throws Exception {
    export(told::add).run(() -> List.of(passphrase("correct horse battery")));
    var into = new Import(to(HERE), archivePath(), CLOCK, told::add, false);
    assertThatThrownBy(() -> into.run(passphrase("correct horse batteri")))
        .isInstanceOf(ArchiveFailure.class)
        .hasMessageContaining("this passphrase or key is not the one");
    into.run(passphrase("correct horse battery"));
    assertThat(items(target, TableOf.AUDIT)).isEqualTo(items(source, TableOf.AUDIT));
    assertThatThrownBy(() -> Locks.passphrase("short")).hasMessageContaining("at least 12");
  }

  /** Made by age 1.1.1: {@code age -p}. */
  @Test
  void opensWhatTheProgramAgeEncryptedToAPassphrase() throws Exception {
    var file = folder.resolve("theirs.age");
    Files.write(
        file,
        Base64.getDecoder()
            .decode(
                "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBIWldnUEUxT0thT2t3dmEzZm9oY01nIDE4Cnhr"
                    + "bXJiSmdnS3l6VnVMWklLN1FZbUNUUWhkWFRTUmhMZWtBTUUyTk0xYkEKLS0tIEg3TU5NRFRyMDh4RUMr"
                    + "ZDJKc1FWWkNWSmlCbUlmOG4wQmtXUDR1MzQxRUUKqKFeCLq5YM/+tXUGTeEd1TUF8HQWpdtoOus0QrHA"
                    + "+vrIjjZRYqWmeew="));
    try (InputStream in = Age.decrypt(file, Locks.passphrase("correct horse battery staple"))) {
      assertThat(in.readAllBytes()).asString().isEqualTo("An award.");
    }
  }
}
