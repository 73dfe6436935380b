package org.businessleaderaward.local.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.audit.AuditQueue;
import org.businessleaderaward.audit.AuditVerifier;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.jury.trustees.FileShareSeal;
import org.businessleaderaward.jury.trustees.PublishedKeys;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.junit.jupiter.api.Test;

/** An award that goes from one store into another. */
class ArchiveTests extends ArchiveFixture {
  @Test
  void everyItemFileAndLogIsTheSameInTheOtherStore() throws Exception {
    exportAll();
    assertThat(importAll(HERE)).contains("Every log is intact, and is as long as it was.");
    for (var table : EnumSet.complementOf(EnumSet.of(TableOf.OUTBOX, TableOf.ACCESS))) {
      assertThat(items(target, table)).as(table.name()).isEqualTo(items(source, table));
    }
    assertThat(Heads.of(to(HERE))).isEqualTo(Heads.of(from()));
    assertThat(folder.resolve("new-files").resolve(FILE)).hasContent("%PDF");
    assertThat(Heads.of(from()).values()).anyMatch(head -> head.size() > 0);
  }

  /** {@code aws/remove} reads it, and whoever has no passphrase. */
  @Test
  void saysInPlainTextWhoseItIsAndTheHashOfEachFile() throws Exception {
    exportAll();
    var lines = Files.readAllLines(archivePath().resolve("archive.txt"));
    assertThat(lines)
        .startsWith(
            "award: " + source.prefix(),
            "evidence: ",
            "address: " + HERE,
            "finished: 2026-03-01T12:00:00Z");
    var hashed = new TreeMap<String, String>();
    lines.stream()
        .filter(line -> line.matches("[0-9a-f]{64}  .+"))
        .forEach(line -> hashed.put(line.substring(66), line.substring(0, 64)));
    try (var files = Files.list(archivePath())) {
      var there = new TreeMap<String, String>();
      for (var file : (Iterable<Path>) files::iterator) {
        if (file.toString().endsWith(".age")) {
          there.put(file.getFileName().toString(), Sha256.of(file).hex());
        }
      }
      assertThat(hashed).isEqualTo(there).containsKeys("key.age", "000001.age", "manifest.age");
    }
  }

  @Test
  void atTheSameAddressLinksStayAndMailThatWaitedIsHeld() throws Exception {
    exportAll();
    assertThat(importAll(HERE)).anyMatch(line -> line.startsWith("1 mails had not been sent."));
    assertThat(items(target, TableOf.OUTBOX))
        .extracting(item -> text(item, "sk"), item -> text(item, "state"))
        .containsExactlyInAnyOrder(
            tuple("mail-1", "SENT"), tuple("mail-2", "FAILED"), tuple("001772366400#mail-2", ""));
    assertThat(items(target, TableOf.ACCESS))
        .extracting(item -> text(item, "pk"), item -> text(item, "delivery"))
        .containsExactlyInAnyOrder(
            tuple("PERSON#p1", "SENT"), tuple("PERSON#p2", "FAILED"), tuple("LINK#abc", ""));
  }

  @Test
  void atAnotherAddressLinksAreLeftBehindAndTheirOwnersMarked() throws Exception {
    exportAll();
    assertThat(importAll("https://new.example"))
        .anyMatch(line -> line.contains("1 links were left behind. 2 people"));
    assertThat(items(target, TableOf.ACCESS))
        .extracting(item -> text(item, "pk"), item -> text(item, "delivery"))
        .containsExactlyInAnyOrder(tuple("PERSON#p1", "FAILED"), tuple("PERSON#p2", "FAILED"));
  }

