package org.businessleaderaward.wiring;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * HTTP of a function of which snapshots are made. Connections in a snapshot are dead, and a request
 * that is sent into one is sent again only after a pause of the SDK's; so they are closed before
 * the snapshot, and the first request after it opens a new one. While {@link RecordedCalls} answer,
 * nothing is sent.
 */
final class SnapshotConnections implements SdkHttpClient {
  private final Supplier<SdkHttpClient> fresh;
  private volatile SdkHttpClient client;

  private SnapshotConnections(Supplier<SdkHttpClient> fresh) {
    this.fresh = fresh;
    this.client = fresh.get();
  }

  /** Of such a builder. Each is known until its client is closed, which no function does. */
  static Builder of(SdkHttpClient.Builder<?> http) {
    return new Builder(http);
  }

  /** Makes them for the SDK's clients. */
  static final class Builder implements SdkHttpClient.Builder<Builder> {
    private final SdkHttpClient.Builder<?> http;

    private Builder(SdkHttpClient.Builder<?> http) {
      this.http = http;
    }

    @Override
    public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
      var made = new SnapshotConnections(() -> http.buildWithDefaults(defaults));
      All.ALL.made.add(made);
      return made;
    }
  }

  /**
   * One for all clients, also for one that is made for the first answer: made with the store's
   * client, thus before what answers around a snapshot, so that its turn comes after it.
   */
  private static final class All implements Resource {
    static final All ALL = new All();

    static {
      Core.getGlobalContext().register(ALL);
    }

    private final List<SnapshotConnections> made = new CopyOnWriteArrayList<>();

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
      made.forEach(SnapshotConnections::renew);
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
      // There is nothing open.
    }
  }

  void renew() {
    var old = client;
    client = fresh.get();
    old.close();
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return RecordedCalls.underWay()
        .map(recorded -> recorded.answering(request))
        .orElseGet(() -> client.prepareRequest(request));
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    All.ALL.made.remove(this);
    client.close();
  }
}
