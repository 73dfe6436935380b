package org.businessleaderaward.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are one mailbox's, and what is none. */
class MailAddressTests {
  @ParameterizedTest
  @CsvSource({
    "victim@example.org, ' Victim@EXAMPLE.org '",
    "victim@example.org, victim+tag@example.org",
    "victim@example.org, victim@ｅxample.org",
    "victim@example.org, vic\u200Btim@exam\u2060ple.org",
    "victim@example.org, victim@example\u3002org",
    "victim@bücher.example, VICTIM@XN--BCHER-KVA.example",
    "victim@bücher.example, victim@bu\u0308cher.example",
    "victim@gmail.com, v.ic.tim+x@googlemail.com"
  })
  void row53KnowsOneMailboxHoweverItIsWritten(String one, String other) {
    assertThat(MailAddress.isSameMailbox(one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a.b@example.org, ab@example.org",
    "+a@example.org, +b@example.org",
    "a@example.org, a@example.com"
  })
  void tellsMailboxesApart(String one, String other) {
    assertThat(MailAddress.isSameMailbox(one, other)).isFalse();
  }

  /** Some hosts take them for two people's, and nobody can tell from outside. */
  @ParameterizedTest
  @CsvSource({
    "victim@example.org, victim+tag@example.org",
    "victim@gmail.com, v.ictim@gmail.com",
    "victim@gmail.com, victim@googlemail.com",
    "victim@example.org, ｖictim@example.org",
    "victim@example.org, vic\u200Btim@example.org"
  })
  void row57TakesNoAddressForAnotherThatMayBeSomebodyElses(String one, String other) {
    assertThat(MailAddress.isSame(one, other)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "victim@example.org, ' Victim@EXAMPLE.org '",
    "victim@bücher.example, VICTIM@XN--BCHER-KVA.example",
    "é@bücher.example, e\u0301@bu\u0308cher.example"
  })
  void row57KnowsOneAddressHoweverItIsWritten(String one, String other) {
    assertThat(MailAddress.isSame(one, other)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vic\u200Btim@example.org",
        "victim@exam\u00ADple.org",
        "\u202Evictim@example.org",
        "victim@example.org\uFE0F",
        "a@b.",
        " a@example.org",
        "Target <a@example.org>"
      })
  void takesNoAddressWithSignsThatNobodySees_row53_row66(String text) {
    assertThat(MailAddress.isPlausible(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@example.org", "шаг@пример.example", "o'neil+x@sub.example.co"})
  void takesWhatPeopleHave(String text) {
    assertThat(MailAddress.isPlausible(text)).isTrue();
  }

  @Test
  void readsEveryText() {
    var random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      random
          .ints(8, 0, 0x3100)
          .map(c -> c % 5 == 0 ? "@.-+。".charAt(c % 4) : c)
          .forEach(text::appendCodePoint);
      assertThatCode(() -> MailAddress.mailbox(text.toString())).doesNotThrowAnyException();
    }
  }
}
