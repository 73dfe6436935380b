/** Whether a result holds of the ballots what its rule allows, no more and no less. */
import type { Bundle, Ordering } from './bundle.ts';

/** A rule of before there was the choice publishes the orders of a run-off, which cannot be counted without. */
export const publishesOrderings = ({ rule }: Bundle): boolean =>
  rule.ballots === undefined ? rule.method === 'INSTANT_RUNOFF' : rule.ballots === 'ORDERINGS';

/** The part of the result in which it does not; null when it does. */
export function shownFault(bundle: Bundle): string | null {
  const { orderings, ballotsShown } = bundle;
  if (orderings && !publishesOrderings(bundle)) return 'orderings, rule.ballots';
  if (!orderings && publishesOrderings(bundle) && allOrderedAll(bundle)) return 'orderings';
  if (orderings && !isSorted(orderings)) return 'orderings, order';
  if (orderings && isTold(orderings, leastOf(bundle))) return 'orderings, orderingsPublishedFrom';
  const state = !publishesOrderings(bundle)
    ? 'WITHHELD'
    : orderings
      ? 'ORDERINGS'
      : 'TOO_FEW_ALIKE';
  return ballotsShown && ballotsShown.state !== state ? 'ballotsShown' : null;
}

const leastOf = ({ rule }: Bundle): number => rule.orderingsPublishedFrom ?? Infinity;

/** Every pair was compared by everybody: then all ballots are of the same finalists. */
const allOrderedAll = (bundle: Bundle): boolean =>
  bundle.ballots >= leastOf(bundle) &&
  bundle.pairs.every(
    ({ preferOne, preferOther, even }) => preferOne + preferOther + even === bundle.ballots,
  );

/** Each as a text such as `[[a], [b, c]]`. */
const textOf = (ordering: Ordering): string =>
  `[${ordering.map((group) => `[${group.join(', ')}]`).join(', ')}]`;

function isSorted(orderings: Ordering[]): boolean {
  const texts = orderings.map(textOf);
  return (
    texts.every((text, index) => index === 0 || texts[index - 1]! <= text) &&
    orderings.flat().every((group) => group.join('\n') === group.toSorted().join('\n'))
  );
}

/** Whether a set of finalists is ordered by so few that it names them. */
function isTold(orderings: Ordering[], least: number): boolean {
  const many = new Map<string, number>();
  for (const ordering of orderings) {
    const finalists = ordering.flat().toSorted().join('\n');
    many.set(finalists, (many.get(finalists) ?? 0) + 1);
  }
  return [...many.values()].some((one) => one < least);
}
