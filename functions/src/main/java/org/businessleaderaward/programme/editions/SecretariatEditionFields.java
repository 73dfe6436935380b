package org.businessleaderaward.programme.editions;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionTypes;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Readiness;
import org.businessleaderaward.programme.cycle.Cycle;
import org.businessleaderaward.programme.cycle.EditionActs;
import org.businessleaderaward.programme.cycle.EditionPayload;
import org.jspecify.annotations.Nullable;

/** The edition, its checklist and its acts in the secretariat's room. */
public final class SecretariatEditionFields implements RoomFields {
  private final Editions editions;
  private final EditionActs acts;
  private final NextEdition next;
  private final ArchiveEdition archiving;
  private final List<Readiness> checklist;
  private final Callers callers;

  /**
   * Shows the secretariat its edition.
   *
   * @param checklist what each module contributes, in the order in which it is shown
   */
  SecretariatEditionFields(
      Editions editions,
      EditionActs acts,
      NextEdition next,
      ArchiveEdition archiving,
      List<Readiness> checklist,
      Callers callers) {
    this.editions = editions;
    this.acts = acts;
    this.next = next;
    this.archiving = archiving;
    this.checklist = List.copyOf(checklist);
    this.callers = callers;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    EditionTypes.addTo(wiring);
    wiring
        .query("edition", env -> EditionTypes.inLanguageAskedFor(env, edition(env)))
        .query("checklist", this::checklist)
        .mutation("openCall", this::openCall)
        .mutation("archive", this::archive)
        .mutation("closeCall", this::closeCall)
        .mutation("prepareNextEdition", env -> next.prepare(callers.require(env), now(env)));
  }

  private List<Readiness.Item> checklist(DataFetchingEnvironment env) {
    var edition = edition(env);
    return checklist.stream().flatMap(part -> part.of(edition, now(env)).stream()).toList();
  }

  /** Opens the call; what was announced before goes into the archive with it. */
  private EditionPayload openCall(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    var earlier = archiving.before(editions.get(caller.edition()), now(env));
    return acts.perform(
        deed(env, "CALL_OPENED", null),
        edition -> Cycle.openCall(edition, now(env)),
        (set, edition) -> archiving.add(set, earlier, caller.actor(), now(env)));
  }

  private EditionPayload archive(DataFetchingEnvironment env) {
    return acts.perform(
        deed(env, "EDITION_ARCHIVED", null), edition -> Cycle.archive(edition, now(env)));
  }

  private EditionPayload closeCall(DataFetchingEnvironment env) {
    String reason = env.getArgument("reason");
    return acts.perform(
        deed(env, "CALL_CLOSED", reason), edition -> Cycle.closeCall(edition, now(env), reason));
  }

  private EditionActs.Deed deed(DataFetchingEnvironment env, String name, @Nullable String detail) {
    var caller = callers.require(env);
    return new EditionActs.Deed(caller.edition(), now(env), caller.actor(), name, detail);
  }

  private Edition edition(DataFetchingEnvironment env) {
    return editions.get(callers.require(env).edition());
  }

  private static Instant now(DataFetchingEnvironment env) {
    return Scope.of(env).now();
  }
}
