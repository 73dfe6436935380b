import { strFromU8, unzipSync } from 'fflate';
import type { Component, ComponentProps } from 'svelte';
import { beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show, speak, violations } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition } from '../../staff.ts';
import type { Row } from '../several/ticked.ts';
import Archive from './Archive.svelte';

const MARKUP = '<img src=x onerror=alert(1)>';
const FILES = [
  { id: 'one', name: '../Report.pdf', type: 'PDF', size: 4, addedAt: '2026-01-01T00:00:00Z' },
  { id: 'two', name: '-report.PDF', type: 'PDF', size: 4, addedAt: '2026-01-01T00:00:00Z' },
  {
    ...{ id: 'proof', name: 'Scan.pdf', type: 'PDF', size: 4, question: 'shown' },
    addedAt: '2026-01-01T00:00:00Z',
  },
  { id: 'lost', name: 'Lost.png', type: 'PNG', size: 4, addedAt: '2026-01-01T00:00:00Z' },
];
const row = (id: string) => ({ id, reference: `NOM-2026-${id}`, version: 1 }) as unknown as Row;
const whole = (id: string) => ({
  ...{ id, reference: `NOM-2026-${id}`, status: 'SUBMITTED', version: 1, changes: [] },
  ...{ nomineeName: 'Ada', nomineeEmail: 'a@b.example', submittedAt: '2026-01-01T00:00:00Z' },
  ...{ nominatorName: 'Bo', nominatorOrganisation: 'Mills', nominatorEmail: 'b@b.example' },
  ...{
    relation: 'Peer',
    screeningNote: null,
    ineligibleReason: null,
    consent: null,
    unwritten: [],
  },
  proposal: null,
  translations: [
    {
      ...{ language: 'AR', given: true, version: 1, translator: '', author: 'Olga' },
      savedAt: '2026-02-01T00:00:00Z',
      statements: [{ criterion: 'strategy', text: 'نراجع كل مصنع', outdated: false }],
    },
  ],
  dossier: {
    ...{ role: MARKUP, company: 'Looms', country: 'AT', category: null, language: 'EN' },
    statements: [{ criterion: 'strategy', text: 'We audit\nevery mill.' }],
    answers: [{ question: 'trained', text: '312' }],
    ...{ evidenceLinks: ['https://example.org/'], evidenceFiles: id === '1' ? FILES : [] },
  },
});

/** What was asked for, oldest first. */
let asked: string[] = [];
/** What the answers about files wait for. */
let held: Promise<void>;

/** The dossier of the third is not to be had, nor the file that is lost. */
function serve(): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (to, init) => {
    if (to !== '/graphql/secretariat') {
      const signal = init?.signal;
      const stopped = new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
      });
      await Promise.race([held, stopped]);
      return String(to).endsWith('/lost')
        ? new Response('', { status: 404 })
        : new Response(`%PDF of ${String(to)}`);
    }
    const { operationName, variables } = JSON.parse(init?.body as string);
    asked.push([operationName, variables.id ?? variables.file].join(' ').trim());
    if (variables.id === '3') throw new TypeError('no answer');
    const url = `https://files.example/${variables.file}`;
    const ids: string[] = variables.fit?.ids ?? [];
    // In two parts, as where answers are long.
    const lines = variables.after ? ids.slice(1) : ['reference', ...ids.slice(0, 1)];
    const next = variables.after ? null : 'more';
    const data = {
      BoardTable: { boardTable: { text: [...lines, ''].join('\r\n'), next } },
      NominationToSave: { nomination: whole(variables.id) },
      BoardEvidenceDownload: { evidenceDownload: { url, expiresAt: '2026-01-01T00:05:00Z' } },
    }[operationName as string];
    return Response.json({ data });
  });
}

async function showArchive(
  total: number,
  ticked: string[] = [],
  more: { most?: number } = {},
): Promise<void> {
  const edition = {
    ...{ id: 'edition-2026', year: 2026, name: 'Award 2026', state: 'SCREENING' },
    ...{ timeZone: 'Europe/Vienna', categories: [], windows: [] },
    criteria: [{ id: 'strategy', name: 'Strategy' }],
    formQuestions: [
      { id: 'trained', question: 'How many were trained?', options: [] },
      { id: 'shown', question: 'Which report shows it?', options: [] },
    ],
  } as unknown as StaffEdition;
  const rows = Array.from({ length: Math.min(total, 3) }, (_, index) => row(`${index + 1}`));
  await show(Staffed, {
    part: Archive as unknown as Component<ComponentProps<Component>>,
    given: {
      ...{ edition, total, order: 'OLDEST', found: () => Promise.resolve(rows), ...more },
      ticked: new Map(ticked.map((id) => [id, row(id)])),
    },
    room: { edition, me: { id: 'sam', name: 'Sam', language: 'EN' } },
  });
}

const save = () => userEvent.click(page.getByRole('button', { name: m.archive_save() }));
const saved = (nominations: string, files: string) =>
  expect.element(page.getByText(m.archive_saved({ nominations, files }))).toBeVisible();
