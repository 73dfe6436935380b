package org.businessleaderaward.storage;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Amazon S3, or what speaks its protocol at {@code AWS_ENDPOINT_URL_S3} or {@code
 * AWS_ENDPOINT_URL}. There, buckets are named in the path, for few such servers have a host name
 * for each.
 */
public final class Buckets {
  private Buckets() {}

  /** A client with this process's credentials. */
  public static S3Client client(Map<String, String> environment) {
    var endpoint = endpoint(environment);
    var builder =
        S3Client.builder()
            .httpClientBuilder(AwsCrtHttpClient.builder())
            .region(region(environment))
            .forcePathStyle(endpoint != null);
    return (endpoint == null ? builder : builder.endpointOverride(endpoint)).build();
  }

  /** Where the buckets are, {@code eu-central-1} unless {@code AWS_REGION} says otherwise. */
  public static Region region(Map<String, String> environment) {
    return Region.of(environment.getOrDefault("AWS_REGION", "eu-central-1"));
  }

  private static @Nullable URI endpoint(Map<String, String> environment) {
    var special = environment.get("AWS_ENDPOINT_URL_S3");
    var any = special == null ? environment.get("AWS_ENDPOINT_URL") : special;
    return any == null ? null : URI.create(any);
  }
}
