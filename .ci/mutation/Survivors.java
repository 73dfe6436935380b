import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Says how many changes of the rules a test noticed, and holds those that went unnoticed to the
 * table of docs/mutation.md. Ends with 1 when there are others, or fewer than 97 of 100 were.
 *
 * Usage: java Survivors.java <name> <mutations.xml> <docs/mutation.md>
 */
public final class Survivors {
  private static final int AIM = 97;
  private static final Set<String> NOTICED =
      Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR", "RUN_ERROR");
  private static final Pattern ROW =
      Pattern.compile("\\| (\\w+) \\| `([^`]+)` \\| (\\w+) \\| (\\d+) \\| .+ \\|");

  public static void main(String[] arguments) throws Exception {
    var survived = new TreeMap<String, Integer>();
    var lines = new TreeMap<String, String>();
    int all = 0;
    int noticed = 0;
    var mutations =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of(arguments[1]).toFile())
            .getElementsByTagName("mutation");
    for (int i = 0; i < mutations.getLength(); i++) {
      var mutation = (Element) mutations.item(i);
      all++;
      if (NOTICED.contains(mutation.getAttribute("status"))) {
        noticed++;
      } else {
        var key = place(mutation) + " " + kind(mutation);
        survived.merge(key, 1, Integer::sum);
        lines.merge(key, text(mutation, "lineNumber"), (one, other) -> one + ", " + other);
      }
    }
    var named = named(arguments[0], Path.of(arguments[2]));
    var unnamed = new ArrayList<String>();
    survived.forEach(
        (key, times) -> {
          if (times > named.getOrDefault(key, 0)) {
            unnamed.add("%s, %d times (line %s)".formatted(key, times, lines.get(key)));
          }
        });
    System.out.printf(
        "%s: %d of %d changes noticed, %.1f of 100%n",
        arguments[0], noticed, all, 100.0 * noticed / all);
    unnamed.forEach(one -> System.out.println("  unnoticed, and not in docs/mutation.md: " + one));
    named.forEach(
        (key, times) -> {
          if (survived.getOrDefault(key, 0) < times) {
            System.out.println("  noticed by now, though docs/mutation.md names it: " + key);
          }
        });
    System.exit(unnamed.isEmpty() && 100L * noticed >= (long) AIM * all ? 0 : 1);
  }

  /** A class without its package, and the method; one within another as the method it stands in. */
  private static String place(Element mutation) {
    var type = text(mutation, "mutatedClass");
    var method =
        text(mutation, "mutatedMethod").replaceFirst("^lambda\\$(.+)\\$\\d+$", "$1");
    return type.substring(type.lastIndexOf('.') + 1)
        + "."
        + method.replace("<init>", "new").replace("<clinit>", "static");
  }

  private static String kind(Element mutation) {
    var mutator = text(mutation, "mutator");
    return mutator
        .substring(mutator.lastIndexOf('.') + 1)
        .replaceFirst("Mutator.*$", "")
        .replaceFirst("_.*$", "");
  }

  private static String text(Element mutation, String name) {
    return mutation.getElementsByTagName(name).item(0).getTextContent();
  }

  private static Map<String, Integer> named(String name, Path document) throws IOException {
    var named = new TreeMap<String, Integer>();
    for (var line : Files.readAllLines(document)) {
      var row = ROW.matcher(line);
      if (row.matches() && row.group(1).equals(name)) {
        named.merge(
            row.group(2) + " " + row.group(3), Integer.parseInt(row.group(4)), Integer::sum);
      }
    }
    return named;
  }
}
