package org.businessleaderaward.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.directory.search.DirectoryIndex;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of the developers' page, each run as a reader runs it. */
class DeveloperExamplesTests {
  private static final Path FOLDER = Path.of("../frontend-static/src/lib/examples");

  private static TestBrowser reader = new TestAward().browser(Room.PUBLIC);

  @BeforeAll
  static void fill() {
    var award = new TestAward();
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    award.bean(DirectorySeed.class).load();
    award.bean(DirectoryIndex.class).begin();
    reader = award.browser(Room.PUBLIC);
  }

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".graphql")).sorted().toList();
    }
  }

  @Test
  void areFiveToStartFromAndTwoThatGoOn() throws IOException {
    assertThat(examples())
        .extracting(file -> String.valueOf(file.getFileName()))
        .containsExactly(
            "changes.graphql",
            "criteria.graphql",
            "edition.graphql",
            "filter.graphql",
            "node.graphql",
            "paging.graphql",
            "search.graphql");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void answersEachWithSomethingToSee(Path example) throws IOException {
    var query = Files.readString(example);
    var answer = reader.post(JsonMapper.shared().writeValueAsString(Map.of("query", query)));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    assertThat(answer.body().has("errors")).as(answer.body().toString()).isFalse();
    var found = answer.data().values();
    assertThat(found).hasSize(1);
    assertThat(found).allSatisfy(DeveloperExamplesTests::saysSomething);
  }

  private static void saysSomething(JsonNode node) {
    assertThat(node.isNull()).isFalse();
    if (node.has("edges")) {
      assertThat(node.path("edges")).isNotEmpty();
    }
  }
}
