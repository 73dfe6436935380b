package org.businessleaderaward.nominations;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.trail.AccessTrail;
import org.businessleaderaward.access.trail.Opened;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.translations.DossierTranslations;
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
   * Has a room give out the dossiers of a type, and note each of which it shows more than a list.
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
            ofDossier(env, nomination.apply(given));
          }
          return found;
        });
  }

  /**
   * Has a room give out what is translated of the dossiers of a type, behind the same gate.
   *
   * @param reads what a reader reads, as far as is known; asked only where something is translated
   */
  public <T> void ofTranslations(
      RoomWiring wiring,
      String type,
      Class<T> source,
      Function<T, String> nomination,
      Function<T, @Nullable Dossier> dossier,
      Function<Caller, ? extends Collection<Language>> reads) {
    wiring.field(
        type,
        "translations",
        env -> {
          T given = Objects.requireNonNull(source.cast(env.<Object>getSource()));
          var found =
              Optional.ofNullable(dossier.apply(given))
                  .flatMap(
                      one -> DossierTranslations.of(one, () -> reads.apply(callers.require(env))));
          found.ifPresent(_ -> ofDossier(env, nomination.apply(given)));
          return found.orElse(null);
        });
  }

  /** Takes note that the caller opens a nomination's dossier, or what is translated of it. */
  public void ofDossier(DataFetchingEnvironment env, String nomination) {
    trail.note(callers.require(env), Opened.DOSSIER, nomination, Scope.of(env).now());
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
