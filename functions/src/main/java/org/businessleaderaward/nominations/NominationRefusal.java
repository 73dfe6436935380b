package org.businessleaderaward.nominations;

import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.domain.Flaw;

/** Why an act on a nomination is refused. The names are codes that clients know. */
public enum NominationRefusal {
  CALL_CLOSED("The call for nominations is not open."),
  CONFLICT("It was saved elsewhere in between. Compare with the version on record and save again."),
  ALREADY_SUBMITTED("It was submitted already and cannot be changed any more."),
  WITHDRAWN("It was withdrawn."),
  DECLINED("The nominee has declined; what was written was erased."),
  ALREADY_ANSWERED("The nominee has answered already."),
  ANSWER_CLOSED("Assessment has begun; it is too late to agree or to correct. Write to us."),
  DECLINE_CLOSED("The award is announced. Write to the secretariat to have it erased."),
  STATEMENTS_CLOSED(
      "The statements can be written once you have agreed, until the time shown and before the"
          + " nomination is decided on."),
  STATEMENTS_MISSING(
      "The nominee has not written all statements. Say that it is eligible all the same, or wait."),
  TOO_LATE("The award was announced; it cannot be withdrawn any more."),
  KEY_REUSED("This key was used for another submission. Choose a new one."),
  INVALID_KEY("The key must be a UUID, or 8 to 100 letters, digits and hyphens."),
  NO_ADDRESS("Give your mail address and save the draft first."),
  INVALID_EMAIL("Give a mail address such as name@example.org."),
  TOO_MANY_WISHES(
      "Very many links were asked for from this network just now. Ask again in an hour, or from"
          + " another network."),
  TOO_MANY_WISHES_TODAY(
      "Very many links were asked for from this network today. Ask again tomorrow, or from another"
          + " network."),
  LINK_SENT_TODAY(
      "A link was mailed to this address within a day, and opens the nomination still. Look for it,"
          + " among unwanted mail too; a day after it another can be sent."),
  MAILBOX_FULL("Many mails went to this address today. A link can be sent tomorrow."),
  TOO_MANY_MAILS(
      "No more mails to this address can be asked for from this network today. Ask tomorrow, or from"
          + " another network."),
  TOO_MANY_DRAFTS(
      "Very many nominations were begun from this network today. Begin tomorrow, or from another"
          + " network; what was begun can be finished."),
  TOO_MANY_UPLOADS(
      "Very many files were sent today. Go on tomorrow; links can be added meanwhile."),
  NOT_ASKED_YET(
      "The nominee was not asked yet: the first mail goes once the nominator has opened a mailed"
          + " link."),
  JUST_SENT("A link was sent to the nominee a moment ago. Try again in a minute."),
  NOT_REACHED(
      "The last mail to the nominee did not arrive. Ask for another address, and send a new link"
          + " there."),
  NOMINATOR_NOT_REACHED(
      "The last mail to the nominator did not arrive. Ask for another address before you write again."),
  NOT_AGREED("The nominee has not agreed to this nomination. Only those who have are written to."),
  NO_MESSAGE("There is no message in the language in which this person is written to."),
  REASON_REQUIRED("Say why."),
  REASON_TOO_LONG("The reason may have at most 1,000 characters."),
  ADDRESS_STAYS(
      "Mail addresses stay as they were submitted. If one is wrong, write to the secretariat."),
  SCREENED("The secretariat has screened this nomination: it cannot be changed any more."),
  TOO_MANY_VERSIONS(
      "This nomination was changed as often as it can be. It stays as it is, or is withdrawn."),
  WRONG_STATE("Nominations are screened between the close of the call and the opening of advice."),
  NOT_ENTERED_NOW("Nominations are entered from the opening of the call until screening ends."),
  NOT_RECEIVED_THEN(
      "Give the day on which it was received: since the call opened, and not to come."),
  RECEIVED_LATE("It was received after the deadline and cannot be entered."),
  ENTERED_ALREADY(
      "This was entered already, as it was first sent. Open the nomination to change it."),
  ENTERED_ERASED("This was entered before and has been erased since. It is not entered again."),
  NOTHING_CHANGED("The nomination says all of this already. Nothing was saved."),
  SCREENING_BEGUN("Screening has begun; a second person can be asked for, but not done without."),
  SECOND_PERSON_NEEDED("You proposed this decision yourself; somebody else has to confirm it."),
  NOTHING_TO_CONFIRM("No decision waits to be confirmed. Read what is on record now."),
  NOTHING_TO_UNDO("No decision is on record that could be undone."),
  FINALIST(
      "This nomination is on the ballot: its nominee and its nominator can have it erased by their own"
          + " links, and an officer once the award is public."),
  LAUREATE("The award to this person was announced; take the announcement back first."),
  GRACE_LENGTH("The grace has 0 to 1,440 minutes."),
  EXTENSION_LENGTH("The extension must end after now, and within 30 days."),
  NO_DRAFT(
      "There is no draft of a nominator with this address. Drafts are found by it once saved."),
  LINK_NOT_OPENED(
      "There are several drafts with this address, and a mailed link was opened of none of them. Ask"
          + " the nominator to open the link to theirs, then extend it."),
  FILE_ACTIVE(
      "This file has a script, a program, another file or a password in it, or cannot be checked in"
          + " full. Print it to a new PDF and add that."),
  FILE_UNSAFE(
      "The scanner for malware does not let this file pass. Print it to a new PDF and add that."),
  FILE_NOT_SCANNED(
      "This file has not been scanned for malware yet. Wait a few minutes and add it again."),
  FILE_EMPTY("This file is empty."),
  FILE_TOO_LARGE("A file may have at most 10 MB. Make it smaller and add it again."),
  WRONG_FILE_TYPE("This is no PDF, PNG or JPEG, or not the one that its name says."),
  TOO_MANY_FILES("At most 5 files are taken. Remove one first."),
  ANOTHER_FILE(
      "Another file was put here in another window or on another device. Look at it, and add yours"
          + " again if it is to take its place."),
  UPLOAD_MISSING("The file did not arrive. Add it again."),
  NOTE_REQUIRED("Write something."),
  TOO_MANY_NOTES("There are 100 notes on this nomination, which is as many as it can have."),
  NO_OWN_NOTE("You wrote no such note on this nomination; only who wrote one withdraws it."),
  OWN_LANGUAGE("It is written in this language; choose another."),
  NO_STATEMENT("It has no such statement, or it is translated twice."),
  ORIGINAL_CHANGED("It was changed in between. Compare with what it says now."),
  TRANSLATION_REQUIRED("Translate this, or save a draft."),
  TRANSLATION_STAYS(
      "The jury votes or has voted: the translation that it was given stays as it is."),
  UNKNOWN("There is no such nomination.");

  private final String message;

  NominationRefusal(String message) {
    this.message = message;
  }

  /** Refuses for a flaw. */
  public static UserError of(Flaw flaw) {
    return new UserError(flaw.code(), flaw.field(), flaw.message());
  }

  public UserError userError() {
    return UserError.of(name(), message);
  }

  public UserError at(String... field) {
    return UserError.at(name(), message, field);
  }
}
