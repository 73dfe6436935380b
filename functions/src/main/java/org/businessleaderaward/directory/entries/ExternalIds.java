package org.businessleaderaward.directory.entries;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.businessleaderaward.directory.entries.ExternalId.Register;
import org.businessleaderaward.storage.Keyed;

/** The external ids of an entry as they are stored: one of each register. */
public final class ExternalIds {
  private ExternalIds() {}

  public static Map<String, String> stored(List<ExternalId> ids) {
    var stored = new TreeMap<String, String>();
    ids.forEach(id -> stored.put(id.register().name(), id.value()));
    return stored;
  }

  public static List<ExternalId> read(Map<String, String> stored) {
    return new TreeMap<>(stored)
        .entrySet().stream()
            .map(
                each ->
                    new ExternalId(Keyed.stored(Register.class, each.getKey()), each.getValue()))
            .toList();
  }
}
