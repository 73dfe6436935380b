package org.businessleaderaward;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What modules show at their roots: the public types there. A module is a package right below the
 * base; who stands in the base itself puts the modules together and is one of the others.
 */
final class Faces {
  /** The most public types that a module's root has. */
  static final int MOST = 15;

  private final JavaClasses code;
  private final String base;

  Faces(JavaClasses code, String base) {
    this.code = code;
    this.base = base;
  }

  /** The modules that show more than {@link #MOST} types, and how many that is. */
  Map<String, Integer> crowded() {
    var crowded = new TreeMap<String, Integer>();
    shown()
        .collect(
            groupingBy(this::module, mapping(JavaClass::getSimpleName, toCollection(TreeSet::new))))
        .forEach(
            (module, types) -> {
              if (types.size() > MOST) {
                crowded.put(module, types.size());
              }
            });
    return crowded;
  }

  /** What a module shows and no other uses. */
  List<String> unused() {
    return shown().filter(type -> !isUsed(type)).map(this::name).sorted().toList();
  }

  private Stream<JavaClass> shown() {
    return code.stream()
        .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> type.getPackageName().equals(base + "." + module(type)));
  }

  private boolean isUsed(JavaClass type) {
    return type.getDirectDependenciesToSelf().stream()
        .anyMatch(use -> !module(use.getOriginClass()).equals(module(type)));
  }

  /** The name of a class's module; empty in the base. */
  private String module(JavaClass type) {
    var within = type.getPackageName().substring(base.length()).replaceFirst("^\\.", "");
    return within.replaceFirst("\\..*", "");
  }

  private String name(JavaClass type) {
    return type.getName().substring(base.length() + 1);
  }
}
