package org.businessleaderaward.jury.trusteeship;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.EditionNames;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.ballots.BallotBox;
import org.businessleaderaward.jury.record.PublishedKey;
import org.businessleaderaward.jury.trustees.PartsAsked;
import org.businessleaderaward.jury.trustees.PublishedKeys;
import org.businessleaderaward.jury.trustees.TrusteeState;
import org.businessleaderaward.jury.trustees.TrusteeStates;
import org.businessleaderaward.jury.votes.ReceiptLists;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/** The room of those who share the key of a vote. */
public final class TrusteeFields implements RoomFields {
  /** So many ballots go into an answer, which has an end. */
  private static final int BALLOTS_AT_ONCE = 5;

  private final Callers callers;
  private final EditionNames editions;
  private final PublishedKeys keys;
  private final TrusteeStates states;
  private final PartsAsked asked;
  private final Votes votes;
  private final ReceiptLists lists;
  private final BallotBox box;
  private final Trusteeships trusteeships;
  private final TrusteeSteps steps;
  private final SendDecryption sending;

  TrusteeFields(
      Callers callers,
      EditionNames editions,
      PublishedKeys keys,
      TrusteeStates states,
      PartsAsked asked,
      Votes votes,
      ReceiptLists lists,
      BallotBox box,
      Trusteeships trusteeships,
      TrusteeSteps steps,
      SendDecryption sending) {
    this.callers = callers;
    this.editions = editions;
    this.keys = keys;
    this.states = states;
    this.asked = asked;
    this.votes = votes;
    this.lists = lists;
    this.box = box;
    this.trusteeships = trusteeships;
    this.steps = steps;
    this.sending = sending;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("trustee", env -> view(callers.require(env)))
        .field("Trustee", "name", env -> seat(env).caller().name())
        .field("Trustee", "edition", env -> seat(env).caller().edition())
        .field("Trustee", "editionName", this::editionName)
        .field("Trustee", "number", env -> seat(env).number())
        .field("Trustee", "trusteeship", env -> trusteeships.of(view(env)))
        .field("Trustee", "published", env -> published(seat(env)))
        .field("Trustee", "kept", env -> kept(seat(env)))
        .field("Trustee", "board", env -> board(seat(env)))
        .field("Trustee", "decryption", env -> view(env).decryptions().get(seat(env).number()))
        .field("Board", "ballots", this::ballots)
        .mutation("publishCommitment", env -> step(env, this::publish))
        .mutation("sendShares", env -> step(env, this::send))
        .mutation("confirmShares", env -> step(env, this::confirm))
        .mutation("sendDecryption", env -> step(env, this::decrypt));
  }

  private TrusteeView view(Caller caller) {
    var seat = TrusteeSeat.of(caller, keys, states);
    return new TrusteeView(seat, states.decryptions(caller.edition()));
  }

  private static TrusteeView view(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.getSource());
  }

  private static TrusteeSeat seat(DataFetchingEnvironment env) {
    return view(env).seat();
  }

  private String editionName(DataFetchingEnvironment env) {
    var language = Language.orEnglish(env.getArgument("language"));
    return editions.name(seat(env).caller().edition()).in(language);
  }

  private static List<@Nullable PublishedTrustee> published(TrusteeSeat seat) {
    var all = new ArrayList<@Nullable PublishedTrustee>();
    for (int number = 1; number <= seat.choice().trustees(); number++) {
      var state = seat.all().get(number);
      all.add(state == null ? null : PublishedTrustee.of(state));
    }
    return all;
  }

  private static TrusteeState.@Nullable KeptSecret kept(TrusteeSeat seat) {
    var own = seat.own();
    return own == null ? null : own.kept();
  }

  private @Nullable ClosedBoard board(TrusteeSeat seat) {
    var edition = seat.caller().edition();
    var askedAt = asked.since(edition).orElse(null);
    return lists
        .fixed(edition)
        .flatMap(list -> votes.find(edition).map(vote -> ClosedBoard.of(vote, list, askedAt)))
        .orElse(null);
  }

  private List<String> ballots(DataFetchingEnvironment env) {
    ClosedBoard board = Objects.requireNonNull(env.getSource());
    int from = Math.max(0, Objects.requireNonNull(env.<Integer>getArgument("from")));
    var ids = new HashMap<String, String>();
    box.lastReceipts(board.edition()).forEach((id, receipt) -> ids.put(receipt.sha256(), id));
    return board.receipts().stream()
        .skip(from)
        .limit(BALLOTS_AT_ONCE)
        .map(receipt -> ballot(board.edition(), receipt, ids.get(receipt)))
        .toList();
  }

  /** The ballot of a receipt; an empty text when it is not on record, which no check passes. */
  private String ballot(String edition, String receipt, @Nullable String id) {
    return Optional.ofNullable(id)
        .flatMap(known -> box.find(edition, known))
        .filter(onRecord -> onRecord.receipt().sha256().equals(receipt))
        .map(onRecord -> base64(onRecord.ballot()))
        .orElse("");
  }

  private static String base64(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }

  /** A step as it was asked for. */
  private record Asked(Caller caller, Map<String, Object> input, DataFetchingEnvironment env) {
    String text(String field) {
      return (String) Objects.requireNonNull(input.get(field));
    }

    @Nullable String textOrNull(String field) {
      return (String) input.get(field);
    }

    int round() {
      return (Integer) Objects.requireNonNull(input.get("round"));
    }

    List<String> texts(String field) {
      var all = (List<?>) Objects.requireNonNull(input.get(field));
      return all.stream().map(String.class::cast).toList();
    }
  }

  private TrusteePayload step(
      DataFetchingEnvironment env, Function<Asked, Optional<UserError>> step) {
    var caller = callers.require(env);
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    return step.apply(new Asked(caller, input, env))
        .map(why -> new TrusteePayload(null, List.of(why)))
        .orElseGet(() -> new TrusteePayload(view(caller), List.of()));
  }

  private Optional<UserError> publish(Asked asked) {
    var key =
        new PublishedKey.Trustee(
            asked.texts("commitments"), asked.text("sharesKey"), asked.text("proof"));
    var kept =
        new TrusteeState.KeptSecret(
            asked.text("byText"), asked.textOrNull("byPasskey"), asked.textOrNull("credential"));
    return steps.publish(asked.caller(), asked.round(), key, kept, Scope.of(asked.env()).now());
  }

  private Optional<UserError> send(Asked asked) {
    return steps.send(
        asked.caller(), asked.round(), asked.texts("shares"), Scope.of(asked.env()).now());
  }

  private Optional<UserError> confirm(Asked asked) {
    return steps.confirm(
        asked.caller(), asked.round(), asked.text("rehearsal"), Scope.of(asked.env()).now());
  }

  private Optional<UserError> decrypt(Asked asked) {
    return sending.send(
        asked.caller(),
        new SendDecryption.Sent(
            asked.text("head"), asked.text("sumsHash"), asked.text("parts"), asked.text("proof")),
        Scope.of(asked.env()).now());
  }
}
