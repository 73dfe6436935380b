package org.businessleaderaward.mail;

import java.util.Optional;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.wiring.SiteUrl;

/** Previews of letters for tests of other modules. */
public final class TestPreviews {
  private TestPreviews() {}

  /** Previews that make no link. */
  public static Previews previews() {
    return new Previews(
        new Letters(
            new LetterTexts(),
            (person, address) -> Optional.empty(),
            new SiteUrl(TestAward.SITE),
            new OfficeAddress("office@award.example")));
  }
}
