import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { organisationKindName, roleName } from '#lib/directory/entry/labels.ts';
import { relationName } from '#lib/directory/entry/relations.ts';
import { kindName, themeName } from '#lib/directory/labels.ts';
import { country } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, speak } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffRoom } from '../staff.ts';
import type { Suggestion } from './preview.ts';
import Suggestions from './Suggestions.svelte';

/** What nobody said of an organisation. */
const unsaid = { acronym: null, industries: [], otherNames: [], relations: [] };

const harbours: Suggestion = {
  id: 'suggestion-1',
  suggestedAt: '2027-01-01T00:00:00Z',
  name: 'Puertos seguros',
  summary: 'Puertos y sindicatos enseñan a las tripulaciones a reconocer la trata.',
  kind: 'TRAINING',
  themes: ['PREVENTION', 'PROSECUTION'],
  industries: ['H'],
  countries: ['ES', 'MA'],
  worldwide: false,
  organisations: [],
  otherNames: [{ kind: 'FORMER', text: 'Puertos libres' }],
  relations: [{ kind: 'PART_OF', id: 'partnership-a', name: 'Costa segura' }],
  sourceUrl: 'https://puertos.example/seguros',
  email: 'someone@example.org',
  language: 'ES',
};
/** An organisation that the directory lacks, with all that can be said of one, and another that it has. */
const line = {
  ...{ role: 'SUPPORTER' as const, organisation: null, name: 'Zanzibar Lines' },
  ...{ kind: 'PRIVATE' as const, country: 'TZ', place: 'Zanzibar City' },
  websiteUrl: 'https://lines.example.org',
  externalIds: [{ register: 'WIKIDATA' as const, value: 'Q42' }],
  ...{ acronym: 'ZL', industries: ['H' as const] },
  otherNames: [{ kind: 'FORMER' as const, text: 'Spice Lines' }],
  relations: [{ kind: 'PART_OF' as const, id: 'organisation-c', name: 'Isles holding' }],
};
const known = {
  ...{ role: 'LEAD' as const, organisation: 'organisation-a', name: 'Harbour council' },
  ...{ kind: 'PUBLIC' as const, country: null, place: null, websiteUrl: null },
  ...{ externalIds: [], ...unsaid },
};
/** The server has these suggestions, and nothing in the directory that is called alike. */
function given(...waiting: Suggestion[]) {
  const pageInfo = { hasNextPage: false, endCursor: null };
  const suggestions = { edges: waiting.map((node) => ({ node })), pageInfo };
  const data = { suggestions, partnerships: { edges: [], totalCount: 0, pageInfo } };
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(Response.json({ data })));
  return {
    part: Suggestions as unknown as Component<ComponentProps<Component>>,
    given: {} as ComponentProps<Component>,
    room: { edition: { timeZone: 'Europe/Vienna' } } as StaffRoom,
  };
}

