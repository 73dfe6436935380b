import { describe, expect, it } from 'vitest';
import { Allowance } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { locales, overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { wait } from '#lib/rooms/wait.ts';
import { refusedFor, wrongFields, type Draft } from './check.ts';
import { emptyLists } from './organisation.ts';
import { bounds, wholeRefusals } from './text.server.ts';

const good: Draft = {
  name: 'Safe harbours',
  summary: 'Ports and unions train crews to notice trafficking.',
  kind: 'TRAINING',
  themes: ['PREVENTION'],
  countries: [],
  worldwide: false,
  sourceUrl: 'https://example.org/harbours',
  email: 'someone@example.org',
  ...emptyLists(),
};

describe('a suggestion', () => {
  it('may name no country', () => {
    expect(wrongFields(good, bounds)).toEqual([]);
  });

  it('shows everything that is missing, in the order of the form', () => {
    const empty = {
      name: '',
      summary: '',
      kind: '',
      themes: [],
      countries: [],
      worldwide: false,
      sourceUrl: '',
      email: '',
      ...emptyLists(),
    };
    expect(wrongFields(empty, bounds)).toEqual([
      'name',
      'summary',
      'kind',
      'themes',
      'sourceUrl',
      'email',
    ]);
  });

  it('counts characters as people do', () => {
    expect(wrongFields({ ...good, name: '𠮷野𠮷' }, bounds)).toEqual([]);
    expect(wrongFields({ ...good, name: '𠮷'.repeat(bounds.longest.name + 1) }, bounds)).toEqual([
      'name',
    ]);
  });

  it('has each other name as long as one is, and says what each relation is', () => {
    const relation = { id: 'partnership-a', name: 'Harbours' };
    const lists = {
      otherNames: [{ kind: 'ALIAS' as const, text: 'x' }],
      relations: [{ ...relation, kind: '' }],
    };
    expect(wrongFields({ ...good, ...lists }, bounds)).toEqual(['otherNames', 'relations']);
    const right = {
      otherNames: [{ kind: 'FORMER' as const, text: ' Quays ' }],
      relations: [{ ...relation, kind: 'PART_OF' }],
    };
    expect(wrongFields({ ...good, ...right }, bounds)).toEqual([]);
  });

  it('takes web addresses only as sources', () => {
    for (const sourceUrl of [
      'javascript:alert(1)',
      'ftp://example.org',
      'example.org',
      'https://intranet',
    ]) {
      expect(wrongFields({ ...good, sourceUrl }, bounds)).toEqual(['sourceUrl']);
    }
  });

  it('says of a field that the room refused what the form says of it', () => {
    const text = { errors: { sourceUrl: 'no address', countries: 'too many' }, ...wholeRefusals() };
    const refused = [
      { code: 'INVALID_URL', field: ['input', 'sourceUrl'] },
      { code: 'INVALID_COUNTRY', field: ['input', 'countries', '3'] },
    ];
    expect(refusedFor(refused, text)).toEqual([
      { id: 'sourceUrl', text: 'no address' },
      { id: 'countries', text: 'too many' },
    ]);
  });

  it.each(locales)('says why the whole was refused in the language of the page: %s', (locale) => {
    overwriteGetLocale(() => locale);
    const codes = [
      'TOO_MANY_SUGGESTIONS',
      'TOO_MANY_SUGGESTIONS_TODAY',
      'LOOKS_AUTOMATED',
      'FULL_MOON',
    ];
    const refused = codes.map((code) => ({ code, field: null, message: 'Thank you.' }));
    expect(refusedFor(refused, { errors: {}, ...wholeRefusals() })).toEqual([
      { text: m.refusal_TOO_MANY_SUGGESTIONS({ wait: wait(Allowance.SUGGESTIONS) }, { locale }) },
      {
        text: m.refusal_TOO_MANY_SUGGESTIONS(
          { wait: wait(Allowance.SUGGESTIONS_IN_A_DAY) },
          { locale },
        ),
      },
      { text: m.suggest_trap({}, { locale }) },
      { text: m.refusal_other({ code: 'FULL_MOON' }, { locale }) },
    ]);
    overwriteGetLocale(() => 'en');
  });
});
