package org.businessleaderaward.programme.laureates;

import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/** What everybody reads of a laureate's profile, each text in a language that it is there in. */
record LaureateStory(
    @Nullable ToldText story,
    @Nullable ToldText deeds,
    @Nullable String ceremonyOn,
    @Nullable ToldText ceremonyPlace,
    @Nullable ToldText ceremony) {
  static LaureateStory of(LaureateProfile profile, Language wanted) {
    return new LaureateStory(
        ToldText.in(wanted, profile.story()),
        ToldText.in(wanted, profile.deeds()),
        profile.ceremonyDay(),
        ToldText.in(wanted, profile.ceremonyPlace()),
        ToldText.in(wanted, profile.ceremony()));
  }
}
