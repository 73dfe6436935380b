package org.businessleaderaward.local.archive;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes an archive of an award. Given again after it was broken off, it goes on after the last part
 * that is on the disk. It holds a page of items in memory, whatever the award's size.
 */
public final class Export {
  private final Award award;
  private final ArchiveFolder archive;
  private final Clock clock;
  private final Consumer<String> progress;
  private final long mostOfAPart;

  /** Who can open an archive; asked for when one is begun. */
  @FunctionalInterface
  public interface Recipients {
    /** Those who can. */
    List<RecipientStanzaWriter> ask() throws ArchiveFailure;
  }

  /**
   * Exports this award.
   *
   * @param progress is told of each part
   * @param mostOfAPart how many bytes of items a part holds, about
   */
  public Export(
      Award award, Path folder, Clock clock, Consumer<String> progress, long mostOfAPart) {
    this.award = award;
    this.archive = new ArchiveFolder(folder);
    this.clock = clock;
    this.progress = progress;
    this.mostOfAPart = mostOfAPart;
  }

  /**
   * Begins, or goes on, and finishes.
   *
   * @param recipients who can open it; not asked for again when it goes on
   * @return the archive's fingerprint
   */
  public String run(Recipients recipients) throws IOException, ArchiveFailure {
    if (archive.isFinished()) {
      throw new ArchiveFailure(
          "There is already an archive in " + archive.folder() + ". Name another folder.");
    }
    var journal = journal(recipients);
    var to = recipient(journal);
    for (var table : TableOf.values()) {
      exportTable(journal, to, table);
    }
    exportEvidence(journal, to);
    exportKeys(journal, to);
    haveStayed(journal);
    var votes = Heads.votes(award);
    archive.finish(
        new Inventory(
            Inventory.FORMAT,
            clock.instant(),
            award.address(),
            journal.beginning().heads(),
            votes,
            Heads.holders(award, votes.keySet()),
            journal.parts()),
        to,
        award);
    journal.delete();
    return archive.fingerprint();
  }

  private Journal journal(Recipients recipients) throws IOException, ArchiveFailure {
    var found = Journal.find(archive.folder());
    if (found.isEmpty()) {
      var recipient = archive.lock(recipients.ask());
      Heads.chainLeft(award);
      return Journal.begin(
          archive.folder(), new Journal.Beginning(recipient, award.prefix(), Heads.of(award)));
    }
    if (!found.get().beginning().prefix().equals(award.prefix())) {
      throw new ArchiveFailure(
          "In %s is an unfinished archive of %s, not of %s. Name another folder."
              .formatted(archive.folder(), found.get().beginning().prefix(), award.prefix()));
    }
    haveStayed(found.get());
    progress.accept("continuing after part " + found.get().parts().size());
    return found.get();
  }

  private static RecipientStanzaWriter recipient(Journal journal) throws ArchiveFailure {
    try {
      return Age.to(journal.beginning().recipient());
    } catch (GeneralSecurityException e) {
      throw new ArchiveFailure("The unfinished archive is damaged. Delete it and start again.", e);
    }
  }

  /**
   * What somebody did meanwhile would be in one table and not in another. It is in a log, or waits
   * for its place there.
   */
  private void haveStayed(Journal journal) throws ArchiveFailure {
    if (!Heads.of(award).equals(journal.beginning().heads()) || Heads.haveWaiting(award)) {
      throw new ArchiveFailure(
          "Somebody used the award while it was exported: its log has grown. Delete %s and export again when nobody does."
              .formatted(archive.folder()));
    }
  }

  private void exportTable(Journal journal, RecipientStanzaWriter to, TableOf table)
      throws IOException, ArchiveFailure {
    var last = journal.last(Part.Kind.TABLE, table.name());
    if (last.isPresent() && last.get().after().isEmpty()) {
      return;
    }
    var items = items(table, last.map(Part::after).orElse(""));
    do {
      var written = new Written();
      write(
          journal,
          to,
          Part.Kind.TABLE,
          table.name(),
          written,
          out -> {
            try (var zip = new GZIPOutputStream(out)) {
              while (items.hasNext() && written.bytes < mostOfAPart) {
                var item = items.next();
                var line = (ItemJson.write(item) + "\n").getBytes(StandardCharsets.UTF_8);
                zip.write(line);
                written.add(line.length, items.hasNext() ? keyOf(item) : "");
              }
            }
          });
    } while (items.hasNext());
  }

  private Iterator<Map<String, AttributeValue>> items(TableOf table, String after) {
    return award
        .store()
        .scanPaginator(
            r -> {
              r.tableName(award.table(table)).consistentRead(true);
              if (!after.isEmpty()) {
                r.exclusiveStartKey(ItemJson.read(after));
              }
            })
        .items()
        .iterator();
  }

  private static String keyOf(Map<String, AttributeValue> item) {
    var key = new TreeMap<>(item);
    key.keySet().retainAll(List.of("pk", "sk"));
    return ItemJson.write(key);
  }

  private void exportEvidence(Journal journal, RecipientStanzaWriter to)
      throws IOException, ArchiveFailure {
    var last = journal.last(Part.Kind.EVIDENCE, "").map(Part::what).orElse("");
    try (var keys = award.evidence().keys(last)) {
      for (var key : (Iterable<String>) keys::iterator) {
        write(
            journal,
            to,
            Part.Kind.EVIDENCE,
            key,
            new Written(1),
            out -> {
              try (var in = award.evidence().open(key)) {
                in.transferTo(out);
              }
            });
      }
    }
  }

  private void exportKeys(Journal journal, RecipientStanzaWriter to)
      throws IOException, ArchiveFailure {
    for (var key : new ArrayList<>(award.keys().leaving().entrySet())) {
      if (journal.last(Part.Kind.KEY, key.getKey()).isEmpty()) {
        write(
            journal,
            to,
            Part.Kind.KEY,
            key.getKey(),
            new Written(1),
            out -> out.write(key.getValue().bytes()));
      }
    }
  }

  /** What went into a part. */
  private static final class Written {
    private long items;
    private long bytes;
    private String after = "";

    Written() {}

    Written(long items) {
      this.items = items;
    }

    void add(long length, String goOnAfter) {
      items++;
      bytes += length;
      after = goOnAfter;
    }
  }

  private void write(
      Journal journal,
      RecipientStanzaWriter to,
      Part.Kind kind,
      String what,
      Written written,
      ArchiveFolder.Content content)
      throws IOException, ArchiveFailure {
    var file = "%06d.age".formatted(journal.parts().size() + 1);
    var hash = archive.write(file, List.of(to), content);
    journal.add(new Part(file, kind, what, written.items, hash, written.after));
    progress.accept(
        "%s  %s %s%s"
            .formatted(
                file,
                kind == Part.Kind.TABLE ? "table" : kind == Part.Kind.KEY ? "key" : "file",
                what,
                kind == Part.Kind.TABLE ? ": %,d items".formatted(written.items) : ""));
  }
}
