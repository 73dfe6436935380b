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
    FEWEST_FIRST: m.explain_ground_fewest_first(),
    LAST_STANDING: m.explain_ground_last_standing(),
    HEAD_TO_HEAD: m.explain_ground_head_to_head(),
    HEAVIEST_MEDIAN: m.explain_ground_heaviest_median(),
    LOT: m.explain_ground_lot(),
    LAST: m.explain_ground_last(),
  },
  finalist: m.explain_finalist({ letter: '{letter}' }),
  level: m.explain_level({ others: '{others}' }),
  direct: m.explain_direct({ other: '{other}', own: '{own}', theirs: '{theirs}' }),
  mean: m.explain_mean({ mean: '{mean}', most: '{most}', jurors: '{jurors}' }),
  grade: m.explain_grade({ level: '{level}' }),
  first: m.explain_first({ round: '{round}', votes: '{votes}', judged: '{judged}' }),
  medians: m.explain_medians({ medians: '{medians}' }),
});
