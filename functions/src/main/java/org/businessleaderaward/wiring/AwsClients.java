package org.businessleaderaward.wiring;

import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;

/**
 * What the clients of AWS's services have in common: how they speak HTTP, and for how long they
 * wait. Without limits the SDK waits for half a minute and more, while Lambda gives a function that
 * starts from a snapshot ten seconds, in which it meets connections that died with the snapshot
 * (AWS Lambda Developer Guide, "Troubleshooting SnapStart errors"). What {@code AWS_ENDPOINT_URL}
 * names in AWS's place starts from no snapshot, and shares a machine with the functions.
 */
public final class AwsClients {
  private static final Duration ATTEMPT = Duration.ofSeconds(2);
  private static final Duration CONNECTION = Duration.ofSeconds(1);

  /** With all its attempts. Two such calls after one another fit into a start. */
  private static final Duration CALL = Duration.ofSeconds(4);

  /** Of what is not called at a start, and must not be done twice for want of patience. */
  private static final Duration SINGLE_CALL = Duration.ofSeconds(10);

  /** How many times as long the same takes on a busy machine that stands in for AWS. */
  private static final int PATIENCE = 8;

  private AwsClients() {}

  /** A builder of a client whose calls are tried again after two seconds, and end after four. */
  public static <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> B prompt(
      B builder) {
    return overHttp(builder)
        .overrideConfiguration(
            o ->
                o.apiCallAttemptTimeout(within(ATTEMPT, System.getenv()))
                    .apiCallTimeout(within(CALL, System.getenv())));
  }

  /** A builder of a client whose calls are not tried again for being slow. */
  public static <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> B patient(
      B builder) {
    return overHttp(builder)
        .overrideConfiguration(o -> o.apiCallTimeout(within(SINGLE_CALL, System.getenv())));
  }

  /** A builder of a client for somebody at a terminal, who waits for what takes long. */
  public static <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> B unhurried(
      B builder) {
    return builder.httpClientBuilder(AwsCrtHttpClient.builder());
  }

  /** How long a call may take with all its attempts, where a function has this environment. */
  static Duration call(Map<String, String> environment) {
    return within(CALL, environment);
  }

  private static Duration within(Duration limit, Map<String, String> environment) {
    return environment.containsKey("AWS_ENDPOINT_URL") ? limit.multipliedBy(PATIENCE) : limit;
  }

  private static <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> B overHttp(
      B builder) {
    return builder
        .credentialsProvider(SnapshotCredentials.of(System.getenv()))
        .httpClientBuilder(
            SnapshotConnections.of(AwsCrtHttpClient.builder().connectionTimeout(CONNECTION)));
  }
}
