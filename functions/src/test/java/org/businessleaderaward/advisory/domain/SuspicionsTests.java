package org.businessleaderaward.advisory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.businessleaderaward.advisory.domain.Suspicions.Party;
import org.businessleaderaward.advisory.domain.Suspicions.Suspicion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuspicionsTests {
  @ParameterizedTest
  @CsvSource({
    "Acme Ltd., ACME Limited",
    "The Acme Group, Acme",
    "Société Générale S.A., societe generale",
    "ООО Ромашка, Ромашка",
    "شركة النور, النور",
    "Müller GmbH & Co. KG, muller",
    "东方物流, 东方物流"
  })
  void knowsACompanyWrittenInAnotherWay(String one, String other) {
    assertThat(Suspicions.between(Party.of(one, "a@one.example"), Party.of(other, "b@two.example")))
        .containsExactly(Suspicion.SAME_EMPLOYER);
  }

  @Test
  void suspectsNothingOfCompaniesThatOnlyBeginAlike() {
    assertThat(between("Acme Textiles", "a@one.example", "Acme Hotels", "b@two.example")).isEmpty();
    assertThat(between("", "a@one.example", "", "b@two.example")).isEmpty();
    assertThat(between("Ltd.", "a@one.example", "Limited", "b@two.example")).isEmpty();
  }

  @Test
  void knowsAMailDomainAndWhatLiesWithinIt() {
    assertThat(between("", "a@acme.example", "", "b@ACME.example"))
        .containsExactly(Suspicion.SAME_MAIL_DOMAIN);
    assertThat(between("", "a@mail.acme.example", "", "b@acme.example"))
        .containsExactly(Suspicion.SAME_MAIL_DOMAIN);
    assertThat(between("", "a@notacme.example", "", "b@acme.example")).isEmpty();
  }

  @Test
  void suspectsNobodyForAProviderThatIsOpenToAll() {
    assertThat(between("", "a@gmail.com", "", "b@gmail.com")).isEmpty();
    assertThat(between("", "a@example.org", "", "b@example.org")).isEmpty();
    assertThat(between("", "", "", "")).isEmpty();
  }

  private static Set<Suspicion> between(String one, String email, String other, String otherEmail) {
    return Suspicions.between(Party.of(one, email), Party.of(other, otherEmail));
  }
}
