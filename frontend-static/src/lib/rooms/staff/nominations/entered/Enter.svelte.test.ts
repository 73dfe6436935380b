import type { Component, ComponentProps } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { refusalText } from '#lib/rooms/refusals.ts';
import { show, speak, violations } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition } from '../../staff.ts';
import '../../refusals.ts';
import Enter from './Enter.svelte';

const edition = {
  ...{ id: 'edition-2026', year: 2026, state: 'CALL_OPEN', timeZone: 'Europe/Vienna' },
  ...{
    categories: [],
    formQuestions: [],
    windows: [],
    criteria: [{ id: 'strategy', name: 'Strategy' }],
  },
} as unknown as StaffEdition;
const nomination = {
  ...{ id: 'n1', reference: 'BLA-2026-0001', status: 'SUBMITTED', version: 4 },
  ...{ nomineeName: 'Ada Corrected', nomineeEmail: 'ada@b.example', nomineeLanguage: 'FR' },
  ...{ nominatorName: 'Bo', nominatorOrganisation: 'Mills', nominatorEmail: 'bo@b.example' },
  ...{ relation: 'Peer', submittedAt: '2026-01-01T00:00:00Z', changes: ['2026-01-02T00:00:00Z'] },
  dossier: {
    ...{ role: 'Chair', company: 'Looms', country: 'AT', category: null, language: 'AR' },
    asNominated: { name: 'Ada', role: 'Head', company: 'Loom', country: 'AT' },
    ...{
      statements: [{ criterion: 'strategy', text: 'We audit.' }],
      answers: [],
      evidenceLinks: [],
    },
  },
};

interface Sent extends Record<string, unknown> {
  key?: string;
  nominee: Record<string, unknown>;
  evidenceLinks: string[];
}
let sent: Sent[] = [];

/** Takes what is entered unless it is refused for these. */
function serve(userErrors: { code: string; field: string[] | null; message: string }[] = []) {
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const { operationName, variables } = JSON.parse(init?.body as string);
    if (operationName === 'NominationOnBoard')
      return Promise.resolve(Response.json({ data: { nomination } }));
    if (operationName === 'EntryQuestions') {
      const whole = { ...question, kind: 'NUMBER', required: true, help: '', words: 0 };
      const formQuestions = [{ ...whole, least: 1, most: 500 }];
      return Promise.resolve(Response.json({ data: { edition: { formQuestions } } }));
    }
    sent.push(variables.input as Sent);
    const answer = { nomination: userErrors.length > 0 ? null : nomination, userErrors };
    return Promise.resolve(Response.json({ data: { enterNomination: answer } }));
  });
}

const question = { id: 'trained', question: 'How many were trained?', options: [] };

async function showForm(of: typeof nomination | null = null, formQuestions: object[] = []) {
  const entered: string[] = [];
  const { unmount } = await show(Staffed, {
    part: Enter as unknown as Component<ComponentProps<Component>>,
    given: {
      ...{
        edition: { ...edition, formQuestions },
        nomination: of,
        cancel: () => entered.push('cancelled'),
      },
      entered: ({ id }: { id: string }) => entered.push(id),
    },
    room: { edition, me: { id: 'sam', name: 'Sam', language: 'EN' } },
  });
  return { entered, unmount };
}

const group = (name: string) => page.getByRole('group', { name, exact: true });
const act = () => page.getByRole('button', { name: m.entered_act() });
async function fill(): Promise<void> {
  await userEvent.click(page.getByRole('radio', { name: m.entered_way_PHONE() }));
  await userEvent.fill(page.getByLabelText(m.entered_received()), '2026-01-15');
  const texts = {
    [m.board_nominee()]: {
      [m.nominate_name()]: 'Ada',
      [m.nominate_role()]: 'Head',
      [m.nominate_company()]: 'Loom',
      [m.nominate_email()]: 'ada@b.example',
    },
    [m.board_nominator()]: {
      [m.nominate_name()]: 'Bo',
      [m.nominate_organisation()]: 'Mills',
      [m.nominate_email()]: 'bo@b.example',
      [m.nominate_relation()]: 'Peer',
    },
  };
  for (const [part, fields] of Object.entries(texts)) {
    for (const [name, text] of Object.entries(fields)) {
      await userEvent.fill(group(part).getByRole('textbox', { name, exact: true }), text);
    }
  }
  await userEvent.selectOptions(page.getByRole('combobox', { name: m.nominate_country() }), 'AT');
  await userEvent.fill(page.getByRole('textbox', { name: 'Strategy' }), 'We audit.');
  await userEvent.fill(
    page.getByRole('textbox', { name: m.entered_links(), exact: false }),
    'https://example.org/a\nhttps://example.org/b',
  );
  await userEvent.click(page.getByRole('checkbox', { name: m.entered_declares() }));
  await userEvent.click(page.getByRole('checkbox', { name: m.entered_contact() }));
}

