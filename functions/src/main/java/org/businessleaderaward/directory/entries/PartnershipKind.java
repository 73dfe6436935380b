package org.businessleaderaward.directory.entries;

/** What sort of partnership it is. The names are the values of the schema's enum. */
public enum PartnershipKind {
  STRATEGIC_PARTNERSHIP,
  THINK_TANK,
  CODE_OF_CONDUCT,
  JOINT_PROGRAMME,
  CAMPAIGN,
  TRAINING,
  REINTEGRATION,
  COUNCIL,
  CONFERENCE,
  RESEARCH,
  EXHIBITION_OR_MEDIA,
  AWARD
}
