import { describe, expect, it } from 'vitest';
import { draftOf, inputOf, isSame, lacks, type AssessmentDraft } from './check.ts';

const criteria = ['strategy', 'supply'];
const whole: AssessmentDraft = {
  ratings: { strategy: 0, supply: 4 },
  comments: { supply: 'Two audits, both public.' },
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
      comments: {},
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

  it('holds a comment to its limit, and asks for none', () => {
    const saying = (text: string) => lacks({ ...whole, comments: { strategy: text } }, criteria);
    expect(saying('')).toEqual([]);
    expect(saying('x'.repeat(1000))).toEqual([]);
    expect(saying('x'.repeat(1001))).toEqual([['comment-strategy', 'TOO_LONG']]);
  });

  it('is the same when it says the same, and not when it says anything else', () => {
    expect(isSame(whole, { ...whole, comments: { ...whole.comments, strategy: '' } })).toBe(true);
    const changes: Partial<AssessmentDraft>[] = [
      { ratings: { strategy: 0, supply: 3 } },
      { ratings: { strategy: 0 } },
      { comments: {} },
      { confidence: null },
      { opinion: 'Audits are public.' },
      { recommendation: 'DECLINE' },
    ];
    for (const changed of changes) {
      expect(isSame(whole, { ...whole, ...changed })).toBe(false);
      expect(isSame({ ...whole, ...changed }, whole)).toBe(false);
    }
  });

  it('meets the schema and comes back the same', () => {
    expect(draftOf(inputOf(whole))).toEqual(whole);
  });
});
