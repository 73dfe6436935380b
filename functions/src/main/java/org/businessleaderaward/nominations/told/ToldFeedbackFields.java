package org.businessleaderaward.nominations.told;

import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.programme.Editions;
import org.jspecify.annotations.Nullable;

/** The feedback that came with a decision, in the nominator's room. */
public final class ToldFeedbackFields implements RoomFields {
  private final Editions editions;
  private final Feedbacks feedbacks;

  ToldFeedbackFields(Editions editions, Feedbacks feedbacks) {
    this.editions = editions;
    this.feedbacks = feedbacks;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring.field("Nomination", "feedback", this::feedback);
  }

  /** None goes with a letter before there is a shortlist, nor is looked for. */
  private @Nullable String feedback(DataFetchingEnvironment env) {
    Nomination nomination = Objects.requireNonNull(env.getSource());
    boolean isAssessed =
        switch (nomination.status()) {
          case ELIGIBLE, SHORTLISTED -> editions.get(nomination.edition()).hasShortlist();
          case DRAFT, SUBMITTED, INELIGIBLE, WITHDRAWN, DECLINED -> false;
        };
    return isAssessed ? feedbacks.told(nomination.id()).map(Feedback::text).orElse(null) : null;
  }
}
