import type { TrusteeKind } from '#lib/graphql/generated/trustee.ts';
import { isolated } from '#lib/i18n/isolated.ts';
import { m } from '#lib/paraglide/messages.js';

/** What they are to the award. */
export const KINDS: Readonly<Record<TrusteeKind, () => string>> = {
  SERVICE: m.trustees_SERVICE,
  SECRETARIAT: m.trustees_SECRETARIAT,
  CHAIR: m.trustees_CHAIR,
  OBSERVER: m.trustees_OBSERVER,
};

/** What a trustee is to the award, in words. */
export const kindOf = (kind: TrusteeKind): string => KINDS[kind]();

interface Named {
  readonly name?: string | null;
  readonly kind: TrusteeKind;
}

/** What a trustee is called: the name, or, of the service and of who was erased, what they are. */
export const nameOf = ({ name, kind }: Named): string => name ?? kindOf(kind);

/** The same as a part of a sentence. */
export const inSentence = (one: Named): string => isolated(nameOf(one));
