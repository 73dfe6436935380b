package org.businessleaderaward.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.StoreCalls;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How often a form that saves what is typed asks the store, one request after the other. */
class SavedDraftCallsTests {
  private final StoreCalls calls = new StoreCalls();
  private final TestAward award = new TestAward(calls);
  private final TestBrowser browser = award.browser(Room.NOMINATIONS);

  @Test
  void areThreeReadsAndOneWrite() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    save("Nobody yet", null);
    save("Somebody", 1);
    calls.forget();
    save("Somebody else", 2);
    assertThat(calls.names())
        .as("person, nomination, mark of the edition; the nomination")
        .containsExactly("GetItem", "GetItem", "GetItem", "PutItem");
  }

  private void save(String nominee, @Nullable Integer version) {
    var input = new HashMap<String, Object>();
    input.put("language", "EN");
    input.put("nominee", Map.of("name", nominee));
    input.put("nominator", Map.of("email", "nominator@example.org"));
    input.put("statements", List.of());
    input.put("evidenceLinks", List.of());
    input.put("version", version);
    var saved = browser.send("SaveDraft", Map.of("input", input)).data("saveDraft", "nomination");
    assertThat(saved.path("status").asString("")).isEqualTo("DRAFT");
  }
}
