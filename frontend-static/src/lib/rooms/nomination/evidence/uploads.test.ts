// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { NominationEditor } from '../editor.svelte.ts';
import { addFile } from './uploads.ts';

vi.mock('../../evidence/files.ts', async (original) => ({
  ...(await original<object>()),
  send: () => Promise.resolve(null),
}));

const report = new File(['%PDF-'], 'report.pdf', { type: 'application/pdf' });

/** What the server says to one confirmation after the other, the last of it for good. */
let said: (string | null)[];
let confirmed: number;

const editor = {
  attempt: (act: () => Promise<string | null>) => act(),
  putOnServer: () => Promise.resolve(true),
  changeFiles: async (act: (version: number) => Promise<{ userErrors: { code: string }[] }>) =>
    (await act(1)).userErrors[0]?.code ?? null,
} as unknown as NominationEditor;

beforeEach(() => {
  confirmed = 0;
  vi.useFakeTimers();
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    if (JSON.parse(body).operationName === 'BeginUpload') {
      const upload = { id: 'u', url: 'https://store.example', fields: [], expiresAt: '' };
      return Promise.resolve(Response.json({ data: { beginUpload: { upload, userErrors: [] } } }));
    }
    const code = said[Math.min(confirmed, said.length - 1)];
    confirmed++;
    const userErrors = code ? [{ code, field: null, message: '' }] : [];
    const confirmUpload = { nomination: null, userErrors };
    return Promise.resolve(Response.json({ data: { confirmUpload } }));
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('adds a file as soon as a scanner has looked at it', async () => {
  said = ['FILE_NOT_SCANNED', 'FILE_NOT_SCANNED', null];
  const added = addFile(editor, report, () => undefined);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await added).toBeNull();
  expect(confirmed).toBe(3);
});

it('says what a scanner found at once', async () => {
  said = ['FILE_UNSAFE'];
  expect(await addFile(editor, report, () => undefined)).toBe('FILE_UNSAFE');
  expect(confirmed).toBe(1);
});

it('waits for a scanner for five minutes and no longer', async () => {
  said = ['FILE_NOT_SCANNED'];
  const added = addFile(editor, report, () => undefined);
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(await added).toBe('FILE_NOT_SCANNED');
  expect(confirmed).toBe(10);
});
