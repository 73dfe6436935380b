package org.businessleaderaward.nominations.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example of the Amazon S3 API Reference, "Browser-Based Upload using HTTP POST". */
class PostPolicyTests {
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  private static final String EXAMPLE =
      String.join(
          "\r\n",
          "{ \"expiration\": \"2015-12-30T12:00:00.000Z\",",
          "  \"conditions\": [",
          "    {\"bucket\": \"sigv4examplebucket\"},",
          "    [\"starts-with\", \"$key\", \"user/user1/\"],",
          "    {\"acl\": \"public-read\"},",
          "    {\"success_action_redirect\":"
              + " \"http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html\"},",
          "    [\"starts-with\", \"$Content-Type\", \"image/\"],",
          "    {\"x-amz-meta-uuid\": \"14365123651274\"},",
          "    {\"x-amz-server-side-encryption\": \"AES256\"},",
          "    [\"starts-with\", \"$x-amz-meta-tag\", \"\"],",
          "",
          "    {\"x-amz-credential\": \"AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request\"},",
          "    {\"x-amz-algorithm\": \"AWS4-HMAC-SHA256\"},",
          "    {\"x-amz-date\": \"20151229T000000Z\" }",
          "  ]",
          "}");

  private final PostPolicy policies = new PostPolicy("us-east-1", "sigv4examplebucket");

  @Test
  void signsAsThePublishedExampleDoes() {
    var policy = Base64.getEncoder().encodeToString(EXAMPLE.getBytes(UTF_8));
    assertThat(policies.signature(SECRET, "20151229", policy))
        .isEqualTo("8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e");
  }

  @Test
  void fixesEveryFieldOfTheForm() {
    var fields = fields(AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", SECRET));
    assertThat(fields)
        .containsOnlyKeys(
            "key",
            "Content-Type",
            "x-amz-algorithm",
            "x-amz-credential",
            "x-amz-date",
            "policy",
            "x-amz-signature")
        .contains(
            entry("key", "incoming/a.pdf"),
            entry("Content-Type", "application/pdf"),
            entry("x-amz-date", "20151229T000000Z"),
            entry("x-amz-credential", "AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request"));
    var policy = policy(fields);
    assertThat(policy.path("expiration").asString()).isEqualTo("2015-12-29T00:15:00Z");
    assertThat(policy.path("conditions").valueStream().map(JsonNode::toString))
        .containsExactly(
            "{\"bucket\":\"sigv4examplebucket\"}",
            "{\"key\":\"incoming/a.pdf\"}",
            "{\"Content-Type\":\"application/pdf\"}",
            "{\"x-amz-algorithm\":\"AWS4-HMAC-SHA256\"}",
            "{\"x-amz-credential\":\"AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request\"}",
            "{\"x-amz-date\":\"20151229T000000Z\"}",
            "[\"content-length-range\",1,10485760]");
  }

  @Test
  void carriesTheTokenOfARolesCredentials() {
    var fields = fields(AwsSessionCredentials.create("ASIA", SECRET, "a-token"));
    assertThat(fields).containsEntry("x-amz-security-token", "a-token");
    assertThat(policy(fields).path("conditions").valueStream().map(JsonNode::toString).toList())
        .containsAll(List.of("{\"x-amz-security-token\":\"a-token\"}"));
  }

  private Map<String, String> fields(AwsCredentials by) {
    var now = Instant.parse("2015-12-29T00:00:00.123456789Z");
    return policies.fields(
        by, "incoming/a.pdf", "application/pdf", 10_485_760, now, now.plusSeconds(900));
  }

  private static JsonNode policy(Map<String, String> fields) {
    return new JsonMapper().readTree(Base64.getDecoder().decode(fields.get("policy")));
  }
}
