import type { Refusal } from '../../paths.ts';

/** How long the vote's key may take to be made, and how often it is asked for, in milliseconds. */
const PATIENCE = 20_000;
const EVERY = 1_000;

/**
 * Opens the vote, again and again while its key is being made, which a worker does that was asked to by the first try.
 *
 * @param progress is told which share of the time that it may take is over, from 0 to 1
 */
export async function whileKeyIsMade(
  open: () => Promise<readonly Refusal[]>,
  progress: (share: number) => void,
  wait: (milliseconds: number) => Promise<void> = (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
): Promise<readonly Refusal[]> {
  for (let waited = 0; ; waited += EVERY) {
    const refusals = await open();
    if (waited >= PATIENCE || !refusals.some(({ code }) => code === 'KEY_NOT_READY')) {
      return refusals;
    }
    progress(waited / PATIENCE);
    await wait(EVERY);
  }
}
