package org.businessleaderaward.wiring;

import java.util.Map;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The credentials of a function of which snapshots are made. The SDK keeps what it was given until
 * it expires, so a start soon after the snapshot would go on with what the snapshot held; here they
 * are forgotten before the snapshot, and again after it, for what asks in between.
 */
public final class SnapshotCredentials implements AwsCredentialsProvider, Resource {
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotCredentials.class);

  private volatile ContainerCredentialsProvider provider = ContainerCredentialsProvider.create();

  private SnapshotCredentials() {}

  /**
   * One for all clients: made with the store's client, thus before what answers around a snapshot,
   * whose turn comes after it. A client that is made for the first answer would come too late.
   */
  private static final class OfLambda {
    static final SnapshotCredentials CREDENTIALS = new SnapshotCredentials();

    static {
      Core.getGlobalContext().register(CREDENTIALS);
    }
  }

  /**
   * The credentials of a process with this environment. A function of which snapshots are made gets
   * them from a local address, for what is in its environment would be as old as the snapshot.
   */
  public static AwsCredentialsProvider of(Map<String, String> environment) {
    return environment.containsKey("AWS_CONTAINER_CREDENTIALS_FULL_URI")
        ? OfLambda.CREDENTIALS
        : DefaultCredentialsProvider.builder().build();
  }

  @Override
  public AwsCredentials resolveCredentials() {
    return provider.resolveCredentials();
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    provider = ContainerCredentialsProvider.create();
  }

  /** New ones are fetched while the first event is on its way; who needs them waits for that. */
  @Override
  public void afterRestore(Context<? extends Resource> context) {
    var fresh = ContainerCredentialsProvider.create();
    provider = fresh;
    Thread.ofPlatform().daemon().name("credentials").start(() -> fetch(fresh));
  }

  private static void fetch(ContainerCredentialsProvider fresh) {
    try {
      var _ = fresh.resolveCredentials();
    } catch (SdkException e) {
      LOG.warn("no credentials yet; the first call of AWS asks for them again", e);
    }
  }
}
