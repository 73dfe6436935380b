package org.businessleaderaward.jury;

import java.nio.file.Path;
import java.util.List;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.jury.count.PublicResultFields;
import org.businessleaderaward.jury.count.ResultFields;
import org.businessleaderaward.jury.finalists.FinalistFields;
import org.businessleaderaward.jury.roll.ChairAndSecretariat;
import org.businessleaderaward.jury.roll.RemindJurors;
import org.businessleaderaward.jury.sealing.FileSealingKey;
import org.businessleaderaward.jury.sealing.FileTallyKey;
import org.businessleaderaward.jury.sealing.KmsSealingKey;
import org.businessleaderaward.jury.sealing.KmsTallyKey;
import org.businessleaderaward.jury.sealing.MovedKeys;
import org.businessleaderaward.jury.sealing.SealingKey;
import org.businessleaderaward.jury.sealing.TallyKey;
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
 * What stands in this module for what others ask for, and the worker {@code count}. The tally key
 * is the KMS key {@code TALLY_KEY_ID} or, without a key service, lies in the folder {@code
 * TALLY_KEY_FOLDER}. Only {@code count} asks for its private half; on AWS no other role may use it.
 * The public half is looked for when a vote is opened, not when a room starts.
 */
public final class JuryBeans implements Registrar {
  @Override
  public void addTo(Parts parts) {
    parts
        .make(SealingKey.class, env -> edition -> sealingKey(env).publicKey(edition))
        .make(
            "tallyKey",
            TallyKey.class,
            List.of(Environment.class, MovedKeys.class),
            context -> tallyKey(context.bean(Environment.class), context.bean(MovedKeys.class)))
        .offer(JuryReadiness.class, JurorTraces.class, ShutBallotBox.class, RemindJurors.class)
        .offer(ChairAndSecretariat.class, SampleVote.class)
        .function("count", CountWorker.class)
        .bring(Room.PUBLIC.id(), PublicResultFields.class)
        .bring(Room.JURY.id(), BallotFields.class, FinalistFields.class)
        .bring(
            Room.SECRETARIAT.id(),
            SecretariatJuryFields.class,
            ExtensionFields.class,
            ResultFields.class);
  }

  private static SealingKey sealingKey(Environment environment) {
    var keyId = environment.getProperty("TALLY_KEY_ID");
    return keyId == null
        ? new FileSealingKey(folder(environment))
        : new KmsSealingKey(kms(), keyId);
  }

  private static TallyKey tallyKey(Environment environment, MovedKeys moved) {
    var keyId = environment.getProperty("TALLY_KEY_ID");
    return keyId == null
        ? new FileTallyKey(folder(environment))
        : moved.beside(new KmsTallyKey(kms(), keyId));
  }

  private static KmsClient kms() {
    return AwsClients.prompt(KmsClient.builder()).build();
  }

  private static Path folder(Environment environment) {
    var folder = environment.getProperty("TALLY_KEY_FOLDER");
    if (folder == null || folder.isBlank()) {
      throw new IllegalStateException(
          "neither TALLY_KEY_ID nor TALLY_KEY_FOLDER is set: they say where the tally key is");
    }
    return Path.of(folder);
  }
}
