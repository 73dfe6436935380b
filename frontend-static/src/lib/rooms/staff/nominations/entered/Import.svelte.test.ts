import type { Component, ComponentProps } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { refusalText } from '#lib/rooms/refusals.ts';
import { isLeavingAsked, show, speak, violations } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition } from '../../staff.ts';
import '../../refusals.ts';
import Import from './Import.svelte';
import { Sheet } from './sheet.svelte.ts';

const edition = {
  ...{ id: 'edition-2026', year: 2026, state: 'CALL_OPEN', timeZone: 'Europe/Vienna' },
  ...{ categories: [], formQuestions: [], windows: [] },
  ...{ criteria: [{ id: 'strategy', name: 'Strategy' }] },
} as unknown as StaffEdition;
const HEAD =
  'way,receivedOn,language,nominee.name,nominee.role,nominee.company,nominee.country,nominee.email,' +
  'nominator.name,nominator.organisation,nominator.email,nominator.relation,statements.strategy';
const line = (name: string, way = 'PAPER') =>
  `${way},2026-01-15,English,${name},Head,Loom,AT,${name}@b.example,Bo,Mills,bo@b.example,Peer,We audit.`;

interface Told {
  operation: string;
  key: string;
  name: string;
}
/** What the server was told, in turn. */
let told: Told[] = [];
const names = (operation: string) =>
  told.filter((one) => one.operation === operation).map(({ name }) => name);

/** Finds one late, has one on record, and gives no answer to one the first time that it is entered. */
function serve(): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const { operationName: operation, variables } = JSON.parse(init?.body as string) as {
      operationName: string;
      variables: { input: { key: string; nominee: { name: string } } };
    };
    const { name } = variables.input.nominee;
    told.push({ operation, key: variables.input.key, name });
    const isSent = operation === 'EnterNomination';
    if (isSent && name === 'Bo' && names(operation).filter((one) => one === 'Bo').length === 1)
      return Promise.reject(new TypeError('no answer'));
    const userErrors =
      name === 'Cy' ? [{ code: 'RECEIVED_LATE', field: ['input', 'receivedOn'], message: '' }] : [];
    const isThere = name === 'Eve' || (isSent && userErrors.length === 0);
    const nomination = isThere ? { id: name, reference: `NOM-2026-${name.length}` } : null;
    const field = isSent ? 'enterNomination' : 'tryEntry';
    return Promise.resolve(Response.json({ data: { [field]: { nomination, userErrors } } }));
  });
}

const act = () => page.getByRole('button', { name: m.entered_many_act(), exact: true }).first();
const row = (name: string) => page.getByRole('row').filter({ hasText: name });

async function showPart(sheet = new Sheet(edition.id)) {
  const seen = { entered: 0, left: 0 };
  const { unmount } = await show(Staffed, {
    part: Import as unknown as Component<ComponentProps<Component>>,
    given: { edition, sheet, entered: () => seen.entered++, leave: () => seen.left++ },
    room: { edition, me: { id: 'sam', name: 'Sam', language: 'EN' } },
  });
  return Object.assign(seen, { unmount });
}

const table = () => page.getByRole('textbox', { name: m.entered_many_table() });

async function showTable(...lines: string[]) {
  const seen = await showPart();
  await userEvent.fill(table(), [HEAD, ...lines].join('\n'));
  return seen;
}

async function choose(bytes: BlobPart): Promise<void> {
  const file = new File([bytes], 'nominations.csv', { type: 'text/csv' });
  await userEvent.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, file);
}

/** Declares, and has what is ready entered. */
async function enterAll(count: number): Promise<void> {
  await userEvent.click(page.getByRole('checkbox', { name: m.entered_many_declares() }));
  await userEvent.click(page.getByRole('checkbox', { name: m.entered_many_contact() }));
  await userEvent.click(act());
  const question = page.getByRole('dialog', { name: m.entered_many_ask({ count: `${count}` }) });
  await userEvent.click(question.getByRole('button', { name: m.entered_many_act() }));
}

/** What is saved by a press, line by line. */
async function savedBy(button: string): Promise<string[]> {
  const made: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    made.push(blob as Blob);
    return 'blob:made';
  });
  await userEvent.click(page.getByRole('button', { name: button }));
  return (await made[0]!.text()).trim().split('\r\n');
}

const look = () => page.getByRole('button', { name: m.entered_many_look() });
const counts = (unseen: number, ready: number, wrong: number, entered: number) =>
  page.getByText(
    m.entered_many_counts({
      unseen: `${unseen}`,
      ready: `${ready}`,
      wrong: `${wrong}`,
      entered: `${entered}`,
    }),
  );

