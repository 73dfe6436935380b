import type { Component, ComponentProps } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { road } from '#tests/components/app-navigation.ts';
import { page as address } from '#tests/components/app-state.svelte.ts';
import { narrow, show, speak, violations, wide } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition } from '../staff.ts';
import Nominations from './Nominations.svelte';

const row = (id: string) => ({
  ...{ id, reference: `NOM-${id}`, status: 'SUBMITTED', version: 1, nomineeName: `Ada ${id}` },
  ...{
    nominatorOrganisation: 'Mills',
    submittedAt: '2026-01-01T00:00:00Z',
    changes: [],
    entered: [],
  },
  ...{ company: 'Looms', country: 'AT', category: null, language: 'EN', flags: [], returned: [] },
});
const NUMBERS = {
  ...{ drafts: 61, total: 4, statuses: [{ value: 'SUBMITTED', count: 4 }], categories: [] },
  ...{ countries: [{ value: 'AT', count: 4 }], languages: [], flags: [] },
};
/** What is otherwise of the one that is opened. */
let otherwise: Record<string, unknown> = {};
const whole = (id: string, status: string) => ({
  ...row(id),
  status,
  ...{ nomineeEmail: 'a@b.example', nominatorName: 'Bo', nominatorEmail: 'b@b.example' },
  ...{
    relation: 'Peer',
    screeningNote: null,
    ineligibleReason: null,
    consent: null,
    unwritten: [],
  },
  proposal: null,
  dossier: {
    ...{ role: 'Chair', company: 'Looms', country: 'AT', category: null, language: 'EN' },
    ...{ statements: [], answers: [], evidenceLinks: [], evidenceFiles: [], questions: [] },
  },
  ...otherwise,
});

/** What the board was asked for, newest last. */
let asked: { fit: Record<string, string | null>; order: string }[] = [];

/** How often something was asked. */
const times = (operation: string) =>
  vi
    .mocked(fetch)
    .mock.calls.filter(([, init]) => JSON.parse(init?.body as string).operationName === operation)
    .length;

/** What the answers to some operations wait for. */
let held: Partial<Record<string, Promise<void>>> = {};

/** The board has four nominations, two a page; whoever is screened is eligible. */
function serve(ids = ['a', 'b', 'c', 'd']): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const { operationName, variables } = JSON.parse(init?.body as string);
    if (operationName === 'NominationBoard') asked.push(variables);
    const from = Number(variables.after ?? 0);
    const edges = ids.slice(from, from + 2).map((id) => ({ node: row(id) }));
    const listed = { edges, pageInfo: { hasNextPage: from < 2, endCursor: `${from + 2}` } };
    const data = {
      NominationTerms: { nominationTerms: { secondPersonScreens: false, graceMinutes: 0 } },
      NominationBoard: { board: { ...listed, total: 4 } },
      BoardNumbers: { boardNumbers: NUMBERS },
      BoardPlace: { boardPlace: { number: 4, total: 4, previous: 'c', next: null } },
      BoardTable: { boardTable: { text: 'reference\r\na\r\nb\r\n', next: null } },
      NominationOnBoard: { nomination: whole(variables.id, 'SUBMITTED') },
      ProbableDuplicates: { nomination: { id: variables.id, probableDuplicates: [] } },
      ScreenNomination: {
        screenNomination: {
          nomination: whole(variables.input?.nomination, 'ELIGIBLE'),
          userErrors: [],
        },
      },
    }[operationName as string];
    return (held[operationName as string] ?? Promise.resolve()).then(() => Response.json({ data }));
  });
}

async function showBoard(reads = false): Promise<void> {
  asked = [];
  serve();
  const edition = {
    ...{ id: 'edition-2026', state: 'SCREENING', timeZone: 'Europe/Vienna' },
    ...{
      categories: [{ id: 'industry', name: 'Industry' }],
      criteria: [],
      formQuestions: [],
      windows: [],
    },
  };
  await show(Staffed, {
    part: Nominations as unknown as Component<ComponentProps<Component>>,
    given: {},
    reads,
    room: {
      edition: edition as unknown as StaffEdition,
      me: { id: 'sam', name: 'Sam', language: 'EN' },
    },
  });
}

