package org.businessleaderaward.wiring;

import java.util.Map;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/**
 * The credentials of a function of which snapshots are made. The SDK keeps what it was given until
 * it expires, so a start soon after the snapshot would go on with what the snapshot held; here they
 * are forgotten before the snapshot, and again after it, for what asks in between.
 */
public final class SnapshotCredentials implements AwsCredentialsProvider, Resource {
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

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    provider = ContainerCredentialsProvider.create();
  }
}
