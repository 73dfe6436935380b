package org.businessleaderaward.jury.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.businessleaderaward.jury.proofs.ReceiptLinks.LateRecusal;
import org.junit.jupiter.api.Test;

/** The head stands for every receipt, every late recusal, the edition and the rule. */
class ReceiptLinksTests {
  private static final VoteContext VOTE = new VoteContext("2027", "ab".repeat(32), Point.G);
  private static final List<String> RECEIPTS = List.of("11".repeat(32), "22".repeat(32));
  private static final List<LateRecusal> LATE =
      List.of(new LateRecusal(0, 3), new LateRecusal(1, 2));

  private static String head(VoteContext vote, List<String> receipts, List<LateRecusal> late) {
    return ReceiptLinks.of(vote, receipts, late).head();
  }

  @Test
  void everyPartChangesTheHead() {
    var head = head(VOTE, RECEIPTS, LATE);
    assertThat(head(VOTE, RECEIPTS, LATE)).isEqualTo(head);
    assertThat(head(VOTE, RECEIPTS.subList(0, 1), LATE)).isNotEqualTo(head);
    assertThat(head(VOTE, List.of("11".repeat(32), "23".repeat(32)), LATE)).isNotEqualTo(head);
    assertThat(head(VOTE, RECEIPTS, LATE.subList(0, 1))).isNotEqualTo(head);
    assertThat(head(VOTE, RECEIPTS, List.of())).isNotEqualTo(head);
    assertThat(head(new VoteContext("2028", VOTE.ruleHash(), Point.G), RECEIPTS, LATE))
        .isNotEqualTo(head);
    assertThat(head(new VoteContext("2027", "ac".repeat(32), Point.G), RECEIPTS, LATE))
        .isNotEqualTo(head);
  }

  @Test
  void everyReceiptHasALink() {
    assertThat(ReceiptLinks.of(VOTE, RECEIPTS, LATE).links()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void whatIsOutOfOrderOrComesTwiceIsRefused() {
    assertThatThrownBy(() -> head(VOTE, RECEIPTS.reversed(), LATE)).hasMessageStartingWith("1.7.1");
    assertThatThrownBy(() -> head(VOTE, List.of(RECEIPTS.get(0), RECEIPTS.get(0)), LATE))
        .hasMessageStartingWith("1.7.1");
    assertThatThrownBy(() -> head(VOTE, RECEIPTS, LATE.reversed())).hasMessageStartingWith("1.7.4");
    assertThatThrownBy(() -> head(VOTE, RECEIPTS, List.of(LATE.get(0), LATE.get(0))))
        .hasMessageStartingWith("1.7.4");
  }
}
