package org.businessleaderaward.directory.entries;

import static org.assertj.core.api.Assertions.assertThat;

import org.businessleaderaward.directory.entries.ExternalId.Register;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalIdTests {
  /**
   * Ids that these registers have given out. A letter for a digit changes the length of what an LEI
   * is checked as, so that the check finds nearly every such change only.
   */
  @ParameterizedTest
  @CsvSource({
    "ROR, 03yrm5c26",
    "ROR, 05a28rw58",
    "ROR, 042nb2s44",
    "ROR, 013meh722",
    "LEI, HWUPKR0MPOU8FGXBT394",
    "LEI, 529900T8BM49AURSDO55",
    "LEI, INR2EJN1ERAN0W5ZP974",
    "ISNI, 0000000121032683",
    "ISNI, 0000000419368956",
    "ISNI, 000000012146438X",
  })
  void findsEveryWrongSignOfAnIdWithCheckDigits(Register register, String value) {
    assertThat(new ExternalId(register, value).isWellFormed()).isTrue();
    for (int i = 0; i < value.length(); i++) {
      for (char wrong : "0123456789abcdefghijklmnopqrstuvwxyzABCXYZ".toCharArray()) {
        var typo = value.substring(0, i) + wrong + value.substring(i + 1);
        boolean alike = Character.isDigit(wrong) == Character.isDigit(value.charAt(i));
        if (!typo.equals(value) && (alike || register != Register.LEI)) {
          assertThat(new ExternalId(register, typo).isWellFormed()).as(typo).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ROR, 03yrm5c27",
    "ROR, 03yr5mc26",
    "ROR, https://ror.org/03yrm5c26",
    "LEI, 529900T8BM49AURSDO5",
    "LEI, 529900T8MB49AURSDO55",
    "ISNI, 0000 0001 2103 2683",
    "ISNI, 0000000121032638",
    "WIKIDATA, 42",
    "WIKIDATA, Q042",
    "GLOBAL_COMPACT, 0"
  })
  void knowsWhatCannotBeAnId(Register register, String value) {
    assertThat(new ExternalId(register, value).isWellFormed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"WIKIDATA, Q42", "GLOBAL_COMPACT, 1234"})
  void takesAnIdWithoutCheckDigitsByItsForm(Register register, String value) {
    assertThat(new ExternalId(register, value).isWellFormed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ROR, https://ror.org/03yrm5c26, 03yrm5c26",
    "ROR, 03YRM5C26, 03yrm5c26",
    "LEI, ' 5299 00t8 bm49 aurs do55 ', 529900T8BM49AURSDO55",
    "LEI, https://search.gleif.org/#/record/529900T8BM49AURSDO55, 529900T8BM49AURSDO55",
    "ISNI, 0000 0001 2146 438x, 000000012146438X",
    "ISNI, https://isni.org/isni/0000000121032683, 0000000121032683",
    "WIKIDATA, https://www.wikidata.org/wiki/q42, Q42",
    "WIKIDATA, http://www.wikidata.org/entity/Q42, Q42",
    "GLOBAL_COMPACT, ' 1234', 1234"
  })
  void readsWhatSomebodyWroteInTheFormOfTheRegister(Register register, String text, String value) {
    assertThat(ExternalId.read(register, text)).contains(new ExternalId(register, value));
  }

  @ParameterizedTest
  @CsvSource({
    "ROR, https://ror.example/03yrm5c26",
    "ROR, https://ror.org/03yrm5c27",
    "WIKIDATA, https://www.wikidata.org/wiki/Special:Random",
    "LEI, ''",
  })
  void readsNothingElse(Register register, String text) {
    assertThat(ExternalId.read(register, text)).isEmpty();
  }
}
