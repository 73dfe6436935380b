package org.businessleaderaward.directory.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.businessleaderaward.language.Language;

/**
 * What can be asked of an entity: which field of the schema says it, and how it is read there.
 *
 * @param id its identifier
 * @param types what has it
 * @param selection the field of the public room's schema, with {@code $language} for the language
 * @param reading how its values are read from an entity as that room answers it
 */
record EntityProperty(String id, Set<EntityType> types, String selection, Reading reading) {
  private static final Set<EntityType> BOTH = Set.of(EntityType.values());
  private static final Set<EntityType> ORGANISATIONS = Set.of(EntityType.ORGANISATION);
  private static final Set<EntityType> PARTNERSHIPS = Set.of(EntityType.PARTNERSHIP);

  /** As many of an organisation's partnerships as a page has. */
  private static final int PARTNERSHIPS_SHOWN = 50;

  private static final String TAKING_PART =
      "partnerships(first: "
          + PARTNERSHIPS_SHOWN
          + ") { edges { roles node { id name(language: $language) } } }";

  private static final List<EntityProperty> ALL = all();

  /** Reads values. */
  interface Reading {
    List<Object> of(AnsweredObject entity);
  }

  private static List<EntityProperty> all() {
    var all = new ArrayList<EntityProperty>();
    for (var language : Language.values()) {
      all.add(
          new EntityProperty(
              "name-" + language.tag(),
              BOTH,
              "names { language text }",
              entity -> texts(entity.list("names"), "language", language.name(), "text")));
    }
    all.addAll(
        List.of(
            new EntityProperty(
                "acronym",
                ORGANISATIONS,
                "acronym(language: $language)",
                entity -> plain(entity, "acronym")),
            new EntityProperty(
                "other-names",
                BOTH,
                "otherNames { text }",
                entity ->
                    entity.list("otherNames").stream()
                        .map(name -> str(name.text("text")))
                        .toList()),
            named("kind", BOTH, "kind"),
            named("country", ORGANISATIONS, "country"),
            named("country", PARTNERSHIPS, "countries"),
            named("place", ORGANISATIONS, "place"),
            named("website", ORGANISATIONS, "websiteUrl"),
            named("industry", BOTH, "industries"),
            named("theme", PARTNERSHIPS, "themes"),
            named("started", PARTNERSHIPS, "startedOn"),
            named("ended", PARTNERSHIPS, "endedOn"),
            new EntityProperty(
                "summary",
                PARTNERSHIPS,
                "summary(language: $language)",
                entity -> plain(entity, "summary"))));
    for (var register : List.of("ROR", "WIKIDATA", "LEI", "ISNI", "GLOBAL_COMPACT")) {
      all.add(
          new EntityProperty(
              register.toLowerCase(Locale.ROOT).replace('_', '-'),
              BOTH,
              "externalIds { register value }",
              entity -> texts(entity.list("externalIds"), "register", register, "value")));
    }
    all.addAll(
        List.of(
            new EntityProperty(
                "role",
                ORGANISATIONS,
                TAKING_PART,
                entity ->
                    entity.at("partnerships").list("edges").stream()
                        .flatMap(edge -> edge.texts("roles").stream())
                        .distinct()
                        .map(EntityProperty::str)
                        .toList()),
            new EntityProperty(
                "partnerships",
                ORGANISATIONS,
                TAKING_PART,
                entity ->
                    entity.at("partnerships").list("edges").stream()
                        .map(edge -> link(edge.at("node")))
                        .toList()),
            new EntityProperty(
                "organisations",
                PARTNERSHIPS,
                "participants { organisation { id name(language: $language) } }",
                entity ->
                    entity.list("participants").stream()
                        .map(participant -> link(participant.at("organisation")))
                        .distinct()
                        .toList()),
            new EntityProperty(
                "page", BOTH, "url(language: $language)", entity -> plain(entity, "url"))));
    return List.copyOf(all);
  }

  private static EntityProperty named(String id, Set<EntityType> types, String field) {
    return new EntityProperty(id, types, field, entity -> plain(entity, field));
  }

  /** The values of a field that says one text, or a list of them. */
  private static List<Object> plain(AnsweredObject entity, String field) {
    return entity.texts(field).stream().map(EntityProperty::str).toList();
  }

  private static List<Object> texts(
      List<AnsweredObject> all, String key, String wanted, String value) {
    return all.stream()
        .filter(each -> each.text(key).equals(wanted))
        .map(each -> str(each.text(value)))
        .toList();
  }

  private static Object str(String text) {
    return Map.of("str", text);
  }

  private static Object link(AnsweredObject entity) {
    return Map.of("id", entity.text("id"), "name", entity.text("name"));
  }

  /** Those of a type; of every type without one. */
  static List<EntityProperty> of(Optional<EntityType> type) {
    var seen = new HashSet<String>();
    return ALL.stream()
        .filter(property -> type.isEmpty() || property.types().contains(type.get()))
        .filter(property -> seen.add(property.id()))
        .toList();
  }

  static Optional<EntityProperty> of(String id, EntityType type) {
    return ALL.stream()
        .filter(property -> property.id().equals(id) && property.types().contains(type))
        .findFirst();
  }

  Map<String, Object> shown(Language language) {
    return Map.of("id", id, "name", Labels.of(id, language));
  }

  /** What its values are, where they are entities. */
  static Optional<EntityType> typeOfValues(String id) {
    return Arrays.stream(EntityType.values())
        .filter(type -> (type.id().toLowerCase(Locale.ROOT) + "s").equals(id))
        .findFirst();
  }
}
