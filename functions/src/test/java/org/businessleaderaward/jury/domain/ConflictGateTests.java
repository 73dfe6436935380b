package org.businessleaderaward.jury.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.businessleaderaward.jury.domain.ConflictGate.Outcome;
import org.businessleaderaward.jury.domain.ConflictGate.Refusal;
import org.businessleaderaward.jury.domain.ConflictGate.Standing;
import org.businessleaderaward.jury.domain.ConflictGate.Wanted;
import org.junit.jupiter.api.Test;

class ConflictGateTests {
  private static final List<String> FINALISTS = List.of("a", "b");
  private static final Wanted A_CLEAR = new Wanted("a", false, null);
  private static final Wanted A_CONFLICT = new Wanted("a", true, "PERSONAL");
  private static final Wanted B_CLEAR = new Wanted("b", false, null);

  @Test
  void isShutUntilEveryFinalistIsDeclaredFor() {
    assertThat(ConflictGate.SHUT.isPassed(FINALISTS)).isFalse();
    assertThat(taken(ConflictGate.SHUT, A_CLEAR).isPassed(FINALISTS)).isFalse();
    assertThat(taken(ConflictGate.SHUT, A_CONFLICT, B_CLEAR).isPassed(FINALISTS)).isTrue();
  }

  @Test
  void opensOneFinalistAtATime() {
    var gate = taken(ConflictGate.SHUT, A_CLEAR);
    assertThat(gate.standing("a")).isEqualTo(Standing.CLEAR);
    assertThat(gate.standing("b")).isEqualTo(Standing.OPEN);
  }

  @Test
  void letsNobodyTakeAConflictBack() {
    var recused = taken(ConflictGate.SHUT, A_CONFLICT);
    assertThat(declare(recused, A_CLEAR))
        .isEqualTo(new Outcome.Refused(0, Refusal.RECUSAL_IS_FINAL));
  }

  @Test
  void takesAConflictThatComesToLightLaterAndRemembersTheBallotOfThatMoment() {
    var clear = taken(ConflictGate.SHUT, A_CLEAR);
    var later = clear.declare(List.of(A_CONFLICT), FINALISTS, 2);
    var gate = ((Outcome.Taken) later).gate();
    assertThat(gate.recusedSince(2)).as("the ballot of that moment rates it").containsExactly("a");
    assertThat(gate.recusedSince(3)).as("one cast afterwards does not").isEmpty();
  }

  @Test
  void takesAllDeclarationsOrNone() {
    assertThat(declare(ConflictGate.SHUT, A_CLEAR, new Wanted("z", false, null)))
        .isEqualTo(new Outcome.Refused(1, Refusal.UNKNOWN_FINALIST));
    assertThat(declare(ConflictGate.SHUT, A_CLEAR, A_CONFLICT))
        .isEqualTo(new Outcome.Refused(1, Refusal.DECLARED_TWICE));
    assertThat(declare(ConflictGate.SHUT, new Wanted("a", true, null)))
        .isEqualTo(new Outcome.Refused(0, Refusal.REASON_REQUIRED));
  }

  @Test
  void leavesWhoIsRecusedForEverybodyWithoutAVote() {
    var gate = taken(ConflictGate.SHUT, A_CONFLICT, new Wanted("b", true, "FINANCIAL"));
    assertThat(gate.hasNoVote(FINALISTS)).isTrue();
    assertThat(taken(ConflictGate.SHUT, A_CONFLICT).hasNoVote(FINALISTS)).isFalse();
  }

  @Test
  void keepsTheReasonOfAConflictAndOfNothingElse() {
    var gate = taken(ConflictGate.SHUT, A_CONFLICT, new Wanted("b", false, "PERSONAL"));
    assertThat(gate.declarations())
        .containsExactly(
            Map.entry("a", new ConflictGate.Declaration(Standing.RECUSED, "PERSONAL", 0)),
            Map.entry("b", new ConflictGate.Declaration(Standing.CLEAR, null, 0)));
    assertThat(gate.recusedSince(0)).as("not who is free of conflict").containsExactly("a");
  }

  @Test
  void remembersTheFirstDeclarationWhenTheSameIsSaidAgain() {
    var gate = taken(ConflictGate.SHUT, A_CONFLICT);
    var again = gate.declare(List.of(new Wanted("a", true, "FINANCIAL")), FINALISTS, 3);
    assertThat(((Outcome.Taken) again).gate()).isEqualTo(gate);
  }

  private static ConflictGate taken(ConflictGate gate, Wanted... wanted) {
    return ((Outcome.Taken) declare(gate, wanted)).gate();
  }

  private static Outcome declare(ConflictGate gate, Wanted... wanted) {
    return gate.declare(List.of(wanted), FINALISTS, 0);
  }
}
