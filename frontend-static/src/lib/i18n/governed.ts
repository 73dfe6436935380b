import { quantity } from './format.ts';

/**
 * A number with its unit where a word of the sentence governs it, such as `for 68 days`. In Arabic two of something, which is one
 * word without a figure, has a form for that. By itself it is a `quantity`.
 */
export function governed(...of: Parameters<typeof quantity>): string {
  return quantity(...of).replace(/^(\D+)ان$/, '$1ين');
}
