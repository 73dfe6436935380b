package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The part of the story in which the jury votes and its ballots are counted. */
record StoryOfVote(Story story) {
  private static final List<String> JURY = List.of("Elena", "Farid", "Grace");

  /** Three jurors vote; the first chairs. */
  Visitor cast(Visitor secretariat, Runnable amidTheVote) {
    convene(secretariat);
    openVoting(secretariat);
    var chair = vote();
    amidTheVote.run();
    secretariat.act("secretariat", "CloseVoting", Map.of());
    // A passkey counts for five minutes, and what happens in the middle of a vote may take longer.
    Passkeys.show(secretariat, "secretariat");
    Passkeys.show(chair, "jury");
    return chair;
  }

  /** Invites the jury. */
  void convene(Visitor secretariat) {
    for (var name : JURY) {
      secretariat.act(
          "secretariat",
          "InviteJuror",
          Map.of(
              "input", Story.person(name, name + "@example.org"), "chair", name.equals("Elena")));
    }
  }

  /** All vote; gives the chair. */
  Visitor vote() {
    var chair = story.visitor();
    for (var name : JURY) {
      var juror = name.equals("Elena") ? chair : story.visitor();
      juror.act("jury", "OpenJurorLink", Map.of("token", story.mailedToken(name + "@example.org")));
      castBallot(juror);
    }
    return chair;
  }

  /** The vote's key is made when it is first wished for. */
  static void openVoting(Visitor secretariat) {
    var terms = Map.of("closesAt", Instant.now().plus(Duration.ofDays(7)).toString());
    Story.eventually(
        "the vote's key",
        () -> {
          var errors =
              secretariat
                  .ask("secretariat", "OpenVoting", terms)
                  .at("/openVoting/userErrors")
                  .findValuesAsString("code");
          assertThat(errors).isSubsetOf("KEY_NOT_READY");
          return errors.isEmpty() ? Optional.of(secretariat) : Optional.empty();
        });
  }

  private static void castBallot(Visitor juror) {
    var names = juror.ask("jury", "JurorRoom", Map.of("language", "EN")).get("finalists");
    juror.act(
        "jury",
        "DeclareJurorConflicts",
        Map.of(
            "declarations",
            names.values().stream().map(each -> Story.noConflict(each.get("id"))).toList()));
    var room = juror.ask("jury", "JurorRoom", Map.of("language", "EN"));
    var ratings = new LinkedHashMap<String, Map<String, Integer>>();
    for (var finalist : room.get("finalists")) {
      int level = finalist.get("name").asString().startsWith("Ana") ? 4 : 1;
      var levels = new LinkedHashMap<String, Integer>();
      room.at("/edition/criteria").forEach(each -> levels.put(each.get("id").asString(), level));
      ratings.put(finalist.get("id").asString(), levels);
    }
    var cast =
        juror.act(
            "jury",
            "CastBallot",
            Map.of("input", Map.of("sealed", Ballot.seal(room, ratings, 1), "version", 1)));
    assertThat(cast.at("/receipt/receipt").asString()).matches("([A-Z2-7]{4}-?){13}");
  }

  /** Both confirm; the worker counts. Gives the name in the first place. */
  String count(Visitor secretariat, Visitor chair) {
    release(secretariat, chair);
    return result(secretariat).at("/ranking/0/name").asString();
  }

  /** Both confirm, once the receipts are fixed. */
  static void release(Visitor secretariat, Visitor chair) {
    Story.eventually(
        "the list of receipts",
        () -> {
          var progress = secretariat.ask("secretariat", "VotingProgress", Map.of());
          var head = progress.at("/voting/release/receipts/head");
          return head.isString() ? Optional.of(head.asString()) : Optional.<String>empty();
        });
    secretariat.act("secretariat", "ConfirmCountAsSecretariat", Map.of());
    chair.act("jury", "ConfirmCountAsChair", Map.of());
  }

  /** What the count gave, once it is done. */
  static JsonNode result(Visitor secretariat) {
    return Story.eventually(
        "the count",
        () ->
            Optional.of(secretariat.ask("secretariat", "Result", Map.of()).get("result"))
                .filter(result -> !result.isNull()));
  }
}
