package org.businessleaderaward.nominations;

import java.util.Optional;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.programme.circulars.Audience;

/**
 * The nominators who are reminded of their draft: not who wants none, and not who was given more
 * time than the call has.
 */
final class RemindedAudience implements Audience {
  private final DraftingAudience drafting;

  RemindedAudience(DraftingAudience drafting) {
    this.drafting = drafting;
  }

  @Override
  public Of of() {
    return Of.REMINDED;
  }

  @Override
  public Part part(Edition edition, Optional<String> after) {
    return drafting.part(
        edition, after, item -> item.isReminded(), draft -> closesWithTheCall(edition, draft));
  }

  private static boolean closesWithTheCall(Edition edition, Nomination draft) {
    var extended = draft.extendedUntil();
    return extended == null
        || edition
            .window(Window.Kind.CALL)
            .map(call -> !extended.isAfter(call.closesAt()))
            .orElse(false);
  }
}
