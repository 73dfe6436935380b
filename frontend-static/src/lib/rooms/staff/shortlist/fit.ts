/** Why an adviser reads a nomination, in words. */
import type { NominationAdviceQuery, Suspicion } from '#lib/graphql/generated/secretariat.ts';
import { m } from '#lib/paraglide/messages.js';
import { suspectedText } from '#lib/rooms/judging/conflict-words.ts';

type Fit = NonNullable<NominationAdviceQuery['nomination']>['fits'][number];
type Wanted = Pick<Fit, 'readsLanguage' | 'knowsRegion' | 'knowsCategory' | 'doubtful'>;

/** What does not fit. */
export function misfits(fit: Wanted): string[] {
  return [
    fit.readsLanguage ? '' : m.dealing_misfit_language(),
    fit.knowsRegion ? '' : m.dealing_misfit_region(),
    fit.knowsCategory ? '' : m.dealing_misfit_category(),
    fit.doubtful ? m.assign_doubtful() : '',
  ].filter((text) => text !== '');
}

/** Of an adviser who reads it: what does not fit, or that all does. */
export function fitText(fit: Wanted, suspicions: readonly Suspicion[] = []): string {
  const suspected = suspectedText(suspicions);
  const wrong = [...(suspected ? [suspected] : []), ...misfits({ ...fit, doubtful: false })];
  return wrong.length > 0 ? wrong.join(' · ') : m.dealing_fits();
}
