package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What counts as left over of stacks that were removed. */
class TracesTests {
  private static final Traces BEFORE =
      new Traces(
          Map.of(
              "roles", List.of(Deployment.STACK + "-JuryRole-1", "somebody's"),
              "tables", List.of(Deployment.STACK + "-jury")),
          List.of());

  @Test
  void leavesOutTheRoleOfTheLogsAndWhatBecomesOfTheFirstStack() {
    var now =
        with(
            List.of(
                "somebody's",
                Deployment.STACK + "-JuryRole-2",
                RehearsedStacks.SECOND + "-ApiLoggingRole-1",
                RehearsedStacks.FIRST + "-ApiLoggingRole-1"),
            List.of());
    assertThatCode(() -> now.isWhatWas(BEFORE)).doesNotThrowAnyException();
  }

  @Test
  void namesWhatIsLeftAndOfWhichSort() {
    var role = RehearsedStacks.SECOND + "-JuryRole-1";
    assertThatThrownBy(() -> with(List.of(role), List.of()).isWhatWas(BEFORE))
        .hasMessageContaining("roles")
        .hasMessageContaining(role);
    var table = RehearsedStacks.FIRST + "-jury";
    assertThatThrownBy(() -> with(List.of(), List.of(table)).isWhatWas(BEFORE))
        .hasMessageContaining("tables")
        .hasMessageContaining(table);
  }

  /** A sort that is listed as empty while the first stack stands is listed wrongly. */
  @Test
  void seesNothingWhereItSawNothingOfTheFirstStack() {
    var blind = new Traces(Map.of("roles", List.of(), "tables", List.of()), List.of());
    assertThatThrownBy(() -> blind.isWhatWas(blind)).hasMessageContaining("of the first stack");
  }

  private static Traces with(List<String> roles, List<String> tables) {
    return new Traces(Map.of("roles", roles, "tables", tables), List.of());
  }
}
