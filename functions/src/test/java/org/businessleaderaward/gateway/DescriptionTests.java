package org.businessleaderaward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AbstractDescribedNode;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.schema.idl.ScalarInfo;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The schema explains itself. */
class DescriptionTests {
  @ParameterizedTest
  @EnumSource(Room.class)
  void everythingHasADescription(Room room) {
    var types = RoomSchema.types(room, new RoomWiring());
    var silent = new ArrayList<String>();
    types.types().values().forEach(type -> collect("", type, silent));
    types.scalars().values().stream()
        .filter(type -> !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
        .forEach(type -> collect("", type, silent));
    assertThat(types.types()).isNotEmpty();
    assertThat(silent).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Room.class)
  void showsNothingThatItsRootsDoNotReach(Room room) {
    var names = RoomSchema.types(room, new RoomWiring()).types().keySet();
    var foreign =
        switch (room) {
          case PUBLIC -> List.of("Person", "Dossier", "Statement", "UserError", "ConflictInput");
          case PARTNERS -> List.of("Person", "Edition", "Laureate", "OpenLinkPayload");
          case NOMINATIONS -> List.of("Dossier", "Theme", "ConflictReason");
          case NOMINEE -> List.of("Theme", "BoardStatus", "SaveDraftInput");
          case ORGANISATION -> List.of("Edition", "Dossier", "Correction", "Suggestion");
          case ADVISORY -> List.of("Theme", "PartnershipKind", "StatementInput");
          case JURY -> List.of("Theme", "PartnershipKind", "StatementInput");
          case TRUSTEE -> List.of("Edition", "Dossier", "Juror", "Finalist", "CastBallotInput");
          case SECRETARIAT -> List.of("ConflictInput", "SaveDraftInput", "CastBallotInput");
        };
    assertThat(names).contains("Query").doesNotContainAnyElementsOf(foreign);
  }

  private static void collect(String path, Node<?> node, List<String> silent) {
    var here = node instanceof NamedNode<?> named ? path + "/" + named.getName() : path;
    if (node instanceof AbstractDescribedNode<?> described
        && (described.getDescription() == null
            || described.getDescription().getContent().isBlank())) {
      silent.add(here);
    }
    for (Node<?> child : node.getChildren()) {
      collect(here, child, silent);
    }
  }
}
