import type { Component, ComponentProps } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show, speak, violations } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition } from '../../staff.ts';
import SaveTable from './SaveTable.svelte';
import { linesIn } from './table.ts';

const HEADING = 'reference,note\r\n';
const line = (number: number) => `NOM-${number},"two\r\nlines, one ""cell"""\r\n`;
/** The board gives this many lines at once. */
const PART = 1_000;
const TOTAL = 2_500;
const lines = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => line(from + index)).join('');

/** What the answers from the second part on wait for. */
let held: Promise<void>;
/** Whether the second part gets no answer. */
let isBroken = false;

async function showTable(total = TOTAL, fits: { text: string; ids?: string[] }[] = [{ text: '' }]) {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_, init) => {
    const { variables } = JSON.parse(init?.body as string);
    const from = Number(variables.after ?? 0);
    if (from > 0) {
      const stopped = new Promise<never>((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
      });
      await Promise.race([held, stopped]);
      if (isBroken) throw new TypeError('no answer');
    }
    const to = Math.min(total, from + PART);
    const text = (from > 0 ? '' : HEADING) + lines(from, to);
    return Response.json({ data: { boardTable: { text, next: to < total ? `${to}` : null } } });
  });
  const edition = { id: 'edition-2026', year: 2026 } as unknown as StaffEdition;
  await show(Staffed, {
    part: SaveTable as unknown as Component<ComponentProps<Component>>,
    given: { edition, label: 'Save it', look: 'quiet', total, fits: () => fits, order: 'OLDEST' },
    room: { edition, me: { id: 'sam', name: 'Sam', language: 'EN' } },
  });
}

const press = (name: string) => userEvent.click(page.getByRole('button', { name }));
const isSaved = (count: string) =>
  expect.element(page.getByText(m.board_saved({ count }))).toBeVisible();

/** A folder of the browser's own in the place of the disk. */
async function chooseIn(folder: FileSystemDirectoryHandle) {
  const picks = vi.fn(({ suggestedName }: { suggestedName: string }) =>
    folder.getFileHandle(suggestedName, { create: true }),
  );
  vi.stubGlobal('showSaveFilePicker', picks);
  return picks;
}

describe('a table of nominations', () => {
  beforeEach(() => {
    speak('en');
    held = Promise.resolve();
    isBroken = false;
    vi.stubGlobal('showSaveFilePicker', undefined);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('is handed over whole, says how far it is, and how many nominations are in it', async () => {
    const made = vi.spyOn(URL, 'createObjectURL');
    let go = (): void => undefined;
    held = new Promise((then) => (go = then));
    await showTable();
    await press('Save it');
    const going = m.archive_going({ over: '1,000', all: '2,500' });
    await expect.element(page.getByRole('progressbar', { name: going })).toBeVisible();
    expect(await violations()).toEqual([]);
    go();
    await isSaved('2,500');
    const text = await (made.mock.lastCall![0] as Blob).text();
    expect(text).toBe(HEADING + lines(0, TOTAL));
    // The mark of its encoding, by which spreadsheets know it.
    const start = await (made.mock.lastCall![0] as Blob).slice(0, 3).arrayBuffer();
    expect([...new Uint8Array(start)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('of several parts of what is ticked has one heading', async () => {
    const made = vi.spyOn(URL, 'createObjectURL');
    await showTable(2, [
      { text: '', ids: ['a'] },
      { text: '', ids: ['b'] },
    ]);
    await press('Save it');
    await isSaved('4');
    const text = await (made.mock.lastCall![0] as Blob).text();
    expect(text).toBe(HEADING + lines(0, 2) + lines(0, 2));
  });

  it('goes straight to the disk where the browser can do that', async () => {
    const folder = await navigator.storage.getDirectory();
    const picks = await chooseIn(folder);
    const made = vi.spyOn(URL, 'createObjectURL');
    await showTable();
    await press('Save it');
    await isSaved('2,500');
    const file = await (await folder.getFileHandle('nominations-2026.csv')).getFile();
    expect(await file.text()).toBe(HEADING + lines(0, TOTAL));
    expect(made).not.toHaveBeenCalled();
    picks.mockRejectedValueOnce(new DOMException('', 'AbortError'));
    await press('Save it');
    await expect.element(page.getByText(m.board_saved({ count: '2,500' }))).not.toBeInTheDocument();
    expect(picks).toHaveBeenCalledTimes(2);
  });

  it('can be stopped, and then nothing is left of it', async () => {
    const folder = await navigator.storage.getDirectory();
    await chooseIn(folder);
    held = new Promise(() => undefined);
    await showTable();
    await press('Save it');
    await press(m.archive_stop());
    await expect.element(page.getByText(m.archive_stopped())).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Save it' })).toHaveFocus();
    await expect(folder.getFileHandle('nominations-2026.csv')).rejects.toThrow();
  });

  it('that breaks off is not handed over, and is tried again', async () => {
    const made = vi.spyOn(URL, 'createObjectURL');
    isBroken = true;
    await showTable();
    await press('Save it');
    await expect.element(page.getByRole('button', { name: m.room_retry() })).toBeVisible();
    expect(made).not.toHaveBeenCalled();
    isBroken = false;
    await press(m.room_retry());
    await isSaved('2,500');
  });

  it('has as many lines as end outside of quotation marks', () => {
    expect(linesIn('')).toBe(0);
    expect(linesIn(HEADING + line(1) + line(2))).toBe(3);
  });
});
