import { conjunction, number } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Rule } from '../../vote/record/form.ts';
import { kindOf } from '../trustee/words.ts';

/** Who can decrypt the totals, by the frozen rule, which is canonical JSON. */
export function whoHasKey(rule: string): string {
  const { trustees, threshold } = JSON.parse(rule) as Pick<Rule, 'trustees' | 'threshold'>;
  return trustees.length === 1
    ? m.jury_key_alone()
    : m.jury_key_shared({
        threshold: number(threshold),
        holders: conjunction(trustees.map(kindOf)),
      });
}