describe('the nominations of the secretariat', () => {
  beforeEach(() => {
    held = {};
    otherwise = {};
    road.until = null;
    address.url = new URL('/en/secretariat/nominations/', address.url);
  });

  it('are searched by words, which the address does not tell, and filtered by what it tells', async () => {
    address.url = new URL('?status=ELIGIBLE&order=NAME', address.url);
    await showBoard();
    await expect
      .poll(() => asked.at(-1))
      .toMatchObject({
        fit: { status: 'ELIGIBLE', text: '' },
        order: 'NAME',
      });
    await userEvent.fill(page.getByRole('searchbox', { name: m.board_search() }), ' Ada ');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => asked.at(-1)?.fit).toMatchObject({ text: 'Ada', status: 'ELIGIBLE' });
    await userEvent.selectOptions(page.getByRole('combobox', { name: m.dossier_country() }), 'AT');
    await expect.poll(() => asked.at(-1)?.fit).toMatchObject({ text: 'Ada', country: 'AT' });
    expect(address.url.search).toBe('?status=ELIGIBLE&country=AT&order=NAME');
  });

  it('fold the filters on a phone, and say there how many are chosen', async () => {
    await page.viewport(...narrow);
    address.url = new URL('?status=SUBMITTED&country=AT&order=NAME', address.url);
    await showBoard();
    const country = page.getByRole('combobox', { name: m.dossier_country() });
    const fold = page.getByText(m.board_narrow_chosen({ count: '2' }), { exact: true });
    await expect.element(fold).toBeVisible();
    expect(country.all()).toHaveLength(0);
    (fold.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.selectOptions(country, '');
    await expect
      .element(page.getByText(m.board_narrow_chosen({ count: '1' }), { exact: true }))
      .toBeVisible();
    await expect.element(country).toBeVisible();
    expect(await violations()).toEqual([]);
    await page.viewport(...wide);
    await expect.element(country).toBeVisible();
    await expect.element(page.getByText(m.board_narrow(), { exact: false })).not.toBeVisible();
  });

  it('are filtered by all that is chosen, however quickly', async () => {
    const arrival = Promise.withResolvers<undefined>();
    await showBoard();
    const chosen = (name: string) => page.getByRole('combobox', { name });
    // The server has told which countries there are.
    await expect.element(chosen(m.dossier_country())).toMatchTextContent('Austria');
    road.until = arrival.promise;
    await userEvent.selectOptions(chosen(m.dossier_country()), 'AT');
    await userEvent.selectOptions(chosen(m.board_flag()), 'ALIKE');
    await userEvent.selectOptions(chosen(m.board_order()), 'NAME');
    expect(address.url.search).toBe('');
    arrival.resolve(undefined);
    await expect.poll(() => address.url.search).toBe('?country=AT&flag=ALIKE&order=NAME');
    await expect
      .poll(() => asked.at(-1))
      .toMatchObject({ fit: { country: 'AT', flag: 'ALIKE' }, order: 'NAME' });
    // Once the page is there, it goes on from what its address says.
    address.url = new URL('?status=ELIGIBLE', address.url);
    await userEvent.selectOptions(chosen(m.dossier_country()), 'AT');
    await expect.poll(() => address.url.search).toBe('?status=ELIGIBLE&country=AT');
  });

  it('have an address each, and lead to the one before and after', async () => {
    address.url = new URL('?open=d', address.url);
    await showBoard();
    await expect.element(page.getByText(m.board_place({ number: '4', total: '4' }))).toBeVisible();
    await expect.element(page.getByText('NOM-d')).toBeVisible();
    expect(page.getByRole('button', { name: m.board_next() }).all()).toHaveLength(0);
    await userEvent.click(page.getByRole('button', { name: m.board_previous() }));
    expect(address.url.search).toBe('?open=c');
    await expect.element(page.getByText('NOM-c')).toBeVisible();
  });

  it.each(['en', 'fr', 'ru', 'ar'] as const)(
    'keep the decision in view on a desk, and cover nothing of what has the focus: %s',
    async (language) => {
      speak(language);
      await page.viewport(1280, 900);
      otherwise = { relation: 'Her peer in the guild of weavers. '.repeat(600) };
      address.url = new URL('?open=d', address.url);
      await showBoard();
      const decide = page.getByRole('button', { name: m.board_decide() });
      await expect.element(decide).toBeInViewport({ ratio: 1 });
      await userEvent.click(page.getByRole('button', { name: m.board_previous() }));
      await expect.element(page.getByRole('region', { name: 'NOM-c' })).toHaveFocus();
      await expect.element(decide).toBeInViewport({ ratio: 1 });
      // As high as it gets, with a reason to choose and with what is missing; what is read stays where it is.
      await userEvent.click(page.getByRole('radio', { name: m.board_ineligible() }));
      const read = scrollY;
      await userEvent.click(decide);
      await expect.element(page.getByRole('combobox', { name: m.board_reason() })).toBeInvalid();
      await userEvent.type(page.getByRole('textbox', { name: m.board_note(), exact: false }), 'No');
      expect(scrollY).toBe(read);
      await expect.element(decide).toBeInViewport({ ratio: 1 });
      const form = decide.element().closest('form')!;
      const last = page.getByRole('link', { name: 'b@b.example' });
      (last.element() as HTMLElement).focus();
      const kept = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockEnd);
      expect(form.offsetHeight).toBeLessThanOrEqual(kept);
      expect(last.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(
        form.getBoundingClientRect().top,
      );
      // At twice the size there is no room for both.
      await page.viewport(640, 450);
      expect(getComputedStyle(form).position).toBe('static');
      speak('en');
      await page.viewport(...wide);
    },
  );

  it('say until when a nominee may write what is missing, also where they are decided on before', async () => {
    const at = '2026-02-01T12:00:00Z';
    otherwise = {
      unwritten: ['strategy'],
      consent: {
        ...{ askedAt: at, givenAt: at, lapsedAt: null, paperNote: null, reminders: null },
        ...{ mailedAt: null, address: 'a@b.example', delivery: 'DELIVERED' },
        statementsUntil: '2026-02-08T12:00:00Z',
      },
    };
    address.url = new URL('?open=d', address.url);
    await showBoard();
    const [begin = ''] = m.board_unwritten_until({ time: '|' }).split('|');
    const until = page.getByText(`${begin}8 February 2026`, { exact: false });
    await expect.element(until).toBeVisible();
    await userEvent.click(page.getByRole('radio', { name: m.board_eligible() }));
    const even = page.getByRole('checkbox', { name: m.board_even_incomplete() });
    await expect.element(even).toHaveAccessibleDescription(/8\sFebruary 2026/);
  });

  it('keep a late answer about one from the dossier that was opened meanwhile', async () => {
    let answer = () => {};
    held = { ScreenNomination: new Promise((resolve) => (answer = resolve)) };
    address.url = new URL('?open=d', address.url);
    await showBoard();
    await userEvent.click(page.getByRole('radio', { name: m.board_eligible() }));
    await userEvent.click(page.getByRole('button', { name: m.board_decide() }));
    await userEvent.click(page.getByRole('button', { name: m.board_previous() }));
    const dossier = (reference: string) => page.getByRole('region', { name: reference });
    await expect.element(dossier('NOM-c')).toBeVisible();
    const counted = vi.mocked(fetch).mock.calls.length;
    answer();
    // The numbers are read anew once the answer was looked at.
    await expect.poll(() => vi.mocked(fetch).mock.calls.length).toBeGreaterThan(counted);
    await expect.element(dossier('NOM-c')).toBeVisible();
  });

  it('lead to a dossier once it has come, but nobody who has gone on meanwhile', async () => {
    const answer = Promise.withResolvers<undefined>();
    await showBoard();
    await userEvent.click(page.getByRole('button', { name: m.board_read({ name: 'Ada a' }) }));
    await expect.element(page.getByRole('region', { name: 'NOM-a' })).toHaveFocus();
    held = { NominationOnBoard: answer.promise };
    await userEvent.click(page.getByRole('button', { name: m.board_read({ name: 'Ada b' }) }));
    const country = page.getByRole('combobox', { name: m.dossier_country() });
    (country.element() as HTMLElement).focus();
    answer.resolve(undefined);
    await expect.element(page.getByRole('region', { name: 'NOM-b' })).toBeVisible();
    await expect.element(page.getByRole('radio', { name: m.board_eligible() })).toBeVisible();
    await expect.element(country).toHaveFocus();
  });

  it.each([m.board_export, m.several_save])(
    'are saved to the end when something else is looked for meanwhile',
    async (label) => {
      const answer = Promise.withResolvers<undefined>();
      const listed = Promise.withResolvers<undefined>();
      vi.stubGlobal('showSaveFilePicker', undefined);
      await showBoard();
      held = { BoardTable: answer.promise };
      await userEvent.click(page.getByRole('button', { name: m.several_shown({ count: 2 }) }));
      await userEvent.click(page.getByRole('button', { name: label() }));
      held = { ...held, NominationBoard: listed.promise };
      await userEvent.selectOptions(
        page.getByRole('combobox', { name: m.dossier_country() }),
        'AT',
      );
      await expect.poll(() => asked.at(-1)?.fit).toMatchObject({ country: 'AT' });
      answer.resolve(undefined);
      await expect.element(page.getByText(m.board_saved({ count: '2' }))).toBeVisible();
      listed.resolve(undefined);
      await expect.element(page.getByRole('button', { name: m.board_export() })).toBeVisible();
      vi.unstubAllGlobals();
    },
  );

  it('say how to find more when none is found', async () => {
    address.url = new URL('?status=ELIGIBLE&flag=ALIKE', address.url);
    await showBoard();
    serve([]);
    await userEvent.selectOptions(page.getByRole('combobox', { name: m.dossier_country() }), 'AT');
    await userEvent.click(page.getByRole('button', { name: m.board_clear() }));
    expect(address.url.search).toBe('');
  });

  it('stay where they were read to when one of them is decided, also in a category', async () => {
    await showBoard();
    const rows = () => page.getByRole('rowheader');
    await userEvent.selectOptions(
      page.getByRole('combobox', { name: m.dossier_category() }),
      'industry',
    );
    await expect.poll(() => asked.at(-1)?.fit).toMatchObject({ category: 'industry' });
    await expect
      .element(page.getByText(m.board_numbers({ total: '4', drafts: '61' })))
      .toBeVisible();
    await expect.poll(() => rows().all()).toHaveLength(2);
    await userEvent.click(page.getByRole('button', { name: m.room_more() }));
    await expect.poll(() => rows().all()).toHaveLength(4);
    await userEvent.click(page.getByRole('button', { name: m.board_read({ name: 'Ada d' }) }));
    const note = () => page.getByRole('textbox', { name: m.board_note(), exact: false });
    await userEvent.fill(note(), 'Looked up in the register.');
    await userEvent.click(page.getByRole('button', { name: m.board_close() }));
    await userEvent.click(page.getByRole('button', { name: m.board_read({ name: 'Ada d' }) }));
    await expect.element(note()).toHaveValue('Looked up in the register.');
    await userEvent.click(page.getByRole('radio', { name: m.board_eligible() }));
    await userEvent.click(page.getByRole('button', { name: m.board_decide() }));
    const decided = m.board_status_ELIGIBLE();
    await expect.element(rows().nth(3)).toMatchTextContent(decided);
    expect(rows().all()).toHaveLength(4);
    expect(rows().nth(2).element().textContent).not.toContain(decided);
    // The dossier stays as it was, with what came of it, when the edition is known anew.
    await expect.poll(() => times('BoardNumbers')).toBe(2);
    await new Promise(requestAnimationFrame);
    expect(times('NominationOnBoard')).toBe(2);
    const told = m.board_decided({ name: 'Ada d', status: decided });
    await expect.element(page.getByText(told)).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: m.board_close() }));
    expect(document.activeElement?.id).toBe('open-d');
  });

  it.each([m.entered_title, m.entered_many_title])(
    'are entered in the place of the list, which is there again afterwards',
    async (title) => {
      await showBoard();
      await expect.element(page.getByText('NOM-a')).toBeVisible();
      const open = page.getByRole('button', { name: title(), exact: true });
      await userEvent.click(open);
      await expect.element(page.getByRole('heading', { name: title() })).toHaveFocus();
      await expect.element(page.getByText('NOM-a')).not.toBeVisible();
      const lists = asked.length;
      const leave = title === m.entered_title ? m.entered_cancel() : m.entered_many_leave();
      await userEvent.click(page.getByRole('button', { name: leave, exact: true }).first());
      await expect.element(page.getByText('NOM-a')).toBeVisible();
      await expect.element(open).toHaveFocus();
      expect(asked).toHaveLength(lists);
    },
  );

  it('stay in their table while that is left', async () => {
    await showBoard();
    const open = page.getByRole('button', { name: m.entered_many_title(), exact: true });
    const table = page.getByRole('textbox', { name: m.entered_many_table() });
    await userEvent.click(open);
    await userEvent.fill(table, 'way,receivedOn');
    await userEvent.click(page.getByRole('button', { name: m.entered_many_leave(), exact: true }));
    await userEvent.click(open);
    await expect.element(table).toHaveValue('way,receivedOn');
  });

  it('are entered by nobody who is there to read', async () => {
    await showBoard(true);
    await expect.element(page.getByText('NOM-a')).toBeVisible();
    expect(page.getByRole('button', { name: m.entered_title() }).all()).toHaveLength(0);
    expect(page.getByRole('button', { name: m.entered_many_title() }).all()).toHaveLength(0);
  });
});
