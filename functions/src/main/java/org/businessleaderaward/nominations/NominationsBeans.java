package org.businessleaderaward.nominations;

import java.nio.file.Path;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.nominations.consent.ConsentBoardFields;
import org.businessleaderaward.nominations.consent.ConsentReminders;
import org.businessleaderaward.nominations.consent.FirstQuestion;
import org.businessleaderaward.nominations.consent.NomineeFields;
import org.businessleaderaward.nominations.decisions.FeedbackFields;
import org.businessleaderaward.nominations.decisions.LetterFields;
import org.businessleaderaward.nominations.decisions.SendLetters;
import org.businessleaderaward.nominations.drafts.DraftReminders;
import org.businessleaderaward.nominations.drafts.ExpiringDrafts;
import org.businessleaderaward.nominations.drafts.IdleDrafts;
import org.businessleaderaward.nominations.entered.EnteringFields;
import org.businessleaderaward.nominations.erasure.Erasure;
import org.businessleaderaward.nominations.evidence.Copies;
import org.businessleaderaward.nominations.evidence.EvidenceFields;
import org.businessleaderaward.nominations.evidence.EvidencePriming;
import org.businessleaderaward.nominations.evidence.EvidenceStore;
import org.businessleaderaward.nominations.evidence.FolderEvidenceStore;
import org.businessleaderaward.nominations.evidence.S3EvidenceStore;
import org.businessleaderaward.nominations.mentions.ConfirmedMentions;
import org.businessleaderaward.nominations.messages.MessageFields;
import org.businessleaderaward.nominations.screening.NominationBoardFields;
import org.businessleaderaward.nominations.submission.NominationFields;
import org.businessleaderaward.nominations.told.ToldFeedbackFields;
import org.businessleaderaward.nominations.translations.TranslationFields;
import org.businessleaderaward.storage.Buckets;
import org.businessleaderaward.wiring.Parts;
import org.businessleaderaward.wiring.Registrar;
import org.businessleaderaward.wiring.SiteUrl;
import org.crac.Resource;
import org.springframework.core.env.Environment;

/** What stands in this module for what others ask for, and where evidence is kept. */
public final class NominationsBeans implements Registrar {
  @Override
  public void addTo(Parts parts) {
    parts
        .make(EvidenceStore.class, NominationsBeans::evidence)
        .offer(NominationsReadiness.class, Copies.class, DraftingAudience.class, Erasure.class)
        .offer(NominationAudience.class, NominationTraces.class, RemindedAudience.class)
        .offer(KeptNominations.class, ConfirmedMentions.class, SendLetters.class)
        .offer(ExpiringDrafts.class, WritingAudience.class)
        .offer(ConsentReminders.class, FirstQuestion.class, IdleDrafts.class, DraftReminders.class)
        .bring(Room.NOMINATIONS.id(), NominationFields.class, EvidenceFields.class)
        .bring(Room.NOMINATIONS.id(), ToldFeedbackFields.class)
        .bring(Room.NOMINEE.id(), NomineeFields.class)
        .bring(Room.SECRETARIAT.id(), NominationBoardFields.class, ConsentBoardFields.class)
        .bring(Room.SECRETARIAT.id(), LetterFields.class, FeedbackFields.class)
        .bring(Room.SECRETARIAT.id(), EnteringFields.class, TranslationFields.class)
        .bring(Room.SECRETARIAT.id(), MessageFields.class);
  }

  /** What the room does beside what all do, before Lambda takes its snapshot. */
  public static Resource priming() {
    return new EvidencePriming();
  }

  /** The bucket {@code EVIDENCE_BUCKET} or, without one, the folder {@code EVIDENCE_FOLDER}. */
  private static EvidenceStore evidence(Environment environment) {
    var bucket = environment.getProperty("EVIDENCE_BUCKET");
    return bucket == null
        ? new FolderEvidenceStore(
            Path.of(environment.getRequiredProperty("EVIDENCE_FOLDER")),
            SiteUrl.of(environment).address())
        : new S3EvidenceStore(
            Buckets.fromEnvironment(System.getenv()),
            bucket,
            environment.getProperty("SCANNER_TAG", "none"));
  }
}
