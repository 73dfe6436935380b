import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.businessleaderaward.embedded.Dynoxide;
import org.businessleaderaward.embedded.Template;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Fills a data folder with made-up items and files: Fill FOLDER ITEMS MEGABYTES. */
final class Fill {
  private static final int FILE = 5 * 1024 * 1024;
  private static final int AT_ONCE = 16;

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    int items = Integer.parseInt(arguments[1]);
    int files = Integer.parseInt(arguments[2]) / 5;
    var random = new Random(1);
    var evidence = Files.createDirectories(folder.resolve("evidence/evidence/edition-2026/n1"));
    var bytes = new byte[FILE];
    for (int i = 0; i < files; i++) {
      random.nextBytes(bytes);
      Files.write(evidence.resolve("%024x.pdf".formatted(i)), bytes);
    }
    var text = "What somebody did for those who had been trafficked. ".repeat(60);
    try (var store = Dynoxide.start(folder.resolve("store.db"));
        var client = store.client();
        var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      store.createTables(Template.read(Path.of("template.yaml")).tables("award-local"));
      var free = new Semaphore(AT_ONCE);
      for (int i = 0; i < items; i++) {
        var item = new HashMap<String, AttributeValue>();
        item.put("pk", AttributeValue.fromS("NOMINATION#" + i));
        item.put("sk", AttributeValue.fromS("NOMINATION"));
        item.put("text", AttributeValue.fromS(i + text));
        free.acquire();
        workers.execute(
            () -> {
              client.putItem(r -> r.tableName("award-local-nominations").item(item));
              free.release();
            });
      }
    }
  }
}