describe('what an officer enters', () => {
  beforeEach(() => {
    speak('en');
    localStorage.clear();
    sent = [];
    serve();
  });

  it('is sent whole, with how it came, and under one key as long as it says the same', async () => {
    const { entered } = await showForm();
    await fill();
    serve([{ code: 'RECEIVED_LATE', field: ['input', 'receivedOn'], message: '' }]);
    await userEvent.click(act());
    await expect.element(page.getByText(refusalText('RECEIVED_LATE')).first()).toBeVisible();
    await expect.element(page.getByLabelText(m.entered_received())).toBeInvalid();
    serve();
    await userEvent.click(act());
    await expect.poll(() => entered).toEqual(['n1']);
    expect(sent[1]).toMatchObject({
      ...{ way: 'PHONE', receivedOn: '2026-01-15', language: 'EN' },
      ...{ declaresAccuracy: true, allowsContact: true },
      nominee: { name: 'Ada', country: 'AT', language: 'EN' },
      statements: [{ criterion: 'strategy', text: 'We audit.' }],
      evidenceLinks: ['https://example.org/a', 'https://example.org/b'],
    });
    expect(sent[0]!.key).toMatch(/^[\da-f]{64}$/);
    expect(sent[1]!.key).toBe(sent[0]!.key);
    expect(localStorage).toHaveLength(0);
  });

  it('has what the edition asks besides', async () => {
    const { entered } = await showForm(null, [question]);
    const answer = page.getByRole('textbox', { name: question.question });
    await expect.element(answer).toBeVisible();
    await fill();
    await userEvent.click(act());
    const missing = page.getByRole('link', { name: question.question, exact: false });
    await expect.element(missing).toBeVisible();
    expect(sent).toEqual([]);
    await userEvent.fill(answer, '312');
    await userEvent.click(act());
    await expect.poll(() => entered).toEqual(['n1']);
    expect(sent[0]).toMatchObject({ answers: [{ question: 'trained', text: '312' }] });
  });

  it('says at once all that is missing, and is accessible then', async () => {
    await showForm();
    await userEvent.click(act());
    const summary = page.getByRole('link', { name: m.entered_received(), exact: false });
    await expect.element(summary).toBeVisible();
    await expect
      .element(
        page.getByRole('link', {
          name: `${m.board_nominator()} – ${m.nominate_name()}`,
          exact: false,
        }),
      )
      .toBeVisible();
    await expect.element(page.getByRole('checkbox').first()).toBeInvalid();
    expect(await violations()).toEqual([]);
    expect(sent).toEqual([]);
  });

  it('stays in this browser until it is entered, or dropped', async () => {
    const { unmount } = await showForm();
    const statement = page.getByRole('textbox', { name: 'Strategy' });
    await userEvent.fill(statement, 'Half of it.');
    await unmount();
    const { entered } = await showForm();
    await expect.element(statement).toHaveValue('Half of it.');
    await userEvent.click(page.getByRole('button', { name: m.entered_cancel() }));
    expect(entered).toEqual(['cancelled']);
    expect(localStorage).toHaveLength(0);
  });

  it('is of another version what its nominator wrote, of which addresses stay', async () => {
    const { entered } = await showForm(nomination);
    const nominee = group(m.board_nominee());
    const name = nominee.getByRole('textbox', { name: m.nominate_name(), exact: true });
    await expect.element(name).toHaveValue('Ada');
    await expect
      .element(nominee.getByRole('textbox', { name: m.nominate_email() }))
      .toHaveAttribute('readonly');
    await userEvent.click(page.getByRole('radio', { name: m.entered_way_PAPER() }));
    await userEvent.fill(page.getByLabelText(m.entered_received()), '2026-01-16');
    await userEvent.fill(name, 'Ada Lovelace');
    await userEvent.click(page.getByRole('checkbox', { name: m.entered_declares() }));
    await userEvent.click(page.getByRole('button', { name: m.entered_correct_act() }));
    await expect.poll(() => entered).toEqual(['n1']);
    expect(sent[0]).toMatchObject({
      ...{ nomination: 'n1', version: 2, way: 'PAPER', language: 'AR' },
      nominee: { name: 'Ada Lovelace', role: 'Head', company: 'Loom', language: 'FR' },
      nominator: { name: 'Bo', email: 'bo@b.example' },
    });
    expect(sent[0]).not.toHaveProperty('key');
  });
});
