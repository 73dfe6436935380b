package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.WiringGaps;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Schema and wiring say the same, in both directions. */
class WiringTests {
  private static final List<Class<?>> SOURCES =
      ProjectClasses.ALL.stream().<Class<?>>map(JavaClass::reflect).toList();

  @TempDir private Path folder;

  /** The rooms of which every field is wired. */
  private static final Set<Room> COMPLETE = EnumSet.allOf(Room.class);

  static Set<Room> complete() {
    return COMPLETE;
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("complete")
  void everyFieldIsWiredAndNothingElse(Room room) {
    assertThat(WiringGaps.of(room, fields(room), SOURCES)).isEmpty();
  }

  @Test
  void findsAFieldWithoutAFetcherAndAFetcherWithoutAField() {
    RoomFields fields = wiring -> wiring.query("suggestions", environment -> null);
    assertThat(WiringGaps.of(Room.PARTNERS, List.of(fields), List.of()))
        .contains(
            "Query.suggestion has no fetcher",
            "Query.suggestions is wired but not in the schema",
            "UserError.code has neither fetcher nor accessor");
  }

  private List<? extends RoomFields> fields(Room room) {
    var context = new GenericApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test",
                Map.of(
                    "SITE_URL", TestAward.SITE,
                    "TALLY_KEY_FOLDER", folder.resolve("tally-key").toString(),
                    "SNAPSHOT_FOLDER", folder.resolve("snapshots").toString())));
    context.register(Functions::register);
    context.registerBean(
        "embeddedStorage",
        Storage.class,
        () -> EmbeddedStorage.fresh(),
        bean -> bean.setPrimary(true));
    context.refresh();
    return Functions.rooms().getOrDefault(room, List.of()).stream().map(context::getBean).toList();
  }
}
