package org.businessleaderaward.mail;

import java.util.Optional;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.identity.Identity;
import org.businessleaderaward.wiring.SiteUrl;

/** Previews of letters for tests of other modules. */
public final class TestPreviews {
  private TestPreviews() {}

  /** The award's, with an address at which a person answers. */
  static Stationery paper(String contact) {
    var award = Identity.read();
    return new Stationery(new Identity(award.name(), contact, award.sender(), award.accent()));
  }

  /** Previews that make no link. */
  public static Previews previews() {
    return new Previews(
        new Letters(
            new LetterTexts(),
            (person, address) -> Optional.empty(),
            new SiteUrl(TestAward.SITE),
            paper("office@award.example")));
  }
}
