package org.businessleaderaward.jury;

import java.nio.file.Path;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.jury.count.PublicResultFields;
import org.businessleaderaward.jury.count.ResultFields;
import org.businessleaderaward.jury.finalists.FinalistFields;
import org.businessleaderaward.jury.publication.PublicRecords;
import org.businessleaderaward.jury.publication.Publication;
import org.businessleaderaward.jury.roll.ChairAndSecretariat;
import org.businessleaderaward.jury.roll.ForgetLeavers;
import org.businessleaderaward.jury.roll.RemindJurors;
import org.businessleaderaward.jury.trustees.EndOfShare;
import org.businessleaderaward.jury.trustees.FileShareSeal;
import org.businessleaderaward.jury.trustees.KeptShares;
import org.businessleaderaward.jury.trustees.KmsShareSeal;
import org.businessleaderaward.jury.trustees.ShareSeal;
import org.businessleaderaward.jury.trusteeship.RemindTrustees;
import org.businessleaderaward.jury.trusteeship.SecretariatTrusteeFields;
import org.businessleaderaward.jury.trusteeship.TrusteeFields;
import org.businessleaderaward.jury.trusteeship.TrusteeTraces;
import org.businessleaderaward.jury.votes.ShutBallotBox;
import org.businessleaderaward.jury.voting.BallotFields;
import org.businessleaderaward.jury.voting.ExtensionFields;
import org.businessleaderaward.jury.voting.SampleVote;
import org.businessleaderaward.jury.voting.SecretariatJuryFields;
import org.businessleaderaward.wiring.AwsClients;
import org.businessleaderaward.wiring.Parts;
import org.businessleaderaward.wiring.Registrar;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.services.kms.KmsClient;

/**
 * What stands in this module for what others ask for, and the worker {@code count}. The service's
 * shares of keys are sealed by the KMS key {@code TALLY_KEY_ID} or, without a key service, by one
 * in the folder {@code TALLY_KEY_FOLDER}. Only {@code count} asks for that, and on AWS may use it.
 */
public final class JuryBeans implements Registrar {
  @Override
  public void addTo(Parts parts) {
    parts
        .make(ShareSeal.class, JuryBeans::shareSeal)
        .make(PublicRecords.class, PublicRecords::of)
        .offer(KeptShares.class, JuryReadiness.class, JurorTraces.class, TrusteeTraces.class)
        .offer(ShutBallotBox.class, RemindJurors.class, EndOfShare.class, RemindTrustees.class)
        .offer(ChairAndSecretariat.class, SampleVote.class, ForgetLeavers.class, Publication.class)
        .function("count", CountWorker.class)
        .bring(Room.PUBLIC.id(), PublicResultFields.class)
        .bring(Room.JURY.id(), BallotFields.class, FinalistFields.class)
        .bring(Room.TRUSTEE.id(), TrusteeFields.class)
        .bring(
            Room.SECRETARIAT.id(),
            SecretariatJuryFields.class,
            ExtensionFields.class,
            SecretariatTrusteeFields.class,
            ResultFields.class);
  }

  private static ShareSeal shareSeal(Environment environment) {
    var keyId = environment.getProperty("TALLY_KEY_ID");
    return keyId == null
        ? new FileShareSeal(folder(environment))
        : new KmsShareSeal(AwsClients.prompt(KmsClient.builder()).build(), keyId);
  }

  private static Path folder(Environment environment) {
    var folder = environment.getProperty("TALLY_KEY_FOLDER");
    if (folder == null || folder.isBlank()) {
      throw new IllegalStateException(
          "neither TALLY_KEY_ID nor TALLY_KEY_FOLDER is set: they say where the votes' keys are");
    }
    return Path.of(folder);
  }
}
