package org.businessleaderaward.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Transport;
import tools.jackson.databind.JsonNode;

/** Two organisations with what they take part in, the secretariat, and whoever passes by. */
public final class OrganisationStory {
  /** Leads {@link #led}, is a partner in {@link #joined}, takes no part in {@link #foreign}. */
  public static final String UNODC = "organisation-unodc-6";

  public static final String ILO = "organisation-ilo-2";
  public static final String CONTACT = "contact@unodc.example";

  public final TestAward award = new TestAward();
  public final TestBrowser passerBy = award.browser(Room.PARTNERS);
  public final TestBrowser office;
  public final Partnership led;
  public final Partnership joined;
  public final Partnership foreign;

  public OrganisationStory() {
    award.clock().set(Instant.parse("2026-11-20T09:00:00Z"));
    var all = DirectorySeed.read();
    var withoutIlo = all.stream().filter(each -> !namesIlo(each)).toList();
    led = partnership(withoutIlo, UNODC, OrganisationRole.LEAD);
    joined = partnership(all, UNODC, OrganisationRole.PARTNER);
    foreign =
        all.stream()
            .filter(Partnership.class::isInstance)
            .map(Partnership.class::cast)
            .filter(
                each -> each.participants().stream().noneMatch(p -> p.organisation().equals(UNODC)))
            .findFirst()
            .orElseThrow();
    var writes = award.bean(EntryWrites.class);
    all.stream()
        .filter(
            each -> List.of(UNODC, ILO, led.id(), joined.id(), foreign.id()).contains(each.id()))
        .forEach(each -> award.write(set -> writes.add(set, each)));
    office = secretariat("first@example.org");
  }

  private static boolean namesIlo(Entry entry) {
    return entry instanceof Partnership partnership
        && partnership.participants().stream().anyMatch(p -> p.organisation().equals(ILO));
  }

  private static Partnership partnership(
      List<? extends Entry> all, String organisation, OrganisationRole role) {
    return all.stream()
        .filter(Partnership.class::isInstance)
        .map(Partnership.class::cast)
        .filter(
            each ->
                each.participants().stream()
                    .anyMatch(p -> p.organisation().equals(organisation) && p.role() == role))
        .findFirst()
        .orElseThrow();
  }

  public TestBrowser secretariat(String email) {
    var member =
        award.put(
            Person.newcomer(Role.SECRETARIAT, "edition-2026", "A member", email, Language.EN));
    return award.enter(Room.SECRETARIAT, member.id());
  }

  /** Puts a contact on record and gives the token of the link in the mail to it. */
  public String putOnRecord(String organisation, String email) {
    var set = set(office, organisation, email, 0);
    assertThat(set.refusal("setOrganisationContact")).as(set.body().toString()).isEmpty();
    return TestAward.tokenIn(lastLetter(email).text());
  }

  public TestBrowser.Answer set(TestBrowser by, String organisation, String email, long seen) {
    return by.send(
        "SetOrganisationContact",
        Map.of(
            "input",
            Map.of(
                "organisation", organisation,
                "name", "",
                "email", email,
                "language", "EN",
                "seen", seen)));
  }

  /** The room of the organisation, entered. */
  public TestBrowser enter(String token) {
    var browser = award.browser(Room.ORGANISATION);
    assertThat(browser.open(token).refusal("openLink")).isEmpty();
    return browser;
  }

  public TestBrowser.Answer ask(String organisation) {
    return ask(passerBy, organisation, UUID.randomUUID().toString());
  }

  public TestBrowser.Answer ask(TestBrowser by, String organisation, String key) {
    return by.send(
        "AskForOrganisationLink",
        Map.of("input", Map.of("organisation", organisation, "idempotencyKey", key)));
  }

  public List<Transport.Message> letters(String email) {
    return award.deliverMail().stream().filter(letter -> letter.to().equals(email)).toList();
  }

  public Transport.Message lastLetter(String email) {
    return letters(email).getLast();
  }

  public TestBrowser.Answer propose(TestBrowser by, Map<String, ?> input) {
    return by.send("ProposeCorrection", Map.of("input", input));
  }

  /** A proposal of an entry, with changes. */
  public static Map<String, Object> proposal(String entry, Map<String, ?> changes) {
    var input = new HashMap<String, Object>();
    input.put("idempotencyKey", UUID.randomUUID().toString());
    input.put("entry", entry);
    input.put("language", "EN");
    input.put("reason", "We know.");
    input.put("sourceUrl", "https://unodc.example/about");
    input.putAll(changes);
    return input;
  }

  /** Proposes, and gives the proposal's id. */
  public String proposed(TestBrowser by, String entry, Map<String, ?> changes) {
    var answer = propose(by, proposal(entry, changes));
    assertThat(answer.refusal("proposeCorrection")).as(answer.body().toString()).isEmpty();
    return answer.data("proposeCorrection", "proposal", "id").asString();
  }

  public TestBrowser.Answer decide(Map<String, ?> input) {
    return office.send("DecideCorrection", Map.of("input", input));
  }

  public JsonNode waiting() {
    return office.send("Corrections", Map.of("first", 5)).data("corrections", "edges");
  }

  /** The newest proposal as the organisation sees it. */
  public JsonNode newestProposal(TestBrowser by) {
    return by.send("Proposals", Map.of("first", 5)).data("proposals", "edges").path(0).path("node");
  }

  public TestBrowser.Answer confirm(TestBrowser by, String entry, Instant seen) {
    return by.send(
        "ConfirmEntry", Map.of("input", Map.of("entry", entry, "seen", seen.toString())));
  }

  public Entry find(String id) {
    return award.bean(Entries.class).find(id).orElseThrow();
  }

  /** What the directory's log says was done, newest first. */
  public List<String> acts() {
    return award
        .bean(AuditLog.class)
        .newest("directory", new PageRequest(20, Optional.empty()))
        .edges()
        .stream()
        .map(edge -> edge.node().act().act())
        .toList();
  }
}
