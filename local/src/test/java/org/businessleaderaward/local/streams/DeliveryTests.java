package org.businessleaderaward.local.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

class DeliveryTests {
  @TempDir Path folder;

  private final List<List<String>> calls = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private boolean stopped;

  @Test
  void handsOverAllOfThemAtOnceWhenNothingFails() throws Exception {
    deliver(4, event -> "anything");
    assertThat(calls).containsExactly(List.of("1", "2", "3", "4"));
    assertThat(done).containsExactly("4");
  }

  @Test
  void goesOnFromTheFirstRecordThatTheFunctionReports() throws Exception {
    deliver(3, event -> calls.size() == 1 ? failed("2") : failed());
    assertThat(calls.getFirst()).containsExactly("1", "2", "3");
    assertThat(calls.stream().skip(1).flatMap(List::stream)).containsExactly("2", "3");
    assertThat(done).startsWith("1").endsWith("3");
  }

  @Test
  void setsAsideAPoisonRecordAndGoesOnWithTheRest() throws Exception {
    deliver(
        5,
        event -> {
          if (numbers(event).contains("3")) {
            throw new IllegalStateException("poison");
          }
          return failed();
        });
    assertThat(calls.stream().filter(List.of("3")::equals)).hasSize(Delivery.ATTEMPTS);
    assertThat(done).contains("2", "3").endsWith("5");
    assertThat(deadLetters()).containsExactly("worker-3.dead.json");
  }

  @Test
  void keepsNothingOfARecordAsideButWhereItIs() throws Exception {
    deliver(
        1,
        event -> {
          throw new IllegalStateException("poison");
        });
    assertThat(Files.readString(folder.resolve("worker-1.dead.json")))
        .contains("MAIL#1")
        .doesNotContain("the image");
  }

  @Test
  void isBrokenOffWhenTheServerStopsWithNothingSetAside() throws Exception {
    assertThatThrownBy(
            () ->
                deliver(
                    3,
                    event -> {
                      stopped = true;
                      throw new IllegalStateException("interrupted");
                    }))
        .isInstanceOf(InterruptedException.class);
    assertThat(calls).hasSize(1);
    assertThat(done).isEmpty();
    assertThat(deadLetters()).isEmpty();
  }

  private void deliver(int records, Function<DynamodbEvent, ?> function)
      throws InterruptedException {
    Function<DynamodbEvent, Object> watched =
        event -> {
          calls.add(numbers(event));
          return function.apply(event);
        };
    new Delivery("worker", watched, new DeadLetters(folder), Duration.ofMillis(1), () -> stopped)
        .deliver(
            IntStream.rangeClosed(1, records).mapToObj(DeliveryTests::record).toList(),
            "arn",
            record -> done.add(record.dynamodb().sequenceNumber()));
  }

  private static Record record(int number) {
    return Record.builder()
        .eventID("event-" + number)
        .eventName("INSERT")
        .dynamodb(
            change ->
                change
                    .sequenceNumber(Integer.toString(number))
                    .streamViewType("NEW_AND_OLD_IMAGES")
                    .keys(Map.of("pk", AttributeValue.fromS("MAIL#" + number)))
                    .newImage(Map.of("text", AttributeValue.fromS("the image"))))
        .build();
  }

  private static List<String> numbers(DynamodbEvent event) {
    return event.getRecords().stream()
        .map(record -> record.getDynamodb().getSequenceNumber())
        .toList();
  }

  private static StreamsEventResponse failed(String... numbers) {
    return StreamsEventResponse.builder()
        .withBatchItemFailures(
            List.of(numbers).stream()
                .map(
                    number ->
                        StreamsEventResponse.BatchItemFailure.builder()
                            .withItemIdentifier(number)
                            .build())
                .toList())
        .build();
  }

  private List<String> deadLetters() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