  /** The count must not wake before every ballot is there, nor a room open before its table. */
  @Test
  void whatWakesTheCountComesAfterEverythingElse() throws Exception {
    exportAll();
    var manifest = manifest();
    var steps = Taking.of(manifest);
    assertThat(steps.getLast().last()).isTrue();
    assertThat(steps.getLast().takes(item("BOX#e", "SHUT", "a", "b"))).isTrue();
    assertThat(steps.getLast().takes(item("RECEIPTS#e", "LIST", "a", "b"))).isFalse();
    assertThat(steps.getLast().takes(item("BALLOTS#e", "BALLOT#1", "a", "b"))).isFalse();
    var first = steps.stream().filter(step -> !step.last()).toList();
    assertThat(first.getLast().part().what()).isEqualTo("PROGRAMME");
    assertThat(first)
        .filteredOn(step -> step.part().what().equals("JURY"))
        .hasSizeGreaterThan(2)
        .noneMatch(step -> step.takes(item("CONFIRMATION#CHAIR#e", "RELEASE", "a", "b")));
  }

  @Test
  void anExportThatWasBrokenOffGoesOn() throws Exception {
    var broken = breaksAfter(6);
    assertThatThrownBy(() -> export(broken).run(() -> recipients())).hasMessage("broken off");
    var before = Files.getLastModifiedTime(archivePath().resolve("000001.age"));
    assertThatThrownBy(() -> importAll(HERE)).hasMessageContaining("is not finished");
    // What was broken off in the middle of a part left half a file, which counts for nothing.
    Files.writeString(archivePath().resolve("000007.age.part"), "half");
    export(told::add)
        .run(
            () -> {
              throw new AssertionError("asked again");
            });
    assertThat(told.getFirst()).isEqualTo("continuing after part 6");
    assertThat(Files.getLastModifiedTime(archivePath().resolve("000001.age"))).isEqualTo(before);
    assertThat(archivePath().resolve("unfinished.ndjson")).doesNotExist();
    importAll(HERE);
    assertThat(items(target, TableOf.JURY)).isEqualTo(items(source, TableOf.JURY)).hasSize(42);
  }

  @Test
  void anImportThatWasBrokenOffGoesOn() throws Exception {
    exportAll();
    var broken = new Import(to(HERE), archivePath(), CLOCK, breaksAfter(5), false);
    assertThatThrownBy(() -> broken.run(reader())).hasMessage("broken off");
    told.clear();
    assertThat(new Import(to(HERE), archivePath(), CLOCK, told::add, false).run(reader()))
        .contains("Every log is intact, and is as long as it was.");
    assertThat(told.getFirst()).isEqualTo("continuing after step 5");
    for (var table : List.of(TableOf.JURY, TableOf.PROGRAMME, TableOf.AUDIT)) {
      assertThat(items(target, table)).isEqualTo(items(source, table));
    }
  }

  @Test
  void isTakenIntoAnEmptyStoreOnly() throws Exception {
    exportAll();
    importAll(HERE);
    assertThatThrownBy(() -> importAll(HERE))
        .isInstanceOf(ArchiveFailure.class)
        .hasMessageContaining("There is something in the table " + target.prefix());
  }

  @Test
  void isNotMadeWhileSomebodyUsesTheAward() {
    var uses =
        export(
            line -> {
              if (line.startsWith("000003")) {
                act(source);
              }
            });
    assertThatThrownBy(() -> uses.run(() -> recipients()))
        .isInstanceOf(ArchiveFailure.class)
        .hasMessageContaining("Somebody used the award while it was exported");
  }

  /** Such as of a function that died before it put what it had done into the log. */
  @Test
  void whatWaitsForTheLogIsPutThereBeforeItIsExported() throws Exception {
    submit();
    assertThat(waiting(source)).isNotEmpty();
    exportAll();
    assertThat(importAll(HERE)).contains("Every log is intact, and is as long as it was.");
    assertThat(new AuditLog(target).details(EDITION, "NOMINATION_SUBMITTED"))
        .containsExactly("NOM-2026-0001");
    assertThat(waiting(target)).isEmpty();
  }

