package org.businessleaderaward.jury;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.jury.record.VoteRule;

/**
 * A vote from the sharing of its key to the laureate. Each act that takes a text is told before it
 * is done: what somebody sends, with the cryptography that belongs to it, at the stage where it
 * does its work.
 */
public final class VoteAtWork {
  private static final List<String> FINALISTS = List.of("nomination-a", "nomination-b");

  private final VoteStory story = new VoteStory();
  private final Set<String> told = new HashSet<>();
  private final Stage stage;

  /** Where an act is told that is about to be done. */
  @FunctionalInterface
  public interface Stage {
    /** Somebody is about to send an operation of an award with these variables. */
    void before(TestAward award, TestBrowser browser, String operation, Map<String, ?> variables);
  }

  /** Tells what is done. */
  public VoteAtWork(Stage stage) {
    this.stage = stage;
  }

  /** Goes through all of it. */
  public void lead() {
    var finalists = FINALISTS.stream().map(JuryStoryTests::nomination).toList();
    story.convene(finalists, Map.of());
    var tried = Map.of("sealed", sealed(story.juror("bo")));
    tell(story.juror("bo"), "CastTestBallot", tried);
    var trustees = share();
    var open = Map.of("closesAt", VoteStory.CLOSES);
    assertThat(story.secretariat.send("OpenVoting", open).refusal("openVoting")).isEmpty();
    story.declare(finalists);
    vote("chair");
    vote("ada");
    var cast = Map.of("sealed", sealed(story.juror("bo")), "version", 1);
    tell(story.juror("bo"), "CastBallot", Map.of("input", cast));
    vote("bo");
    confirm();
    trustees.getLast().decrypt();
    JuryActs.work(story.award, "TRUSTEES#" + VoteStory.EDITION, "DECRYPTION#3");
    tell(
        story.secretariat,
        "Announce",
        Map.of(
            "input",
            Map.of(
                "nomination",
                story.first(),
                "citation",
                Map.of("en", "For work that others can follow."))));
  }

  private void tell(TestBrowser browser, String operation, Map<String, ?> variables) {
    if (told.add(operation)) {
      stage.before(story.award, browser, operation, variables);
    }
  }

  /** Two people share the key with the service. */
  private List<TrusteeBrowser> share() {
    var people =
        Stream.of("SECRETARIAT", "CHAIR")
            .map(
                kind ->
                    Map.of(
                        "kind",
                        kind,
                        "name",
                        "K " + kind,
                        "email",
                        kind + "@example.org",
                        "language",
                        "EN"))
            .toList();
    var input = Map.of("input", Map.of("threshold", 2, "people", people));
    var chosen = story.secretariat.send("ChooseTrustees", input);
    assertThat(chosen.refusal("chooseTrustees")).isEmpty();
    JuryActs.work(story.award, "KEYREQUEST#" + VoteStory.EDITION, "REQUEST");
    var trustees =
        chosen
            .data("chooseTrustees", "trusteeship")
            .path("trustees")
            .valueStream()
            .map(one -> one.path("person").asString(""))
            .filter(person -> !person.isEmpty())
            .map(person -> trustee(story.award.enter(Room.TRUSTEE, person)))
            .toList();
    trustees.forEach(TrusteeBrowser::publish);
    wakeByStep();
    trustees.forEach(TrusteeBrowser::sendShares);
    wakeByStep();
    trustees.forEach(TrusteeBrowser::confirm);
    wakeByStep();
    return trustees;
  }

  private TrusteeBrowser trustee(TestBrowser browser) {
    return new TrusteeBrowser(
        (operation, variables) -> {
          if (variables.containsKey("input")) {
            tell(browser, operation, variables);
          }
          return browser.send(operation, variables).data();
        });
  }

  private void wakeByStep() {
    JuryActs.work(story.award, "TRUSTEES#" + VoteStory.EDITION, "TRUSTEE#000001#2");
  }

  /** A ballot by what a juror's room says: before the vote is open, a test's. */
  private static String sealed(TestBrowser juror) {
    var room = juror.send("JurorRoom", Map.of("language", "EN"));
    var rule = VoteRule.read(room.data("sealing", "rule").asString());
    var levels = new TreeMap<String, Integer>();
    rule.criteria().forEach(criterion -> levels.put(criterion.id(), 1));
    return JuryActs.seal(
        juror,
        1,
        rule.finalists().stream()
            .collect(Collectors.toMap(Objects::requireNonNull, finalist -> levels)));
  }

  private void vote(String juror) {
    JuryActs.cast(story.juror(juror), sealed(story.juror(juror)), 1);
  }

  /** The vote is closed, and its count confirmed by two. */
  private void confirm() {
    assertThat(story.secretariat.send("CloseVoting").refusal("closeVoting")).isEmpty();
    story.award.clock().forward(Duration.ofMillis(1));
    JuryActs.work(story.award, "BOX#" + VoteStory.EDITION, "SHUT");
    story.secretariat.send("ConfirmCountAsSecretariat");
    story.juror("chair").enrol(new TestAuthenticator(TestAward.SITE));
    story.juror("chair").send("ConfirmCountAsChair");
    JuryActs.work(story.award, "CONFIRMATION#CHAIR#" + VoteStory.EDITION, "RELEASE");
  }
}
