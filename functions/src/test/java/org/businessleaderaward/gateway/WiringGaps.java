package org.businessleaderaward.gateway;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a room's schema and its wiring differ. A field needs a fetcher or an accessor of its name
 * in a source, and all fields of a type without a fetcher must be accessors of one class. Whatever
 * is wired must be in the schema.
 */
public final class WiringGaps {
  private static final Set<String> ROOTS = Set.of("Query", "Mutation");

  private final TypeDefinitionRegistry types;
  private final RoomWiring wiring = new RoomWiring();
  private final Collection<Class<?>> sources;
  private final List<String> gaps = new ArrayList<>();

  private WiringGaps(Room room, List<? extends RoomFields> fields, Collection<Class<?>> sources) {
    fields.forEach(part -> part.addTo(wiring));
    this.types = RoomSchema.types(room, wiring);
    this.sources = sources;
  }

  /**
   * The differences, a sentence each.
   *
   * @param sources classes whose objects fields may be read from
   */
  public static List<String> of(
      Room room, List<? extends RoomFields> fields, Collection<Class<?>> sources) {
    var check = new WiringGaps(room, fields, sources);
    check.types.getTypes(ObjectTypeDefinition.class).forEach(check::fieldsOf);
    check.wiring.fetchers().forEach(check::wiredFieldsOf);
    return check.gaps;
  }

  private void fieldsOf(ObjectTypeDefinition type) {
    var wired = wiring.fetchers().getOrDefault(type.getName(), Map.of()).keySet();
    var unwired = known(type).filter(field -> !wired.contains(field.getName())).toList();
    if (unwired.isEmpty()) {
      return;
    }
    if (ROOTS.contains(type.getName())) {
      unwired.forEach(
          field -> gaps.add(type.getName() + "." + field.getName() + " has no fetcher"));
      return;
    }
    var named = sources.stream().filter(source -> source.getSimpleName().equals(type.getName()));
    var fitting = sources.stream().filter(source -> missing(source, unwired).isEmpty()).toList();
    if (fitting.isEmpty()) {
      var closest = named.map(source -> missing(source, unwired)).findFirst();
      closest
          .orElseGet(() -> unwired.stream().map(FieldDefinition::getName).toList())
          .forEach(
              field ->
                  gaps.add(type.getName() + "." + field + " has neither fetcher nor accessor"));
    }
    fitting.stream()
        .filter(source -> source.getSimpleName().equals(type.getName()))
        .forEach(source -> unwired.forEach(field -> enumOf(type, field, source)));
  }

  /** Every constant of a Java enum that a field gives must be a value of the schema's enum. */
  private void enumOf(ObjectTypeDefinition type, FieldDefinition field, Class<?> source) {
    var values = types.getTypeOrNull(TypeUtil.unwrapAll(field.getType()));
    var given = accessor(source, field.getName()).map(Method::getReturnType);
    if (values instanceof EnumTypeDefinition known && given.isPresent() && given.get().isEnum()) {
      var names =
          known.getEnumValueDefinitions().stream()
              .map(EnumValueDefinition::getName)
              .collect(Collectors.toSet());
      for (var constant : given.get().getEnumConstants()) {
        if (!names.contains(((Enum<?>) constant).name())) {
          gaps.add(type.getName() + "." + field.getName() + " can be " + constant);
        }
      }
    }
  }

  private void wiredFieldsOf(String type, Map<String, ?> fields) {
    var definition = types.getTypeOrNull(type, ObjectTypeDefinition.class);
    var known =
        definition == null
            ? Set.of()
            : known(definition).map(FieldDefinition::getName).collect(Collectors.toSet());
    fields.keySet().stream()
        .filter(field -> !known.contains(field))
        .forEach(field -> gaps.add(type + "." + field + " is wired but not in the schema"));
  }

  /** The fields of a type, with those that the room's own schema adds. */
  private Stream<FieldDefinition> known(ObjectTypeDefinition type) {
    return Stream.concat(
            Stream.of(type),
            types.objectTypeExtensions().getOrDefault(type.getName(), List.of()).stream())
        .flatMap(part -> part.getFieldDefinitions().stream());
  }

  private static List<String> missing(Class<?> source, List<FieldDefinition> fields) {
    return fields.stream()
        .map(FieldDefinition::getName)
        .filter(name -> accessor(source, name).isEmpty())
        .toList();
  }

  private static Optional<Method> accessor(Class<?> source, String field) {
    var capital = Character.toUpperCase(field.charAt(0)) + field.substring(1);
    var names = Set.of(field, "get" + capital, "is" + capital);
    return Arrays.stream(source.getDeclaredMethods())
        .filter(method -> names.contains(method.getName()) && method.getParameterCount() == 0)
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .findFirst();
  }
}
