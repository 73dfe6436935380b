package org.businessleaderaward.programme;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.jspecify.annotations.Nullable;

/** The edition, its checklist and its acts in the secretariat's room. */
public final class SecretariatEditionFields implements RoomFields {
  private final Editions editions;
  private final EditionActs acts;
  private final NextEdition next;
  private final List<Readiness> checklist;
  private final Callers callers;

  /**
   * Shows the secretariat its edition.
   *
   * @param checklist what each module contributes, in the order in which it is shown
   */
  public SecretariatEditionFields(
      Editions editions,
      EditionActs acts,
      NextEdition next,
      List<Readiness> checklist,
      Callers callers) {
    this.editions = editions;
    this.acts = acts;
    this.next = next;
    this.checklist = List.copyOf(checklist);
    this.callers = callers;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    EditionTypes.addTo(wiring);
    wiring
        .query("edition", env -> EditionTypes.inLanguageAskedFor(env, edition(env)))
        .query("checklist", this::checklist)
        .mutation(
            "openCall", env -> perform(env, "CALL_OPENED", null, e -> Cycle.openCall(e, now(env))))
        .mutation("closeCall", this::closeCall)
        .mutation("prepareNextEdition", env -> next.prepare(callers.require(env), now(env)));
  }

  private List<Readiness.Item> checklist(DataFetchingEnvironment env) {
    var edition = edition(env);
    return checklist.stream().flatMap(part -> part.of(edition, now(env)).stream()).toList();
  }

  private EditionPayload closeCall(DataFetchingEnvironment env) {
    String reason = env.getArgument("reason");
    return perform(env, "CALL_CLOSED", reason, e -> Cycle.closeCall(e, now(env), reason));
  }

  private EditionPayload perform(
      DataFetchingEnvironment env,
      String name,
      @Nullable String detail,
      Function<Edition, Move> rule) {
    var caller = callers.require(env);
    return acts.perform(
        new EditionActs.Deed(caller.edition(), now(env), caller.actor(), name, detail), rule);
  }

  private Edition edition(DataFetchingEnvironment env) {
    return editions.get(callers.require(env).edition());
  }

  private static Instant now(DataFetchingEnvironment env) {
    return Scope.of(env).now();
  }
}
