package org.businessleaderaward.mail;

import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.language.Language;

/**
 * A mail of the outbox, as it waits to be sent.
 *
 * @param id id of the mail
 * @param recipient id of the person on record
 * @param email address of the recipient
 * @param language language to write in
 * @param template name of its texts
 * @param values what the text shows, but for the link
 * @param link the secure link to make for the recipient, if the mail carries one
 */
record QueuedMail(
    String id,
    String recipient,
    String email,
    Language language,
    String template,
    Map<String, String> values,
    Optional<Mail.LinkWanted> link) {}
