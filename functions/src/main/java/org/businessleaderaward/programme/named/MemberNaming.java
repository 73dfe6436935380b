package org.businessleaderaward.programme.named;

import java.time.Instant;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Whether an adviser or juror agrees to be named on the award's pages, and how.
 *
 * @param person id of the person
 * @param role adviser or juror
 * @param agreed whether they agree; without that neither text nor portrait is kept
 * @param name how they are to be named
 * @param position function and organisation; empty when they are not to be shown
 * @param biography who they are, in their own words; empty without one
 * @param language in which position and biography are written
 * @param portrait theirs; null without one
 * @param saidOn the beginning of the day, in UTC, on which they last said so; null before they said
 *     anything
 * @param hidden whether the secretariat keeps it off the pages, whatever they say
 * @param version of what is on record; 0 before they said anything
 */
record MemberNaming(
    String person,
    CommitteeRole role,
    boolean agreed,
    String name,
    String position,
    String biography,
    Language language,
    @Nullable MemberPortrait portrait,
    @Nullable Instant saidOn,
    boolean hidden,
    int version) {
  /** Whether it is for everybody to see. */
  boolean isShown() {
    return agreed && !hidden;
  }

  /** The same person, who wants to be named no more. */
  MemberNaming takenBack(Instant day) {
    return new MemberNaming(person, role, false, "", "", "", language, null, day, hidden, version);
  }

  /** The same, kept off the pages or not. */
  MemberNaming hidden(boolean keptOff) {
    return new MemberNaming(
        person, role, agreed, name, position, biography, language, portrait, saidOn, keptOff,
        version);
  }
}
