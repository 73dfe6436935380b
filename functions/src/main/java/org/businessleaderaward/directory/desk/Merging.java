package org.businessleaderaward.directory.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.Partnership;

/** What one entry takes over from another that is merged into it. */
final class Merging {
  private Merging() {}

  static Entry into(Entry kept, Entry merged, Instant now) {
    var others = new ArrayList<>(kept.naming().others());
    for (var alias : aliases(merged)) {
      if (!others.contains(alias) && !kept.name().byLanguage().containsValue(alias.text())) {
        others.add(alias);
      }
    }
    var external = new ArrayList<>(kept.externalIds());
    for (var id : merged.externalIds()) {
      if (external.stream().noneMatch(there -> there.register() == id.register())) {
        external.add(id);
      }
    }
    return changed(kept, others, external, now);
  }

  static Entry without(Entry kept, Entry merged, Instant now) {
    var others = new ArrayList<>(kept.naming().others());
    others.removeAll(aliases(merged));
    var external = new ArrayList<>(kept.externalIds());
    external.removeAll(merged.externalIds());
    return changed(kept, others, external, now);
  }

  /** Its names, as aliases of another. */
  private static List<OtherName> aliases(Entry merged) {
    var names = new ArrayList<OtherName>();
    merged
        .name()
        .byLanguage()
        .forEach(
            (language, text) -> names.add(new OtherName(OtherName.Kind.ALIAS, text, language)));
    merged.naming().others().stream()
        .filter(other -> other.kind() != OtherName.Kind.ACRONYM)
        .forEach(names::add);
    return names;
  }

  private static Entry changed(
      Entry entry, List<OtherName> others, List<ExternalId> external, Instant now) {
    var naming = entry.naming().with(others);
    var history = entry.history().updated(now);
    return switch (entry) {
      case Partnership p ->
          new Partnership(
              p.id(),
              naming,
              p.summary(),
              p.kind(),
              p.themes(),
              p.industries(),
              p.countries(),
              p.worldwide(),
              p.startedOn(),
              p.endedOn(),
              p.participants(),
              p.relations(),
              List.copyOf(external),
              p.sources(),
              history);
      case Organisation o ->
          new Organisation(
              o.id(),
              naming,
              o.kind(),
              o.industries(),
              o.country(),
              o.place(),
              o.websiteUrl(),
              o.relations(),
              List.copyOf(external),
              o.sources(),
              history);
    };
  }
}
