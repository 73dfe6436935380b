package org.businessleaderaward.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.directory.names.MatchReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Why an organisation is meant by a name, and why that is not sure, in languages beyond the six.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchReasonTests {
  private IndexedDirectory directory;

  @BeforeAll
  void index(@TempDir Path folder) {
    directory = new IndexedDirectory(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Forum, World Economic | | world-economic-forum-0 | SAME_WORDS",
        "facebook.com | | facebook-q | SAME_WORDS",
        "U.N.O.D.C. | | unodc-6 | ACRONYM",
        "ONUV | | unov-g | INITIALS",
        "MHA | IN | india-ministry-of-home-affairs-i | INITIALS",
        "Internationale Arbeitsorganisation | | ilo-2 | SAME_MEANING",
        "संयुक्त राष्ट्र बाल कोष | | unicef-8 | SAME_MEANING",
        "Ferrovie federali austriache | | oebb-t | SAME_MEANING",
        "High Commissioner for Human Rights | | ohchr-t | SAME_MEANING",
        "LEFÖ Wien | | lefoe-5 | SAME_MEANING",
        "國際勞工組織 | | ilo-2 | SAME_WORDS",
        "Face Book Inc. | | facebook-q | SAME_WORDS",
        "Фейсбук | | facebook-q | OTHER_SCRIPT",
        "Pacific Asia Travel Asociation | | pata-a | TYPING_ERROR",
        "Deutsche Welle (DW), Bonn | | deutsche-welle-k | SEVERAL_NAMES",
        "UNODC Cargo | | unodc-6 | OTHER_WORDS",
        "Refugee Agency | | unhcr-1 | OTHER_WORDS",
        "Vienna Government | AT | austrian-government-3 | OTHER_WORDS",
        "Commissioner for Human Rights | | ohchr-t | OTHER_WORDS",
        "WEF | | world-economic-forum-0 | OTHER_WORDS",
        "Government | | government-of-belgium-z | OTHER_COUNTRY",
        "Austrian Parliament | AU | austrian-parliament-1 | OTHER_COUNTRY",
        "UNICEF Deutschland | | unicef-8 | OTHER_COUNTRY"
      })
  void isSaid(String name, @Nullable String country, String id, MatchReason reason) {
    var match = directory.search.match(List.of(name), Optional.ofNullable(country)).getFirst();
    var found =
        match.candidates().stream()
            .filter(each -> each.organisation().id().equals("organisation-" + id))
            .map(NameMatching.Candidate::reason)
            .findFirst();
    if (reason.isSure()) {
      assertThat(match.candidates().getFirst().organisation().id()).endsWith(id);
      assertThat(found).contains(reason);
    } else {
      assertThat(found.orElse(reason)).isEqualTo(reason);
    }
    assertThat(match.sure()).isEqualTo(reason.isSure());
  }
}
