import { expect, it } from 'vitest';
import { fitText, misfits } from './fit.ts';

const fit = { readsLanguage: true, knowsRegion: true, knowsCategory: true, doubtful: false };

it('says that all fits, or else all that does not', () => {
  expect(fitText(fit)).toBe('Assigned without a conflict; language, region and category fit.');
  expect(fitText({ ...fit, readsLanguage: false, knowsCategory: false })).toBe(
    'Does not read the nomination’s language · Does not know the nomination’s category',
  );
  expect(fitText({ ...fit, knowsRegion: false }, ['SAME_EMPLOYER'])).toMatch(
    / · Does not know the nominee’s region$/,
  );
});

it('says of whoever could be assigned what speaks against it', () => {
  expect(misfits(fit)).toEqual([]);
  expect(misfits({ ...fit, readsLanguage: false, doubtful: true })).toEqual([
    'Does not read the nomination’s language',
    'Looks like a conflict of interest, by employer or email domain',
  ]);
});
