package org.businessleaderaward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.directory.OrganisationFixtures;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.language.Language;

/** Somebody of each role, with a session, each at an address of their own. */
public final class Callers {
  private final TestAward award;
  private int visitors;
  private Optional<String> organisation = Optional.empty();

  /** Callers of an award. */
  public Callers(TestAward award) {
    this.award = award;
  }

  /** The rooms that somebody enters by a link. */
  public static List<Room> roomsWithSessions() {
    return Stream.of(Room.values()).filter(Room::hasSessions).toList();
  }

  /** Somebody at an address of their own, so that one's wrong links do not hold up another. */
  TestBrowser visitor(Room room) {
    visitors++;
    return award
        .browser(room)
        .at("198." + (51 + visitors / 62500) + "." + visitors / 250 % 250 + "." + visitors % 250);
  }

  /** Somebody of a role who has come in. */
  public TestBrowser enter(Role role, String edition) {
    var browser = visitor(role.room());
    if (role == Role.NOMINATOR) {
      nominate(browser);
    } else {
      browser.open(award.mint(add(role, edition)));
    }
    if (role == Role.SECRETARIAT) {
      browser.passDoor();
    }
    assertThat(browser.cookie()).as("cookie of " + role).isNotEmpty();
    return browser;
  }

  static String nominate(TestBrowser browser) {
    var draft =
        Map.of(
            "nominee", Map.of("name", "A nominee"),
            "nominator", Map.of("email", "somebody@example.org"),
            "statements", List.of(),
            "evidenceLinks", List.of(),
            "language", "EN");
    var saved = browser.send("SaveDraft", Map.of("input", draft));
    assertThat(saved.refusal("saveDraft")).as(saved.body().toString()).isEmpty();
    return saved.data("saveDraft", "nomination", "id").asString("");
  }

  String add(Role role, String edition) {
    if (role == Role.ORGANISATION) {
      var contact = Person.ofOrganisation(organisation(), "", "somebody@example.org", Language.EN);
      return award.put(contact).id();
    }
    return award
        .put(Person.newcomer(role, edition, role.name(), "somebody@example.org", Language.EN))
        .id();
  }

  /** One that the directory has: for one that it has not, no link opens. */
  private String organisation() {
    return organisation.orElseGet(
        () -> {
          var one = OrganisationFixtures.one();
          award.write(set -> award.bean(EntryWrites.class).add(set, one));
          organisation = Optional.of(one.id());
          return one.id();
        });
  }
}
