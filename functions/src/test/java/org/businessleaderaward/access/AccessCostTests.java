package org.businessleaderaward.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.StoreCalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The requests that {@code docs/access-patterns.md} states for access, mail and audit. */
class AccessCostTests {
  private final StoreCalls calls = new StoreCalls();
  private final TestAward award = new TestAward(calls);
  private final Person juror =
      Person.newcomer(Role.JUROR, "edition-2026", "Ada Sample", "ada@example.org", Language.EN);

  @BeforeEach
  void begin() {
    award.put(juror);
    calls.forget();
  }

  @Test
  void openingALinkTakesTwoReadsAndAWriteAndOneForTheTrail() {
    var token = mint();
    award.browser(Room.JURY).open(token);
    assertThat(calls.names())
        .containsExactly("GetItem", "GetItem", "PutItem", "TransactWriteItems");
  }

  @Test
  void aRefusedLinkTakesAReadAndACountWhichTakesMoreToBegin() {
    award.browser(Room.JURY).open("unknown");
    assertThat(calls.names()).containsExactly("GetItem", "UpdateItem", "GetItem", "PutItem");
    calls.forget();
    award.browser(Room.JURY).open("unknown");
    assertThat(calls.names()).containsExactly("GetItem", "UpdateItem");
  }

  @Test
  void leavingTakesAReadAndAWrite() {
    var browser = award.browser(Room.JURY);
    browser.open(mint());
    calls.forget();
    browser.send("LeaveJury");
    assertThat(calls.names()).containsExactly("GetItem", "PutItem");
  }

  @Test
  void aLinkTakesAReadAndAWriteToMake() {
    mint();
    calls.forget();
    award.bean(Links.class).mint(juror.id(), juror.email());
    assertThat(calls.names()).containsExactly("GetItem", "PutItem");
  }

  @Test
  void aRosterAndALogTakeOneQueryAPage() {
    var page = new PageRequest(50, Optional.empty());
    award.bean(People.class).list("edition-2026", Role.JUROR, page);
    award.bean(AuditLog.class).newest("edition-2026", page);
    assertThat(calls.names()).containsExactly("Query", "Query");
  }

  @Test
  void twoEntriesOfOneLogReadItsHeadOnce() {
    var act = new Act("edition-2026", TestAward.START, "clock", "NOTED", "edition-2026", null);
    award.write(
        set -> {
          award.bean(AuditLog.class).add(set, act);
          award.bean(AuditLog.class).add(set, act);
        });
    assertThat(calls.names()).containsExactly("GetItem", "TransactWriteItems");
  }

  private String mint() {
    var token = award.mint(juror.id());
    calls.forget();
    return token;
  }
}
