// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { NominationEditor } from '../editor.svelte.ts';
import { addFile } from './uploads.ts';

/** Takes whatever is sent. */
class Taken {
  readonly upload = {};
  readonly status = 204;
  onload?: () => void;
  open(): void {}
  send(): void {
    queueMicrotask(() => this.onload?.());
  }
}

const report = new File(['%PDF-'], 'report.pdf', { type: 'application/pdf' });

/** What the server says to one confirmation after the other, the last of it for good. */
let said: (string | null)[];
let confirmed: number;
let begun: number;
const hearing = { progress: vi.fn(), scanning: vi.fn() };

const editor = {
  files: [],
  attempt: (act: () => Promise<string | null>) => act().catch(() => 'TROUBLE'),
  putOnServer: () => Promise.resolve(true),
  changeFiles: async (act: (version: number) => Promise<{ userErrors: { code: string }[] }>) =>
    (await act(1)).userErrors[0]?.code ?? null,
} as unknown as NominationEditor;

beforeEach(() => {
  confirmed = begun = 0;
  hearing.scanning.mockClear();
  vi.useFakeTimers();
  vi.stubGlobal('XMLHttpRequest', Taken);
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    if (JSON.parse(body).operationName === 'BeginUpload') {
      begun++;
      const upload = { id: 'u', url: 'https://store.example', fields: [], expiresAt: '' };
      return Promise.resolve(Response.json({ data: { beginUpload: { upload, userErrors: [] } } }));
    }
    const code = said[Math.min(confirmed, said.length - 1)];
    confirmed++;
    if (code === 'THROWN') return Promise.reject(new TypeError('no network'));
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
  const added = addFile(editor, report, hearing);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await added).toMatchObject({ code: null, again: false });
  expect(confirmed).toBe(3);
  expect(hearing.scanning).toHaveBeenCalled();
});

it('says what a scanner found at once', async () => {
  said = ['FILE_UNSAFE'];
  expect(await addFile(editor, report, hearing)).toMatchObject({
    code: 'FILE_UNSAFE',
    again: false,
  });
  expect(confirmed).toBe(1);
  expect(hearing.scanning).not.toHaveBeenCalled();
});

it('waits for a scanner for five minutes and no longer', async () => {
  said = ['FILE_NOT_SCANNED'];
  const added = addFile(editor, report, hearing);
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(await added).toEqual({ code: 'FILE_NOT_SCANNED', again: true, upload: 'u' });
  expect(confirmed).toBe(10);
});

it('adds what has arrived without sending it again', async () => {
  said = [null];
  expect(await addFile(editor, report, hearing, 'u')).toMatchObject({ code: null });
  expect([begun, confirmed]).toEqual([0, 1]);
});

it('sends again what has arrived and is gone', async () => {
  said = ['UPLOAD_MISSING', null];
  expect(await addFile(editor, report, hearing, 'old')).toMatchObject({ code: null, upload: 'u' });
  expect([begun, confirmed]).toEqual([1, 2]);
  said = ['UPLOAD_MISSING'];
  const lost = { code: 'UPLOAD_MISSING', again: true, upload: undefined };
  expect(await addFile(editor, report, hearing)).toEqual(lost);
});

it('keeps what has arrived when the network fails while it is looked at', async () => {
  said = ['FILE_NOT_SCANNED', 'THROWN'];
  const added = addFile(editor, report, hearing);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await added).toEqual({ code: 'TROUBLE', again: true, upload: 'u' });
});
