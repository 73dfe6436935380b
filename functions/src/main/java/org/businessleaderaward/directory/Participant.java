package org.businessleaderaward.directory;

/**
 * An organisation's part in a partnership.
 *
 * @param role what it does there
 * @param organisation id of the organisation
 */
public record Participant(OrganisationRole role, String organisation) {}
