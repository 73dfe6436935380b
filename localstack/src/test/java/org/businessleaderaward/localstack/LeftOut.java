package org.businessleaderaward.localstack;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.Map;

/** What becomes of the tests where LocalStack can not be had. */
final class LeftOut {
  private LeftOut() {}

  /** Whether the command {@code up} ended because it found neither Docker nor Python. */
  static boolean isWhatItSays(Deployment.Ended up) {
    return up.code() != 0 && up.said().contains("needs Python 3.13");
  }

  /** Leaves out what follows, and says so; in CI nothing may be left out, and it fails. */
  static void because(String reason, Map<String, String> environment) {
    System.err.println("LEFT OUT: the tests on LocalStack. " + reason);
    if (environment.containsKey("CI")) {
      fail("in CI nothing may be left out: " + reason);
    }
    abort(reason);
  }
}
