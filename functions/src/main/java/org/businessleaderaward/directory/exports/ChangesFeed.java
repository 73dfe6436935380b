package org.businessleaderaward.directory.exports;

import java.util.ArrayDeque;
import java.util.List;
import java.util.SortedSet;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.directory.register.Changes;
import org.businessleaderaward.directory.register.NumberedChange;

/**
 * Every change of the directory, in Atom documents that lead from one to the next (RFC 5005,
 * section 4): one with the newest changes, and archives of {@value #LENGTH} changes each, from the
 * first on. Which changes an archive has never changes.
 */
final class ChangesFeed {
  /** The document with the newest changes. */
  static final String NAME = "changes.atom";

  /** How many changes a document has; that with the newest has fewer when there are no more. */
  static final int LENGTH = 50;

  /** How many changes after those that it is told of are taken along. */
  private static final int SOON = 2 * LENGTH;

  private final Changes changes;
  private final Taking taking;

  /** A feed of these changes, whose documents something takes. */
  ChangesFeed(Changes changes, Taking taking) {
    this.changes = changes;
    this.taking = taking;
  }

  /**
   * A document of the feed.
   *
   * @param name name of its file
   * @param changes what it tells, the newest first
   * @param archives how many archives there are before it
   */
  record Document(String name, List<NumberedChange> changes, long archives) {
    /** Whether it has the newest changes, and so others tomorrow. */
    boolean isCurrent() {
      return name.equals(NAME);
    }
  }

  /** What takes a document. */
  interface Taking {
    void take(Document document);
  }

  /** The name of an archive, from 1 on. */
  static String archive(long number) {
    return "changes-" + number + ".atom";
  }

  /** Makes all documents, from the first change on. */
  void makeAll() {
    var last = new ArrayDeque<NumberedChange>();
    changes.each(
        change -> {
          last.addFirst(change);
          if (last.size() > LENGTH) {
            last.removeLast();
          }
          if (change.number() % LENGTH == 0) {
            makeArchive(change.number() / LENGTH, List.copyOf(last));
          }
        });
    makeCurrent(List.copyOf(last));
  }

  /**
   * Makes what some changes make new: the archives that end with one of them, or soon after, then
   * the document with the newest. So it leads to an archive that is there, unless a great many
   * changes came at once, of which others will be told in a moment. Told again of old ones, it
   * makes the same.
   *
   * @param places the sort keys of the changes, at least one
   */
  void make(SortedSet<String> places) {
    long first = DirectoryKeys.numberOfChange(places.first());
    long last = DirectoryKeys.numberOfChange(places.last());
    long archive = (first + LENGTH - 1) / LENGTH;
    long before = (archive - 1) * LENGTH;
    var newest = changes.newest(LENGTH);
    long end = newest.isEmpty() ? last : newest.getFirst().number();
    boolean near = end - last <= SOON;
    var found =
        near
            // As many more as may come meanwhile.
            ? changes.newest(Math.toIntExact(end - before + SOON))
            : changes.upTo(places.last(), Math.toIntExact(last - before));
    for (; archive * LENGTH <= (near ? end : last); archive++) {
      makeArchive(archive, between(found, (archive - 1) * LENGTH, archive * LENGTH));
    }
    makeCurrent(newest);
  }

  private static List<NumberedChange> between(List<NumberedChange> all, long after, long last) {
    return all.stream().filter(each -> each.number() > after && each.number() <= last).toList();
  }

  private void makeArchive(long number, List<NumberedChange> newestFirst) {
    taking.take(new Document(archive(number), newestFirst, number - 1));
  }

  private void makeCurrent(List<NumberedChange> newestFirst) {
    long last = newestFirst.isEmpty() ? 0 : newestFirst.getFirst().number();
    taking.take(new Document(NAME, newestFirst, last / LENGTH));
  }
}
