package org.businessleaderaward.directory.reconciliation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.language.Language;

/** What the entities of the directory are. */
enum EntityType {
  ORGANISATION("Organisation"),
  PARTNERSHIP("Partnership");

  private final String id;

  EntityType(String id) {
    this.id = id;
  }

  /** As the schema calls it. */
  String id() {
    return id;
  }

  /** The type of that name in the schema. */
  static Optional<EntityType> of(String id) {
    return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
  }

  /** What the identifiers of its entities begin with. */
  String prefix() {
    return name().toLowerCase(Locale.ROOT) + "-";
  }

  /** The type of an entity with such an identifier. */
  static Optional<EntityType> ofEntity(String entity) {
    return Arrays.stream(values()).filter(type -> entity.startsWith(type.prefix())).findFirst();
  }

  Map<String, Object> shown(Language language) {
    return Map.of("id", id, "name", Labels.of(id, language));
  }

  static List<Map<String, Object>> allShown(Language language) {
    return Arrays.stream(values()).map(type -> type.shown(language)).toList();
  }
}
