/** On which criteria nothing is written yet, in words. */
import { conjunction } from '#lib/i18n/format.ts';

export const namesOf = (
  criteria: readonly { readonly id: string; readonly name: string }[],
  unwritten: readonly string[],
): string =>
  conjunction(criteria.filter(({ id }) => unwritten.includes(id)).map(({ name }) => name));
