import { describe, expect, it } from 'vitest';
import { draftOf, inputOf, lacks, type AssessmentDraft } from './check.ts';

const criteria = ['strategy', 'supply'];
const whole: AssessmentDraft = {
  ratings: { strategy: 0, supply: 4 },
  confidence: 'MEDIUM',
  opinion: 'Audits are public and recent.',
  recommendation: 'SHORTLIST',
};

describe('an assessment', () => {
  it('can be submitted when it is whole; the lowest level is a rating', () => {
    expect(lacks(whole, criteria)).toEqual([]);
  });

  it('says everything that is missing, in the order of the page', () => {
    const empty: AssessmentDraft = {
      ratings: {},
      confidence: null,
      opinion: ' ',
      recommendation: null,
    };
    expect(lacks(empty, criteria)).toEqual([
      ['rating-strategy', 'REQUIRED'],
      ['rating-supply', 'REQUIRED'],
      ['confidence', 'REQUIRED'],
      ['opinion', 'TOO_SHORT'],
      ['recommendation', 'REQUIRED'],
    ]);
  });

  it('holds an opinion to both of its limits', () => {
    expect(lacks({ ...whole, opinion: 'x'.repeat(19) }, criteria)).toEqual([
      ['opinion', 'TOO_SHORT'],
    ]);
    expect(lacks({ ...whole, opinion: 'x'.repeat(4001) }, criteria)).toEqual([
      ['opinion', 'TOO_LONG'],
    ]);
  });

  it('meets the schema and comes back the same', () => {
    expect(draftOf(inputOf(whole))).toEqual(whole);
  });
});
