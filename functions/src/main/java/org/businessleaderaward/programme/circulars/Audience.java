package org.businessleaderaward.programme.circulars;

import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.programme.Edition;

/** Some of those who are written to about an edition; the module that knows them brings it. */
public interface Audience {
  /** Who they are to the edition. */
  enum Of {
    /** Nominators whose nomination is a draft. */
    DRAFTING,
    /** Those of them who are reminded of it. */
    REMINDED,
    /** Nominators and nominees of nominations whose nominee is to write statements still. */
    WRITING,
    /** Nominators who submitted. */
    NOMINATORS,
    ADVISERS,
    JURORS,
    SECRETARIAT
  }

  /** Who they are. */
  Of of();

  /**
   * Some of them, in an order that stays.
   *
   * @param after what the part before gave to go on from; empty for the first
   */
  Part part(Edition edition, Optional<String> after);

  /**
   * Some of an audience.
   *
   * @param people at most {@link #MOST}
   * @param next what to go on from; empty when these are the last
   */
  record Part(List<Person> people, Optional<String> next) {
    /** So that their mails fit into one transaction. */
    public static final int MOST = 25;
  }
}
