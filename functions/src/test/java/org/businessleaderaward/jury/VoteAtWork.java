package org.businessleaderaward.jury;

import java.util.List;
import java.util.Map;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;

/** A vote that is open and in which one juror has not voted yet, and then the same once counted. */
public final class VoteAtWork {
  private static final String FIRST = "nomination-a";
  private static final String SECOND = "nomination-b";

  private final VoteStory story = new VoteStory();

  /** Opens it. */
  public VoteAtWork() {
    story.openTheVote(List.of(FIRST, SECOND).stream().map(JuryStoryTests::nomination).toList());
    story.vote("chair", FIRST, SECOND);
    story.vote("ada", FIRST, SECOND);
  }

  /** The award in which it is. */
  public TestAward award() {
    return story.award;
  }

  /** A member of the secretariat who has shown a passkey. */
  public TestBrowser secretariat() {
    return story.secretariat;
  }

  /** The juror who has not voted. */
  public TestBrowser juror() {
    return story.juror("bo");
  }

  /** A ballot of that juror, sealed and not cast. */
  public String sealed() {
    var rated = Map.of("strategy", 3, "supply-chain", 2);
    return JuryActs.seal(juror(), 1, Map.of(FIRST, rated, SECOND, rated));
  }

  /** The juror votes, and it is closed and counted. */
  public void count() {
    story.vote("bo", FIRST, SECOND);
    story.closeAndCount();
  }
}
