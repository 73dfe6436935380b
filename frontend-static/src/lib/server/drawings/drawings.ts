import { accent } from '../../../../../identity.json';

/** The field of each. */
export const FIELD = { width: 120, height: 56 };

/** The award's pictures by their name, each drawn by a thread: what of it is in ink, and what is lit. */
export const drawings: Readonly<Record<string, readonly [ink: string, lit: string]>> = {
  // The thread goes on, but nobody has laid it yet.
  none: ['M4 42H38C56 42 68 33 68 21S54 6 50 17s6 25 22 25h6', 'M88 42h5M101 42h5M114 42h2'],
  // A glass with nothing below it.
  missed: [
    'M4 48c22 0 37-2 46.7-9.7A17 17 0 1 1 73.3 38.3a17 17 0 0 1-22.6 0M73.3 38.3 86 50',
    'M56 26.5h12',
  ],
  // A letter under way.
  sent: ['M4 46c12 0 20-2 24-9s-2-14-8-10 0 19 14 19h70V12H54v34', 'M54 12l25 19 25-19'],
  // A receipt.
  done: ['M4 48h36V8h40v40h36M40 48h40', 'M50 28l7 7 13-15'],
  // A knot: nothing in it can be acted on, so that nothing is lit.
  closed: ['M4 40H30C52 40 78 44 86 30S82 8 70 14 52 52 40 46s-4-26 20-22 30 16 56 16', ''],
  // How the award goes, step by step.
  nominate: ['M4 48H40V8h40v40h36M40 48h40M49 18h22M49 27h22', 'M49 38c5-5 5 3 10 0s4 2 7 0'],
  screen: [
    'M4 48H40V8h40v40h36M40 48h40M58 18h13M58 28h13M58 38h13',
    'M49 18h.1M49 28h.1M49 38h.1',
  ],
  advise: [
    'M4 12h58M74 12h42M4 28h22M38 28h78M4 44h82M98 44h18',
    'M62 12a6 6 0 1 0 12 0a6 6 0 1 0-12 0M26 28a6 6 0 1 0 12 0a6 6 0 1 0-12 0M86 44a6 6 0 1 0 12 0a6 6 0 1 0-12 0',
  ],
  vote: ['M4 48h32V30h48v18h32M36 48h48', 'M50 30V8h20v22M56 15h8'],
  announce: [
    'M4 48h112M56 48C40 42 34 26 42 8M64 48C80 42 86 26 78 8M38 18c-6-2-9-6-8-11 6 1 8 5 8 11M38 30c-7 0-11-3-12-8 6-1 10 2 12 8M44 40c-6 2-11 0-14-5 6-2 11 0 14 5M82 18c6-2 9-6 8-11-6 1-8 5-8 11M82 30c7 0 11-3 12-8-6-1-10 2-12 8M76 40c6 2 11 0 14-5-6-2-11 0-14 5',
    'M60 14l3 7 7 .5-5.5 4.5 2 7-6.5-4-6.5 4 2-7-5.5-4.5 7-.5z',
  ],
};

const lines = (ink: string, lit: string) => `path{stroke:${ink}}.lit{stroke:${lit}}`;

/** All of them in one file, one below the other; the fragment of its address says which is shown. */
export function sheet(): string {
  const all = Object.entries(drawings);
  const { width, height } = FIELD;
  const views = all.map(
    ([name], index) => `<view id="${name}" viewBox="0 ${index * height} ${width} ${height}"/>`,
  );
  const drawn = all.map(
    ([, [ink, lit]], index) =>
      `<g transform="translate(0 ${index * height})"><path d="${ink}"/>${lit && `<path class="lit" d="${lit}"/>`}</g>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${all.length * height}" fill="none" stroke-width="2.5" ` +
    `stroke-linecap="round" stroke-linejoin="round"><style>${lines('#14202b', accent.light.accent)}` +
    `@media(prefers-color-scheme:dark){${lines('#efebe3', accent.dark.accent)}}</style>${views.join('')}${drawn.join('')}</svg>\n`
  );
}
