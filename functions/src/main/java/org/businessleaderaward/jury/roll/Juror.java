package org.businessleaderaward.jury.roll;

import org.businessleaderaward.language.Language;

/**
 * A member of the jury, as they see themselves.
 *
 * @param id id of the person
 * @param name name
 * @param language language in which the juror is written to
 * @param chair whether this juror chairs the jury
 * @param ballotId id under which the ballot is kept
 */
public record Juror(String id, String name, Language language, boolean chair, String ballotId) {}
