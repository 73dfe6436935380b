package org.businessleaderaward.programme.cycle;

import java.util.Optional;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Window;

/** The stretch of the calendar in which an edition leaves a state. */
final class Stretch {
  private Stretch() {}

  /** Empty where no window says when. */
  static Optional<Window.Kind> of(EditionState state) {
    return switch (state) {
      case CALL_OPEN -> Optional.of(Window.Kind.CALL);
      case SCREENING -> Optional.of(Window.Kind.SCREENING);
      case ADVICE -> Optional.of(Window.Kind.ADVICE);
      case VOTING -> Optional.of(Window.Kind.VOTING);
      case COUNTED -> Optional.of(Window.Kind.AWARD);
      case DRAFT, ANNOUNCED, ARCHIVED -> Optional.empty();
    };
  }
}
