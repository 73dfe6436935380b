package org.businessleaderaward.nominations.versions;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.nominations.BoardNomination;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.Openings;

/** Gives out the versions of a nomination, the first one first; of what is erased there is none. */
public final class NominationVersions {
  private final Callers callers;
  private final Nominations nominations;
  private final Openings openings;

  NominationVersions(Callers callers, Nominations nominations, Openings openings) {
    this.callers = callers;
    this.nominations = nominations;
    this.openings = openings;
  }

  /** Those of the caller's own. */
  public List<NominationVersion> own(DataFetchingEnvironment env) {
    return of(Objects.requireNonNull(env.<Nomination>getSource()));
  }

  /** Those of one on the caller's board, which is noted as the opening of its dossier. */
  public List<NominationVersion> onBoard(DataFetchingEnvironment env) {
    var id = Objects.requireNonNull(env.<BoardNomination>getSource()).id();
    openings.ofDossier(env, id);
    return nominations
        .findSubmitted(callers.require(env).edition(), id)
        .map(this::of)
        .orElse(List.of());
  }

  private List<NominationVersion> of(Nomination now) {
    if (now.receipt() == null || now.isErased()) {
      return List.of();
    }
    return Stream.concat(nominations.earlier(now.id()).stream(), Stream.of(now))
        .map(version -> NominationVersion.of(version, now))
        .toList();
  }
}
