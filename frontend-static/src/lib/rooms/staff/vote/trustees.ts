/** Who is to share the key of a vote, as the secretariat chooses it. */
import type { TrusteeKind } from '#lib/graphql/generated/secretariat.ts';

export type Sharing = 'ALONE' | 'THREE' | 'OBSERVER';

/** Somebody with whom the service shares the key. */
export interface Holder {
  kind: Exclude<TrusteeKind, 'SERVICE'>;
  name: string;
  email: string;
  language: string;
}

const KINDS: Readonly<Record<Sharing, readonly Holder['kind'][]>> = {
  ALONE: [],
  THREE: ['SECRETARIAT', 'CHAIR'],
  OBSERVER: ['SECRETARIAT', 'CHAIR', 'OBSERVER'],
};

/** Somebody of whom nothing is written down. */
export const blank = (kind: Holder['kind'], language: string): Holder => ({
  ...{ kind, name: '', email: '', language },
});

/** Those of a choice, of all who were ever written down. */
export const among = (sharing: Sharing, written: readonly Holder[]): Holder[] =>
  written.filter(({ kind }) => KINDS[sharing].includes(kind));

/** How many decrypt together unless somebody chooses another number: all but one, so that one may be missing. */
export const usualThreshold = (people: number): number => Math.max(people, 1);

/** The codes of what is missing, by the field's path in the input. */
export function missingOf(people: readonly Holder[]): Record<string, string | false> {
  return Object.fromEntries(
    people.flatMap(({ name, email, language }, at) => [
      [`people.${at}.name`, name.trim() === '' && 'REQUIRED'],
      [`people.${at}.email`, email.trim() === '' && 'REQUIRED'],
      [`people.${at}.language`, language === '' && 'REQUIRED'],
    ]),
  );
}
