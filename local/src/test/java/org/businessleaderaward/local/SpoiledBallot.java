package org.businessleaderaward.local;

import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What somebody does who can write the store of this JVM's server, and nothing else. */
final class SpoiledBallot {
  static final String TURNED = "Turned.";

  private SpoiledBallot() {}

  /** Turns the last bit of the first ballot that is stored; done again, the ballot is as it was. */
  static void turn() {
    try (var store = store()) {
      var table = TableOf.JURY.tableName(Store.PREFIX);
      var ballot =
          store.scanPaginator(r -> r.tableName(table)).items().stream()
              .filter(item -> item.containsKey("ballot") && text(item, "pk").startsWith("BALLOTS#"))
              .min(Comparator.comparing(item -> text(item, "sk")))
              .orElseThrow();
      var bytes = Objects.requireNonNull(ballot.get("ballot")).b().asByteArray();
      bytes[bytes.length - 1] ^= 1;
      var turned = new HashMap<>(ballot);
      turned.put("ballot", AttributeValue.fromB(SdkBytes.fromByteArray(bytes)));
      store.putItem(r -> r.tableName(table).item(turned));
    }
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name)).s();
  }

  /** A client of the store, which runs as a child process and was told where. */
  private static DynamoDbClient store() {
    var told =
        ProcessHandle.current()
            .descendants()
            .flatMap(process -> process.info().arguments().stream())
            .map(List::of)
            .filter(arguments -> arguments.contains("--db-path"))
            .findFirst()
            .orElseThrow();
    var address = "http://" + after(told, "--host") + ":" + after(told, "--port");
    return DynamoDbClient.builder()
        .endpointOverride(URI.create(address))
        .region(Region.EU_CENTRAL_1)
        .httpClient(AwsCrtHttpClient.create())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("embedded", "embedded")))
        .build();
  }

  private static String after(List<String> arguments, String option) {
    return arguments.get(arguments.indexOf(option) + 1);
  }
}
