package org.businessleaderaward.nominations;

import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.function.Function;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.trail.AccessTrail;
import org.businessleaderaward.access.trail.Opened;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.jspecify.annotations.Nullable;

/** Has the access trail say to whom which dossier was given out, and which of its files. */
public final class Openings {
  private final Callers callers;
  private final AccessTrail trail;

  Openings(Callers callers, AccessTrail trail) {
    this.callers = callers;
    this.trail = trail;
  }

  /**
   * Tells a room that the dossiers of a type are given out, and noted when more of one is asked for
   * than a list shows.
   *
   * @param nomination id of the nomination of a value of the type
   * @param dossier its dossier; null when the caller may not read it
   */
  public <T> void ofDossiers(
      RoomWiring wiring,
      String type,
      Class<T> source,
      Function<T, String> nomination,
      Function<T, @Nullable Dossier> dossier) {
    wiring.field(
        type,
        "dossier",
        env -> {
          T given = Objects.requireNonNull(source.cast(env.<Object>getSource()));
          @Nullable Dossier found = dossier.apply(given);
          if (found != null && isOpened(env)) {
            trail.note(
                callers.require(env), Opened.DOSSIER, nomination.apply(given), Scope.of(env).now());
          }
          return found;
        });
  }

  private static boolean isOpened(DataFetchingEnvironment env) {
    return env.getSelectionSet()
        .containsAnyOf("statements", "answers", "asNominated", "evidenceLinks", "evidenceFiles");
  }

  /** Takes note that the caller opens a file of a nomination. */
  void ofFile(DataFetchingEnvironment env, Nomination nomination, String file) {
    var by = callers.require(env);
    trail.note(by, by.edition(), Opened.FILE, nomination.id(), file, Scope.of(env).now());
  }
}
