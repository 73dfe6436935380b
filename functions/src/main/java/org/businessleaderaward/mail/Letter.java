package org.businessleaderaward.mail;

import java.util.Locale;

/**
 * What a mail says: a record whose components are what its text shows, each under its name there.
 * Each module seals its letters in one interface. The texts are {@code
 * mail/<template>.<language>.mustache} on the class path, in all languages.
 *
 * <p>A component is a {@link String}, a {@link org.businessleaderaward.language.LocalizedText}, of
 * which the text shows the reader's language, a number, or a {@link java.time.ZonedDateTime}, whose
 * name ends in {@code At} and which is shown as a date and a time with their zone. An enum is not
 * shown: it opens the section of the text that is called like its constant. What may be absent is
 * an {@link java.util.Optional}. A {@link Mail.Words} is what the secretariat adds of its own; the
 * name of several {@link Mail.Paragraphs} ends in {@code Paragraphs}. A {@link Mail.LinkWanted} is
 * called {@code link} and shown as the link that is made for the reader when the mail is sent; its
 * {@code secret} leads to other places of the same room, too. Besides, every text may show {@code
 * site}, the address of the site in the reader's language.
 */
public interface Letter {
  /** The name of its texts: that of the record, such as {@code juror-invited}. */
  default String template() {
    return getClass().getSimpleName().replaceAll("\\B([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