  @Test
  void isNotMadeWhileWhatSomebodyDidWaitsForTheLog() {
    var uses =
        export(
            line -> {
              if (line.startsWith("000003")) {
                submit();
              }
            });
    assertThatThrownBy(() -> uses.run(() -> recipients()))
        .isInstanceOf(ArchiveFailure.class)
        .hasMessageContaining("Somebody used the award while it was exported");
  }

  /** With its edition on record an award goes on, before the last item of the archive is there. */
  @Test
  void theClockMayPutSomethingIntoTheLogBeforeAllIsTakenIn() throws Exception {
    exportAll();
    int steps = Taking.of(manifest()).size();
    var goesOn =
        new Import(
            to(HERE),
            archivePath(),
            CLOCK,
            line -> {
              if (line.equals("step %d of %d".formatted(steps, steps))) {
                act(target);
              }
            },
            false);
    assertThat(goesOn.run(reader()))
        .anyMatch(line -> line.startsWith("Every log is intact, and has continued"));
  }

  @Test
  void aLogThatBecameAnotherIsRefused() throws Exception {
    exportAll();
    var manifest = manifest();
    assertThat(Heads.cameTo(from(), manifest.heads())).isTrue();
    act(source);
    assertThat(Heads.cameTo(from(), manifest.heads())).isTrue();
    var other = new TreeMap<>(manifest.heads());
    other.put(EDITION, new AuditVerifier.Head(1, "ab".repeat(32)));
    assertThat(Heads.cameTo(from(), other)).isFalse();
    other.put(EDITION, new AuditVerifier.Head(99, "ab".repeat(32)));
    assertThat(Heads.cameTo(from(), other)).isFalse();
  }

  private static void act(Storage storage) {
    new Transactions(storage)
        .commit(
            set -> new AuditLog(storage).add(set, new Act(EDITION, NOW, "clock", "X", "y", null)));
  }

  /** The part of a submission that waits for the log. */
  private void submit() {
    var transactions = new Transactions(source);
    var queue = new AuditQueue(source, new AuditLog(source), transactions);
    transactions.commit(
        set ->
            queue.add(
                set,
                new Act(
                    EDITION, NOW, "NOMINATOR:p1", "NOMINATION_SUBMITTED", "n1", "NOM-2026-0001")));
  }

  private static List<String> waiting(Storage storage) {
    return items(storage, TableOf.AUDIT).stream()
        .filter(item -> text(item, "pk").startsWith("WAITING#"))
        .toList();
  }

  @Test
  void aVoteWhoseKeyStaysBehindIsNotTakenIn() throws Exception {
    makeKey();
    Files.move(folder.resolve("keys/share-key"), folder.resolve("lost"));
    exportAll();
    assertThatThrownBy(() -> importAll(HERE))
        .isInstanceOf(ArchiveFailure.class)
        .hasMessageContaining(
            "The share of the key of the vote of edition-2026 is sealed by a key");
    assertThat(items(target, TableOf.PROGRAMME)).isEmpty();

    Files.move(folder.resolve("lost"), folder.resolve("new-keys/share-key"));
    importAll(HERE);
    assertThat(to(HERE).keys().shares().open(EDITION)).isNotEmpty();
  }

  /** It is sealed anew by the key that is there. */
  @Test
  void aVoteWhoseKeyComesAlongIs() throws Exception {
    makeKey();
    var share = from().keys().shares().open(EDITION);
    exportAll();
    new FileShareSeal(folder.resolve("new-keys")).seal(EDITION, new byte[1]);
    importAll(HERE);
    assertThat(to(HERE).keys().shares().open(EDITION)).isNotEmpty().isEqualTo(share);
    assertThat(to(HERE).keys().shares().sealedBy(EDITION))
        .isNotEqualTo(from().keys().shares().sealedBy(EDITION));
    assertThat(new PublishedKeys(target).find(EDITION))
        .isEqualTo(new PublishedKeys(source).find(EDITION));
  }
}
