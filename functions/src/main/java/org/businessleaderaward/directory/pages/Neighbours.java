package org.businessleaderaward.directory.pages;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.OnRecord;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.RemovedEntry;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.directory.search.CurrentSnapshot;
import org.businessleaderaward.directory.search.DirectorySearch;
import org.businessleaderaward.directory.search.EntryFilter;
import org.businessleaderaward.directory.search.PartnershipNode;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageWindow;
import org.businessleaderaward.language.Language;

/** Finds what pages show of others: by their ids in the table, by a name's order in the index. */
public final class Neighbours {
  /** How many partnerships the page of an organisation shows, as its operation asks for. */
  private static final int PARTNERSHIPS = 50;

  /** How often a merged entry is followed to where it went, and so on. */
  private static final int HOPS = 8;

  private final Entries entries;
  private final CurrentSnapshot snapshot;
  private final DirectorySearch search;
  private final Clock clock;

  /** Reads this table and this index. */
  public Neighbours(
      Entries entries, CurrentSnapshot snapshot, DirectorySearch search, Clock clock) {
    this.entries = entries;
    this.snapshot = snapshot;
    this.search = search;
    this.clock = clock;
  }

  /** Takes the newest index. */
  void refresh() {
    snapshot.refresh();
  }

  Map<String, Organisation> organisations(Collection<? extends OnRecord> batch) {
    var ids = new HashSet<String>();
    for (var found : batch) {
      if (found instanceof Partnership partnership) {
        partnership.participants().forEach(participant -> ids.add(participant.organisation()));
      }
    }
    return entries.organisations(ids);
  }

  /**
   * The entries that these have a relation to or were merged into, by the id on record; in place of
   * one that was merged the one that it went to.
   */
  Map<String, Entry> related(Collection<? extends OnRecord> batch) {
    var next = new HashMap<String, String>();
    for (var found : batch) {
      if (found instanceof Entry entry) {
        entry.relations().forEach(relation -> next.put(relation.to(), relation.to()));
      } else if (found instanceof RemovedEntry gone && gone.mergedInto() != null) {
        next.put(gone.id(), gone.mergedInto());
      }
    }
    var related = new HashMap<String, Entry>();
    for (int hop = 0; hop < HOPS && !next.isEmpty(); hop++) {
      var there = entries.look(Set.copyOf(next.values()));
      for (var each : Map.copyOf(next).entrySet()) {
        next.remove(each.getKey());
        switch (there.get(each.getValue())) {
          case Entry entry -> related.put(each.getKey(), entry);
          case RemovedEntry gone when gone.mergedInto() != null ->
              next.put(each.getKey(), gone.mergedInto());
          case null, default -> {}
        }
      }
    }
    return related;
  }

  Around of(OnRecord found, Map<String, Organisation> organisations, Map<String, Entry> related) {
    return new Around(
        organisations,
        related,
        found instanceof Organisation organisation ? takenPartIn(organisation.id()) : Map.of());
  }

  private Map<Language, List<PartnershipNode>> takenPartIn(String organisation) {
    var found = new EnumMap<Language, List<PartnershipNode>>(Language.class);
    for (var language : Language.values()) {
      found.put(language, takenPartIn(organisation, language));
    }
    return found;
  }

  private List<PartnershipNode> takenPartIn(String organisation, Language language) {
    var filter = new EntryFilter(Set.of(), Set.of(), Set.of(), Optional.of(organisation));
    var asked =
        new DirectorySearch.Asked(
            Optional.empty(),
            filter,
            Optional.empty(),
            language,
            new PageWindow(PARTNERSHIPS, Optional.empty(), false),
            false,
            false,
            clock.instant());
    return search.partnerships(asked).page().edges().stream().map(Connection.Edge::node).toList();
  }
}
