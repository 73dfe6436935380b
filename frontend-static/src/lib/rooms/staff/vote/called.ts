import { bracketed } from '#lib/i18n/brackets.ts';

interface Finalist {
  readonly nomination: string;
  readonly name: string;
  readonly company: string;
}

/**
 * What finalists are called, by the nomination's id: the name, with the company where another one
 * has the same name. Of who was erased there is none.
 */
export function called(finalists: readonly Finalist[]): ReadonlyMap<string, string> {
  const shared = (one: Finalist) =>
    finalists.some(
      (other) => other.nomination !== one.nomination && other.name === one.name && one.name,
    );
  return new Map(
    finalists.map((one) => [
      one.nomination,
      shared(one) ? bracketed(one.name, one.company) : one.name,
    ]),
  );
}
