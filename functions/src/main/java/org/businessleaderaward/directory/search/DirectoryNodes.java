package org.businessleaderaward.directory.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.directory.entries.OnRecord;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.RemovedEntry;
import org.businessleaderaward.directory.register.Change;
import org.businessleaderaward.directory.register.Changes;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.NodeLookup;
import org.businessleaderaward.gateway.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Entries by their permanent ids, from the table: one read, and one more for a partnership's
 * organisations when they are asked for. What they are read with is made at the first of them.
 */
public final class DirectoryNodes {
  private final Supplier<Entries> entries;
  private final Supplier<Changes> changes;

  DirectoryNodes(Supplier<Entries> entries, Supplier<Changes> changes) {
    this.entries = entries;
    this.changes = changes;
  }

  /** Finds nodes whose ids begin so. */
  public NodeLookup startingWith(String prefix) {
    return new NodeLookup() {
      @Override
      public String prefix() {
        return prefix;
      }

      @Override
      public Optional<?> find(String id) {
        return node(id);
      }

      @Override
      public Map<String, ?> findAll(List<String> ids) {
        return nodes(ids);
      }
    };
  }

  Optional<?> node(String id) {
    return entries.get().look(id).map(this::shown);
  }

  /**
   * The nodes there are, by the id that was asked for; a read each, and a request for each sort.
   */
  Map<String, Object> nodes(List<String> ids) {
    var found = entries.get().look(ids);
    var shown = new HashMap<String, Object>();
    for (var id : ids) {
      EntryId.read(id).map(found::get).ifPresent(entry -> shown.put(id, shown(entry)));
    }
    return shown;
  }

  /** The entry that another register knows by an id. */
  Optional<?> find(ExternalId id) {
    return entries.get().find(id).map(this::shown);
  }

  /** Where a removed entry went. */
  Optional<?> successor(RemovedEntry removed) {
    return entries.get().successor(removed).map(this::shown);
  }

  /** Changes with their entries as they are now, which are read when the first is asked for. */
  Connection<ChangeNode> changes(Optional<Instant> since, PageRequest wanted) {
    var page = changes.get().page(since, wanted);
    var ids = new HashSet<String>();
    page.edges().forEach(edge -> ids.add(edge.node().entry()));
    var now = new Once<>(() -> nodes(List.copyOf(ids)));
    return page.map(change -> new ChangeNode(change, now));
  }

  /** A change on its way to a client. */
  record ChangeNode(Change change, Supplier<Map<String, Object>> now) {}

  private Object shown(OnRecord found) {
    return switch (found) {
      case Partnership partnership -> {
        var ids = new HashSet<String>();
        partnership.participants().forEach(participant -> ids.add(participant.organisation()));
        yield new PartnershipNode(partnership, new Once<>(() -> entries.get().organisations(ids)));
      }
      case Organisation organisation -> organisation;
      case RemovedEntry removed -> removed;
    };
  }

  /** What is made when it is first wanted, and kept. For one thread. */
  static final class Once<T> implements Supplier<T> {
    private final Supplier<T> making;
    private @Nullable T made;

    Once(Supplier<T> making) {
      this.making = making;
    }

    @Override
    public T get() {
      var before = made;
      if (before != null) {
        return before;
      }
      var first = making.get();
      made = first;
      return first;
    }
  }
}
