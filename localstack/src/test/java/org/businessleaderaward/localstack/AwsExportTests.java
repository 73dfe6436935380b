package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which tables, files and key an archive is made, when it is to be of a stack. */
class AwsExportTests extends AwsFixture {
  private static final String KEY = "arn:aws:kms:eu-central-1:123456789012:key/0a1b";

  /** It is a JDK 25, and prints what it is to make an archive of. */
  private static final String JAVA =
      """
      #!/bin/sh
      echo "of $TABLE_PREFIX $SITE_URL $EVIDENCE_BUCKET $TALLY_KEY_ID"
      """;

  private Path jdk = Path.of("");

  @BeforeEach
  void makeJdk() throws IOException {
    jdk = Files.createDirectories(folder.resolve("jdk"));
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    for (var name : new String[] {"java", "javac"}) {
      var file = Files.writeString(jdk.resolve("bin").resolve(name), JAVA);
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
  }

  @Test
  void ofAStackThatStandsByItsOutputs() throws Exception {
    var ended = export(Map.of());
    ended.succeeded();
    assertThat(ended.said()).isEqualTo("of award https://award.example award-evidence-1 arn:key\n");
  }

  @Test
  void ofAStackThatIsLostByWhatItLeft() throws Exception {
    var ended = export(lost("arn:aws:s3:::award-evidence-1 " + KEY));
    ended.succeeded();
    assertThat(ended.said())
        .contains("There is no stack award", "takes that key as OldTallyKey")
        .endsWith("of award https://award.example award-evidence-1 " + KEY + "\n");
    assertThat(ended.changes()).isEmpty();
  }

  /** Earlier stacks of the name may have left theirs, too. */
  @Test
  void ofNoneOfSeveralUnlessItIsNamed() throws Exception {
    var account = lost("arn:aws:s3:::award-evidence-1 arn:aws:s3:::award-evidence-2 " + KEY);
    var ended = export(account);
    ended.failed("award-evidence-1\naward-evidence-2");
    assertThat(ended.said()).contains("Name it: EVIDENCE_BUCKET=").doesNotContain("of award");
    account.put("EVIDENCE_BUCKET", "award-evidence-2");
    assertThat(export(account).said()).contains("of award https://award.example award-evidence-2");
  }

  @ParameterizedTest
  @CsvSource({
    "TAGGED, '', there is not one EVIDENCE_BUCKET",
    "SITE_URL, '', Say where its site was",
    "SITE_URL, award.example, SITE_URL is the site's address",
    "SITE_URL, https://award.example/, without a slash at its end",
    "TABLES, award-second-jury, there are no tables of one",
    "REFUSED, describe-stacks, The security token",
    "REFUSED, get-resources, The security token",
    "REFUSED, list-tables, The security token",
  })
  void ofNothingWhereNotAllIsKnown(String name, String value, String says) throws Exception {
    var account = lost("arn:aws:s3:::award-evidence-1 " + KEY);
    account.put(name, value);
    var ended = export(account);
    ended.failed(says);
    assertThat(ended.said()).doesNotContain("of award https");
  }

  @Test
  void importsIntoNoStackThatIsLost() throws Exception {
    var account = lost("arn:aws:s3:::award-evidence-1 " + KEY);
    account.put("JAVA_HOME", jdk.toString());
    var ended = run(account, "./run", "import", "archive", "--stack", "award");
    ended.failed("Deploy it with FirstCall=none");
  }

  private Ended export(Map<String, String> account) throws Exception {
    var with = new HashMap<>(account);
    with.put("JAVA_HOME", jdk.toString());
    return run(with, "./run", "export", "archive", "--stack", "award");
  }

  private static Map<String, String> lost(String tagged) {
    return new HashMap<>(
        with(
            "STATUS",
            "GONE",
            "TAGGED",
            tagged,
            "SITE_URL",
            "https://award.example",
            "TABLES",
            "award-jury award-audit"));
  }
}
