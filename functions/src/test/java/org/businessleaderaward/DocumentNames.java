package org.businessleaderaward;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the names in a document's backticks stand for in the project. A name by itself is one of:
 *
 * <ul>
 *   <li>a file or a folder, by the end of its path, such as {@code jury/count}; a file of Java also
 *       without its ending; {@code functions/} also stands for the folder of its packages, {@code
 *       *} and {@code <what>} for any characters but a slash;
 *   <li>a type of Java by the name of its file, or {@code Type.member}, which stands in that file;
 *   <li>what a file of the site exports;
 *   <li>what the schema or an operation defines, such as a type or a fragment, or {@code
 *       Type.field};
 *   <li>a message of the site by its key;
 *   <li>a command: a file and a word that stands in it, such as {@code ./test java}, or {@code npm
 *       run} and a script of package.json.
 * </ul>
 *
 * <p>After a folder and a colon, names that commas join are files in that folder. In brackets after
 * a file, or after a type, a name is a word that stands in that file. A link leads to a file.
 */
final class DocumentNames {
  private static final String PACKAGES = "functions/src/main/java/org/businessleaderaward/";

  private static final String JAVA = ".java";

  private static final Set<String> BUILT =
      Set.of(".git", ".svelte-kit", "build", "generated", "node_modules", "paraglide", "target");

  private static final Pattern NAME = Pattern.compile("`([^`]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^):#]+)[^)]*\\)");

  /** A test in Java, or one of its methods, or a file of the site's tests. */
  private static final Pattern TEST =
      Pattern.compile("[A-Z]\\w*[a-z]\\w*(?:Tests|IT)(?:\\.\\w+)?|[\\w.-]+\\.(?:test|spec)\\.ts");

  private static final Pattern ANY = Pattern.compile("\\*|<[^>]+>");

  private final Path project;

  /** Files and folders by their paths from the project's. */
  private final Set<String> files = new TreeSet<>();

  private final Set<String> folders = new TreeSet<>();

  /** Folders and files by their names; one of Java also by that of its type. */
  private final Map<String, List<String>> byName = new HashMap<>();

  /** What the site exports, and what the schema and the operations define. */
  private final String exports;

  private final String schema;
  private final String messages;
  private final String scripts;

  DocumentNames(Path project) throws IOException {
    this.project = project;
    Files.walkFileTree(
        project,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes of) {
            if (BUILT.contains(folder.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            folders.add(project.relativize(folder).toString());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes of) {
            files.add(project.relativize(file).toString());
            return FileVisitResult.CONTINUE;
          }
        });
    Stream.concat(folders.stream(), files.stream())
        .forEach(
            path -> {
              var name = name(path);
              byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(path);
              if (name.endsWith(JAVA)) {
                var type = name.substring(0, name.length() - JAVA.length());
                byName.computeIfAbsent(type, _ -> new ArrayList<>()).add(path);
              }
            });
    this.exports = texts("frontend-static/.*\\.ts");
    this.schema = texts("graphql-schema/(?!released/).*\\.graphql");
    this.messages = texts("frontend-static/messages/.*/en\\.json");
    this.scripts = texts("frontend-static/package\\.json");
  }

  /** Each test that a document names and that is not there. */
  List<String> missingTests(Path document) throws IOException {
    return Files.readAllLines(document).stream()
        .flatMap(line -> NAME.matcher(line).results())
        .map(name -> name.group(1))
        .filter(TEST.asMatchPredicate())
        .filter(name -> !isAnything(name))
        .toList();
  }

  /** How many names a document has. */
  static long count(String document) {
    return NAME.matcher(document).results().count();
  }

  /** Each name of a document that is not there, with its line and what was looked for. */
  List<String> missing(Path document) throws IOException {
    var missing = new ArrayList<String>();
    var lines = Files.readAllLines(document);
    for (int i = 0; i < lines.size(); i++) {
      var at = "line " + (i + 1) + ": ";
      new Line(lines.get(i)).missing().forEach(name -> missing.add(at + name));
      LINK.matcher(lines.get(i))
          .results()
          .map(link -> link.group(1))
          .filter(link -> !Files.exists(document.resolveSibling(link)))
          .forEach(link -> missing.add(at + link + " is no file that a link leads to"));
    }
    return missing;
  }

  /** The names of a line, of which one may say where the next are looked for. */
  private final class Line {
    private final String text;
    private @Nullable String folder;
    private @Nullable String file;

    Line(String text) {
      this.text = text;
    }

