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
        "U.N.O.D.C. | | unodc-6 | ACRONYM",
        "SMWIPM | | suzanne-mubarak-womens-international-peace-movement-j | INITIALS",
        "Save the Children India (SCI) | IN | save-the-children-india-d | SEVERAL_NAMES",
        "UNODC, Vienna | | unodc-6 | SEVERAL_NAMES",
        "UNODC | KE | unodc-6 | ACRONYM",
        "International Labour Organization, Delhi | | ilo-2 | SEVERAL_NAMES",
        "Qatar Airways, Doha | | qatar-airways-v | SEVERAL_NAMES",
        "联合国 | CN | un-8 | SAME_WORDS",
        "Internationale Arbeitsorganisation | | ilo-2 | SAME_MEANING",
        "संयुक्त राष्ट्र बाल कोष | | unicef-8 | SAME_MEANING",
        "Ferrovie federali austriache | | oebb-t | SAME_MEANING",
        "High Commissioner for Human Rights | | ohchr-t | SAME_MEANING",
        "LEFÖ Wien | | lefoe-5 | SAME_MEANING",
        "國際勞工組織 | | ilo-2 | SAME_WORDS",
        "Face Book Inc. | | facebook-q | SAME_WORDS",
        "Фейсбук | | facebook-q | OTHER_SCRIPT",
        "Pacific Asia Travel Asociation | | pata-a | TYPING_ERROR",
        "Deutsche Welle (DW) | | deutsche-welle-k | ACRONYM",
        "Deutsche Welle (DW), Bonn | | deutsche-welle-k | ACRONYM",
        "ONUV | | unov-g | INITIALS",
        "UNGC | | un-global-compact-9 | INITIALS",
        "Deutsche Welle | DE | deutsche-welle-k | SAME_WORDS",
        "Deutsche Welle | AT | deutsche-welle-k | OTHER_COUNTRY",
        "World Economic Forum | CH | world-economic-forum-0 | SAME_WORDS",
        "World Economic Forum, Davos | | world-economic-forum-0 | SEVERAL_NAMES",
        "Global Economic Forum | | world-economic-forum-0 | OTHER_WORDS",
        "Stop Human Trafficking Now | | end-human-trafficking-now-w | OTHER_WORDS",
        "End Human Trafficking Now! Campaign | | end-human-trafficking-now-w | SAME_MEANING",
        "Pacific Asia Travel Association | TH | pata-a | SAME_WORDS",
        "Verein LEFÖ | AT | lefoe-5 | SAME_MEANING",
        "Verein LEFÖ | DE | lefoe-5 | OTHER_COUNTRY",
        "IOM - UN Migration | | iom-t | SEVERAL_NAMES",
        "National Agency for the Prohibition of Traffic in Persons | NG | nigeria-agency-against-trafficking-j | SAME_WORDS",
        "National Agency for the Prohibition of Traffic in Persons | GH | nigeria-agency-against-trafficking-j | OTHER_COUNTRY",
        "SCI | IN | save-the-children-india-d | OTHER_WORDS",
        "SCI, Mumbai | | save-the-children-india-d | OTHER_WORDS",
        "MCI | IN | india-ministry-of-commerce-and-industry-5 | OTHER_WORDS",
        "MCI India | | india-ministry-of-commerce-and-industry-5 | OTHER_WORDS",
        "MCI, Delhi | | india-ministry-of-commerce-and-industry-5 | OTHER_WORDS",
        "CCEM | FR | comite-contre-l-esclavage-moderne-c | OTHER_WORDS",
        "SMWIPM | EG | suzanne-mubarak-womens-international-peace-movement-j | OTHER_COUNTRY",
        "Women Leaders' Council, Delhi | | women-leaders-council-w | OTHER_WORDS",
        "Women Leaders' Council | IN | women-leaders-council-w | OTHER_COUNTRY",
        "IPU | IE | ipu-9 | OTHER_COUNTRY",
        "IOM, Washington | | iom-t | OTHER_COUNTRY",
        "UNHCR Office | | unhcr-1 | OTHER_WORDS",
        "Qatar Airways, Doha Office | | qatar-airways-v | OTHER_WORDS",
        "Qatar Airways Office Doha | | qatar-airways-v | OTHER_WORDS",
        "facebook.com | | facebook-q | OTHER_WORDS",
        "ipu.com | | ipu-9 | OTHER_WORDS",
        "https://www.ipu.com/ | | ipu-9 | OTHER_WORDS",
        "ipu.ie | | ipu-9 | OTHER_WORDS",
        "pata.net | | pata-a | OTHER_WORDS",
        "iom.info | | iom-t | OTHER_WORDS",
        "iom.in | | iom-t | OTHER_WORDS",
        "www.iom.org/about | | iom-t | OTHER_WORDS",
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
