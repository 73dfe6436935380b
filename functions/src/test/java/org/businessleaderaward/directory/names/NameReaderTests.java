package org.businessleaderaward.directory.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read in a name. The countries of the six languages are left out here. */
class NameReaderTests {
  private static final NameReader READER =
      new NameReader(
          text ->
              Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}’'+*]+", -1))
                  .filter(word -> !word.isEmpty())
                  .toList(),
          _ -> List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Weltwirtschaftsforum | #world #economic #forum",
        "Bundesregierung | !federal #government",
        "Treuhandfonds | #trust #fund",
        "Interparlamentarische Union | #interparliament #union",
        "l’Organisation internationale du travail | #organization #international #labour",
        "Aktionsforum Stadt GmbH & Co KG | aktionsforum stadt",
        "المنظمة الدولية للهجرة | #organization #international #migration",
        "国际移民组织 | #international #migration #organization",
        "Си-Эн-Эн | cnn",
        "ООО Ромашка | ромашка"
      })
  void readsWhatTheWordsMean(String name, String keys) {
    assertThat(READER.read(name).items().stream().map(NameItem::key))
        .containsExactly(keys.split(" ", -1));
  }

  /** Whose an address is, its beginning does not say: only the whole of it is the same. */
  @Test
  void knowsAnAddressByTheWholeOfItAlone() {
    var address = READER.read("https://www.example.org/");
    assertThat(address.isAddress()).isTrue();
    assertThat(address.isWrittenAs(READER.read("Example.org"))).isTrue();
    assertThat(address.isWrittenAs(READER.read("example.net"))).isFalse();
    assertThat(address.isWrittenAs(READER.read("Example"))).isFalse();
  }

  /** A soft and a hard sign alone have no sound, and so no Latin letters. */
  @Test
  void keepsAWordThatNoLatinLettersSpell() {
    assertThat(READER.read("ь ъ").items()).extracting(NameItem::key).containsExactly("ь", "ъ");
  }
}
