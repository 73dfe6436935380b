/** Why an adviser reads a nomination, in words. */
import type { NominationAdviceQuery, Suspicion } from '#lib/graphql/generated/secretariat.ts';
import { m } from '#lib/paraglide/messages.js';
import { suspectedText } from '#lib/rooms/judging/conflict-words.ts';

type Fit = NonNullable<NominationAdviceQuery['nomination']>['fits'][number];

/** What does not fit, or that all does. */
export function fitText(fit: Fit, suspicions: readonly Suspicion[] = []): string {
  const misfits = [
    suspectedText(suspicions),
    fit.readsLanguage ? '' : m.dealing_misfit_language(),
    fit.knowsRegion ? '' : m.dealing_misfit_region(),
    fit.knowsCategory ? '' : m.dealing_misfit_category(),
  ].filter((text) => text !== '');
  return misfits.length > 0 ? misfits.join(' · ') : m.dealing_fits();
}
