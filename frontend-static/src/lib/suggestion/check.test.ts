import { describe, expect, it } from 'vitest';
import { fieldOf, wrongFields, type Draft } from './check.ts';

const good: Draft = {
  name: 'Safe harbours',
  summary: 'Ports and unions train crews to notice trafficking.',
  kind: 'TRAINING',
  themes: ['PREVENTION'],
  countries: [],
  sourceUrl: 'https://example.org/harbours',
  email: 'someone@example.org',
};

describe('a suggestion', () => {
  it('may name no country', () => {
    expect(wrongFields(good)).toEqual([]);
  });

  it('shows everything that is missing, in the order of the form', () => {
    const empty = {
      name: '',
      summary: '',
      kind: '',
      themes: [],
      countries: [],
      sourceUrl: '',
      email: '',
    };
    expect(wrongFields(empty)).toEqual(['name', 'summary', 'kind', 'themes', 'sourceUrl', 'email']);
  });

  it('counts characters as people do', () => {
    expect(wrongFields({ ...good, name: '𠮷野𠮷' })).toEqual([]);
    expect(wrongFields({ ...good, name: '𠮷'.repeat(201) })).toEqual(['name']);
  });

  it('takes web addresses only as sources', () => {
    for (const sourceUrl of [
      'javascript:alert(1)',
      'ftp://example.org',
      'example.org',
      'https://intranet',
    ]) {
      expect(wrongFields({ ...good, sourceUrl })).toEqual(['sourceUrl']);
    }
  });

  it('finds the field that the room refused', () => {
    expect(fieldOf(['input', 'sourceUrl'])).toBe('sourceUrl');
    expect(fieldOf(['input', 'countries', '3'])).toBe('countries');
    expect(fieldOf(null)).toBeUndefined();
  });
});
