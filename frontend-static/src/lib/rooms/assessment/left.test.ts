import { describe, expect, it } from 'vitest';
import type { Assignment } from './editor.svelte.ts';
import { left, unanswered } from './left.ts';

const one = (id: string, status: string, more: object = {}) =>
  ({ id, declaration: 'CLEAR', dossier: {}, assessment: { status }, ...more }) as Assignment;

describe('what is left to an adviser', () => {
  const all = [
    one('a', 'DRAFT'),
    one('b', 'SUBMITTED'),
    one('c', 'SUBMITTED'),
    one('withdrawn', 'EMPTY', { dossier: null }),
    one('recused', 'EMPTY', { declaration: 'RECUSED' }),
    one('d', 'EMPTY'),
  ];
  const ids = (after: string) => left(all, after).map(({ id }) => id);

  it('begins with what comes after the one that was submitted, and goes round', () => {
    expect(ids('b')).toEqual(['d', 'a']);
    expect(ids('d')).toEqual(['a', 'd']);
    expect(ids('none of them')).toEqual(['a', 'd']);
  });

  it('is nothing once all is submitted', () => {
    expect(left([one('a', 'SUBMITTED'), one('b', 'SUBMITTED')], 'a')).toEqual([]);
  });

  it('has the own questions that wait for an answer, and no others', () => {
    const questions = [
      { mine: true, status: 'ASKED', question: 'Since when?' },
      { mine: true, status: 'ANSWERED', question: 'Where?' },
      { mine: true, status: 'WITHHELD', question: 'With whom?' },
      { mine: false, status: 'ASKED', question: 'How many?' },
    ];
    expect(unanswered(one('a', 'DRAFT', { questions }))).toEqual(['Since when?']);
    expect(unanswered(one('a', 'DRAFT', { questions: null }))).toEqual([]);
  });
});
