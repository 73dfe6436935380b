package org.businessleaderaward.directory;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.businessleaderaward.directory.exports.DirectoryExports;
import org.businessleaderaward.directory.pages.EntryPages;
import org.businessleaderaward.directory.search.DirectoryIndex;

/**
 * Takes the changes of the directory's table and makes a search snapshot of them. Only keys are
 * read from a record: what is indexed is what the table holds now. The nightly schedule's event has
 * no records, and makes a snapshot of all entries, so that a change which the stream gave up is
 * missing until then at most. A change of the synonyms, which each entry is read with, makes one of
 * all entries, too. The exports are made in the night, too, and whenever somebody wishes for them;
 * the feed of changes with every change, and the pages of the entries that have changed and of
 * those whose pages name them. What is left of a round through all pages is gone on with when its
 * place is written. One event at a time: a page that was read earlier must not be written later.
 */
public final class IndexWorker implements Function<DynamodbEvent, StreamsEventResponse> {
  private final DirectoryIndex index;
  private final DirectoryExports exports;
  private final EntryPages pages;

  /** Writes into this index, exports and pages. */
  public IndexWorker(DirectoryIndex index, DirectoryExports exports, EntryPages pages) {
    this.index = index;
    this.exports = exports;
    this.pages = pages;
  }

  @Override
  public synchronized StreamsEventResponse apply(DynamodbEvent event) {
    if (event.getRecords() == null) {
      index.rebuild();
      exports.makeAll();
      pages.writeInTheNight(index::neighbours);
      return StreamsEventResponse.builder().withBatchItemFailures(List.of()).build();
    }
    var changed = new TreeSet<String>();
    var changes = new TreeSet<String>();
    boolean exportWanted = false;
    boolean otherSynonyms = false;
    boolean pagesLeft = false;
    for (var record : event.getRecords()) {
      var key = record.getDynamodb().getKeys();
      var partition = key.get("pk");
      if (partition != null) {
        DirectoryKeys.entryId(partition.getS()).ifPresent(changed::add);
        exportWanted |= partition.getS().equals(DirectoryKeys.EXPORT_WISH);
        otherSynonyms |= partition.getS().equals(DirectoryKeys.SYNONYMS);
        pagesLeft |= partition.getS().equals(DirectoryKeys.PAGES);
        if (partition.getS().equals(DirectoryKeys.CHANGES)) {
          changes.add(Objects.requireNonNull(key.get("sk")).getS());
        }
      }
    }
    var concerned = new LinkedHashSet<>(changed);
    if (!changed.isEmpty()) {
      concerned.addAll(index.neighbours(changed));
    }
    if (otherSynonyms) {
      index.rebuild();
    }
    // After a rebuild, too: what it reads by the index of the table may be a moment older.
    if (!changed.isEmpty()) {
      index.update(changed);
    }
    if (!changed.isEmpty()) {
      concerned.addAll(index.neighbours(changed));
    }
    if (!changes.isEmpty()) {
      exports.makeFeed(changes);
    }
    if (exportWanted) {
      exports.makeAll();
    }
    if (!changed.isEmpty()) {
      pages.write(concerned);
    }
    if (pagesLeft) {
      pages.goOn();
    }
    return StreamsEventResponse.builder().withBatchItemFailures(List.of()).build();
  }
}
