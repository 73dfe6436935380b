/** The award's pictures, each drawn by a thread: what of it is in ink, what is lit, and whether it never turns with the direction of reading. On a field of 120 by 56. */
export type Drawing = readonly [ink: string, lit: string, upright?: true];

/** The thread goes on, but nobody has laid it yet. */
export const NONE: Drawing = [
  'M4 42H38C56 42 68 33 68 21S54 6 50 17s6 25 22 25h6',
  'M88 42h5M101 42h5M114 42h2',
];
/** A glass with nothing below it. */
export const MISSED: Drawing = [
  'M4 48c22 0 37-2 46.7-9.7A17 17 0 1 1 73.3 38.3a17 17 0 0 1-22.6 0M73.3 38.3 86 50',
  'M56 26.5h12',
];
/** A letter under way. */
export const SENT: Drawing = [
  'M4 46c12 0 20-2 24-9s-2-14-8-10 0 19 14 19h70V12H54v34',
  'M54 12l25 19 25-19',
];
/** A receipt, whose tick is the same in every language. */
export const DONE: Drawing = ['M4 48h36V8h40v40h36M40 48h40', 'M50 28l7 7 13-15', true];
/** A knot: nothing in it can be acted on, so that nothing is lit. */
export const CLOSED: Drawing = [
  'M4 40H30C52 40 78 44 86 30S82 8 70 14 52 52 40 46s-4-26 20-22 30 16 56 16',
  '',
];