describe('the suggestions that wait', () => {
  inEveryState(Staffed, {
    'with organisations that come along': ({ long }) =>
      given({ ...harbours, organisations: [known, { ...line, name: long, place: long }] }),
    'two of them': ({ long }) =>
      given(harbours, { ...harbours, id: 'suggestion-2', name: long, language: 'EN' }),
  });

  it('are shown with all that would be public, by what shows an entry', async () => {
    speak('zh');
    await show(Staffed, given(harbours));
    const text = page.getByRole('article');
    await expect.element(page.getByRole('heading', { name: harbours.name })).toBeVisible();
    const all = [
      ...[harbours.summary, kindName('TRAINING'), ...harbours.themes.map(themeName)],
      ...harbours.countries.map((code) => country(code)),
      ...[m.entry_not_verified(), m.entry_sources(), 'Puertos libres', 'Costa segura'],
    ];
    for (const words of all) await expect.element(text).toMatchTextContent(words);
    await page.getByLabelText(m.suggestion_source_title()).fill('Manual de puertos');
    const source = page.getByRole('link', { name: 'Manual de puertos' });
    await expect.element(source).toHaveAttribute('href', harbours.sourceUrl);
    for (const words of [harbours.name, harbours.summary]) {
      await expect
        .element(page.getByText(words, { exact: true }).first())
        .toHaveAttribute('lang', 'es');
    }
  });

  it('are shown with the organisations that would come along, and what is called like them', async () => {
    const staffed = given({ ...harbours, organisations: [known, line] });
    const organisation = { id: 'organisation-b', name: 'Lines of Zanzibar' };
    const answer = vi.mocked(fetch).getMockImplementation()!;
    const asked: string[] = [];
    vi.mocked(fetch).mockImplementation((...call) => {
      const url = decodeURIComponent(String(call[0])).replaceAll('+', ' ');
      if (!url.includes('MatchOrganisations')) return answer(...call);
      asked.push(url);
      const found = { name: line.name, candidates: [{ organisation }] };
      return Promise.resolve(Response.json({ data: { matchOrganisations: [found] } }));
    });
    await show(Staffed, staffed);
    const table = page.getByRole('table', { name: m.entry_participants() });
    for (const words of [
      ...[known.name, roleName('LEAD'), organisationKindName('PUBLIC')],
      ...[line.name, roleName('SUPPORTER'), organisationKindName('PRIVATE'), country('TZ')],
    ]) {
      await expect.element(table).toMatchTextContent(words);
    }
    await expect.element(page.getByRole('link', { name: organisation.name })).toBeVisible();
    expect(asked.join()).toContain(line.name);
    expect(asked.join()).not.toContain(known.name);
    await page.getByText(new RegExp(m.suggestion_edit())).first().click();
    await expect.element(page.getByLabelText(m.suggest_organisation_name())).toHaveValue(line.name);
    await expect.element(page.getByLabelText(/Wikidata/)).toHaveValue('Q42');
  });

  it.each([false, true])(
    'are shown with each organisation that would come along whole, before anything is opened; by who only reads: %s',
    async (reads) => {
      speak('fr');
      const staffed = given({ ...harbours, organisations: [known, line] });
      await show(Staffed, { ...staffed, reads });
      const article = page.getByRole('article');
      await expect.element(page.getByRole('heading', { name: line.name })).toBeVisible();
      await expect.element(article).toMatchTextContent(m.suggestion_newcomer());
      await expect.element(page.getByRole('heading', { name: known.name })).not.toBeInTheDocument();
      for (const words of [
        ...[line.acronym, line.place, m.industry_H()],
        ...[m.entry_former_name({ name: 'Spice Lines' }), relationName('PART_OF')],
      ]) {
        await expect.element(article).toMatchTextContent(words);
      }
      for (const [name, href] of [
        [line.websiteUrl, line.websiteUrl],
        ['Q42', 'https://www.wikidata.org/wiki/Q42'],
        ['Isles holding', '/fr/directory/organisation-c/'],
      ] as const) {
        const link = page.getByRole('link', { name, exact: true });
        await expect.element(link).toHaveAttribute('href', href);
      }
      expect(article.element().querySelector('details[open]')).toBeNull();
      expect(article.element().querySelectorAll('details')).toHaveLength(reads ? 0 : 1);
    },
  );

  it('are an organisation alone, too, and are published as it was edited', async () => {
    const alone: Suggestion = {
      ...harbours,
      ...{ kind: null, summary: '', themes: [], countries: [], name: 'Zanzibar Lines' },
      ...{ otherNames: [], relations: [] },
      organisations: [
        {
          ...{ role: null, organisation: null, name: 'Zanzibar Lines', kind: 'PRIVATE' },
          ...{ country: 'TZ', place: null, websiteUrl: null, externalIds: [] },
          ...{ acronym: 'ZL', industries: ['H'] },
          otherNames: [{ kind: 'FORMER', text: 'Spice Lines' }],
          relations: [{ kind: 'PART_OF', id: 'organisation-a', name: 'Harbour council' }],
        },
      ],
    };
    const sent: unknown[] = [];
    await show(Staffed, given(alone));
    await expect.element(page.getByRole('heading', { name: alone.name })).toBeVisible();
    await expect
      .element(page.getByRole('article'))
      .toMatchTextContent(organisationKindName('PRIVATE'));
    for (const words of ['ZL', m.industry_H(), 'Spice Lines', 'Harbour council']) {
      await expect.element(page.getByRole('article')).toMatchTextContent(words);
    }
    vi.mocked(fetch).mockImplementation((_, init) => {
      if (!init?.body) return Promise.reject(new Error('the public room is not there'));
      const { variables } = JSON.parse(init.body as string) as { variables: { input: unknown } };
      sent.push(variables.input);
      const decideSuggestion = { decided: true, userErrors: [] };
      return Promise.resolve(Response.json({ data: { decideSuggestion } }));
    });
    await page.getByLabelText(m.suggestion_source_title()).fill('Handbook');
    await page.getByText(new RegExp(m.suggestion_edit())).first().click();
    await page.getByLabelText(new RegExp(m.entry_place())).fill('Zanzibar City');
    await page.getByLabelText(/ROR/).fill('03yrm5c26');
    await page.getByRole('button', { name: new RegExp(m.suggestion_accept()) }).click();
    await page.getByRole('dialog').getByRole('button', { name: m.suggestion_accept() }).click();
    await expect.poll(() => sent).toHaveLength(1);
    expect(sent).toEqual([
      {
        ...{ suggestion: alone.id, accept: true, reason: null, language: 'ES' },
        organisation: {
          ...{ name: 'Zanzibar Lines', kind: 'PRIVATE', country: 'TZ', place: 'Zanzibar City' },
          ...{ websiteUrl: null, externalIds: [{ register: 'ROR', value: '03yrm5c26' }] },
          ...{ acronym: 'ZL', industries: ['H'] },
          otherNames: [{ kind: 'FORMER', text: 'Spice Lines' }],
          relations: [{ kind: 'PART_OF', id: 'organisation-a' }],
        },
        ...{ sourceTitle: 'Handbook', sourceUrl: alone.sourceUrl },
      },
    ]);
  });

  it('are published as they were edited, and what is refused is shown at its field', async () => {
    const refusals = [{ code: 'INVALID_DATE', field: ['input', 'startedOn'], message: '' }];
    const sent: unknown[] = [];
    await show(Staffed, given(harbours));
    await expect.element(page.getByRole('heading', { name: harbours.name })).toBeVisible();
    vi.mocked(fetch).mockImplementation((_, init) => {
      if (!init?.body) return Promise.reject(new Error('the public room is not there'));
      const { variables } = JSON.parse(init.body as string) as { variables: { input: unknown } };
      sent.push(variables.input);
      const decideSuggestion = { decided: false, userErrors: refusals };
      return Promise.resolve(Response.json({ data: { decideSuggestion } }));
    });
    const accept = page.getByRole('button', { name: new RegExp(m.suggestion_accept()) });
    await accept.click();
    await expect.element(page.getByText(new RegExp(m.room_required()))).toBeVisible();
    expect(sent).toEqual([]);
    await page.getByLabelText(m.suggestion_source_title()).fill('Manual de puertos');
    await page.getByText(new RegExp(m.suggestion_edit())).first().click();
    await page.getByLabelText(m.field_NAME(), { exact: true }).fill('Puertos sin trata');
    await page.getByLabelText(new RegExp(m.field_STARTED())).fill('mayo');
    await page.getByText(m.suggest_organisation_more()).click();
    await page.getByRole('button', { name: m.correct_name_add() }).click();
    await page.getByRole('textbox', { name: /2/ }).fill('Muelles');
    await expect.element(page.getByRole('heading', { name: 'Puertos sin trata' })).toBeVisible();
    await accept.click();
    await page.getByRole('dialog').getByRole('button', { name: m.suggestion_accept() }).click();
    await expect.element(page.getByText(new RegExp(m.correct_error_date()))).toBeInTheDocument();
    const { themes, industries, countries, worldwide, kind, summary, language, sourceUrl } =
      harbours;
    const otherNames = [...harbours.otherNames, { kind: 'ALIAS', text: 'Muelles' }];
    expect(sent).toEqual([
      {
        ...{ suggestion: harbours.id, accept: true, reason: null, name: 'Puertos sin trata' },
        ...{
          themes,
          industries,
          countries,
          worldwide,
          kind,
          summary,
          language,
          sourceUrl,
          otherNames,
          relations: [{ kind: 'PART_OF', id: 'partnership-a' }],
          participants: [],
        },
        ...{ startedOn: 'mayo', endedOn: '', sourceTitle: 'Manual de puertos' },
      },
    ]);
  });

  it('are edited one at a time, and keep what was typed on them when another is decided', async () => {
    const other = { ...harbours, id: 'suggestion-2', name: 'Minas seguras' };
    await show(Staffed, given(harbours, other));
    const of = (name: string) =>
      page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });
    await expect.element(of(other.name)).toBeVisible();
    const edited = () => page.getByLabelText(m.field_NAME(), { exact: true });
    await of(harbours.name).getByText(new RegExp(m.suggestion_edit())).first().click();
    await expect.element(edited()).toHaveValue(harbours.name);
    await of(other.name).getByText(new RegExp(m.suggestion_edit())).first().click();
    await expect.element(edited()).toHaveValue(other.name);
    const title = (name: string) => of(name).getByLabelText(m.suggestion_source_title());
    await title(other.name).fill('Manual de minas');
    await title(harbours.name).fill('Manual de puertos');
    const decideSuggestion = { decided: true, userErrors: [] };
    vi.mocked(fetch).mockImplementation((_, init) =>
      init?.body
        ? Promise.resolve(Response.json({ data: { decideSuggestion } }))
        : Promise.reject(new Error('the public room is not there')),
    );
    const accept = new RegExp(m.suggestion_accept());
    await of(harbours.name).getByRole('button', { name: accept }).click();
    await page.getByRole('dialog').getByRole('button', { name: m.suggestion_accept() }).click();
    await expect.element(of(harbours.name)).not.toBeInTheDocument();
    await expect.element(title(other.name)).toHaveValue('Manual de minas');
    await expect.element(edited()).toHaveValue(other.name);
  });
});
