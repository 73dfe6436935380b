package org.businessleaderaward.jury.record;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.jury.proofs.BallotForm;
import org.businessleaderaward.jury.proofs.KeyTerms;
import org.businessleaderaward.jury.proofs.Point;
import org.businessleaderaward.jury.proofs.StepFails;
import org.businessleaderaward.jury.proofs.VoteContext;

/**
 * The rule of a vote, as it is frozen before the first ballot (section 2.2).
 *
 * @param edition id of the edition
 * @param method how totals become a ranking
 * @param criteria what is rated, in the order of the edition
 * @param levels how many levels each criterion's scale has
 * @param finalists ids, ascending
 * @param jury who votes, and how many there must be
 * @param trustees who shares the key
 * @param confirmWithinHours for how long the first confirmation of the count waits for the second
 */
public record VoteRule(
    String edition,
    Method method,
    List<Criterion> criteria,
    int levels,
    List<String> finalists,
    Jury jury,
    Trustees trustees,
    int confirmWithinHours) {
  private static final String STEP = "2.2.1";
  private static final String FORMAT = "decision-rule/5";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final int MOST_FINALISTS = 100;
  private static final int MOST_CRITERIA = 20;
  private static final int MOST_LEVELS = 10;
  private static final int MOST_SEATS = 50;
  private static final int MOST_TRUSTEES = 9;

  /** The most hours for which the first confirmation waits. */
  public static final int MOST_HOURS = 168;

  /** What the criteria's weights add up to. */
  public static final int ALL_WEIGHTS = 100;

  static final String[] FIELDS = {
    "confirmWithinHours",
    "criteria",
    "edition",
    "finalists",
    "format",
    "key",
    "keyHash",
    "leastJurors",
    "levels",
    "method",
    "quorum",
    "roll",
    "threshold",
    "trustees"
  };

  /** How totals become a ranking. */
  public enum Method {
    SCHULZE,
    RANKED_PAIRS,
    WEIGHTED_MEAN,
    MEDIAN;

    /** Whether it goes by pairs of finalists. */
    public boolean isByPairs() {
      return this == SCHULZE || this == RANKED_PAIRS;
    }

    /** Which contests ballots have under it. */
    public BallotForm form(int finalists, int criteria, int levels) {
      var choice = isByPairs() ? BallotForm.ChoiceOf.PAIRS : BallotForm.ChoiceOf.LEVELS;
      return new BallotForm(choice, finalists, criteria, levels);
    }
  }

  /** Who a trustee is. */
  public enum Role {
    SERVICE,
    SECRETARIAT,
    CHAIR,
    OBSERVER
  }

  /**
   * What is rated.
   *
   * @param id identifier within the edition
   * @param weight share of the whole in percent
   */
  public record Criterion(String id, int weight) {}

  /**
   * Who votes.
   *
   * @param roll the seats of all jurors, ascending
   * @param quorum fewest ballots with which there is a result
   * @param leastJurors fewest jurors for each pair or finalist
   */
  public record Jury(List<String> roll, int quorum, int leastJurors) {
    public Jury {
      roll = List.copyOf(roll);
    }
  }

  /**
   * Who shares the key.
   *
   * @param roles who they are
   * @param threshold how many decrypt together
   * @param key the joint key in hexadecimal
   * @param keyHash by which the list of what they published is known (step 1.8.8)
   */
  public record Trustees(List<String> roles, int threshold, String key, String keyHash) {
    public Trustees {
      roles = List.copyOf(roles);
    }

    /** The service alone. */
    public static Trustees service(Point key, String keyHash) {
      return of(List.of(Role.SERVICE), 1, key, keyHash);
    }

    /** These, of whom as many decrypt together. */
    public static Trustees of(List<Role> roles, int threshold, Point key, String keyHash) {
      var names = roles.stream().map(Role::name).toList();
      return new Trustees(names, threshold, key.toString(), keyHash);
    }
  }

  public VoteRule {
    criteria = List.copyOf(criteria);
    finalists = List.copyOf(finalists);
    require(isId(edition), "edition");
    require(isWithin(2, finalists.size(), MOST_FINALISTS), "number of finalists");
    require(finalists.stream().allMatch(VoteRule::isId) && ascend(finalists), "finalists");
    require(isWithin(1, criteria.size(), MOST_CRITERIA), "number of criteria");
    require(criteria.stream().allMatch(one -> isId(one.id())), "criteria");
    require(criteria.stream().map(Criterion::id).distinct().count() == criteria.size(), "criteria");
    require(criteria.stream().allMatch(one -> isWithin(1, one.weight(), ALL_WEIGHTS)), "weights");
    require(criteria.stream().mapToInt(Criterion::weight).sum() == ALL_WEIGHTS, "weights");
    require(isWithin(2, levels, MOST_LEVELS), "levels");
    require(isWithin(1, jury.roll().size(), MOST_SEATS) && ascend(jury.roll()), "roll");
    require(isWithin(1, jury.quorum(), jury.roll().size()), "quorum");
    require(
        isWithin(leastOfJurors(jury.roll().size()), jury.leastJurors(), jury.roll().size()),
        "leastJurors");
    require(isWithin(1, trustees.roles().size(), MOST_TRUSTEES), "number of trustees");
    require(trustees.roles().stream().allMatch(VoteRule::isRole), "trustees");
    require(KeyTerms.isThreshold(trustees.threshold(), trustees.roles().size()), "threshold");
    require(isWithin(1, confirmWithinHours, MOST_HOURS), "confirmWithinHours");
    require(isPoint(trustees.key()), "key");
    for (var role : List.of(Role.SERVICE, Role.SECRETARIAT, Role.CHAIR)) {
      require(trustees.roles().stream().filter(role.name()::equals).count() <= 1, "trustees");
    }
  }

  /** Of how many jurors a total is at the least: that of one is this juror's ballot. */
  public static int leastOfJurors(int seats) {
    return Math.min(2, seats);
  }

  private static void require(boolean so, String what) {
    StepFails.unless(so, STEP, "the rule's " + what);
  }

  private static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  private static boolean isRole(String role) {
    return Stream.of(Role.values()).anyMatch(one -> one.name().equals(role));
  }

  private static boolean isPoint(String key) {
    try {
      return !Point.read(HexFormat.of().parseHex(key)).isIdentity();
    } catch (StepFails e) {
      return false;
    }
  }

  private static boolean isWithin(int least, int number, int most) {
    return least <= number && number <= most;
  }

  private static boolean ascend(List<String> all) {
    return IntStream.range(1, all.size()).allMatch(i -> all.get(i - 1).compareTo(all.get(i)) < 0);
  }

  /** Reads a rule that is written in its one form. */
  public static VoteRule read(String canonicalJson) {
    var json = StrictJson.read(canonicalJson.getBytes(StandardCharsets.UTF_8));
    return read(new Fields(json, "rule", FIELDS));
  }

  static VoteRule read(Fields rule) {
    // All fields are of their types before the first is looked at.
    var format = rule.text("format");
    var method = rule.text("method");
    var criteria =
        rule.objects("criteria", "id", "weight").stream()
            .map(one -> new Criterion(one.text("id"), one.number("weight")))
            .toList();
    var edition = rule.text("edition");
    int levels = rule.number("levels");
    var finalists = rule.texts("finalists");
    var jury = new Jury(rule.hashes("roll"), rule.number("quorum"), rule.number("leastJurors"));
    var trustees =
        new Trustees(
            rule.texts("trustees"),
            rule.number("threshold"),
            rule.hex("key"),
            rule.hash("keyHash"));
    int hours = rule.number("confirmWithinHours");
    require(format.equals(FORMAT), "format");
    return new VoteRule(
        edition, method(method), criteria, levels, finalists, jury, trustees, hours);
  }

  private static Method method(String name) {
    return Stream.of(Method.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new StepFails(STEP, "the rule's method"));
  }

  Map<String, Object> json() {
    var json = new TreeMap<String, Object>();
    json.put("format", FORMAT);
    json.put("edition", edition);
    json.put("method", method.name());
    json.put(
        "criteria",
        criteria.stream().map(one -> Map.of("id", one.id(), "weight", one.weight())).toList());
    json.put("levels", levels);
    json.put("finalists", finalists);
    json.put("quorum", jury.quorum());
    json.put("leastJurors", jury.leastJurors());
    json.put("roll", jury.roll());
    json.put("trustees", trustees.roles());
    json.put("threshold", trustees.threshold());
    json.put("key", trustees.key());
    json.put("keyHash", trustees.keyHash());
    json.put("confirmWithinHours", confirmWithinHours);
    return json;
  }

  /** The rule in its one form (RFC 8785). */
  public String canonicalJson() {
    return StrictJson.write(json());
  }

  /** SHA-256 of that in lower-case hexadecimal (step 2.2.2). */
  public String sha256() {
    return Sha256.of(canonicalJson()).hex();
  }

  /** Which contests its ballots have. */
  public BallotForm form() {
    return method.form(finalists.size(), criteria.size(), levels);
  }

  /** What proofs of its vote are bound to. */
  public VoteContext context() {
    return new VoteContext(edition, sha256(), Point.read(HexFormat.of().parseHex(trustees.key())));
  }

  /** Who shares the key, for its proofs. */
  public KeyTerms keyTerms() {
    return new KeyTerms(edition, trustees.threshold(), trustees.roles().size());
  }
}
