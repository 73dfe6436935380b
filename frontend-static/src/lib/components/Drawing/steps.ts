import type { Drawing } from './drawings.ts';

/** How the award goes, a picture for each of its steps; the page brings them, and no script does. */
export const STEPS = {
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
} as const satisfies Record<string, Drawing>;
