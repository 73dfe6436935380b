package org.businessleaderaward.advisory;

import org.businessleaderaward.advisory.assessment.AdviceNotices;
import org.businessleaderaward.advisory.assessment.AdviserFields;
import org.businessleaderaward.advisory.assignment.CommitteeFields;
import org.businessleaderaward.advisory.questions.NominatorQuestionFields;
import org.businessleaderaward.advisory.questions.QuestionDeskFields;
import org.businessleaderaward.advisory.shortlist.AdviceFields;
import org.businessleaderaward.advisory.shortlist.StrengthFields;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.wiring.Parts;
import org.businessleaderaward.wiring.Registrar;

/** What stands in this module for what others ask for. */
public final class AdvisoryBeans implements Registrar {
  @Override
  public void addTo(Parts parts) {
    parts
        .offer(AssignmentTraces.class, AdviserTraces.class)
        .offer(AdvisoryReadiness.class, AdviceNotices.class, KeptQuestions.class)
        .bring(Room.NOMINATIONS.id(), NominatorQuestionFields.class)
        .bring(Room.ADVISORY.id(), AdviserFields.class)
        .bring(Room.SECRETARIAT.id(), CommitteeFields.class, AdviceFields.class)
        .bring(Room.SECRETARIAT.id(), QuestionDeskFields.class, StrengthFields.class);
  }
}
