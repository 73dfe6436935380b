package org.businessleaderaward.local.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ProgrammeSeed;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An award that goes from one store into another, and what can befall its archive. */
class ArchiveTests {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String FILE = "evidence/edition-2026/n1/0123456789abcdef01234567.pdf";
  private static final String HERE = "https://award.example";

  private final Storage source = EmbeddedStorage.fresh();
  private final Storage target = EmbeddedStorage.fresh();
  private final Age.Pair pair = Age.Pair.make();
  private final List<String> told = new ArrayList<>();

  @TempDir private Path folder;

  @BeforeEach
  void fill() throws IOException {
    var transactions = new Transactions(source);
    new ProgrammeSeed(new Editions(source), new AuditLog(source), transactions).load(NOW);
    put(source, TableOf.ACCESS, item("PERSON#p1", "PERSON", "delivery", "SENT"));
    put(source, TableOf.ACCESS, item("PERSON#p2", "PERSON", "delivery", "QUEUED"));
    put(source, TableOf.ACCESS, item("LINK#abc", "LINK", "person", "p1"));
    put(source, TableOf.OUTBOX, item("MAIL#p1", "mail-1", "state", "SENT"));
    put(source, TableOf.OUTBOX, item("MAIL#p2", "mail-2", "state", "QUEUED"));
    put(source, TableOf.OUTBOX, item("LATER", "000#mail-2", "mailId", "mail-2"));
    put(source, TableOf.JURY, item("RECEIPTS#edition-2026", "LIST", "head", "h"));
    put(source, TableOf.JURY, item("EDITION#edition-2026", "RELEASE", "chairAt", "c"));
    for (int i = 0; i < 40; i++) {
      put(source, TableOf.JURY, item("BALLOTS#edition-2026", "BALLOT#" + i, "sealed", "x"));
    }
    put(source, TableOf.DIRECTORY, everyType());
    Files.createDirectories(folder.resolve("keys"));
    Files.createDirectories(folder.resolve("new-keys"));
    var file = folder.resolve("files").resolve(FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "%PDF");
    Files.createDirectories(folder.resolve("new-files"));
  }

  @Test
  void everyItemFileAndLogIsTheSameInTheOtherStore() throws Exception {
    exportAll();
    assertThat(importAll(HERE)).contains("Every log holds, and is as long as it was.");
    for (var table : EnumSet.complementOf(EnumSet.of(TableOf.OUTBOX, TableOf.ACCESS))) {
      assertThat(items(target, table)).as(table.name()).isEqualTo(items(source, table));
    }
    assertThat(Heads.of(to(HERE))).isEqualTo(Heads.of(from()));
    assertThat(folder.resolve("new-files").resolve(FILE)).hasContent("%PDF");
    assertThat(Heads.of(from()).values()).anyMatch(head -> head.size() > 0);
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
    assertThat(steps.getLast().takes(item("RECEIPTS#e", "LIST", "a", "b"))).isTrue();
    assertThat(steps.getLast().takes(item("BALLOTS#e", "BALLOT#1", "a", "b"))).isFalse();
    var first = steps.stream().filter(step -> !step.last()).toList();
    assertThat(first.getLast().part().what()).isEqualTo("PROGRAMME");
    assertThat(first)
        .filteredOn(step -> step.part().what().equals("JURY"))
        .hasSizeGreaterThan(2)
        .noneMatch(step -> step.takes(item("EDITION#e", "RELEASE", "a", "b")));
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
    assertThat(told.getFirst()).isEqualTo("going on after part 6");
    assertThat(Files.getLastModifiedTime(archivePath().resolve("000001.age"))).isEqualTo(before);
    assertThat(archivePath().resolve("unfinished.ndjson")).doesNotExist();
    importAll(HERE);
    assertThat(items(target, TableOf.JURY)).isEqualTo(items(source, TableOf.JURY)).hasSize(42);
  }

