package org.businessleaderaward.directory.proposals;

import org.businessleaderaward.directory.entries.Relation;

/**
 * How what is suggested stands to an entry of the directory.
 *
 * @param kind how
 * @param id id of the other
 * @param name what the other was called when it was suggested; empty before it was looked for
 */
public record SuggestedRelation(Relation.Kind kind, String id, String name) {}
