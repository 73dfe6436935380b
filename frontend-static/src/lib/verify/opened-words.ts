/** What an opened ballot says, in a form that can be put in words. */
import type { OpenedBallot } from './verifier.ts';

type Opened = Pick<OpenedBallot, 'rated' | 'choices'>;

/** How many of a ballot's comparisons a finalist wins, and to how many it is preferred or level, by place in the rule. */
export function orderSaid({ rated, choices }: Opened): number[][] | null {
  const wins = new Map(rated.map((finalist) => [finalist, 0]));
  for (const { about, option } of choices) {
    const winner = option === 2 ? undefined : about[option];
    if (winner !== undefined) wins.set(winner, wins.get(winner)! + 1);
  }
  const groups = Map.groupBy(
    rated.toSorted((a, b) => wins.get(b)! - wins.get(a)!),
    (finalist) => wins.get(finalist)!,
  );
  const order = [...groups.values()];
  const rank = new Map(order.flatMap((group, at) => group.map((finalist) => [finalist, at])));
  // The choices make an order only if each of them is what the order says.
  const fits = choices.every(({ about: [one, other], option }) => {
    const difference = rank.get(one!)! - rank.get(other!)!;
    return option === (difference < 0 ? 0 : difference > 0 ? 1 : 2);
  });
  return fits ? order : null;
}
