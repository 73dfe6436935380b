package org.businessleaderaward.access.invitations;

import java.util.List;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/** Answer to an invitation, and to the wish for a new link. */
public record InvitePayload(@Nullable Person person, List<UserError> userErrors) {
  /** Somebody was written to. */
  public static InvitePayload of(Person person) {
    return new InvitePayload(person, List.of());
  }

  /** Nobody was. */
  public static InvitePayload refused(List<UserError> errors) {
    return new InvitePayload(null, errors);
  }
}