/** Has the server answer once it is told to. */
function holdAnswers(): () => void {
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const server = vi.mocked(fetch).getMockImplementation()!;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (...request) => {
    const given = server(...request);
    await answered;
    return given;
  });
  return answer;
}

describe('nominations entered from a table', () => {
  beforeEach(() => {
    speak('en');
    told = [];
    serve();
  });

  it('are looked through by the server before anything is saved, line by line', async () => {
    await showTable(line('Ada'), line('Cy'), line('Di', 'pigeon'), line('Eve'));
    await expect.element(row('Di')).toMatchTextContent('pigeon');
    await expect.element(row('Ada')).toMatchTextContent('English');
    await expect.element(counts(3, 0, 1, 0)).toBeVisible();
    await expect.element(act()).not.toBeInTheDocument();
    await userEvent.click(look());
    await expect.element(counts(0, 1, 2, 1)).toBeVisible();
    await expect.element(row('Cy')).toMatchTextContent(refusalText('RECEIVED_LATE'));
    await expect
      .element(row('Eve'))
      .toMatchTextContent(m.entered_many_entered({ reference: 'NOM-2026-3' }));
    expect(names('TryEntry')).toEqual(['Ada', 'Cy', 'Eve']);
    expect(names('EnterNomination')).toEqual([]);
    await expect.element(act()).toBeDisabled();
    expect(await violations()).toEqual([]);
  });

  it('are entered once each however often they are sent, by what they say', async () => {
    const seen = await showTable(line('Ada'), line('Bo'));
    await userEvent.click(look());
    await enterAll(2);
    await expect
      .element(row('Ada'))
      .toMatchTextContent(m.entered_many_entered({ reference: 'NOM-2026-3' }));
    await userEvent.click(page.getByRole('button', { name: m.room_retry() }));
    await expect.element(counts(0, 0, 0, 2)).toBeVisible();
    expect(names('EnterNomination')).toEqual(['Ada', 'Bo', 'Bo']);
    const [first, second] = told.filter(({ name }) => name === 'Bo').slice(1);
    expect(first!.key).toBe(second!.key);
    expect(new Set(told.map(({ key }) => key)).size).toBe(2);
    expect(seen.entered).toBe(2);
  });

  it('are not sent again once they stand in the table no longer', async () => {
    await showTable(line('Ada'), line('Bo'));
    await userEvent.click(look());
    await enterAll(2);
    const again = page.getByRole('button', { name: m.room_retry() });
    await expect.element(again).toBeVisible();
    await userEvent.fill(table(), [HEAD, line('Ada'), line('Di')].join('\n'));
    await expect.element(again).not.toBeInTheDocument();
    await userEvent.click(look());
    await enterAll(1);
    await expect.element(counts(0, 0, 0, 2)).toBeVisible();
    expect(names('EnterNomination')).toEqual(['Ada', 'Bo', 'Di']);
  });

  it('stay as they are while they are looked at', async () => {
    await showTable(line('Ada'));
    const answer = holdAnswers();
    await userEvent.click(look());
    await expect.element(table()).toHaveAttribute('readonly');
    await expect
      .element(page.getByRole('button', { name: m.entered_many_choose() }))
      .toBeDisabled();
    answer();
    await expect.element(table()).not.toHaveAttribute('readonly');
  });

  it('are not sent on unseen, and go on from where they were when the table is opened again', async () => {
    const sheet = new Sheet(edition.id);
    sheet.text = [HEAD, line('Ada'), line('Di')].join('\n');
    const first = await showPart(sheet);
    await userEvent.click(look());
    await expect.element(counts(0, 2, 0, 0)).toBeVisible();
    expect(isLeavingAsked()).toBe(false);
    const answer = holdAnswers();
    await enterAll(2);
    await expect.poll(() => names('EnterNomination')).toEqual(['Ada']);
    expect(isLeavingAsked()).toBe(true);
    await first.unmount();
    answer();
    await expect.poll(() => first.entered).toBe(1);
    expect(names('EnterNomination')).toEqual(['Ada']);
    expect(isLeavingAsked()).toBe(false);
    await showPart(sheet);
    await expect.element(counts(0, 1, 0, 1)).toBeVisible();
    await enterAll(1);
    await expect.element(counts(0, 0, 0, 2)).toBeVisible();
    expect(names('EnterNomination')).toEqual(['Ada', 'Di']);
  });

  it('are declared for each table and each run anew', async () => {
    await showTable(line('Ada'));
    await userEvent.click(look());
    const declares = page.getByRole('checkbox', { name: m.entered_many_declares() });
    const contact = page.getByRole('checkbox', { name: m.entered_many_contact() });
    await userEvent.click(declares);
    await userEvent.click(contact);
    await expect.element(act()).toBeEnabled();
    await userEvent.fill(table(), [HEAD, line('Ada'), line('Di')].join('\n'));
    await userEvent.click(look());
    await expect.element(declares).not.toBeChecked();
    await expect.element(contact).not.toBeChecked();
    await enterAll(2);
    await expect.element(counts(0, 0, 0, 2)).toBeVisible();
    await choose([HEAD, line('Flo')].join('\n'));
    await userEvent.click(look());
    await expect.element(declares).not.toBeChecked();
    await expect.element(act()).toBeDisabled();
  });

  it('are saved with the reasons where they are to be corrected', async () => {
    await showTable(line('Ada'), line('Cy'), line('Di', 'pigeon'));
    await userEvent.click(look());
    await expect.element(counts(0, 1, 2, 0)).toBeVisible();
    const lines = await savedBy(m.entered_many_save_wrong());
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe(`${HEAD},${m.entered_many_line()},${m.entered_many_state()}`);
    expect(lines[1]).toContain(`${line('Cy')},3,`);
    expect(lines[1]).toContain(refusalText('RECEIVED_LATE'));
    expect(lines[2]).toContain('pigeon');
  });

  it('are all saved with what came of each, and go on from that file', async () => {
    await showTable(line('Ada'), line('Cy'));
    await userEvent.click(look());
    await enterAll(1);
    await expect.element(counts(0, 0, 1, 1)).toBeVisible();
    const lines = await savedBy(m.entered_many_save());
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(m.entered_many_entered({ reference: 'NOM-2026-3' }));
    expect(lines[2]).toContain(refusalText('RECEIVED_LATE'));
    await choose(lines.join('\r\n'));
    await expect.element(table()).toHaveValue(lines.join('\n'));
    await expect.element(counts(0, 0, 1, 1)).toBeVisible();
    expect(names('EnterNomination')).toEqual(['Ada']);
  });

  it('are not entered as others when they were corrected after they were entered', async () => {
    await showTable(line('Ada'));
    await userEvent.click(look());
    await enterAll(1);
    await expect.element(counts(0, 0, 0, 1)).toBeVisible();
    const [head, ada] = await savedBy(m.entered_many_save());
    const corrected = ada!.replace('We audit.', 'We audit all.');
    await choose([head, corrected].join('\r\n'));
    const before = m.entered_many_entered({ reference: 'NOM-2026-3' });
    const changed = m.entered_many_changed({ column: m.entered_many_state() });
    await expect.element(row('Ada')).toMatchTextContent(before);
    await userEvent.click(look());
    await expect.element(counts(0, 0, 1, 0)).toBeVisible();
    await expect.element(row('Ada')).toMatchTextContent(before);
    await expect.element(row('Ada')).toMatchTextContent(changed);
    await expect.element(act()).not.toBeInTheDocument();
    // That is known still of the table that is saved now; it is another nomination once that is said.
    const [columns, again] = await savedBy(m.entered_many_save_wrong());
    expect(columns).toBe(head);
    expect(again).toContain(before);
    await choose([head, again].join('\r\n'));
    await expect.element(counts(0, 0, 1, 0)).toBeVisible();
    await choose([HEAD, line('Ada').replace('We audit.', 'We audit all.')].join('\r\n'));
    await expect.element(counts(0, 1, 0, 0)).toBeVisible();
    expect(names('EnterNomination')).toEqual(['Ada']);
  });

  it('are read from what a spreadsheet saves that knows no Unicode and separates by semicolons', async () => {
    await showPart();
    const text = `${HEAD}\r\n${line('Zoë')}\r\n`.replaceAll(',', ';');
    await choose(Uint8Array.from(text, (sign) => sign.charCodeAt(0)));
    await expect.element(row('Zoë')).toMatchTextContent(m.entered_many_unseen());
    await userEvent.click(look());
    await expect.element(counts(0, 1, 0, 0)).toBeVisible();
    expect(names('TryEntry')).toEqual(['Zoë']);
  });

  it('are so many at most, in a file of so many bytes, and what is no table is refused with words', async () => {
    const seen = await showPart();
    await choose([HEAD, ...Array.from({ length: 201 }, (_, at) => line(`N${at}`))].join('\n'));
    await expect
      .element(page.getByText(m.entered_many_limit({ most: '200', count: '201' })))
      .toBeVisible();
    await expect.element(look()).not.toBeInTheDocument();
    await choose(new Uint8Array(10 * 1024 * 1024 + 1));
    await expect.element(table()).toBeInvalid();
    await expect.element(table()).toHaveValue('');
    await choose(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00));
    await expect.element(table()).not.toBeInvalid();
    await expect.element(page.getByRole('status')).toMatchTextContent(m.entered_way());
    await expect.element(look()).not.toBeInTheDocument();
    expect(told).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: m.entered_many_leave() }));
    expect(seen.left).toBe(1);
  });
});
