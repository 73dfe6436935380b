package org.businessleaderaward.directory;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.businessleaderaward.directory.ExternalId.Register;

/** The external ids of an entry as they are stored: one of each register. */
final class ExternalIds {
  private ExternalIds() {}

  static Map<String, String> stored(List<ExternalId> ids) {
    var stored = new TreeMap<String, String>();
    ids.forEach(id -> stored.put(id.register().name(), id.value()));
    return stored;
  }

  static List<ExternalId> read(Map<String, String> stored) {
    return new TreeMap<>(stored)
        .entrySet().stream()
            .map(each -> new ExternalId(Register.valueOf(each.getKey()), each.getValue()))
            .toList();
  }
}
