import { describe, expect, it } from 'vitest';
import { firstMissing, needed, onlyWhatBelongs, rated, ratedInAll } from './progress.ts';

const shape = { finalists: ['nomination-1', 'nomination-2'], criteria: ['strategy', 'supply'] };

describe('the progress of a ballot', () => {
  it('counts the lowest level as a rating', () => {
    expect(rated({ 'nomination-1': { strategy: 0 } }, 'nomination-1', shape.criteria)).toBe(1);
  });

  it('counts what a ballot has of the ratings that it needs, and no others', () => {
    const ratings = { 'nomination-1': { strategy: 0, charm: 4 }, 'nomination-9': { strategy: 4 } };
    expect(ratedInAll(shape, ratings)).toBe(1);
    expect(needed(shape)).toBe(4);
  });

  it('names the first rating that is missing, in the order of the page', () => {
    expect(firstMissing(shape, { 'nomination-1': { strategy: 1, supply: 0 } })).toEqual({
      finalist: 'nomination-2',
      criterion: 'strategy',
    });
  });

  it('is complete when every finalist is rated on every criterion', () => {
    const ratings = {
      'nomination-1': { strategy: 1, supply: 0 },
      'nomination-2': { strategy: 4, supply: 4 },
    };
    expect(firstMissing(shape, ratings)).toBeNull();
  });

  it('leaves out whoever the juror is recused from, and criteria that are none', () => {
    const ratings = { 'nomination-1': { strategy: 1, charm: 4 }, 'nomination-9': { strategy: 4 } };
    expect(onlyWhatBelongs(shape, ratings)).toEqual({ 'nomination-1': { strategy: 1 } });
  });
});