    List<String> missing() {
      var missing = new ArrayList<String>();
      var names = NAME.matcher(text);
      var before = "";
      int end = 0;
      while (names.find()) {
        enter(before, text.substring(end, names.start()));
        var name = names.group(1);
        if (!isThere(name)) {
          missing.add("`" + name + "` " + (isWithin() ? "is not in " + within() : "is " + NOTHING));
        }
        before = name;
        end = names.end();
      }
      return missing;
    }

    private static final String NOTHING =
        "no path, no type of Java, no export of the site, nothing of the schema, no message and no"
            + " command";

    /** Where the next name is, by the one before it and what stands between them. */
    private void enter(String before, String between) {
      boolean on = between.equals(", ") || between.equals(" and ");
      if (between.equals(" (")) {
        file = files(before).findFirst().orElse(null);
      } else if (between.startsWith(")")) {
        file = null;
        folder = between.equals("), ") || between.equals(") and ") ? folder : null;
      } else if (between.equals(": ")) {
        file = null;
        folder = paths(before).filter(folders::contains).findFirst().orElse(null);
      } else if (!on) {
        file = null;
        folder = null;
      }
    }

    private boolean isWithin() {
      return file != null || folder != null;
    }

    private String within() {
      return file != null ? file : String.valueOf(folder);
    }

    private boolean isThere(String name) {
      if (file != null) {
        return has(file, name);
      }
      return folder != null ? isIn(folder, name) : isAnything(name);
    }

    /** The files that a name stands for, a type's among them. */
    private Stream<String> files(String name) {
      var simple = folder == null ? name : folder + "/" + name;
      return paths(simple).filter(files::contains);
    }
  }

  private boolean isIn(String folder, String name) {
    if (paths(folder + "/" + name).findAny().isPresent()) {
      return true;
    }
    return member(name)
        .filter(parts -> paths(folder + "/" + parts[0]).anyMatch(path -> has(path, parts[1])))
        .isPresent();
  }

  private boolean isAnything(String name) {
    return paths(name).findAny().isPresent()
        || member(name)
            .filter(
                parts ->
                    paths(parts[0] + ".java").anyMatch(path -> has(path, parts[1]))
                        || isField(parts[0], parts[1]))
            .isPresent()
        || isCommand(name)
        || isDefined(name);
  }

  private boolean isDefined(String name) {
    return isWord(name)
        && (finds(exports, "export (async )?(function|const|class|interface|type) " + name)
            || finds(schema, "^(type|input|enum|interface|scalar|fragment) " + name)
            || finds(schema, "^(query|mutation) " + name)
            || finds(messages, "^  \"" + name + "\":"));
  }

  /** The paths that end in a name, from the project's folder or that of the packages. */
  private Stream<String> paths(String name) {
    var plain = name.replaceFirst("^\\./", "").replaceFirst("(?<=.)/$", "");
    var inPackages = plain.replaceFirst("^functions/", PACKAGES);
    var ending =
        Pattern.compile("(?:.*/)?(?:" + any(plain) + "|" + any(inPackages) + ")(?:\\.java)?");
    var named =
        ANY.matcher(name(plain)).find()
            ? byName.values().stream().flatMap(List::stream).distinct()
            : byName.getOrDefault(name(plain), List.of()).stream();
    return named.filter(path -> ending.matcher(path).matches());
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String any(String name) {
    return Stream.of(ANY.split(name, -1)).map(Pattern::quote).collect(joining("[^/]*"));
  }

  private static Optional<String[]> member(String name) {
    var parts = name.split("\\.", -1);
    return parts.length == 2 && isWord(parts[1]) ? Optional.of(parts) : Optional.empty();
  }

  private boolean isField(String type, String field) {
    return isWord(type)
        && finds(schema, "^(type|input|enum|interface) " + type + "\\b[^}]*?^  " + field);
  }

  private boolean isCommand(String name) {
    var words = name.split(" ", 2);
    if (words.length < 2) {
      return false;
    }
    return name.startsWith("npm run ")
        ? finds(scripts, "^    \"" + Pattern.quote(name.substring("npm run ".length())) + "\":")
        : paths(words[0]).anyMatch(path -> has(path, words[1]));
  }

  private static boolean isWord(String name) {
    return name.matches("\\w+");
  }

  private boolean has(String path, String word) {
    return files.contains(path)
        && Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])")
            .matcher(read(path))
            .find();
  }

  private static boolean finds(String text, String pattern) {
    return Pattern.compile("(?m)" + pattern + "(?!\\w)").matcher(text).find();
  }

  private String texts(String paths) {
    var text = new StringBuilder();
    files.stream()
        .filter(path -> path.matches(paths))
        .forEach(path -> text.append(read(path)).append('\n'));
    return text.toString();
  }

  private String read(String path) {
    try {
      return Files.readString(project.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
