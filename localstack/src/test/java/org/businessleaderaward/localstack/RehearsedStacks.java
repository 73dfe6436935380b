package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The two stacks of {@code aws/rehearse}: one that it makes with an open call, in which the award
 * is led, and one that takes over what the first has. Both go again.
 */
final class RehearsedStacks implements AutoCloseable {
  static final String SECOND = "award-second";
  static final String FIRST = SECOND + "-first";
  static final String SECRETARIAT = "rehearsal@example.org";

  private static final String WAITS = "Then press Enter.";

  private final Deployment deployment;
  private final Traces before;
  private @Nullable Process rehearsal;

  RehearsedStacks(Deployment deployment) {
    this.deployment = deployment;
    this.before = Traces.in(deployment);
  }

  /** Begins the rehearsal, until it waits for somebody to go through the first stack. */
  void begin() {
    rehearsal =
        deployment.begin(
            "aws/rehearse",
            SECOND,
            "--no-site",
            "Edge=false",
            "SiteUrl=" + deployment.site(),
            "SecretariatMail=" + SECRETARIAT);
    assertThat(heard(rehearsal))
        .contains(
            "ok    name: " + FIRST,
            "ok    name: " + SECOND,
            FIRST + " stands at " + deployment.site(),
            WAITS);
    var first = new ServedStack(deployment, FIRST);
    first.setUp();
    first.serve();
  }

  /** Goes on, until the second stack has what the first has and waits to be looked at. */
  void takeOver() {
    pressEnter();
    assertThat(heard(Objects.requireNonNull(rehearsal)))
        .contains(
            "Its fingerprint is ", "Every log is intact", SECOND + " has what " + FIRST, WAITS)
        .doesNotContain("The address is another");
    var second = new ServedStack(deployment, SECOND);
    second.takeTemplates();
    second.serve();
  }

  /** Goes on to its end, after which neither is there, nor anything of them. */
  void end() {
    pressEnter();
    var rehearsed = Objects.requireNonNull(rehearsal);
    var end = heard(rehearsed);
    assertThat(rehearsed.onExit().join().exitValue()).as(end).isZero();
    rehearsal = null;
    new ServedStack(deployment, Deployment.STACK).serve();
    assertThat(end)
        .contains("secretariat   version 1 of", "set aside     nothing", "given up      no email")
        .containsPattern("The archive in \\S+/second is of ")
        .contains("Nothing is left of " + SECOND, "Nothing is left of " + FIRST, "Rehearsed:")
        .contains("s  Making " + FIRST, "s  Making " + SECOND, "s  Removing " + FIRST)
        .containsSubsequence("Left out:", "links come by email", "CloudFront", "--no-site");
    var now = Traces.in(deployment);
    now.isWhatWas(before);
    // Each has a key of its own, which can be had back for a while.
    assertThat(now.keysThatGo()).hasSize(before.keysThatGo().size() + 2);
  }

  /** What is said until the rehearsal waits, or to its end. */
  private static String heard(Process rehearsal) {
    var heard = new StringBuilder();
    var said = rehearsal.inputReader();
    try {
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        heard.append(line).append('\n');
        if (line.equals(WAITS)) {
          break;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return heard.toString();
  }

  private void pressEnter() {
    var typed = Objects.requireNonNull(rehearsal).outputWriter();
    try {
      typed.write('\n');
      typed.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a test failed, the rehearsal is broken off, and removes what it made. */
  @Override
  public void close() {
    if (rehearsal != null) {
      // The process itself would also be told that nobody listens any more, and end by that.
      rehearsal.toHandle().destroy();
      while (!heard(rehearsal).isEmpty()) {
        // It tells what it removes.
      }
      new ServedStack(deployment, Deployment.STACK).serve();
    }
  }
}
