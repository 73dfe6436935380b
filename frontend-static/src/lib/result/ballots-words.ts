import { number } from '#lib/i18n/format.ts';
import { FrozenRule } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';

/** What a rule lets a result hold of the ballots, in words. */
export const ballotsRuleWords = (): Record<'WITHHELD' | 'ORDERINGS', string> => ({
  WITHHELD: m.ballots_rule_WITHHELD(),
  ORDERINGS: m.ballots_rule_ORDERINGS({ least: number(FrozenRule.ORDERINGS_PUBLISHED_FROM) }),
});

/** What a result holds of them, and why no more. */
export const ballotsShownWords = (): Record<
  'WITHHELD' | 'TOO_FEW_ALIKE' | 'ORDERINGS',
  string
> => ({
  WITHHELD: m.ballots_shown_WITHHELD(),
  TOO_FEW_ALIKE: m.ballots_shown_TOO_FEW_ALIKE({
    least: number(FrozenRule.ORDERINGS_PUBLISHED_FROM),
  }),
  ORDERINGS: m.ballots_shown_ORDERINGS(),
});
