package org.businessleaderaward.advisory.letters;

import java.time.ZonedDateTime;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.mail.Letter;
import org.businessleaderaward.mail.Mail.LinkWanted;

/** What advisers and nominators are written while advice lasts; each names when it closes. */
public sealed interface AdvisoryLetter extends Letter {
  /**
   * That advice has begun.
   *
   * @param count how many assessments are still to be submitted
   */
  record AdviceOpened(
      String name, LocalizedText edition, long count, ZonedDateTime closesAt, LinkWanted link)
      implements AdvisoryLetter {}

  /**
   * That advice closes soon.
   *
   * @param count how many assessments are still to be submitted
   */
  record AdviceReminded(
      String name, LocalizedText edition, long count, ZonedDateTime closesAt, LinkWanted link)
      implements AdvisoryLetter {}

  /** That they were given something more to assess. */
  record AdviceAdded(String name, LocalizedText edition, ZonedDateTime closesAt, LinkWanted link)
      implements AdvisoryLetter {}

  /** To a nominator: that an adviser asks something. */
  record QuestionAsked(
      String name, String reference, String nominee, ZonedDateTime closesAt, LinkWanted link)
      implements AdvisoryLetter {}

  /** To the adviser who asked: that the nominator has answered. */
  record QuestionAnswered(
      String name, LocalizedText edition, String nominee, ZonedDateTime closesAt, LinkWanted link)
      implements AdvisoryLetter {}
}
