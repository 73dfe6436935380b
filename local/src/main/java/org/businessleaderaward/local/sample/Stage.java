package org.businessleaderaward.local.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.businessleaderaward.programme.EditionState;

/** How far {@code --demo} leads its sample edition, and with how many nominations. */
public enum Stage {
  /** Three nominations, in a vote that has just been opened: for tests, which it keeps quick. */
  SMALL(EditionState.VOTING, 0),
  /** Nominations come in. */
  CALL(EditionState.CALL_OPEN, 34),
  /** Half of them are screened. */
  SCREENING(EditionState.SCREENING, 40),
  /** Half of the assessments are submitted. */
  ADVICE(EditionState.ADVICE, 55),
  /** Most of the jury has voted. */
  VOTING(EditionState.VOTING, 73),
  /** The ballots are counted, and the laureate is not announced yet. */
  COUNTED(EditionState.COUNTED, 84);

  private static final String OPTION = "--demo";

  private final EditionState state;
  private final int day;

  Stage(EditionState state, int day) {
    this.state = state;
    this.day = day;
  }

  /** The state in which the edition is then. */
  EditionState state() {
    return state;
  }

  /** Which day it is then, counted from the call's first. */
  int day() {
    return day;
  }

  /** Whether an argument is about the sample. */
  public static boolean isMeant(String argument) {
    return argument.equals(OPTION) || argument.startsWith(OPTION + "=");
  }

  /** The stage that an argument names; that of the vote without a name. Empty for a wrong name. */
  public static Optional<Stage> of(String argument) {
    if (argument.equals(OPTION)) {
      return Optional.of(VOTING);
    }
    return Arrays.stream(values()).filter(stage -> argument.equals(stage.argument())).findFirst();
  }

  /** The names of all stages, as they are given. */
  public static String words() {
    return Arrays.stream(values()).map(Stage::word).collect(Collectors.joining(", "));
  }

  /** What can be given to see the sample at other stages than this one. */
  public List<String> others() {
    return Arrays.stream(values())
        .filter(stage -> stage != SMALL && stage != this)
        .map(Stage::argument)
        .toList();
  }

  /** The argument that names it. */
  public String argument() {
    return OPTION + "=" + word();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
