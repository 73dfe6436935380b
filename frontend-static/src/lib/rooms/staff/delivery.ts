/** How far a person's last mail came, in words and colour. */
import type { DeliveryState } from '#lib/graphql/generated/secretariat.ts';
import { m } from '#lib/paraglide/messages.js';

export const DELIVERY: Record<
  DeliveryState,
  { tone: 'waiting' | 'done' | 'open'; words: () => string }
> = {
  QUEUED: { tone: 'waiting', words: m.people_mail_QUEUED },
  SENT: { tone: 'done', words: m.people_mail_SENT },
  FAILED: { tone: 'open', words: m.people_mail_FAILED },
  BOUNCED: { tone: 'open', words: m.people_mail_BOUNCED },
  COMPLAINED: { tone: 'open', words: m.people_mail_COMPLAINED },
};
