package org.businessleaderaward.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class AwsClientsTests {
  /** What Lambda gives a function that starts from a snapshot. */
  private static final Duration START = Duration.ofSeconds(10);

  @Test
  void twoCallsAfterOneAnotherFitIntoAStart() {
    assertThat(AwsClients.call(Map.of()).multipliedBy(2)).isLessThan(START);
  }

  /** On a busy machine a call takes seconds; a room has eighty there for all that it does. */
  @Test
  void waitsLongerForWhatStandsInForAws() {
    assertThat(AwsClients.call(Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:4566")))
        .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(72));
  }

  /** As a connection does that died with the snapshot: it is there, and nobody answers. */
  @Test
  @Timeout(10)
  void aCallThatNobodyAnswersEnds() throws IOException {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var client =
            AwsClients.prompt(DynamoDbClient.builder())
                .endpointOverride(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .region(Region.EU_CENTRAL_1)
                .build()) {
      assertThatThrownBy(client::listTables).isInstanceOf(ApiCallTimeoutException.class);
    }
  }
}
