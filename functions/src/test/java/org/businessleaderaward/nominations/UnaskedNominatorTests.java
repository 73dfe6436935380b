package org.businessleaderaward.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.Nominator;
import org.businessleaderaward.nominations.drafts.Drafts;
import org.businessleaderaward.nominations.submission.Submissions;
import org.businessleaderaward.nominations.submission.Withdrawals;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.circulars.Audience;
import org.businessleaderaward.programme.circulars.Circular;
import org.businessleaderaward.programme.circulars.Circulars;
import org.businessleaderaward.programme.circulars.News;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody whose address a stranger gives as that of a nominator. */
class UnaskedNominatorTests {
  private static final String VICTIM = "victim@example.org";
  private static final int TOO_MANY = Allowance.MAILS_TO_ADDRESS.most() + 3;

  private final TestAward award = new TestAward();

  @BeforeEach
  void begin() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
  }

  @Test
  void row53IsToldOfMoreTimeNoMoreOftenThanOneMailboxIsWritten() {
    for (int i = 0; i < TOO_MANY; i++) {
      draft(VICTIM);
    }
    var mine = draft(VICTIM);
    award.enter(Room.NOMINATIONS, mine.person());
    tellOfMoreTime();
    award.runClock();
    award.runClock();
    var letters = letters(VICTIM);
    assertThat(letters).hasSizeLessThanOrEqualTo(Allowance.MAILS_TO_ADDRESS.most() + 1);
    assertThat(letters)
        .as("who has opened a mailed link is told in any case")
        .extracting(Transport.Message::recipient)
        .contains(mine.person());
  }

  @Test
  void row53IsWrittenOnlyToWhatCanBeAnAddress() {
    var strange =
        List.of("Target <x@example.org>", "a@example.org,c@example.org", " a@example.org", "a@b.");
    for (var address : strange) {
      award.mint(draft(address).person());
    }
    tellOfMoreTime();
    award.runClock();
    assertThat(award.deliverMail()).isEmpty();
  }

  @Test
  void row53IsToldOfWithdrawalsNoMoreOftenThanOneMailboxIsWritten() {
    var from = Network.of("192.0.2.1");
    for (int i = 0; i < TOO_MANY; i++) {
      var draft = draft(VICTIM);
      var now = award.clock().instant();
      award.bean(Submissions.class).submit(draft.id(), NominationFixtures.submission(draft), now);
      award.bean(Withdrawals.class).withdraw(draft.id(), "Because.", from, now);
    }
    assertThat(letters(VICTIM)).hasSizeLessThanOrEqualTo(Allowance.MAILS_TO_ADDRESS.most());
  }

  private void tellOfMoreTime() {
    var now = award.clock().instant();
    var moreTime = new News.MoreTime(EditionFixtures.CALL_CLOSES.atZone(ZoneOffset.UTC));
    var circular = new Circular("CALL", moreTime, List.of(Audience.Of.DRAFTING), now);
    award.write(set -> award.bean(Circulars.class).add(set, "edition-2026", circular));
  }

  private Nomination draft(String address) {
    var complete = NominationFixtures.complete("A");
    var draft =
        new Draft(
            complete.nominee(),
            new Nominator("N. Nominator", "An organisation", address, "We work on it."),
            complete.statements(),
            complete.evidenceLinks(),
            Language.EN);
    return award
        .bean(Drafts.class)
        .add(EditionFixtures.in(EditionState.CALL_OPEN), draft, award.clock().instant());
  }

  private List<Transport.Message> letters(String address) {
    return award.deliverMail().stream().filter(letter -> letter.to().equals(address)).toList();
  }
}
