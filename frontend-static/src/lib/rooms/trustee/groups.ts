/** Two groups of the recovery text are asked back, so that nobody goes on without the sheet. */
import { plainRecovery } from '../../vote/trustees/recovery-text.ts';

/** Two of the eight, from 0, in their order. */
export function groupsToAsk(
  random: (below: number) => number = (below) =>
    crypto.getRandomValues(new Uint32Array(1))[0]! % below,
): number[] {
  const first = random(8);
  const second = (first + 1 + random(7)) % 8;
  return [first, second].toSorted((a, b) => a - b);
}

/** Whether what was typed is a group of the text, however it is written. */
export const isGroup = (text: string, group: number, typed: string): boolean =>
  text.split('-')[group] === plainRecovery(typed);
