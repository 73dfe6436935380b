package org.businessleaderaward.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketsTests {
  /** What the pages of the site may send files to is what the template says of the bucket. */
  @ParameterizedTest
  @CsvSource({
    "us-east-1,amazonaws.com",
    "eu-central-1,amazonaws.com",
    "cn-north-1,amazonaws.com.cn"
  })
  void nameTheRegionInTheirAddressesAsTheTemplateDoes(String region, String suffix)
      throws IOException {
    var said = Files.readString(ProjectRoot.find().resolve("template.yaml"));
    var origin = "https://${Evidence}.s3.${AWS::Region}.${AWS::URLSuffix}";
    assertThat(said).contains("Value: !Sub \"" + origin + "\"");
    assertThat(Buckets.fromEnvironment(Map.of("AWS_REGION", region)).url("award-evidence"))
        .isEqualTo(
            origin
                    .replace("${Evidence}", "award-evidence")
                    .replace("${AWS::Region}", region)
                    .replace("${AWS::URLSuffix}", suffix)
                + "/");
  }
}
