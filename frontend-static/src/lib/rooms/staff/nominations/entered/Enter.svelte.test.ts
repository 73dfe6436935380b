import type { Component, ComponentProps } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mostWords } from '#lib/i18n/word-count.ts';
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
  ...{ id: 'n1', reference: 'NOM-2026-0001', status: 'SUBMITTED', version: 4 },
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
type Refused = { code: string; field: string[] | null; message: string };
const refusal = (code: string, field: string[] | null = null): Refused => ({
  ...{ code, field, message: '' },
});

/** Takes what is entered unless it is refused for these; on record is then what is given. */
function serve(userErrors: Refused[] = [], onRecord: object = nomination) {
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const { operationName, variables } = JSON.parse(init?.body as string);
    if (operationName === 'NominationOnBoard')
      return Promise.resolve(Response.json({ data: { nomination: onRecord } }));
    if (operationName === 'EntryQuestions') {
      const whole = { ...question, kind: 'NUMBER', required: true, help: '', words: 0 };
      const file = { ...whole, id: 'proof', kind: 'FILE', question: 'Which report shows it?' };
      const formQuestions = [{ ...whole, least: 1, most: 500 }, file];
      return Promise.resolve(Response.json({ data: { edition: { formQuestions } } }));
    }
    sent.push(variables.input as Sent);
    const isThere = userErrors.length === 0 || onRecord !== nomination;
    const answer = { nomination: isThere ? onRecord : null, userErrors };
    return Promise.resolve(Response.json({ data: { enterNomination: answer } }));
  });
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** The nomination once its nominator has written another statement. */
const newerSaying = (text: string) => ({
  ...nomination,
  changes: [...nomination.changes, '2026-01-03T00:00:00Z'],
  dossier: { ...nomination.dossier, statements: [{ criterion: 'strategy', text }] },
});

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

  it('is sent whole, with how it came, and under the one key of its form', async () => {
    const { entered } = await showForm();
    await fill();
    serve([refusal('RECEIVED_LATE', ['input', 'receivedOn'])]);
    await userEvent.click(act());
    await expect.element(page.getByText(refusalText('RECEIVED_LATE')).first()).toBeVisible();
    await expect.element(page.getByLabelText(m.entered_received())).toBeInvalid();
    serve();
    await userEvent.fill(page.getByLabelText(m.entered_received()), '2026-01-14');
    await userEvent.click(act());
    await expect.poll(() => entered).toEqual(['n1']);
    expect(sent[1]).toMatchObject({
      ...{ way: 'PHONE', receivedOn: '2026-01-14', language: 'EN' },
      ...{ declaresAccuracy: true, allowsContact: true },
      nominee: { name: 'Ada', country: 'AT', language: 'EN' },
      statements: [{ criterion: 'strategy', text: 'We audit.' }],
      evidenceLinks: ['https://example.org/a', 'https://example.org/b'],
    });
    expect(sent[0]!.key).toMatch(UUID);
    expect(sent[1]!.key).toBe(sent[0]!.key);
    expect(localStorage).toHaveLength(0);
  });

  it('has the same key after a reload, and another once it is on record', async () => {
    const first = await showForm();
    await fill();
    serve([refusal('RECEIVED_LATE', ['input', 'receivedOn'])]);
    await userEvent.click(act());
    await expect.element(page.getByLabelText(m.entered_received())).toBeInvalid();
    await first.unmount();
    serve();
    const second = await showForm();
    await userEvent.click(act());
    await expect.poll(() => second.entered).toEqual(['n1']);
    expect(sent[1]!.key).toBe(sent[0]!.key);
    await second.unmount();
    await showForm();
    await fill();
    await userEvent.click(act());
    await expect.poll(() => sent.length).toBe(3);
    expect(sent[2]!.key).toMatch(UUID);
    expect(sent[2]!.key).not.toBe(sent[0]!.key);
  });

  it('is tried again after a failure, by a button and with nothing lost', async () => {
    const { entered } = await showForm();
    await fill();
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('no network'));
    await userEvent.click(act());
    const again = page.getByRole('button', { name: m.room_retry() });
    await expect.element(again).toBeVisible();
    serve();
    await userEvent.click(again);
    await expect.poll(() => entered).toEqual(['n1']);
    expect(sent[0]).toMatchObject({ statements: [{ text: 'We audit.' }] });
  });

  it('is said to be on record though it cannot be read again', async () => {
    const { entered } = await showForm();
    await fill();
    vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
      const { operationName } = JSON.parse(init?.body as string) as { operationName: string };
      const answer = { nomination: { id: 'n1', reference: 'NOM-2026-0001' }, userErrors: [] };
      const data =
        operationName === 'EnterNomination' ? { enterNomination: answer } : { nomination: null };
      return Promise.resolve(Response.json({ data }));
    });
    await userEvent.click(act());
    await expect.poll(() => entered).toEqual(['n1']);
    expect(localStorage).toHaveLength(0);
  });

  it('counts the words of a statement in the language of the nomination', async () => {
    await showForm();
    await userEvent.fill(page.getByRole('textbox', { name: 'Strategy' }), 'We audit all.');
    const left = (language: string) => m.nominate_words_left({ count: mostWords(language) - 3 });
    await expect.element(page.getByText(left('en'))).toBeVisible();
    await userEvent.selectOptions(page.getByRole('combobox', { name: m.entered_language() }), 'ZH');
    await expect.element(page.getByText(left('zh'))).toBeVisible();
  });

  it('goes on as another version, or as another nomination, where the form was entered already', async () => {
    const { entered } = await showForm();
    await fill();
    const other = { ...nomination, id: 'n0', changes: [] };
    serve([refusal('ENTERED_ALREADY')], other);
    await userEvent.click(act());
    const notice = m.entered_already({ reference: other.reference, name: other.nomineeName });
    await expect.element(page.getByRole('heading', { name: notice })).toBeVisible();
    expect(await violations()).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: m.entered_already_another() }));
    await userEvent.click(act());
    await expect.element(page.getByRole('heading', { name: notice })).toBeVisible();
    expect(sent[1]!.key).not.toBe(sent[0]!.key);
    await userEvent.click(page.getByRole('button', { name: m.entered_already_version() }));
    serve();
    await userEvent.click(page.getByRole('button', { name: m.entered_correct_act() }));
    await expect.poll(() => entered).toEqual(['n1']);
    expect(sent[2]).toMatchObject({ nomination: 'n0', version: 1, nominee: { name: 'Ada' } });
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

  it('does not ask for a file, and says so', async () => {
    const proof = { id: 'proof', kind: 'FILE', question: 'Which report shows it?', options: [] };
    const { entered } = await showForm(null, [{ ...question, kind: 'NUMBER' }, proof]);
    await expect
      .element(page.getByText(m.entered_no_files({ questions: proof.question })))
      .toBeVisible();
    await fill();
    await userEvent.fill(page.getByRole('textbox', { name: question.question }), '312');
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
          name: m.nominate_label_in_part({ part: m.board_nominator(), label: m.nominate_name() }),
          exact: false,
        }),
      )
      .toBeVisible();
    await expect.element(page.getByRole('checkbox').first()).toBeInvalid();
    expect(await violations()).toEqual([]);
    expect(sent).toEqual([]);
  });

  it('stays in this browser until it is entered, or dropped, which is asked first', async () => {
    const { unmount } = await showForm();
    const statement = page.getByRole('textbox', { name: 'Strategy' });
    await userEvent.fill(statement, 'Half of it.');
    await unmount();
    const { entered } = await showForm();
    await expect.element(statement).toHaveValue('Half of it.');
    const leave = page.getByRole('button', { name: m.entered_cancel(), exact: true }).first();
    await userEvent.click(leave);
    const dialog = page.getByRole('dialog', { name: m.entered_drop_ask() });
    await userEvent.click(dialog.getByRole('button', { name: m.room_cancel() }));
    await expect.element(statement).toHaveValue('Half of it.');
    expect(entered).toEqual([]);
    await userEvent.click(leave);
    await userEvent.click(dialog.getByRole('button', { name: m.room_kept_drop() }));
    expect(entered).toEqual(['cancelled']);
    expect(localStorage).toHaveLength(0);
  });

  it('is left without a question while nothing is typed', async () => {
    const { entered } = await showForm();
    await userEvent.click(page.getByRole('button', { name: m.entered_cancel(), exact: true }));
    expect(entered).toEqual(['cancelled']);
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

  it('puts nothing over a version that came on record since it was typed', async () => {
    const { unmount } = await showForm(nomination);
    const statement = page.getByRole('textbox', { name: 'Strategy' });
    await userEvent.click(page.getByRole('radio', { name: m.entered_way_PHONE() }));
    await userEvent.fill(page.getByLabelText(m.entered_received()), '2026-01-16');
    await userEvent.fill(statement, 'As the officer heard it.');
    await userEvent.click(page.getByRole('checkbox', { name: m.entered_declares() }));
    await unmount();
    const newer = newerSaying('As the nominator wrote it.');
    const { entered } = await showForm(newer);
    await expect
      .element(page.getByRole('heading', { name: m.entered_newer_title() }))
      .toBeVisible();
    await expect.element(page.getByText('As the nominator wrote it.')).toBeVisible();
    expect(await violations()).toEqual([]);
    await userEvent.click(page.getByRole('radio', { name: m.nominate_conflict_mine() }));
    await userEvent.click(page.getByRole('button', { name: m.entered_newer_act() }));
    await expect.element(statement).toHaveValue('As the officer heard it.');
    await userEvent.click(page.getByRole('button', { name: m.entered_correct_act() }));
    await expect.poll(() => entered).toEqual(['n1']);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ version: 3, way: 'PHONE' });
  });

  it('has somebody choose when another version came on record before it was sent', async () => {
    const { entered } = await showForm(nomination);
    await userEvent.click(page.getByRole('radio', { name: m.entered_way_PHONE() }));
    await userEvent.fill(page.getByLabelText(m.entered_received()), '2026-01-16');
    const statement = page.getByRole('textbox', { name: 'Strategy' });
    await userEvent.fill(statement, 'As the officer heard it.');
    await userEvent.click(page.getByRole('checkbox', { name: m.entered_declares() }));
    serve([refusal('CONFLICT')], newerSaying('As the nominator wrote it.'));
    const save = page.getByRole('button', { name: m.entered_correct_act() });
    await userEvent.click(save);
    await userEvent.click(page.getByRole('radio', { name: m.entered_newer_theirs() }));
    await userEvent.click(page.getByRole('button', { name: m.entered_newer_act() }));
    await expect.element(statement).toHaveValue('As the nominator wrote it.');
    serve();
    await userEvent.click(save);
    await expect.poll(() => entered).toEqual(['n1']);
    expect(sent.map(({ version }) => version)).toEqual([2, 3]);
  });

  it('says that a version which changes nothing was not saved', async () => {
    const { entered } = await showForm(nomination);
    await userEvent.click(page.getByRole('radio', { name: m.entered_way_PHONE() }));
    await userEvent.fill(page.getByLabelText(m.entered_received()), '2026-01-16');
    await userEvent.click(page.getByRole('checkbox', { name: m.entered_declares() }));
    serve([refusal('NOTHING_CHANGED')]);
    await userEvent.click(page.getByRole('button', { name: m.entered_correct_act() }));
    await expect.element(page.getByText(refusalText('NOTHING_CHANGED'))).toBeVisible();
    expect(entered).toEqual([]);
  });
});
