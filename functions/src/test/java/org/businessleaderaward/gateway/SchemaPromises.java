package org.businessleaderaward.gateway;

import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NamedNode;
import graphql.language.NonNullType;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What of a released schema another one breaks. Adding is allowed, so is to promise more of an
 * answer and to ask less of a caller (GraphQL specification, section 2.1). What is deprecated may
 * go after the date in its reason, which is at least three months off when it is written.
 */
final class SchemaPromises {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int MONTHS = 3;

  private final LocalDate today;
  private final List<String> broken = new ArrayList<>();

  private SchemaPromises(LocalDate today) {
    this.today = today;
  }

  static List<String> broken(
      TypeDefinitionRegistry released, TypeDefinitionRegistry now, LocalDate today) {
    var promises = new SchemaPromises(today);
    released
        .types()
        .forEach(
            (name, type) -> {
              var after = now.types().get(name);
              if (after == null || !after.getClass().equals(type.getClass())) {
                promises.broken.add(name + " is gone");
              } else {
                promises.type(type, after);
              }
            });
    return promises.broken;
  }

  private void type(TypeDefinition<?> before, TypeDefinition<?> after) {
    switch (before) {
      case ImplementingTypeDefinition<?> type ->
          each(
              before.getName() + ".",
              type.getFieldDefinitions(),
              ((ImplementingTypeDefinition<?>) after).getFieldDefinitions(),
              this::field);
      case EnumTypeDefinition type ->
          each(
              before.getName() + ".",
              type.getEnumValueDefinitions(),
              ((EnumTypeDefinition) after).getEnumValueDefinitions(),
              (name, one, other) -> {});
      case InputObjectTypeDefinition type ->
          inputs(
              before.getName() + ".",
              "",
              type.getInputValueDefinitions(),
              ((InputObjectTypeDefinition) after).getInputValueDefinitions());
      default -> {}
    }
  }

  private interface Comparison<T> {
    void of(String name, T before, T after);
  }

  private <T extends NamedNode<T> & DirectivesContainer<T>> void each(
      String prefix, List<T> before, List<T> after, Comparison<T> comparison) {
    Map<String, T> now =
        after.stream().collect(Collectors.toMap(NamedNode::getName, Function.identity()));
    for (var one : before) {
      var other = now.get(one.getName());
      if (other == null) {
        if (date(one).filter(today::isAfter).isEmpty()) {
          broken.add(prefix + one.getName() + " is gone");
        }
      } else {
        deprecated(prefix + one.getName(), one, other);
        comparison.of(prefix + one.getName(), one, other);
      }
    }
  }

  private void deprecated(
      String name, DirectivesContainer<?> before, DirectivesContainer<?> after) {
    if (!after.getDirectives("deprecated").isEmpty()
        && before.getDirectives("deprecated").isEmpty()
        && date(after).filter(date -> !date.isBefore(today.plusMonths(MONTHS))).isEmpty()) {
      broken.add(name + " is deprecated without a date three months off");
    }
  }

  private void field(String name, FieldDefinition before, FieldDefinition after) {
    if (!promises(after.getType(), before.getType())) {
      broken.add(name + ": " + became(before.getType(), after.getType()));
    }
    inputs(name + "(", ")", before.getInputValueDefinitions(), after.getInputValueDefinitions());
  }

  private void inputs(
      String prefix,
      String suffix,
      List<InputValueDefinition> before,
      List<InputValueDefinition> after) {
    var names = before.stream().map(InputValueDefinition::getName).toList();
    for (var one : after) {
      if (!names.contains(one.getName())
          && one.getType() instanceof NonNullType
          && one.getDefaultValue() == null) {
        broken.add(prefix + one.getName() + suffix + " is new and must be given");
      }
    }
    for (var one : before) {
      var name = prefix + one.getName() + suffix;
      var other = after.stream().filter(each -> each.getName().equals(one.getName())).findFirst();
      if (other.isEmpty()) {
        broken.add(name + " is gone");
      } else if (!promises(one.getType(), other.get().getType())) {
        broken.add(name + ": " + became(one.getType(), other.get().getType()));
      }
    }
  }

  /** Whether whatever is of the one type is of the other, too. */
  private static boolean promises(Type<?> one, Type<?> other) {
    if (other instanceof NonNullType must) {
      return one instanceof NonNullType does && promises(does.getType(), must.getType());
    }
    if (one instanceof NonNullType does) {
      return promises(does.getType(), other);
    }
    if (one instanceof ListType list && other instanceof ListType lists) {
      return promises(list.getType(), lists.getType());
    }
    return one.isEqualTo(other) && AstPrinter.printAst(one).equals(AstPrinter.printAst(other));
  }

  private static String became(Type<?> before, Type<?> after) {
    return AstPrinter.printAst(before) + " became " + AstPrinter.printAst(after);
  }

  private static Optional<LocalDate> date(DirectivesContainer<?> of) {
    return of.getDirectives("deprecated").stream()
        .map(Directive::getArguments)
        .flatMap(List::stream)
        .map(argument -> argument.getValue() instanceof StringValue text ? text.getValue() : "")
        .flatMap(text -> DATE.matcher(text).results())
        .map(found -> LocalDate.parse(found.group()))
        .findFirst();
  }
}
