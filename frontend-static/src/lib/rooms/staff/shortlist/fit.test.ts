import { expect, it } from 'vitest';
import { fitText } from './fit.ts';

const fit = { adviser: 'person-1', readsLanguage: true, knowsRegion: true, knowsCategory: true };

it('says that all fits, or else all that does not', () => {
  expect(fitText(fit)).toBe('Assigned without a conflict; language, region and category fit.');
  expect(fitText({ ...fit, readsLanguage: false, knowsCategory: false })).toBe(
    'Does not read the nomination’s language · Does not know the nomination’s category',
  );
  expect(fitText({ ...fit, knowsRegion: false }, ['SAME_EMPLOYER'])).toMatch(
    / · Does not know the nominee’s region$/,
  );
});
