package org.businessleaderaward.directory.entries;

import java.util.List;

/**
 * An organisation's part in a partnership.
 *
 * @param role what it does there
 * @param organisation id of the organisation
 * @param sources where that is said; empty where the entry's sources say it
 */
public record Participant(OrganisationRole role, String organisation, List<Source> sources) {}
