import { m } from '#lib/paraglide/messages.js';
import type { ExplainWords } from '#lib/verify/explain.ts';

/** The sentences of an explanation, in the page's language, with their places left open. */
export const explainWords = (): ExplainWords => ({
  grounds: {
    DIRECT: m.explain_ground_direct(),
    CHAINS: m.explain_ground_chains(),
    LOCKED: m.explain_ground_locked(),
    MEAN: m.explain_ground_mean(),
    GRADES: m.explain_ground_grades(),
    HEAD_TO_HEAD: m.explain_ground_head_to_head({ others: '{others}' }),
    SHARES: m.explain_ground_shares({ others: '{others}' }),
    LOT: m.explain_ground_lot({ others: '{others}' }),
    LAST: m.explain_ground_last(),
  },
  finalist: m.explain_finalist({ letter: '{letter}' }),
  direct: m.explain_direct({ other: '{other}', own: '{own}', theirs: '{theirs}' }),
  mean: m.explain_mean({ mean: '{mean}', most: '{most}', jurors: '{jurors}' }),
  grade: m.explain_grade({ level: '{level}' }),
  shares: m.explain_shares({ shares: '{shares}' }),
});
