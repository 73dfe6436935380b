package org.businessleaderaward.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.limits.Allowance;
import org.businessleaderaward.limits.Limiter;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.nominations.domain.Consent;
import org.businessleaderaward.nominations.drafts.Drafts;
import org.businessleaderaward.nominations.mentions.Mentions;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.StoreCalls;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The links that whoever has lost them has mailed again by giving the address. */
class LinksAgainTests {
  private static final String ADDRESS = "nora@exämple.org";

  private final StoreCalls calls = new StoreCalls();
  private final TestAward award = new TestAward(calls);
  private final TestBrowser stranger = award.browser(Room.NOMINATIONS);

  @BeforeEach
  void openTheCall() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
  }

  @Test
  void goToTheAddressOnRecordHoweverItIsTypedAndOpenWhatStandsUnderIt() {
    begin("A", ADDRESS);
    begin("B", "other@example.org");
    var before = award.deliverMail().size();
    assertThat(ask(" NORA@xn--exmple-cua.ORG ").refusal("mailLinksAgain")).isEmpty();
    var letters = since(before);
    assertThat(letters).extracting(Transport.Message::to).containsExactly(ADDRESS);
    var elsewhere = award.browser(Room.NOMINATIONS);
    elsewhere.open(TestAward.tokenIn(letters.getFirst().text()));
    var room = elsewhere.send("NominationRoom", Map.of("language", "EN"));
    assertThat(room.data("nomination", "nominee", "name").asString("")).isEqualTo("A");
  }

  @Test
  void row16AreAnsweredAlikeWhetherThereAreAnyOrNotAndGoOnceAnHour() {
    begin("A", ADDRESS);
    var before = award.deliverMail().size();
    var known = ask(ADDRESS).body();
    assertThat(ask("nobody@example.org").body()).isEqualTo(known);
    assertThat(ask(ADDRESS).body()).isEqualTo(known);
    assertThat(since(before)).hasSize(1);
    award.clock().forward(Allowance.LINKS_AGAIN.within());
    ask(ADDRESS);
    assertThat(since(before)).hasSize(2);
  }

  @Test
  void row68AreSeveralOnceADayAndThenTheOneOfWhatWasSavedLast() {
    begin("A", ADDRESS);
    award.clock().forward(Duration.ofMinutes(1));
    begin("B", ADDRESS);
    award.clock().forward(Allowance.MAILS_TO_ADDRESS.within());
    var before = award.deliverMail().size();
    ask(ADDRESS);
    assertThat(since(before)).hasSize(2);
    before += 2;
    award.clock().forward(Allowance.LINKS_AGAIN.within());
    ask(ADDRESS);
    assertThat(since(before))
        .extracting(Transport.Message::subject)
        .containsExactly("Your draft nomination of B");
    award.clock().forward(Allowance.SEVERAL_LINKS_AGAIN.within());
    ask(ADDRESS);
    assertThat(since(before + 1)).hasSize(2);
  }

  @Test
  void row53GoOutSoManyTimesADayWhoeverAsks() {
    begin("A", ADDRESS);
    var before = award.deliverMail().size();
    for (int hour = 0; hour < Allowance.LINKS_AGAIN_IN_A_DAY.most() + 2; hour++) {
      ask(ADDRESS);
      award.clock().forward(Allowance.LINKS_AGAIN.within());
    }
    assertThat(since(before)).hasSize(Allowance.LINKS_AGAIN_IN_A_DAY.most());
  }

  @Test
  void row53AreAskedForByOneNetworkSoManyTimesAnHourWhetherThereAreAnyOrNot() {
    begin("A", ADDRESS);
    for (int wish = 0; wish < Allowance.WISHES.most(); wish++) {
      assertThat(ask("nobody" + wish + "@example.org").refusal("mailLinksAgain")).isEmpty();
    }
    assertThat(ask(ADDRESS).refusal("mailLinksAgain")).isEqualTo("TOO_MANY_WISHES");
    assertThat(ask("nobody@example.org").refusal("mailLinksAgain")).isEqualTo("TOO_MANY_WISHES");
    assertThat(ask("nobody").refusal("mailLinksAgain")).isEqualTo("INVALID_EMAIL");
  }

  /** As a ministry is, whose people suggest something for the directory in the same hour. */
  @Test
  void row53AreAskedForByOneNetworkAlsoWhereItHasSuggestedAllThatItMay() {
    var network = Network.of("192.0.2.53");
    stranger.at("192.0.2.53");
    var limiter = award.bean(Limiter.class);
    for (int i = 0; i <= Allowance.SUGGESTIONS_IN_A_DAY.most(); i++) {
      limiter.take(Allowance.SUGGESTIONS, network, award.clock().instant());
      limiter.take(Allowance.SUGGESTIONS_IN_A_DAY, network, award.clock().instant());
    }
    assertThat(ask(ADDRESS).refusal("mailLinksAgain")).isEmpty();
  }

  /** The pages say how long to wait as of what anybody suggests. */
  @Test
  void row58AreAskedForByOneNetworkSoManyTimesADay() {
    assertThat(Allowance.WISHES.within()).isEqualTo(Allowance.SUGGESTIONS.within());
    assertThat(Allowance.WISHES_IN_A_DAY.within())
        .isEqualTo(Allowance.SUGGESTIONS_IN_A_DAY.within());
    var apart = Allowance.WISHES.within().dividedBy(Allowance.WISHES.most());
    for (int wish = 0; wish < Allowance.WISHES_IN_A_DAY.most(); wish++) {
      assertThat(ask("nobody" + wish + "@example.org").refusal("mailLinksAgain")).isEmpty();
      award.clock().forward(apart);
    }
    assertThat(ask(ADDRESS).refusal("mailLinksAgain")).isEqualTo("TOO_MANY_WISHES_TODAY");
  }

  /** By whatever may be counted: the network's mails, the mailbox's, the wishes. */
  @Test
  void row16AreCountedAlikeWhetherThereAreAnyOrNot() {
    begin("A", ADDRESS);
    var before = counted();
    ask("nobody@example.org");
    var ofNobody = counted() - before;
    ask(ADDRESS);
    assertThat(counted() - before - ofNobody).isEqualTo(ofNobody);
  }

  @Test
  void areNotKeptFromAnybodyByAWishForTheirAddressWithATag() {
    begin("A", ADDRESS);
    var before = award.deliverMail().size();
    ask(ADDRESS.replace("@", "+tag@"));
    assertThat(since(before)).isEmpty();
    ask(ADDRESS);
    assertThat(since(before)).hasSize(1);
  }

  private int counted() {
    return award.dump(TableOf.ACCESS).stream()
        .filter(item -> String.valueOf(item.get("pk")).contains("COUNT#"))
        .mapToInt(
            item -> {
              var taken = item.get("taken");
              return taken == null
                  ? Objects.requireNonNull(item.get("occasions")).l().size()
                  : Integer.parseInt(taken.n());
            })
        .sum();
  }

  /** Drafts that a stranger begins with somebody's address do not hide those of their own. */
  @Test
  void areOfFiveNominationsAndFirstOfThoseWhoseLinkWasOpened() {
    begin("Own", ADDRESS);
    var link = TestAward.tokenIn(award.deliverMail().getLast().text());
    assertThat(award.browser(Room.NOMINATIONS).open(link).refusal("openLink")).isEmpty();
    for (int other = 0; other < 52; other++) {
      begin("Another " + other, ADDRESS);
    }
    award.clock().forward(Allowance.MAILS_TO_ADDRESS.within());
    var before = award.deliverMail().size();
    ask(ADDRESS);
    assertThat(since(before))
        .hasSize(5)
        .extracting(Transport.Message::subject)
        .contains("Your draft nomination of Own");
  }

  /** However many stand under an address, fifty are looked at. */
  @Test
  void row53ReadNoMoreThanAPageOfThem() {
    var edition = award.bean(Editions.class).get("edition-2026");
    for (int other = 0; other < 200; other++) {
      award.bean(Drafts.class).add(edition, NominationFixtures.complete("A"), TestAward.START);
    }
    calls.forget();
    ask("nominator@example.org");
    assertThat(Collections.frequency(calls.names(), "GetItem"))
        .as("each and its nominator, and what is counted")
        .isLessThanOrEqualTo(2 * Mentions.MOST + 20);
  }

  /** A stranger can begin drafts with one mailbox, written in many ways. */
  @Test
  void row53AreCountedLetterByLetterWhereNobodyHasOpenedALink() {
    for (var tag : List.of("+a", "+b", "+c")) {
      for (int draft = 0; draft < 5; draft++) {
        begin("A", ADDRESS.replace("@", tag + "@"));
      }
    }
    award.clock().forward(Allowance.MAILS_TO_ADDRESS.within());
    var before = award.deliverMail().size();
    for (var tag : List.of("+a", "+b", "+c")) {
      ask(ADDRESS.replace("@", tag + "@"));
    }
    assertThat(since(before)).hasSize(Allowance.MAILS_FROM_NETWORK_TO_ADDRESS.most());
  }

  @Test
  void sayOfWhatWasHandedInThatItWas() {
    var draft = begin("A", ADDRESS);
    award.write(
        set -> {
          var nominations = award.bean(Nominations.class);
          var receipt = new Receipt("NOM-2026-0001", TestAward.START);
          var asked = Consent.asked("p", TestAward.START);
          nominations.put(
              set,
              nominations.find(draft).orElseThrow().submitted(receipt, asked),
              TestAward.START);
        });
    var before = award.deliverMail().size();
    ask(ADDRESS);
    assertThat(since(before))
        .extracting(Transport.Message::subject)
        .containsExactly("Your nomination NOM-2026-0001");
  }

  private List<Transport.Message> since(int before) {
    var all = award.deliverMail();
    return all.subList(before, all.size());
  }

  private TestBrowser.Answer ask(String address) {
    return stranger.send("MailLinksAgain", Map.of("email", address));
  }

  private String begin(String nominee, String address) {
    var input = new HashMap<String, Object>();
    input.put("language", "EN");
    input.put("nominee", Map.of("name", nominee));
    input.put("nominator", Map.of("email", address));
    input.put("statements", List.of());
    input.put("evidenceLinks", List.of());
    input.put("version", null);
    return award
        .browser(Room.NOMINATIONS)
        .send("SaveDraft", Map.of("input", input))
        .data("saveDraft", "nomination", "id")
        .asString("");
  }
}
