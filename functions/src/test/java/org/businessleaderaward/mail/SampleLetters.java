package org.businessleaderaward.mail;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The letters of every module, filled in by their types alone. */
final class SampleLetters {
  static final ZonedDateTime INSTANT = ZonedDateTime.parse("2026-11-30T18:00+01:00[Europe/Vienna]");

  /** The types of all letters, but for those of tests. */
  static final List<Class<?>> TYPES = types();

  private SampleLetters() {}

  private static List<Class<?>> types() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Letter.class));
    var code = Letter.class.getProtectionDomain();
    return scanner.findCandidateComponents("org.businessleaderaward").stream()
        .map(found -> String.valueOf(found.getBeanClassName()))
        .sorted()
        .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null))
        .filter(type -> type.getProtectionDomain().equals(code))
        .toList();
  }

  /** Of each type a letter for every way in which its text may read. */
  static Stream<Letter> all() {
    return TYPES.stream().flatMap(type -> of(type).stream());
  }

  /** A letter for every constant of an enum, with and without what may be absent. */
  static List<Letter> of(Class<?> type) {
    List<List<Object>> filled = List.of(List.of());
    for (var component : type.getRecordComponents()) {
      var values = values(component.getName(), component.getGenericType());
      filled =
          filled.stream()
              .flatMap(begun -> values.stream().map(value -> with(begun, value)))
              .toList();
    }
    return filled.stream().map(values -> letter(type, values)).toList();
  }

  private static List<Object> with(List<Object> begun, Object value) {
    var all = new ArrayList<>(begun);
    all.add(value);
    return all;
  }

  private static Letter letter(Class<?> type, List<Object> values) {
    var types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return (Letter) type.getDeclaredConstructor(types).newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<?> values(String name, Type type) {
    if (type instanceof ParameterizedType of && of.getRawType() == Optional.class) {
      return Stream.concat(
              values(name, of.getActualTypeArguments()[0]).stream().map(Optional::of),
              Stream.of(Optional.empty()))
          .toList();
    }
    if (type instanceof ParameterizedType of && of.getRawType() == List.class) {
      return List.of(List.of("Sample " + name, "Another"), List.of());
    }
    return switch (type) {
      case Class<?> text when text == String.class -> List.of("Sample " + name);
      case Class<?> text when text == LocalizedText.class -> List.of(localized(name));
      case Class<?> number when number == int.class || number == Integer.class -> List.of(17);
      case Class<?> number when number == long.class -> List.of(23L);
      case Class<?> instant when instant == ZonedDateTime.class -> List.of(INSTANT);
      case Class<?> words when words == Mail.Words.class ->
          List.of(new Mail.Words("Sample " + name + ": https://example.org/more"));
      case Class<?> paragraphs when paragraphs == Mail.Paragraphs.class ->
          List.of(new Mail.Paragraphs(List.of("Sample " + name, "> Another")));
      case Class<?> link when link == Mail.LinkWanted.class ->
          List.of(new Mail.LinkWanted("sample"));
      case Class<?> constants when constants.isEnum() -> List.of(constants.getEnumConstants());
      default -> throw new IllegalArgumentException("no sample of " + type);
    };
  }

  private static LocalizedText localized(String name) {
    return new LocalizedText(
        Stream.of(Language.values())
            .collect(Collectors.toMap(l -> l, l -> "Sample " + name + " " + l.tag())));
  }
}