  @Test
  void anImportThatWasBrokenOffGoesOn() throws Exception {
    exportAll();
    var broken = new Import(to(HERE), archivePath(), CLOCK, breaksAfter(5));
    assertThatThrownBy(() -> broken.run(reader())).hasMessage("broken off");
    told.clear();
    assertThat(new Import(to(HERE), archivePath(), CLOCK, told::add).run(reader()))
        .contains("Every log holds, and is as long as it was.");
    assertThat(told.getFirst()).isEqualTo("going on after step 5");
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
                new Transactions(source)
                    .commit(
                        set ->
                            new AuditLog(source)
                                .add(set, new Act("edition-2026", NOW, "clock", "X", "y", null)));
              }
            });
    assertThatThrownBy(() -> uses.run(() -> recipients()))
        .isInstanceOf(ArchiveFailure.class)
        .hasMessageContaining("Somebody used the award while it was exported");
  }

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
    var newer = new Inventory(2, NOW, found.address(), found.heads(), found.votes(), found.parts());
    var own = new ArchiveFolder(folder.resolve("own"));
    own.lock(recipients());
    own.finish(newer, Age.to(pair.recipient()));
    assertThatThrownBy(() -> own.manifest(reader()))
        .hasMessageContaining("has the form 2, and this version knows only 1");
  }

  @Test
  void aVoteWhoseKeyStaysBehindIsNotTakenIn() throws Exception {
    var vote = key();
    put(source, TableOf.JURY, vote(vote));
    exportAll();
    assertThatThrownBy(() -> importAll(HERE))
        .isInstanceOf(ArchiveFailure.class)
        .hasMessageContaining("The vote of edition-2026 is sealed to a key");
    assertThat(items(target, TableOf.PROGRAMME)).isEmpty();
  }

  @Test
  void aVoteWhoseKeyComesAlongIs() throws Exception {
    var vote = key();
    put(source, TableOf.JURY, vote(vote));
    Files.writeString(folder.resolve("keys/tally-edition-2026.jwk.json"), vote.toJSONString());
    exportAll();
    importAll(HERE);
    assertThat(folder.resolve("new-keys/tally-edition-2026.jwk.json"))
        .hasContent(vote.toJSONString());
  }

  @Test
  void nothingInItIsReadableWithoutItsKey() throws Exception {
    exportAll();
    try (var files = Files.list(archivePath())) {
      assertThat(files.toList())
          .isNotEmpty()
          .allSatisfy(
              file -> {
                var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(text).startsWith("age-encryption.org/v1").doesNotContain("edition-2026");
              });
    }
    assertThatThrownBy(
            () ->
                new Import(to(HERE), archivePath(), CLOCK, told::add)
                    .run(Age.with(Age.Pair.make().identity())))
        .isInstanceOf(ArchiveFailure.class)
        .hasMessageContaining("this passphrase or key is not the one");
  }

  @Test
  void aPassphraseOpensItAndAnotherDoesNot() throws Exception {
    export(told::add).run(() -> List.of(passphrase("correct horse battery")));
    var into = new Import(to(HERE), archivePath(), CLOCK, told::add);
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

  /** One that is quick to try. */
  private static PassphraseStanza passphrase(String words) {
    return new PassphraseStanza(words, 10);
  }

  private void exportAll() throws IOException, ArchiveFailure {
    export(told::add).run(() -> recipients());
  }

  private List<String> importAll(String address)
      throws IOException, ArchiveFailure, GeneralSecurityException {
    return new Import(to(address), archivePath(), CLOCK, told::add).run(reader());
  }

  private void assertRefused(String words) {
    assertThatThrownBy(() -> importAll(HERE))
        .isInstanceOf(ArchiveFailure.class)
        .hasMessageContaining(words);
    for (var table : TableOf.values()) {
      assertThat(items(target, table)).isEmpty();
    }
  }

  /** Some hundred bytes to a part, so that a table has several. */
  private Export export(Consumer<String> progress) {
    return new Export(from(), archivePath(), CLOCK, progress, 800);
  }

  private static Consumer<String> breaksAfter(int parts) {
    var count = new AtomicInteger();
    return line -> {
      if (count.incrementAndGet() == parts) {
        throw new IllegalStateException("broken off");
      }
    };
  }

  private Award from() {
    return award(source, "files", "keys", HERE);
  }

  private Award to(String address) {
    return award(target, "new-files", "new-keys", address);
  }

  private Award award(Storage storage, String files, String keys, String address) {
    return new Award(
        EmbeddedStorage.client(storage.prefix()),
        storage.prefix(),
        new FolderFiles(folder.resolve(files)),
        new FolderVoteKeys(folder.resolve(keys)),
        address);
  }

  private Path archivePath() {
    return folder.resolve("archive");
  }

  private ArchiveFolder archive() {
    return new ArchiveFolder(archivePath());
  }

  private Inventory manifest() throws IOException, ArchiveFailure, GeneralSecurityException {
    return archive().manifest(Age.with(archive().unlock(reader())));
  }

  private List<RecipientStanzaWriter> recipients() throws ArchiveFailure {
    return Locks.recipients(List.of(pair.recipient()));
  }

  private RecipientStanzaReader reader() throws GeneralSecurityException {
    return Age.with(pair.identity());
  }

  private void put(Storage storage, TableOf table, Map<String, AttributeValue> item) {
    EmbeddedStorage.client(storage.prefix())
        .putItem(r -> r.tableName(table.tableName(storage.prefix())).item(item));
  }

  private static Map<String, AttributeValue> item(String pk, String sk, String name, String value) {
    return Map.of(
        "pk",
        AttributeValue.fromS(pk),
        "sk",
        AttributeValue.fromS(sk),
        name,
        AttributeValue.fromS(value));
  }

  private static RSAKey key() throws Exception {
    return new RSAKeyGenerator(2048).generate();
  }

  private static Map<String, AttributeValue> vote(RSAKey key) {
    return item("EDITION#edition-2026", "VOTE", "publicKey", key.toPublicJWK().toJSONString());
  }

  private static Map<String, AttributeValue> everyType() {
    var bytes = SdkBytes.fromUtf8String("bytes");
    var item = new HashMap<>(item("PARTNERSHIP#é", "ITEM", "name", "منظمة\n\"quoted\""));
    item.put("number", AttributeValue.fromN("-12.50"));
    item.put("yes", AttributeValue.fromBool(true));
    item.put("nothing", AttributeValue.fromNul(true));
    item.put("binary", AttributeValue.fromB(bytes));
    item.put("texts", AttributeValue.fromSs(List.of("a", "b")));
    item.put("numbers", AttributeValue.fromNs(List.of("1", "2")));
    item.put("binaries", AttributeValue.fromBs(List.of(bytes)));
    item.put(
        "list",
        AttributeValue.fromL(
            List.of(
                AttributeValue.fromS(""),
                AttributeValue.fromM(Map.of("k", AttributeValue.fromL(List.of()))))));
    return item;
  }

  /** In the order of their keys. */
  private static List<String> items(Storage storage, TableOf table) {
    return EmbeddedStorage.items(storage, table).stream().map(ItemJson::write).sorted().toList();
  }

  private static String text(String line, String name) {
    return ItemJson.text(ItemJson.read(line), name);
  }
}
