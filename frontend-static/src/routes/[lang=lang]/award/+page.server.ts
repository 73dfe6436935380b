import { awardText } from '#lib/server/award-text.ts';
import { criteria } from '#lib/server/seed.ts';

// What only this page says is read when it is prerendered, so that a reader fetches it in one language.
export function load() {
  return { criteria: criteria(), text: awardText() };
}
