import { describe, expect, it } from 'vitest';
import { codes } from '#lib/i18n/languages.ts';
import { m } from '#lib/paraglide/messages.js';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { obstacles, overlong } from './check.ts';
import {
  draftOf,
  emptyDraft,
  fieldsOf,
  idsOf,
  inputOf,
  isEmpty,
  sorted,
  webAddress,
  withField,
  type Draft,
} from './draft.ts';
import { differences, resolved } from './versions.ts';
import { fullLabelOf } from './words.ts';

const criteria = ['strategy', 'supply'];
const questions = ['reach'];
const declared = { declaresAccuracy: true, allowsContact: true };

function whole(): Draft {
  return {
    nominee: {
      name: 'Amina Okafor',
      role: 'Chief executive',
      company: 'Lagos Looms',
      country: 'NG',
      email: 'amina@looms.example',
      language: 'FR',
    },
    nominator: {
      name: 'Jan Kowalski',
      organisation: 'Łódź Textiles',
      email: 'jan@textiles.example',
      relation: 'Partner',
    },
    category: null,
    statements: { strategy: 'She closed the recruiters.', supply: 'Every mill is audited.' },
    answers: { reach: 'option-1' },
    evidenceLinks: ['https://looms.example/report'],
  };
}

describe('a draft', () => {
  it('meets the schema and comes back the same', () => {
    expect(draftOf(inputOf(whole()), criteria, [], questions)).toEqual(whole());
    expect(draftOf(inputOf(emptyDraft(criteria)), criteria, [], questions).answers).toEqual({
      reach: '',
    });
  });

  it('has a category where the edition has some, and only one that is there', () => {
    const categories = ['large', 'small'];
    const chosen = { ...whole(), category: 'small' };
    expect(draftOf(inputOf(chosen), criteria, categories, questions)).toEqual(chosen);
    expect(draftOf(inputOf(chosen), criteria, ['large', 'other']).category).toBe('');
    expect(draftOf(inputOf(chosen), criteria).category).toBeNull();
    // What a browser kept before there were categories.
    const kept: Partial<Draft> = whole();
    delete kept.category;
    expect(sorted(kept as Draft, categories).category).toBe('');
    expect(withField(chosen, 'category', 'large').category).toBe('large');
  });

  it('has no statement where nominees write them', () => {
    const listed = criteria.map((id) => ({ id }));
    const edition = { criteria: listed, categories: [], formQuestions: [], nomineesWrite: true };
    expect(idsOf(edition)).toEqual([[], [], []]);
    expect(draftOf(inputOf(whole()), ...idsOf(edition)).statements).toEqual({});
  });

  it('leaves out statements and links that are empty', () => {
    const input = inputOf({ ...emptyDraft(criteria), evidenceLinks: ['', '  '] });
    expect(input).toMatchObject({ statements: [], evidenceLinks: [] });
  });

  it('is empty until something is typed', () => {
    expect(isEmpty(emptyDraft(criteria, 'FR'))).toBe(true);
    expect(isEmpty(withField(emptyDraft(criteria), 'statements.strategy', 'a'))).toBe(false);
  });
});

describe('the name of a field', () => {
  it.each(codes)('says which part of the form it stands in, as %s does', (code) => {
    overwriteGetLocale(() => code);
    const said = fullLabelOf('nominee.name', { criteria: [], categories: [], formQuestions: [] });
    expect(said).toContain(m.nominate_part_nominee());
    expect(said).toContain(m.nominate_name());
    // No space and no short dash of other scripts.
    if (code === 'zh') expect(said).toMatch(/^[\p{Script=Han}—]+$/u);
    overwriteGetLocale(() => 'en');
  });
});

