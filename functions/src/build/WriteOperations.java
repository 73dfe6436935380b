import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the operations that the site sends, for the jar: a file for each folder of {@code
 * graphql-schema/operations}, in it a line for each operation with its name and its text. In the
 * text any blank space is one space, and what a fragment selects stands where it was spread, so
 * that moving a selection into a fragment changes no text. The build runs it: {@code java
 * WriteOperations.java <from> <to>}.
 *
 * <p>Operations use the fragments of their folder and those of {@code any}. One that is not known,
 * spread within itself or not used by any operation ends the build.
 */
final class WriteOperations {
  private static final String SHARED = "any";
  private static final String UNNAMED = "_";
  private static final Pattern HEAD = Pattern.compile("(query|mutation|fragment) (\\w+)");
  private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.(\\w+)");

  private final Set<Fragment> used = new HashSet<>();

  private record Operation(String name, String text) {}

  private record Fragment(String folder, String name, String selection) {}

  private record Folder(String name, List<Operation> operations, Map<String, Fragment> fragments) {
    void add(String definition) {
      var head = HEAD.matcher(definition);
      if (!head.lookingAt()) {
        operations.add(new Operation(UNNAMED, definition));
      } else if (!head.group(1).equals("fragment")) {
        operations.add(new Operation(head.group(2), definition));
      } else {
        var outermost = definition.substring(definition.indexOf('{') + 1, definition.length() - 1);
        put(new Fragment(name, head.group(2), outermost.strip()));
      }
    }

    void put(Fragment fragment) {
      if (fragments.put(fragment.name(), fragment) != null) {
        throw new IllegalStateException("two fragments " + fragment.name() + " in " + name);
      }
    }
  }

  public static void main(String[] folders) throws IOException {
    new WriteOperations().write(Path.of(folders[0]), Path.of(folders[1]));
  }

  private void write(Path from, Path to) throws IOException {
    var shared = read(from.resolve(SHARED));
    var all = new HashSet<>(shared.fragments().values());
    Files.createDirectories(to);
    for (var path : list(from)) {
      var folder = path.endsWith(SHARED) ? shared : read(path);
      all.addAll(folder.fragments().values());
      if (folder != shared) {
        shared.fragments().values().forEach(folder::put);
      }
      var lines = new ArrayList<String>();
      for (var operation : folder.operations()) {
        var text = inlined(operation.text(), folder, List.of());
        lines.add(operation.name() + " " + text);
      }
      Files.write(to.resolve(folder.name() + ".txt"), lines);
    }
    all.removeAll(used);
    if (!all.isEmpty()) {
      throw new IllegalStateException("no operation uses " + all);
    }
  }

  private static Folder read(Path path) throws IOException {
    var folder =
        new Folder(path.getFileName().toString(), new ArrayList<>(), new LinkedHashMap<>());
    try (var files = Files.walk(path)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        definitions(Files.readString(file)).forEach(folder::add);
      }
    }
    return folder;
  }

  private static List<Path> list(Path path) throws IOException {
    try (var files = Files.list(path)) {
      return files.sorted().toList();
    }
  }

  /** The definitions of a file: each ends with the brace that closes its first. */
  private static List<String> definitions(String file) {
    var found = new ArrayList<String>();
    var text = file.replaceAll("(?m)^\\s*#.*$", "").strip().replaceAll("\\s+", " ");
    var depth = 0;
    var start = 0;
    for (var i = 0; i < text.length(); i++) {
      depth +=
          switch (text.charAt(i)) {
            case '{' -> 1;
            case '}' -> -1;
            default -> 0;
          };
      if (depth == 0 && text.charAt(i) == '}') {
        found.add(text.substring(start, i + 1).strip());
        start = i + 1;
      }
    }
    if (!text.substring(start).isBlank()) {
      throw new IllegalStateException("not closed: " + text.substring(start));
    }
    return found;
  }

  private String inlined(String text, Folder folder, List<String> within) {
    return SPREAD
        .matcher(text)
        .replaceAll(
            spread -> {
              var name = spread.group(1);
              var fragment = folder.fragments().get(name);
              if (fragment == null || within.contains(name)) {
                throw new IllegalStateException(
                    "..."
                        + name
                        + (fragment == null ? " is unknown in " : " is in itself in ")
                        + text);
              }
              used.add(fragment);
              var deeper = Stream.concat(within.stream(), Stream.of(name)).toList();
              return Matcher.quoteReplacement(inlined(fragment.selection(), folder, deeper));
            });
  }
}
