package org.businessleaderaward.advisory.assignment;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.invitations.InvitePayload;
import org.businessleaderaward.advisory.committee.AdviserDesk;
import org.businessleaderaward.advisory.committee.AdviserPayload;
import org.businessleaderaward.advisory.committee.AdviserProfile;
import org.businessleaderaward.advisory.committee.AdviserView;
import org.businessleaderaward.advisory.committee.Region;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.BoardNomination;
import org.businessleaderaward.nominations.Candidates;
import org.businessleaderaward.programme.EditionTypes;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.cycle.EditionPayload;
import org.jspecify.annotations.Nullable;

/** The advisory committee in the secretariat's room: who is on it, and who reads what. */
public final class CommitteeFields implements RoomFields {
  private final Callers callers;
  private final Editions editions;
  private final AdviserDesk desk;
  private final Dealer dealer;
  private final OpenAdvice openAdvice;
  private final Reassign reassign;
  private final AssignByHand byHand;
  private final Candidates candidates;

  CommitteeFields(
      Callers callers,
      Editions editions,
      AdviserDesk desk,
      Dealer dealer,
      OpenAdvice openAdvice,
      Reassign reassign,
      AssignByHand byHand,
      Candidates candidates) {
    this.callers = callers;
    this.editions = editions;
    this.desk = desk;
    this.dealer = dealer;
    this.openAdvice = openAdvice;
    this.reassign = reassign;
    this.byHand = byHand;
    this.candidates = candidates;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .node(AdviserView.class, "Adviser")
        .query("advisers", this::advisers)
        .query("dealing", env -> dealer.last(callers.require(env).edition()).orElse(null))
        .query("tryDealing", this::tryDealing)
        .field("BoardNomination", "fits", this::fits)
        .mutation("inviteAdviser", this::invite)
        .mutation("setAdviserProfile", this::setProfile)
        .mutation("openAdvice", this::openAdvice)
        .mutation("reassign", env -> reassign.reassign(callers.require(env), Scope.of(env).now()))
        .mutation(
            "assignAdviser",
            env -> byHand.assign(callers.require(env), wanted(env), Scope.of(env).now()))
        .mutation("assignSeveral", this::assignSeveral)
        .mutation(
            "unassignAdviser",
            env -> byHand.unassign(callers.require(env), wanted(env), Scope.of(env).now()));
  }

  private AssignSeveralPayload assignSeveral(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    List<?> ids = Objects.requireNonNull(env.getArgument("ids"));
    return byHand.assignSeveral(
        callers.require(env),
        ids.stream().map(String.class::cast).toList(),
        id -> wanted(id, input),
        Scope.of(env).now());
  }

  private static AssignByHand.Wanted wanted(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    return wanted((String) Objects.requireNonNull(input.get("nomination")), input);
  }

  private static AssignByHand.Wanted wanted(String nomination, Map<String, Object> input) {
    return new AssignByHand.Wanted(
        nomination,
        (String) Objects.requireNonNull(input.get("adviser")),
        (String) Objects.requireNonNull(input.get("reason")),
        Boolean.TRUE.equals(input.get("despiteDoubt")));
  }

  private Connection<AdviserView> advisers(DataFetchingEnvironment env) {
    var wanted = PageRequest.of(env);
    return EditionTypes.whoseMembers(env, editions, callers.require(env).edition())
        .map(edition -> desk.list(edition, wanted))
        .orElseGet(() -> Connection.of(List.of(), AdviserView::id, false, false));
  }

  private List<Fit> fits(DataFetchingEnvironment env) {
    BoardNomination nomination = Objects.requireNonNull(env.getSource());
    return candidates
        .find(nomination.edition(), nomination.id())
        .map(found -> dealer.fits(editions.get(found.edition()), found))
        .orElse(List.of());
  }

  private @Nullable Dealing tryDealing(DataFetchingEnvironment env) {
    return openAdvice
        .preview(
            callers.require(env),
            Objects.requireNonNull(env.<Integer>getArgument("advisersPerNomination")),
            Objects.requireNonNull(env.<String>getArgument("seed")))
        .orElse(null);
  }

  private InvitePayload invite(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    Map<String, Object> profile = env.getArgument("profile");
    var wanted =
        new AdviserDesk.Wanted(
            (String) Objects.requireNonNull(input.get("name")),
            (String) Objects.requireNonNull(input.get("email")),
            Language.valueOf((String) Objects.requireNonNull(input.get("language"))),
            profile == null ? null : profile(profile));
    return desk.invite(callers.require(env), wanted, Scope.of(env).now());
  }

  private AdviserPayload setProfile(DataFetchingEnvironment env) {
    return desk.change(
        callers.require(env),
        Objects.requireNonNull(env.<String>getArgument("adviser")),
        profile(Objects.requireNonNull(env.getArgument("profile"))),
        Scope.of(env).now());
  }

  private static AdviserProfile profile(Map<String, Object> input) {
    return new AdviserProfile(
        (String) Objects.requireNonNull(input.get("employer")),
        texts(input, "languages").stream().map(Language::valueOf).toList(),
        texts(input, "regions").stream().map(Region::valueOf).toList(),
        texts(input, "categories"));
  }

  private static List<String> texts(Map<String, Object> input, String field) {
    return ((List<?>) Objects.requireNonNull(input.get(field)))
        .stream().map(String.class::cast).toList();
  }

  private EditionPayload openAdvice(DataFetchingEnvironment env) {
    return openAdvice.open(
        callers.require(env),
        Objects.requireNonNull(env.<Integer>getArgument("advisersPerNomination")),
        env.getArgument("seed"),
        Scope.of(env).now());
  }
}
