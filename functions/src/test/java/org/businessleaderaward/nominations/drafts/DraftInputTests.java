package org.businessleaderaward.nominations.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.businessleaderaward.nominations.domain.DraftText;
import org.businessleaderaward.nominations.domain.Statement;
import org.junit.jupiter.api.Test;

class DraftInputTests {
  @Test
  void readsEachTextAsItWasMeantByWhoCopiedItFromAWordProcessor() {
    var draft =
        DraftInput.read(
            Map.of(
                "language",
                "EN",
                "nominee",
                Map.of("name", "Ada\u000bSample\u0007", "company", "Looms\tLtd"),
                "nominator",
                Map.of("relation", "One\u000btwo\u001f"),
                "statements",
                List.of(Map.of("criterion", "strategy", "text", "Fees\fare\u0002 repaid.")),
                "evidenceLinks",
                List.of("https://looms.example/\u0085")));
    assertThat(draft.text(DraftText.NOMINEE_NAME)).isEqualTo("Ada Sample");
    assertThat(draft.text(DraftText.NOMINEE_COMPANY)).isEqualTo("Looms Ltd");
    assertThat(draft.text(DraftText.NOMINATOR_RELATION)).isEqualTo("One\ntwo");
    assertThat(draft.statements()).containsExactly(new Statement("strategy", "Fees\nare repaid."));
    assertThat(draft.evidenceLinks()).containsExactly("https://looms.example/ ");
  }
}
