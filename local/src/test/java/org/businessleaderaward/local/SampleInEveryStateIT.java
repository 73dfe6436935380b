package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.local.SampleInProcess.Shown;
import org.businessleaderaward.programme.EditionState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code --demo} shows of its edition whatever state that is in, again and again. */
class SampleInEveryStateIT {
  private static final Map<EditionState, List<Shown>> SHOWN = new EnumMap<>(EditionState.class);

  @BeforeAll
  static void show(@TempDir Path data) throws Exception {
    SHOWN.putAll(SampleInProcess.showTwiceInEachState(data));
  }

  @ParameterizedTest
  @EnumSource
  void row64ShowsTheWaysInOnceAndAgainInEveryState(EditionState state) {
    var all = Objects.requireNonNull(SHOWN.get(state));
    for (var shown : all) {
      assertThat(shown.printed())
          .contains(
              "Sample secretariat",
              "Sample jury, chair",
              "Sample jury, juror",
              "Sample adviser",
              "Sample nominator",
              "Sample nominee",
              "Sample organisation");
      assertThat(shown.state()).isGreaterThanOrEqualTo(state);
      assertThat(shown.persons().get(Role.JUROR)).hasSizeGreaterThan(1);
    }
    assertThat(all.getLast()).isEqualTo(all.getFirst());
  }
}
