package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A deployment whose stack is not as it should be, or that nobody agrees to. */
class AwsDeployTests extends AwsFixture {
  @ParameterizedTest
  @CsvSource({
    "GONE, CREATE, create-change-set execute-change-set",
    "REVIEW_IN_PROGRESS, CREATE, delete-change-set create-change-set execute-change-set",
    "CREATE_COMPLETE, UPDATE, delete-change-set create-change-set execute-change-set",
    "ROLLBACK_COMPLETE, CREATE, delete-stack create-change-set execute-change-set",
    // What is under way is waited for.
    "CREATE_IN_PROGRESS CREATE_COMPLETE, UPDATE, delete-change-set create-change-set"
        + " execute-change-set",
    "ROLLBACK_IN_PROGRESS ROLLBACK_COMPLETE, CREATE, delete-stack create-change-set"
        + " execute-change-set",
  })
  void deployWhateverHappenedBefore(String status, String kind, String changes) throws Exception {
    var account =
        with(
            "STATUS", status, "TABLES", kind.equals("CREATE") ? "award-second-jury" : "award-jury");
    var ended = run(account, "aws/deploy", "award", "--no-site", "MailFrom=a@b.example");
    ended.succeeded();
    assertThat(ended.changesOfStack()).containsExactly(changes.split(" "));
    var created =
        ended.asked().stream().filter(line -> line.contains("create-change-set")).findFirst();
    assertThat(created.orElseThrow())
        .contains("--change-set-type " + kind, "{\"ParameterKey\":\"MailFrom\",\"ParameterValue\"");
    // A stack that was never made has no value that could stay.
    assertThat(created.orElseThrow().contains("UsePreviousValue")).isEqualTo(kind.equals("UPDATE"));
  }

  @ParameterizedTest
  @CsvSource({
    "GONE, CREATE_COMPLETE, no, Nothing was done",
    "GONE, CREATE_COMPLETE, '', There is no terminal to confirm at",
    "GONE, FAILED a parameter is missing, award, CloudFormation refuses: a parameter is missing",
    "UPDATE_COMPLETE, CREATE_COMPLETE, no, Nothing was done",
    "UPDATE_COMPLETE, FAILED a parameter is missing, award, CloudFormation refuses",
  })
  void deployNothingAndLeaveNothingOfIt(String status, String change, String yes, String says)
      throws Exception {
    var ended =
        run(
            with("STATUS", status, "CHANGE", change, "YES", yes, "TABLES", "award-second-jury"),
            "aws/deploy",
            "award",
            "--no-site");
    ended.failed(says);
    if (status.equals("GONE")) {
      assertThat(ended.changesOfStack())
          .containsExactly("create-change-set", "delete-change-set", "delete-stack");
    } else {
      assertThat(ended.changesOfStack())
          .containsExactly("delete-change-set", "create-change-set", "delete-change-set");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Owner=Somebody", "mailFrom=a@b.example", "=x"})
  void deployNothingForAParameterThatTheTemplateDoesNotHave(String given) throws Exception {
    var ended = run(Map.of(), "aws/deploy", "award", "--no-site", "MailFrom=a@b.example", given);
    ended.failed("template.yaml has no parameter");
    assertThat(ended.asked()).isEmpty();
  }

  @Test
  void deployNothingWhereNothingWouldChange() throws Exception {
    var change = "FAILED The submitted information didn't contain changes.";
    var ended = run(Map.of("CHANGE", change), "aws/deploy", "award", "--no-site");
    ended.succeeded();
    assertThat(ended.said()).contains("Nothing to change");
    assertThat(ended.changesOfStack())
        .containsExactly("delete-change-set", "create-change-set", "delete-change-set");
  }

  @ParameterizedTest
  @CsvSource({
    // A stack that was lost left them.
    "GONE, its tables are still there",
    "REVIEW_IN_PROGRESS, its tables are still there",
    "ROLLBACK_COMPLETE, its tables are still there: award-jury",
    "ROLLBACK_FAILED, can only be removed: aws/remove award",
    "UPDATE_ROLLBACK_FAILED, continue-update-rollback --stack-name award",
  })
  void deployNothingOverWhatSomebodyHasToLookAtFirst(String status, String says) throws Exception {
    var ended = run(Map.of("STATUS", status), "aws/deploy", "award", "--no-site");
    ended.failed(says);
    assertThat(ended.changesOfStack()).isEmpty();
    assertThat(ended.said()).doesNotContain("Uploading the functions");
  }
}
