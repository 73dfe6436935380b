package org.businessleaderaward.directory;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.businessleaderaward.gateway.NodeLookup;

/**
 * Entries by their permanent ids, from the table: one read, and one more for a partnership's
 * organisations when they are asked for. What they are read with is made at the first of them.
 */
final class DirectoryNodes implements NodeLookup {
  private final String prefix;
  private final Supplier<Entries> entries;

  private DirectoryNodes(String prefix, Supplier<Entries> entries) {
    this.prefix = prefix;
    this.entries = entries;
  }

  static DirectoryNodes partnerships(Supplier<Entries> entries) {
    return new DirectoryNodes(Partnership.ID_PREFIX, entries);
  }

  static DirectoryNodes organisations(Supplier<Entries> entries) {
    return new DirectoryNodes(Organisation.ID_PREFIX, entries);
  }

  @Override
  public String prefix() {
    return prefix;
  }

  @Override
  public Optional<?> find(String id) {
    return entries
        .get()
        .find(id)
        .map(
            entry ->
                switch (entry) {
                  case Partnership partnership -> node(partnership);
                  case Organisation organisation -> organisation;
                });
  }

  private PartnershipNode node(Partnership partnership) {
    var ids =
        partnership.participants().stream()
            .map(Participant::organisation)
            .collect(Collectors.toSet());
    return new PartnershipNode(partnership, () -> entries.get().organisations(ids));
  }
}
