import { expect, it } from 'vitest';
import type { Decision } from '../../vote/record/form.ts';
import { placeOf } from './laureate-place.ts';

const ranking = ['n-b', 'n-c', 'n-a'].map((finalist, at): Decision => {
  return { finalist, place: at + 1, ground: 'DIRECT', among: [finalist] };
});
const laureate = (id: string, ...passedOver: string[]) => ({ id, name: 'L', passedOver });

it('a laureate is the first of the record', () => {
  expect(placeOf(laureate('n-b'), ranking)).toEqual({ is: 'FIRST', place: 1, passedOver: [] });
});

it('a laureate is the first of those who stood: the others were passed over', () => {
  const found = placeOf(laureate('n-a', 'n-c', 'n-b'), ranking);
  expect(found).toEqual({ is: 'FIRST', place: 3, passedOver: ['n-b', 'n-c'] });
});

it('a laureate before whom somebody stands is not the first', () => {
  const found = placeOf(laureate('n-a', 'n-c'), ranking);
  expect(found).toEqual({ is: 'NOT_FIRST', place: 3, before: ['n-b'] });
});

it('a laureate of whom the record does not know is none of it', () => {
  expect(placeOf(laureate('n-d', 'n-b'), ranking)).toEqual({ is: 'UNKNOWN' });
});
