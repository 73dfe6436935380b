import { expect, it } from 'vitest';
import { wait } from './wait.ts';

it.each([
  ['P1D', '1 day'],
  ['PT48H', '2 days'],
  ['PT1H', '1 hour'],
  ['PT15M', '15 minutes'],
  ['PT30S', '30 seconds'],
])('%s is %s', (duration, words) => {
  expect(wait(duration)).toBe(words);
});