const unpacked = async (file: Blob) => unzipSync(new Uint8Array(await file.arrayBuffer()));

describe('an archive of nominations', () => {
  beforeEach(() => {
    speak('en');
    asked = [];
    held = Promise.resolve();
    serve();
    vi.stubGlobal('showSaveFilePicker', undefined);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('has a folder for each with its dossier and files, and says what it lacks', async () => {
    const made = vi.spyOn(URL, 'createObjectURL');
    await showArchive(3);
    await expect.element(page.getByText(m.archive_found({ count: '3' }))).toBeVisible();
    await save();
    await saved('3', '3');
    expect(await violations()).toEqual([]);
    const files = await unpacked(made.mock.lastCall![0] as Blob);
    expect(Object.keys(files)).toEqual([
      'nominations-2026.csv',
      'NOM-2026-1/evidence/-Report.pdf',
      'NOM-2026-1/evidence/-report (2).PDF',
      'NOM-2026-1/evidence/Which report shows it- – Scan.pdf',
      'NOM-2026-1/dossier.html',
      'NOM-2026-1/dossier.json',
      'NOM-2026-2/dossier.html',
      'NOM-2026-2/dossier.json',
      'Missing.txt',
    ]);
    const text = (name: string) => strFromU8(files[name]!);
    // The mark of its encoding, by which spreadsheets know it.
    expect([...files['nominations-2026.csv']!.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text('nominations-2026.csv')).toBe('reference\r\n1\r\n2\r\n3\r\n');
    expect(text('NOM-2026-1/evidence/-report (2).PDF')).toBe('%PDF of https://files.example/two');
    const lost = `NOM-2026-1/evidence/Lost.png: ${m.archive_not_had()}`;
    const gone = `NOM-2026-3/: ${m.archive_not_had()}`;
    expect(text('Missing.txt')).toBe(`${lost}\r\n${gone}\r\n`);
    await expect.element(page.getByRole('listitem').first()).toHaveTextContent(lost);
    await expect.element(page.getByRole('listitem').last()).toHaveTextContent(gone);
    expect(JSON.parse(text('NOM-2026-1/dossier.json'))).toMatchObject({
      nominatorEmail: 'b@b.example',
      savedFiles: { one: 'evidence/-Report.pdf', two: 'evidence/-report (2).PDF' },
    });
    const sheet = new DOMParser().parseFromString(text('NOM-2026-1/dossier.html'), 'text/html');
    expect(sheet.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("'none'");
    expect(sheet.querySelector('img, script')).toBeNull();
    expect(sheet.body.textContent).toContain(MARKUP);
    expect(sheet.body.textContent).toContain('We audit\nevery mill.');
    const translated = sheet.querySelector('[lang=ar][dir=rtl]');
    expect(translated?.textContent.trim()).toBe('نراجع كل مصنع');
    expect(sheet.body.textContent).toContain('312');
    const links = [...sheet.querySelectorAll('ul:last-of-type a')];
    expect(links.map((link) => link.getAttribute('href'))).toContain('evidence/-Report.pdf');
  });

  it('is of those ticked, each opened as by who reads it', async () => {
    const made = vi.spyOn(URL, 'createObjectURL');
    await showArchive(3, ['1']);
    await expect.element(page.getByText(m.archive_ticked({ count: '1' }))).toBeVisible();
    await save();
    await saved('1', '3');
    expect(Object.keys(await unpacked(made.mock.lastCall![0] as Blob))).toHaveLength(7);
    expect(asked).toEqual([
      ...['BoardTable', 'BoardTable'],
      'NominationToSave 1',
      ...['one', 'two', 'proof', 'lost'].map((file) => `BoardEvidenceDownload ${file}`),
    ]);
  });

  it('can be stopped, and then nothing is saved', async () => {
    const made = vi.spyOn(URL, 'createObjectURL');
    held = new Promise(() => undefined);
    await showArchive(3, ['1']);
    await save();
    await expect.poll(() => asked).toContain('BoardEvidenceDownload one');
    await userEvent.click(page.getByRole('button', { name: m.archive_stop() }));
    await expect.element(page.getByText(m.archive_stopped())).toBeVisible();
    expect(made).not.toHaveBeenCalled();
  });

  it('goes straight to the disk where the browser can do that, and leaves nothing there when stopped', async () => {
    const folder = await navigator.storage.getDirectory();
    const picks = vi.fn(({ suggestedName }: { suggestedName: string }) =>
      folder.getFileHandle(suggestedName, { create: true }),
    );
    vi.stubGlobal('showSaveFilePicker', picks);
    await showArchive(3, ['1']);
    await save();
    await saved('1', '3');
    const file = await (await folder.getFileHandle('nominations-2026.zip')).getFile();
    expect(Object.keys(await unpacked(file))).toContain('NOM-2026-1/dossier.html');
    held = new Promise(() => undefined);
    await save();
    await expect.poll(() => asked.filter((one) => one.endsWith(' one'))).toHaveLength(2);
    await userEvent.click(page.getByRole('button', { name: m.archive_stop() }));
    await expect.element(page.getByText(m.archive_stopped())).toBeVisible();
    await expect(folder.getFileHandle('nominations-2026.zip')).rejects.toThrow();
    picks.mockRejectedValueOnce(new DOMException('', 'AbortError'));
    await save();
    await expect.element(page.getByRole('button', { name: m.archive_save() })).toBeVisible();
    expect(picks).toHaveBeenCalledTimes(3);
  });

  it('is ended when nothing more is given out', async () => {
    const made = vi.spyOn(URL, 'createObjectURL');
    vi.mocked(fetch).mockImplementation(() =>
      Promise.resolve(
        Response.json({ errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] }),
      ),
    );
    await showArchive(3);
    await save();
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(made).not.toHaveBeenCalled();
  });

  it('of more than a browser holds at once comes in parts, each when it is asked for, and goes on after those that were handed over', async () => {
    const made = vi.spyOn(URL, 'createObjectURL');
    const names = vi
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => undefined);
    let isBroken = true;
    vi.mocked(fetch).mockImplementation((_, init) => {
      const { operationName, variables } = JSON.parse(init?.body as string);
      asked.push([operationName, variables.id].join(' ').trim());
      const one = whole(`${variables.id}`);
      const nomination = { ...one, dossier: { ...one.dossier, evidenceFiles: [] } };
      const data = {
        BoardTable: { boardTable: { text: 'reference\r\n', next: null } },
        NominationToSave: { nomination },
      }[operationName as string];
      const ended = [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }];
      const isOut = isBroken && variables.id === '3';
      return Promise.resolve(Response.json(isOut ? { errors: ended } : { data }));
    });
    await showArchive(3, [], { most: 2 });
    await expect.element(page.getByText(m.archive_most({ most: '2', parts: '2' }))).toBeVisible();
    await save();
    await expect
      .element(page.getByText(m.archive_part_saved({ done: '1', parts: '2' })))
      .toBeVisible();
    await expect
      .element(page.getByText(m.archive_part_holds({ done: '2', all: '3' })))
      .toBeVisible();
    expect(await violations()).toEqual([]);
    // A browser may keep a second file back that nobody has pressed anything for.
    expect(asked).not.toContain('NominationToSave 3');
    await userEvent.click(
      page.getByRole('button', { name: m.archive_save_part({ part: '2', parts: '2' }) }),
    );
    await expect.element(page.getByText(m.archive_handed({ done: '1', parts: '2' }))).toBeVisible();
    expect(made).toHaveBeenCalledTimes(1);
    isBroken = false;
    await userEvent.click(page.getByRole('button', { name: m.room_retry() }));
    await saved('3', '0');
    const files = await Promise.all(made.mock.calls.map(([file]) => unpacked(file as Blob)));
    expect(files.map((one) => Object.keys(one))).toEqual([
      [
        ...['nominations-2026-part-1-of-2.csv', 'NOM-2026-1/dossier.html'],
        ...['NOM-2026-1/dossier.json', 'NOM-2026-2/dossier.html', 'NOM-2026-2/dossier.json'],
      ],
      [
        ...['nominations-2026-part-2-of-2.csv', 'NOM-2026-3/dossier.html'],
        'NOM-2026-3/dossier.json',
      ],
    ]);
    const links = names.mock.contexts.map((link) => (link as HTMLAnchorElement).download);
    expect(links).toEqual(['nominations-2026-part-1-of-2.zip', 'nominations-2026-part-2-of-2.zip']);
  });

  it('of which a part was stopped goes on with that part, or begins anew', async () => {
    const names = vi
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => undefined);
    held = new Promise(() => undefined);
    await showArchive(3, ['2', '1', '3'], { most: 1 });
    await save();
    const next = (part: string) =>
      page.getByRole('button', { name: m.archive_save_part({ part, parts: '3' }) });
    await userEvent.click(next('2'));
    await userEvent.click(page.getByRole('button', { name: m.archive_stop() }));
    const stopped = m.archive_stopped_parts({ done: '1', parts: '3' });
    await expect.element(page.getByText(stopped)).toBeVisible();
    held = Promise.resolve();
    await userEvent.click(next('2'));
    await expect.element(next('3')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: m.archive_anew() }));
    await expect.element(next('2')).toBeVisible();
    const links = names.mock.contexts.map((link) => (link as HTMLAnchorElement).download);
    expect(links).toEqual([1, 2, 1].map((part) => `nominations-2026-part-${part}-of-3.zip`));
  });

  it('is one file where it is written to the disk, of however many', async () => {
    const folder = await navigator.storage.getDirectory();
    vi.stubGlobal('showSaveFilePicker', ({ suggestedName }: { suggestedName: string }) =>
      folder.getFileHandle(suggestedName, { create: true }),
    );
    await showArchive(3, [], { most: 2 });
    await save();
    await saved('3', '3');
    const file = await (await folder.getFileHandle('nominations-2026.zip')).getFile();
    expect(Object.keys(await unpacked(file))).toContain('NOM-2026-2/dossier.html');
  });
});
