import { describe, expect, it } from 'vitest';
import directory from '../../../../../functions/src/main/resources/seed/directory.json';
import { codes } from '../../i18n/languages.ts';
import { overwriteGetLocale } from '../../paraglide/runtime.js';
import { FIGURES, FOUNDED } from './report-figures.ts';
import { whyText } from './why-text.ts';

const entry = (id: string) => directory.partnerships.find((one) => one.id === id)!;
const survey = entry('partnership-private-sector-survey-w');
const session = entry('partnership-world-economic-forum-session-7');
const award = entry('partnership-business-leaders-award-p');
/** The numbers of a text, whatever stands around them in its language. */
const numbersOf = (text: string) => (text.match(/\d+/g) ?? []).map(Number);

describe('why there is an award', () => {
  it('is told in the numbers and by the paragraphs that the directory has of the same', () => {
    expect(survey.paragraphs).toContain(FIGURES.survey.paragraph);
    expect(numbersOf(survey.summaries.en)).toContain(FIGURES.survey.assessed);
    expect(session.paragraphs).toContain(FIGURES.vote.paragraph);
    expect(numbersOf(session.summaries.en)).toContain(FIGURES.vote.share);
    expect(session.startedOn).toMatch(/^2008/);
    expect(award.paragraphs).toEqual(expect.arrayContaining(FOUNDED));
    expect(award.relations.map(({ to }) => to)).toContain(session.id);
  });

  it.each(codes)('has the same numbers in %s, and no other', (code) => {
    overwriteGetLocale(() => code);
    const { figures, sub, founded, foundedSource } = whyText();
    expect(figures.map(({ figure }) => numbersOf(figure))).toEqual([[18], [20], [52]]);
    expect(figures.map(({ text }) => numbersOf(text))).toEqual([[], [18], [2008]]);
    expect(figures.map(({ source }) => numbersOf(source).toSorted((a, b) => a - b))).toEqual([
      [27, 2010],
      [39, 2010],
      [50, 2010],
    ]);
    expect(numbersOf(sub)).toEqual([2010]);
    expect(numbersOf(founded)).toEqual([]);
    expect(numbersOf(foundedSource).toSorted((a, b) => a - b)).toEqual([51, 52, 53, 2010]);
  });
});
