package org.businessleaderaward.nominations.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.businessleaderaward.crypto.HmacSha256;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import tools.jackson.databind.json.JsonMapper;

/**
 * The signed form of Amazon S3's "Browser-Based Uploads Using POST (AWS Signature Version 4)",
 * which the SDK for Java does not make. Every field is fixed by the policy, so that who holds the
 * form can send one file of one type, up to a size, under one key, for a time, and nothing else.
 *
 * @param region region of the bucket
 * @param bucket name of the bucket
 */
record PostPolicy(String region, String bucket) {
  static final String ALGORITHM = "AWS4-HMAC-SHA256";

  private static final JsonMapper JSON = new JsonMapper();
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /**
   * The form's fields.
   *
   * @param longest most bytes of the file
   */
  Map<String, String> fields(
      AwsCredentials by, String key, String mediaType, long longest, Instant now, Instant end) {
    var day = DAY.format(now);
    var fields = new LinkedHashMap<String, String>();
    fields.put("key", key);
    fields.put("Content-Type", mediaType);
    fields.put("x-amz-algorithm", ALGORITHM);
    fields.put("x-amz-credential", by.accessKeyId() + "/" + scope(day));
    fields.put("x-amz-date", SECOND.format(now));
    if (by instanceof AwsSessionCredentials session) {
      fields.put("x-amz-security-token", session.sessionToken());
    }
    var policy = policy(fields, longest, end);
    fields.put("policy", policy);
    fields.put("x-amz-signature", signature(by.secretAccessKey(), day, policy));
    return fields;
  }

  private String policy(Map<String, String> fields, long longest, Instant end) {
    var conditions = new ArrayList<Object>();
    conditions.add(Map.of("bucket", bucket));
    fields.forEach((name, value) -> conditions.add(Map.of(name, value)));
    conditions.add(List.of("content-length-range", 1, longest));
    var policy = new LinkedHashMap<String, Object>();
    // S3's examples have whole seconds or milliseconds; not all that speak its protocol read more.
    policy.put("expiration", DateTimeFormatter.ISO_INSTANT.format(end.truncatedTo(SECONDS)));
    policy.put("conditions", conditions);
    return Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(policy));
  }

  /**
   * The signature of a policy.
   *
   * @param day the day of the signature in UTC, such as {@code 20151229}
   * @param policy the policy's text in Base64
   */
  String signature(String secretKey, String day, String policy) {
    var key = ("AWS4" + secretKey).getBytes(UTF_8);
    for (var part : scope(day).split("/", -1)) {
      key = HmacSha256.of(key, part);
    }
    return HexFormat.of().formatHex(HmacSha256.of(key, policy));
  }

  private String scope(String day) {
    return day + "/" + region + "/s3/aws4_request";
  }
}
