import type { Decision, Levels, Pair, Rule } from './bundle.ts';
import { foremost, unbeaten, type Leaders } from './leaders.ts';
import { byGrades, byMean } from './levels.ts';
import { rankedPairs, schulze } from './pairwise.ts';
import { runOff, type Support } from './runoff.ts';
import type { Ties } from './ties.ts';
import { decideTie } from './ties.ts';

/** All that a count goes by; what the rule's method does not look at may be left out. */
export interface Tally {
  rule: Rule;
  pairs: Pair[];
  ties: Ties;
  levels?: Levels | undefined;
  judged?: Record<string, number> | undefined;
  support?: Support | undefined;
}

export interface Count {
  decisions: Decision[];
  rounds?: Record<string, number>[];
}

/** Counts; null when what the method looks at is not there. */
export function count(tally: Tally): Count | null {
  const { rule, pairs, levels, judged, support, ties } = tally;
  switch (rule.method) {
    case 'SCHULZE':
      return placed(tally, unbeaten(schulze(pairs)), 'CHAINS');
    case 'RANKED_PAIRS':
      return placed(tally, unbeaten(rankedPairs(pairs)), 'LOCKED');
    case 'WEIGHTED_MEAN':
      return levels ? placed(tally, foremost(byMean(rule, levels)), 'MEAN') : null;
    case 'MEDIAN':
      return levels ? placed(tally, foremost(byGrades(rule, levels)), 'GRADES') : null;
    case 'INSTANT_RUNOFF':
      return judged && support ? runOff(rule.finalists, support, judged, ties) : null;
  }
}

function placed({ rule, pairs, ties }: Tally, leaders: Leaders, ground: string): Count {
  const decisions: Decision[] = [];
  let left = rule.finalists.toSorted();
  while (left.length > 0) {
    const place = decisions.length + 1;
    const among = leaders(left);
    const finalist = among[0]!;
    const why =
      left.length === 1 ? 'LAST' : winsAll(pairs, finalist, left, ground) ? 'DIRECT' : ground;
    const decision: Decision =
      among.length === 1
        ? { place, finalist, ground: why, among }
        : decideTie(ties, place, among, 'best');
    decisions.push(decision);
    left = left.filter((one) => one !== decision.finalist);
  }
  return { decisions };
}

/** Whether a method of pairs needed no more than the finalist's own comparisons. */
function winsAll(pairs: Pair[], finalist: string, left: string[], ground: string): boolean {
  if (ground !== 'CHAINS' && ground !== 'LOCKED') return false;
  return pairs.every(({ one, other, preferOne, preferOther }) => {
    if (one === finalist && left.includes(other)) return preferOne > preferOther;
    return other !== finalist || !left.includes(one) || preferOther > preferOne;
  });
}
