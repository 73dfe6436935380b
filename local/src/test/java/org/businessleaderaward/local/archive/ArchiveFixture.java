package org.businessleaderaward.local.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.businessleaderaward.access.People;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.jury.trustees.MakeKey;
import org.businessleaderaward.jury.trustees.PublishedKeys;
import org.businessleaderaward.jury.trustees.TrusteeMail;
import org.businessleaderaward.jury.trustees.TrusteeStates;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ProgrammeSeed;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An award in one store, an empty store, and a folder for an archive. */
abstract class ArchiveFixture {

  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final String FILE = "evidence/edition-2026/n1/0123456789abcdef01234567.pdf";
  static final String EDITION = "edition-2026";
  static final String HERE = "https://award.example";

  final Storage source = EmbeddedStorage.fresh();
  final Storage target = EmbeddedStorage.fresh();
  final Age.Pair pair = Age.Pair.make();
  final List<String> told = new ArrayList<>();

  @TempDir Path folder;

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
    put(source, TableOf.JURY, item("BOX#edition-2026", "SHUT", "shutAt", "h"));
    put(source, TableOf.JURY, item("CONFIRMATION#CHAIR#edition-2026", "RELEASE", "at", "c"));
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

  /** One that is quick to try. */
  static PassphraseStanza passphrase(String words) {
    return new PassphraseStanza(words, 10);
  }

  void exportAll() throws IOException, ArchiveFailure {
    export(told::add).run(() -> recipients());
  }

  List<String> importAll(String address)
      throws IOException, ArchiveFailure, GeneralSecurityException {
    return new Import(to(address), archivePath(), CLOCK, told::add, false).run(reader());
  }

  void assertRefused(String words) {
    assertThatThrownBy(() -> importAll(HERE))
        .isInstanceOf(ArchiveFailure.class)
        .hasMessageContaining(words);
    for (var table : TableOf.values()) {
      assertThat(items(target, table)).isEmpty();
    }
  }

  /** Some hundred bytes to a part, so that a table has several. */
  Export export(Consumer<String> progress) {
    return new Export(from(), archivePath(), CLOCK, progress, 800);
  }

  static Consumer<String> breaksAfter(int parts) {
    var count = new AtomicInteger();
    return line -> {
      if (count.incrementAndGet() == parts) {
        throw new IllegalStateException("broken off");
      }
    };
  }

  Award from() {
    return award(source, "files", "keys", HERE);
  }

  Award to(String address) {
    return award(target, "new-files", "new-keys", address);
  }

  Award award(Storage storage, String files, String keys, String address) {
    return new Award(
        EmbeddedStorage.client(storage.prefix()),
        storage.prefix(),
        new FolderFiles(folder.resolve(files)),
        new FolderVoteKeys(storage, folder.resolve(keys)),
        address);
  }

  Path archivePath() {
    return folder.resolve("archive");
  }

  ArchiveFolder archive() {
    return new ArchiveFolder(archivePath());
  }

  Inventory manifest() throws IOException, ArchiveFailure, GeneralSecurityException {
    return archive().manifest(Age.with(archive().unlock(reader())));
  }

  List<RecipientStanzaWriter> recipients() throws ArchiveFailure {
    return Locks.recipients(List.of(pair.recipient()));
  }

  RecipientStanzaReader reader() throws GeneralSecurityException {
    return Age.with(pair.identity());
  }

  void put(Storage storage, TableOf table, Map<String, AttributeValue> item) {
    EmbeddedStorage.client(storage.prefix())
        .putItem(r -> r.tableName(table.tableName(storage.prefix())).item(item));
  }

  static Map<String, AttributeValue> item(String pk, String sk, String name, String value) {
    return Map.of(
        "pk",
        AttributeValue.fromS(pk),
        "sk",
        AttributeValue.fromS(sk),
        name,
        AttributeValue.fromS(value));
  }

  /** Makes the key of the vote of 2026. */
  void makeKey() {
    var keys = new PublishedKeys(source);
    keys.request(EDITION, NOW);
    new MakeKey(
            keys,
            new TrusteeStates(source),
            from().keys().shares(),
            new TrusteeMail(new People(source), new Outbox(source)),
            LocalizedText::english,
            new AuditLog(source),
            new Transactions(source),
            Clock.fixed(NOW, ZoneOffset.UTC))
        .make(EDITION);
  }

  static Map<String, AttributeValue> everyType() {
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
  static List<String> items(Storage storage, TableOf table) {
    return EmbeddedStorage.items(storage, table).stream().map(ItemJson::write).sorted().toList();
  }

  static String text(String line, String name) {
    return ItemJson.text(ItemJson.read(line), name);
  }
}
