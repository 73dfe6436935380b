package org.businessleaderaward.jury.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.businessleaderaward.programme.DecisionRule.Method;
import org.junit.jupiter.api.Test;

class ReceiptChainTests {
  private static final FrozenRule RULE = Rules.rule("a", "b", "c");

  /** The definition written out by hand, without the code's JSON or hash. */
  @Test
  void isWhatItsDefinitionSays() throws Exception {
    var genesis =
        sha256(
            "{\"edition\":\"edition-2026\",\"format\":\"receipt-chain/1\",\"ruleSha256\":\""
                + RULE.sha256()
                + "\"}");
    var first = sha256("{\"index\":0,\"previous\":\"" + genesis + "\",\"receipt\":\"AAAA-BBBB\"}");
    var second = sha256("{\"index\":1,\"previous\":\"" + first + "\",\"receipt\":\"CCCC-DDDD\"}");

    var chain = ReceiptChain.of(RULE, List.of("CCCC-DDDD", "AAAA-BBBB"));

    assertThat(chain.receipts()).containsExactly("AAAA-BBBB", "CCCC-DDDD");
    assertThat(chain.links()).containsExactly(first, second);
    assertThat(chain.head()).isEqualTo(second);
    assertThat(ReceiptChain.of(RULE, List.of()).head()).isEqualTo(genesis);
  }

  @Test
  void tellsNothingOfTheOrderInWhichReceiptsCome() {
    assertThat(ReceiptChain.of(RULE, List.of("A", "B", "C")))
        .isEqualTo(ReceiptChain.of(RULE, List.of("C", "A", "B")));
  }

  @Test
  void isAnotherForAnotherRuleOrOneReceiptMoreOrLess() {
    var head = ReceiptChain.of(RULE, List.of("A", "B")).head();

    assertThat(ReceiptChain.of(RULE, List.of("A")).head()).isNotEqualTo(head);
    assertThat(ReceiptChain.of(RULE, List.of("A", "B", "C")).head()).isNotEqualTo(head);
    assertThat(
            ReceiptChain.of(Rules.rule(Method.MEDIAN, List.of("a", "b", "c")), List.of("A", "B"))
                .head())
        .isNotEqualTo(head);
  }

  @Test
  void namesTheFirstLinkThatDiffers() {
    var chain = ReceiptChain.of(RULE, List.of("A", "B", "C"));

    assertThat(chain.firstDifference(chain.links())).isEmpty();
    assertThat(chain.firstDifference(ReceiptChain.of(RULE, List.of("A", "B", "D")).links()))
        .hasValue(2);
    assertThat(chain.firstDifference(chain.links().subList(0, 2))).hasValue(2);
    assertThat(chain.firstDifference(ReceiptChain.of(RULE, List.of("A", "X", "Y", "Z")).links()))
        .hasValue(1);
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
  }
}
