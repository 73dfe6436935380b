import { expect, it } from 'vitest';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { bracketed } from './brackets.ts';

it.each([
  ['en', 'Labour (ILO)'],
  ['ar', 'Labour (ILO)'],
  ['zh', 'Labour（ILO）'],
] as const)('brackets bring their own space in %s', (locale, said) => {
  overwriteGetLocale(() => locale);
  expect(bracketed('Labour', 'ILO')).toBe(said);
});
