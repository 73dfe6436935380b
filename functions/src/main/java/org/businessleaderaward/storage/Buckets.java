package org.businessleaderaward.storage;

import java.net.URI;
import java.util.Map;
import org.businessleaderaward.wiring.AwsClients;
import org.businessleaderaward.wiring.SnapshotCredentials;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Amazon S3 as this process sees it, or what speaks its protocol at {@code AWS_ENDPOINT_URL_S3} or
 * {@code AWS_ENDPOINT_URL}. There, buckets are named in the path, for few such servers have a host
 * name for each.
 */
public final class Buckets {
  /** Most objects that one request lists, and most that one deletes. */
  private static final int MOST_AT_ONCE = 1_000;

  private final S3Client client;
  private final S3Presigner presigner;
  private final Region region;
  private final AwsCredentialsProvider provider;
  private final boolean elsewhere;

  private Buckets(Region region, AwsCredentialsProvider provider, @Nullable URI endpoint) {
    this.region = region;
    this.provider = provider;
    this.elsewhere = endpoint != null;
    var clients =
        AwsClients.prompt(S3Client.builder())
            .region(region)
            .credentialsProvider(provider)
            .forcePathStyle(endpoint != null);
    var presigners =
        S3Presigner.builder()
            .region(region)
            .credentialsProvider(provider)
            .serviceConfiguration(
                S3Configuration.builder().pathStyleAccessEnabled(endpoint != null).build());
    if (endpoint != null) {
      clients.endpointOverride(endpoint);
      presigners.endpointOverride(endpoint);
    }
    this.client = clients.build();
    this.presigner = presigners.build();
  }

  /** With this process's credentials, in {@code AWS_REGION} or else in {@code eu-central-1}. */
  public static Buckets fromEnvironment(Map<String, String> environment) {
    var special = environment.get("AWS_ENDPOINT_URL_S3");
    var any = special == null ? environment.get("AWS_ENDPOINT_URL") : special;
    return new Buckets(
        Region.of(environment.getOrDefault("AWS_REGION", "eu-central-1")),
        SnapshotCredentials.of(environment),
        any == null ? null : URI.create(any));
  }

  /** Those of another server. */
  public static Buckets at(URI endpoint, Region region, AwsCredentialsProvider provider) {
    return new Buckets(region, provider, endpoint);
  }

  /** The client. */
  public S3Client client() {
    return client;
  }

  /** Deletes all objects whose keys begin so. */
  public void deleteAll(String bucket, String prefix) {
    for (var page :
        client.listObjectsV2Paginator(r -> r.bucket(bucket).prefix(prefix).maxKeys(MOST_AT_ONCE))) {
      var found =
          page.contents().stream()
              .map(object -> ObjectIdentifier.builder().key(object.key()).build())
              .toList();
      if (!found.isEmpty()) {
        client.deleteObjects(r -> r.bucket(bucket).delete(d -> d.objects(found).quiet(true)));
      }
    }
  }

  /** Makes addresses that work for a while. */
  public S3Presigner presigner() {
    return presigner;
  }

  /** Where the buckets are. */
  public Region region() {
    return region;
  }

  /** What is signed with now; never kept, for those of a role change. */
  public AwsCredentials credentials() {
    return provider.resolveCredentials();
  }

  /**
   * Address of a bucket, with a slash at the end. On AWS it names the region, as the output
   * EvidenceOrigin does, for which the site's pages are built: in us-east-1 the SDK would leave it
   * out.
   */
  public String url(String bucket) {
    if (!elsewhere) {
      var suffix = region.metadata().partition().dnsSuffix();
      return "https://" + bucket + ".s3." + region.id() + "." + suffix + "/";
    }
    var object = client.utilities().getUrl(r -> r.bucket(bucket).key("-")).toString();
    return object.substring(0, object.length() - 1);
  }
}
