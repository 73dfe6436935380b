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

/** The service besides at most these. */
export const MOST_PEOPLE = 8;

const KINDS: Readonly<Record<Sharing, readonly Holder['kind'][]>> = {
  ALONE: [],
  THREE: ['SECRETARIAT', 'CHAIR'],
  OBSERVER: ['SECRETARIAT', 'CHAIR', 'OBSERVER'],
};

/** The people of a choice: those who were written down already stay. */
export function holdersFor(
  sharing: Sharing,
  before: readonly Holder[],
  language: string,
): Holder[] {
  return KINDS[sharing].map(
    (kind) => before.find((one) => one.kind === kind) ?? { kind, name: '', email: '', language },
  );
}

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
