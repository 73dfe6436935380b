package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionLogsTests {
  @TempDir Path folder;

  @Test
  void sayTheLastErrorsOfAllFunctionsWithAFailure() throws Exception {
    Files.writeString(
        folder.resolve("secretariat-1.log"),
        """
        a line of the runtime
        {"at":"2026-11-27T10:00:02Z","level":"ERROR","message":"a fault at /closeVoting","error":"ApiCallTimeoutException"}
        {"at":"2026-11-27T10:00:03Z","level":"INFO","message":"answered"}
        {"at":"2026-11-27T10:00:04Z","level":"ERR
        """);
    Files.writeString(
        folder.resolve("jury-1.log"),
        """
        {"at":"2026-11-27T10:00:01Z","level":"ERROR","message":"a fault at /voting"}
        """);
    var failure = new AssertionError("CloseVoting was answered with INTERNAL_ERROR");
    new FunctionLogs(folder).tellIn(failure);
    assertThat(failure.getSuppressed()[0].toString().lines())
        .hasSize(3)
        .satisfiesExactly(
            title -> assertThat(title).contains("The functions' last errors"),
            first -> assertThat(first).contains("/voting"),
            second -> assertThat(second).contains("/closeVoting", "ApiCallTimeoutException"));
    assertThat(new FunctionLogs(folder.resolve("docker")).lastErrors()).contains("docker logs");
  }
}
