package org.businessleaderaward.nominations;

import java.util.Objects;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.nominations.domain.DraftText;

/** Where rooms read the plain texts of a dossier; null while nothing is written. */
public final class DossierTexts {
  private DossierTexts() {}

  /** Tells them to those who read dossiers. */
  public static void ofDossier(RoomWiring wiring) {
    for (var text : DraftText.ofDossier()) {
      wiring.field(
          "Dossier",
          text.field(),
          env -> Objects.requireNonNull(env.<Dossier>getSource()).texts().get(text));
    }
  }

  /** Tells them to the nominator. */
  public static void ofNomination(RoomWiring wiring) {
    for (var text : DraftText.ofDossier()) {
      wiring.field(
          "Nomination",
          text.field(),
          env -> Objects.requireNonNull(env.<Nomination>getSource()).content().texts().get(text));
    }
  }
}
