package org.businessleaderaward.jury.proofs;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.proofs.BallotForm.ChoiceOf;
import org.businessleaderaward.jury.proofs.ReceiptLinks.LateRecusal;

/**
 * The inputs of a vector, and what follows from them (step 1.12.2).
 *
 * @param inputs fields by name, as JSON has them
 */
record VectorCase(Map<String, Object> inputs) {
  private static final int SOME = 4;
  private static final HexFormat HEX = HexFormat.of();

  VectorCase {
    inputs = new TreeMap<>(inputs);
  }

  /** The outputs by name; of what must be refused, none. */
  Map<String, Object> outputs() {
    return switch (text("kind")) {
      case "hash" -> hash();
      case "test-scalars" ->
          Map.of("scalars", draw(inputs.containsKey("scalars") ? list("scalars").size() : SOME));
      case "point" -> Map.of("point", hex(Point.G.times(scalar("scalar"))));
      case "refused" -> refused();
      case "ciphertext" -> ciphertext();
      case "contest" -> contest();
      case "seat" -> Map.of("seat", new BallotVersion(text("ballotId"), 1).seat(text("edition")));
      case "ballot" -> ballot();
      case "opened" -> opened();
      case "chain" -> chain();
      case "trustee" -> new KeyVectorCase(this).trustee();
      case "share" -> new KeyVectorCase(this).share();
      case "key" -> new KeyVectorCase(this).key();
      case "list" -> new KeyVectorCase(this).list();
      case "decryption" -> decryption();
      case "rehearsal" -> new KeyVectorCase(this).rehearsal();
      case "sending" -> new KeyVectorCase(this).sending();
      case "totals" -> totals();
      case "lot" -> lot();
      default -> throw new IllegalArgumentException(text("kind"));
    };
  }

  private Map<String, Object> hash() {
    var hash = new TaggedHash(text("tag"));
    texts("parts").forEach(part -> hash.bytes(HEX.parseHex(part)));
    return Map.of("hash", HEX.formatHex(hash.hash()), "scalar", hex(hash.scalar()));
  }

  private List<String> draw(int count) {
    var draws = draws();
    return IntStream.range(0, count).mapToObj(i -> hex(draws.next())).toList();
  }

  private Map<String, Object> refused() {
    var bytes = HEX.parseHex(text("bytes"));
    try {
      boolean accepted =
          switch (text("what")) {
            case "scalar" -> Scalar.read(bytes).value().signum() >= 0;
            case "point" -> !Point.read(bytes).isIdentity();
            case "point-or-identity" -> Point.readOrIdentity(bytes).bytes().length > 0;
            case "ballot" -> isValid(bytes);
            case "opened" -> !new OpenedBallots(vote(), form()).choices(bytes).isEmpty();
            case "share", "trustee", "part", "sending" -> new KeyVectorCase(this).isTaken(bytes);
            default -> throw new IllegalStateException(text("what"));
          };
      if (accepted) {
        throw new IllegalStateException("not refused: " + text("why"));
      }
    } catch (StepFails e) {
      return Map.of();
    }
    return Map.of();
  }

  private boolean isValid(byte[] bytes) {
    var equations = new Equations(point("key"), new SecureRandom());
    var ballot = EncryptedBallot.read(bytes, form());
    ballot.require(vote(), equations);
    return equations.hold();
  }

  private Map<String, Object> ciphertext() {
    var ciphertext = Ciphertext.of(point("key"), number("value"), draws().next());
    return Map.of("ciphertext", HEX.formatHex(ciphertext.bytes()));
  }

  private Map<String, Object> contest() {
    var numbers =
        IntStream.range(0, number("options")).mapToObj(i -> i == number("choice") ? 1 : 0).toList();
    var sealer = new BallotSealer(vote(), new BallotForm(ChoiceOf.PAIRS, 2, 1, 2), draws());
    var contest = new ContestForger(sealer).contest(head(), text("contestId"), numbers);
    var context = SealedContest.context(vote(), head(), text("contestId"), contest.options());
    return Map.of("context", HEX.formatHex(context), "contest", HEX.formatHex(contest.bytes()));
  }

  private Map<String, Object> ballot() {
    var sealer = new BallotSealer(vote(), form(), draws());
    var ballot = sealer.seal(version(), numbers("rated"), numbers("choices"));
    return Map.of(
        "ballot",
        HEX.formatHex(ballot.bytes()),
        "receipt",
        ballot.receipt(),
        "receiptText",
        ReceiptTexts.of(ballot.receipt()));
  }

