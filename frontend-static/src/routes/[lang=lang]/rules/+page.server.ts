import { rulesText } from '#lib/server/institution-text.ts';
import { criteria } from '#lib/server/seed.ts';
import { standingText } from '#lib/server/standing-text.ts';

// What only this page says is read when it is prerendered, so that a reader fetches it in one language.
export function load() {
  return { text: standingText('rules'), edition: rulesText(), criteria: criteria() };
}