describe('what stands between a draft and its submission', () => {
  it('is nothing for a whole one', () => {
    expect(obstacles(whole(), declared)).toEqual([]);
  });

  it('is a category that was not chosen, where there are some', () => {
    const found = obstacles({ ...whole(), category: '' }, declared);
    expect(found).toEqual([{ code: 'REQUIRED', field: 'category' }]);
    expect(obstacles({ ...whole(), category: 'small' }, declared)).toEqual([]);
  });

  it('is why somebody is nominated, where there is no criterion to write on', () => {
    const short = { ...whole(), statements: {} };
    expect(obstacles(short, declared)).toEqual([{ code: 'REQUIRED', field: 'why' }]);
    expect(obstacles({ ...short, why: 'She acts.' }, declared)).toEqual([]);
    expect(fieldsOf(whole()).has('why')).toBe(false);
  });

  it('is everything at once, in the order of the page', () => {
    expect(
      obstacles(emptyDraft(criteria), { declaresAccuracy: false, allowsContact: false }).map(
        ({ field }) => field,
      ),
    ).toEqual([
      'nominee.name',
      'nominee.role',
      'nominee.company',
      'nominee.country',
      'nominee.email',
      'nominee.language',
      'nominator.name',
      'nominator.organisation',
      'nominator.email',
      'nominator.relation',
      'statements.strategy',
      'statements.supply',
      'declaresAccuracy',
      'allowsContact',
    ]);
  });

  it('names field, limit and excess of a text that is too long', () => {
    const draft = withField(whole(), 'statements.supply', 'ю'.repeat(8003));
    const found = { code: 'TOO_LONG', field: 'statements.supply', limit: 8000, over: 3 };
    expect(overlong(draft)).toEqual([found]);
    expect(obstacles(draft, declared)).toEqual([found]);
  });

  it('is an address that no mail reaches, and a link that is no address of the web', () => {
    const draft = withField(
      withField(whole(), 'nominee.email', 'amina at looms'),
      'evidenceLinks',
      'javascript:alert(1)\nhttps://a.example',
    );
    expect(obstacles(draft, declared)).toEqual([
      { code: 'INVALID_EMAIL', field: 'nominee.email' },
      { code: 'INVALID_LINK', field: 'evidenceLinks.0' },
    ]);
  });

  it('is an eleventh link', () => {
    const draft = {
      ...whole(),
      evidenceLinks: Array.from({ length: 11 }, (_, index) => `https://a.example/${index}`),
    };
    expect(obstacles(draft, declared)).toEqual([
      { code: 'TOO_MANY', field: 'evidenceLinks', limit: 10 },
    ]);
  });
});

describe('a link that was typed', () => {
  it.each([
    ['example.org/report', 'https://example.org/report'],
    [' www.example.org ', 'https://www.example.org'],
    ['例子.example:8080?a=b', 'https://例子.example:8080?a=b'],
    ['http://example.org', 'http://example.org'],
    ['ftp://example.org', 'ftp://example.org'],
    ['someone@example.org', 'someone@example.org'],
    ['see the annex', 'see the annex'],
    ['', ''],
  ])('%j is taken as %j', (typed, taken) => {
    expect(webAddress(typed)).toBe(taken);
  });
});

describe('two versions of a draft', () => {
  const mine = withField(
    withField(whole(), 'nominee.role', 'Founder'),
    'statements.strategy',
    'Mine.',
  );
  const theirs = withField(
    withField(whole(), 'nominator.relation', 'Customer'),
    'statements.strategy',
    'Theirs.',
  );

  it('are compared field by field, with both texts', () => {
    expect(differences(whole(), mine, theirs)).toEqual([
      { field: 'nominee.role', mine: 'Founder', theirs: 'Chief executive', suggested: 'MINE' },
      { field: 'nominator.relation', mine: 'Partner', theirs: 'Customer', suggested: 'THEIRS' },
      { field: 'statements.strategy', mine: 'Mine.', theirs: 'Theirs.', suggested: null },
    ]);
  });

  it('become one only when every difference is decided', () => {
    const found = differences(whole(), mine, theirs);
    expect(
      resolved(mine, found, { 'nominee.role': 'MINE', 'nominator.relation': 'THEIRS' }),
    ).toBeNull();
    const merged = resolved(mine, found, {
      'nominee.role': 'MINE',
      'nominator.relation': 'THEIRS',
      'statements.strategy': 'THEIRS',
    });
    expect(merged).toMatchObject({
      nominee: { role: 'Founder' },
      nominator: { relation: 'Customer' },
      statements: { strategy: 'Theirs.' },
    });
  });

  it('keep links that were added on the other side', () => {
    const linked = withField(
      whole(),
      'evidenceLinks',
      'https://looms.example/report\nhttps://press.example',
    );
    const merged = resolved(whole(), differences(whole(), whole(), linked), {
      evidenceLinks: 'THEIRS',
    });
    expect(merged?.evidenceLinks).toEqual([
      'https://looms.example/report',
      'https://press.example',
    ]);
  });
});
