import type { ExpiringKind, RetentionKind } from '#lib/graphql/generated/secretariat.ts';
import { m } from '#lib/paraglide/messages.js';

/** What an edition keeps for a time. */
export const RETENTION: Record<RetentionKind, () => string> = {
  QUESTIONS: m.retention_QUESTIONS,
  NOT_SHORTLISTED: m.retention_NOT_SHORTLISTED,
  SUGGESTERS: m.retention_SUGGESTERS,
  FINALISTS: m.retention_FINALISTS,
  MEMBERS: m.retention_MEMBERS,
};

/** What goes by itself after a fixed time. */
export const EXPIRING: Record<ExpiringKind, () => string> = {
  DRAFTS: m.expiring_DRAFTS,
  LINKS: m.expiring_LINKS,
  NOMINATION_LINKS: m.expiring_NOMINATION_LINKS,
  ACCESS_TRAIL: m.expiring_ACCESS_TRAIL,
};