  private Map<String, Object> opened() {
    var ballots = new OpenedBallots(vote(), form());
    var opened = ballots.open(version(), numbers("rated"), numbers("choices"), draws());
    return Map.of("opened", HEX.formatHex(opened), "choices", ballots.choices(opened));
  }

  private Map<String, Object> chain() {
    var late = new ArrayList<LateRecusal>();
    for (var pair : list("recusals")) {
      var numbers = (List<?>) pair;
      late.add(new LateRecusal(whole(numbers.get(0)), whole(numbers.get(1))));
    }
    var vote = new VoteContext(text("edition"), text("ruleHash"), Point.G);
    var chain = ReceiptLinks.of(vote, texts("receipts"), late);
    return Map.of("links", chain.links(), "head", chain.head());
  }

  private Map<String, Object> decryption() {
    var hash = sumsHash();
    var draws = draws();
    var parts = new ArrayList<String>();
    for (var sum : sums()) {
      var place =
          new PartialDecryption.Place(hash, number("trustee"), point("publicShare"), parts.size());
      parts.add(HEX.formatHex(PartialDecryption.of(place, sum, scalar("share"), draws).bytes()));
    }
    return Map.of("sumsHash", hash, "decryptions", parts);
  }

  String sumsHash() {
    var named = new ArrayList<SumsToDecrypt.Named>();
    var ids = texts("ids");
    for (var sum : sums()) {
      named.add(new SumsToDecrypt.Named(ids.get(named.size()), sum));
    }
    return new SumsToDecrypt(vote(), text("head"), named).hash();
  }

  private Map<String, Object> totals() {
    var combination = new Combination(numbers("trustees"));
    var totals = new ArrayList<Integer>();
    for (var sum : sums()) {
      int at = totals.size();
      var parts =
          list("partials").stream()
              .map(of -> ((List<?>) of).get(at).toString())
              .map(part -> Point.readOrIdentity(HEX.parseHex(part)))
              .toList();
      var log = new DiscreteLog(numbers("most").get(at));
      totals.add(log.of(sum.body().minus(combination.of(parts))).orElseThrow());
    }
    return Map.of("totals", totals);
  }

  private Map<String, Object> lot() {
    var vote = new VoteContext(text("edition"), text("ruleHash"), Point.G);
    var lot = SharedLot.of(point("decrypted"));
    var lots = lot.lots(texts("finalists"));
    return Map.of(
        "point",
        hex(SharedLot.question(vote, text("head")).sum().pad()),
        "seed",
        lot.seed(),
        "lots",
        texts("finalists").stream().map(one -> lots.getOrDefault(one, "")).toList());
  }

  VoteContext vote() {
    return new VoteContext(text("edition"), text("ruleHash"), point("key"));
  }

  private BallotVersion version() {
    return new BallotVersion(text("ballotId"), number("version"));
  }

  private BallotHead head() {
    return new BallotHead(version(), numbers("rated"));
  }

  private BallotForm form() {
    return new BallotForm(
        ChoiceOf.valueOf(text("method")),
        number("finalists"),
        number("criteria"),
        number("levels"));
  }

  List<Ciphertext> sums() {
    return texts("sums").stream()
        .map(sum -> new ByteCursor(HEX.parseHex(sum), "1.9.5"))
        .map(from -> new Ciphertext(from.pointOrIdentity(), from.pointOrIdentity()))
        .toList();
  }

  Draws draws() {
    return new LabelledDraws(text("label"));
  }

  private Object field(String name) {
    var field = inputs.get(name);
    if (field == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return field;
  }

  String text(String name) {
    return field(name).toString();
  }

  int number(String name) {
    return whole(field(name));
  }

  List<?> list(String name) {
    return (List<?>) field(name);
  }

  List<String> texts(String name) {
    return list(name).stream().map(Object::toString).toList();
  }

  private List<Integer> numbers(String name) {
    return list(name).stream().map(VectorCase::whole).toList();
  }

  Point point(String name) {
    return Point.read(HEX.parseHex(text(name)));
  }

  Scalar scalar(String name) {
    return Scalar.read(HEX.parseHex(text(name)));
  }

  private static int whole(Object number) {
    return ((Number) number).intValue();
  }

  private static String hex(Point point) {
    return HEX.formatHex(point.bytes());
  }

  private static String hex(Scalar scalar) {
    return HEX.formatHex(scalar.bytes());
  }

  /** Inputs and outputs together. */
  Map<String, Object> whole() {
    var whole = new LinkedHashMap<String, Object>(inputs);
    whole.putAll(outputs());
    return whole;
  }
}
