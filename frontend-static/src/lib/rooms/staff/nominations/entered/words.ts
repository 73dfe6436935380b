import type { EntryWay } from '#lib/graphql/generated/secretariat.ts';
import { m } from '#lib/paraglide/messages.js';

/** How a nomination came that an officer entered. */
export const WAYS: Record<EntryWay, () => string> = {
  PAPER: m.entered_way_PAPER,
  PHONE: m.entered_way_PHONE,
};
