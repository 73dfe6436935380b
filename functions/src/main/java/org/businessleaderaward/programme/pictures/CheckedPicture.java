package org.businessleaderaward.programme.pictures;

import org.businessleaderaward.gateway.UserError;

/** A picture, or why there is none. */
public sealed interface CheckedPicture {
  record Good(Jpeg jpeg) implements CheckedPicture {}

  record Wrong(UserError error) implements CheckedPicture {}

  /** None, for a reason that stands at a field of what was sent. */
  static CheckedPicture wrong(String code, String message, String... field) {
    return new Wrong(UserError.at(code, message, field));
  }
}
