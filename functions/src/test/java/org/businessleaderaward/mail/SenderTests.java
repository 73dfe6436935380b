package org.businessleaderaward.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import org.businessleaderaward.identity.Identity;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SenderTests {
  private static final String FROM = "award@award.example";

  @Test
  void namesTheAwardBeforeTheAddress() {
    assertThat(Sender.of("Award 2026", FROM)).isEqualTo("\"Award 2026\" <award@award.example>");
    assertThat(Sender.of("", FROM)).isEqualTo(FROM);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void writesEveryScriptInWordsThatAHeaderMayHave(Language language) {
    var name = Identity.read().name().in(language) + ", \ud83d\ude00";
    var words = Sender.of(name, FROM).replace(" <" + FROM + ">", "").split(" ");
    assertThat(words)
        .allMatch(word -> word.length() <= 75 && word.matches("=\\?UTF-8\\?B\\?.*\\?="));
    assertThat(
            Arrays.stream(words)
                .map(word -> Base64.getDecoder().decode(word.substring(10, word.length() - 2)))
                .map(part -> new String(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining()))
        .isEqualTo(name);
  }
}
