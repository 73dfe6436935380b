// @vitest-environment jsdom
// Outside a browser, runes are compiled for prerendering and hold no copies.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { NomineeRoomQuery } from '#lib/graphql/generated/nominee.ts';
import { forgetTyped } from '../keeping/forget.ts';
import { troubleOf } from '../trouble.ts';
import { StatementsEditor, unsentOf } from './editor.svelte.ts';

const criteria = [
  { id: 'strategy', name: 'Strategy' },
  { id: 'supply', name: 'Supply' },
] as NomineeRoomQuery['edition']['criteria'];

/** What is on record, as the server keeps it. */
let record: { version: number; statements: { criterion: string; text: string }[] };
let refusal: string | null;
/** Refused of the first statement that is sent, if it says this. */
let refusedText: string | null;
/** Of which nomination the session is. */
let session: string;

const nomination = () =>
  ({
    id: 'n',
    savedVersion: record.version,
    savedAt: '2027-01-01T00:00:00Z',
    unwritten: criteria
      .map(({ id }) => id)
      .filter((id) => !record.statements.some(({ criterion }) => criterion === id)),
    dossier: { language: 'EN', statements: record.statements },
  }) as unknown as NomineeRoomQuery['nomination'];

const open = () => new StatementsEditor(nomination(), criteria, troubleOf);

async function write(editor: StatementsEditor, criterion: string, text: string): Promise<void> {
  editor.draft = {
    ...editor.draft,
    statements: { ...editor.draft.statements, [criterion]: text },
  };
  editor.change();
  await editor.flush();
}

beforeEach(() => {
  record = { version: 1, statements: [] };
  refusal = null;
  refusedText = null;
  session = 'n';
  localStorage.clear();
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    const { nomination: of, ...input } = (
      JSON.parse(body) as { variables: { input: typeof record & { nomination: string } } }
    ).variables.input;
    if (refusedText !== null && input.statements[0]?.text === refusedText) {
      const userErrors = [{ code: 'NOT_PLAIN', field: ['statements', '0', 'text'], message: '' }];
      const saveStatements = { nomination: nomination(), userErrors };
      return Promise.resolve(Response.json({ data: { saveStatements } }));
    }
    const code =
      of === session
        ? (refusal ?? (input.version === record.version ? null : 'CONFLICT'))
        : 'UNKNOWN';
    if (code === null) record = { ...input, version: record.version + 1 };
    const userErrors = code === null ? [] : [{ code, field: null, message: '' }];
    const saveStatements = { nomination: nomination(), userErrors };
    return Promise.resolve(Response.json({ data: { saveStatements } }));
  });
});

describe('the statements of a nominee', () => {
  it('are saved, and what is missing is known', async () => {
    const editor = open();
    expect(editor.unwritten).toEqual(['strategy', 'supply']);
    await write(editor, 'strategy', 'We act.');
    expect(record.statements).toEqual([{ criterion: 'strategy', text: 'We act.' }]);
    expect(editor.unwritten).toEqual(['supply']);
    expect(editor.progress.kind).toBe('SAVED');
  });

  it('are saved again where something else of the nomination was changed', async () => {
    const editor = open();
    record.version++;
    await write(editor, 'strategy', 'We act.');
    expect(record.version).toBe(3);
    expect(editor.conflict).toBeNull();
  });

  it('are compared where they were written elsewhere, and nothing is lost', async () => {
    const editor = open();
    record = { version: 2, statements: [{ criterion: 'strategy', text: 'Theirs.' }] };
    await write(editor, 'strategy', 'Mine.');
    expect(editor.conflict).toMatchObject([{ mine: 'Mine.', theirs: 'Theirs.' }]);
    expect(await editor.decide({ 'statements.strategy': 'MINE' })).toBe(true);
    expect(record.statements).toEqual([{ criterion: 'strategy', text: 'Mine.' }]);
  });

  it('are compared again after a reload, and not put in the place of the others before', async () => {
    const editor = open();
    record = { version: 2, statements: [{ criterion: 'strategy', text: 'Theirs.' }] };
    await write(editor, 'strategy', 'Mine.');
    await editor.flush();
    const again = open();
    expect(again.conflict).toMatchObject([{ mine: 'Mine.', theirs: 'Theirs.' }]);
    await again.flush();
    expect(record.statements).toEqual([{ criterion: 'strategy', text: 'Theirs.' }]);
  });

  it('are not kept again by a save under way once they are dropped', async () => {
    const [held, answer] = [Promise.withResolvers<undefined>(), fetch];
    vi.stubGlobal('fetch', async (...sent: Parameters<typeof fetch>) => {
      await held.promise;
      return answer(...sent);
    });
    refusal = 'STATEMENTS_CLOSED';
    const editor = open();
    const writing = write(editor, 'strategy', 'We act.');
    await expect.poll(() => editor.progress.kind).toBe('SAVING');
    editor.forget();
    held.resolve(undefined);
    await writing;
    expect(editor.progress.kind).toBe('REFUSED');
    expect(localStorage).toHaveLength(0);
  });

  it('are of one nomination, and wait where the link to another was opened in the same browser', async () => {
    const editor = open();
    await write(editor, 'strategy', 'Of this one.');
    session = 'another';
    await write(editor, 'supply', 'Of this one, too.');
    expect(editor.progress).toEqual({ kind: 'REFUSED', code: 'ANOTHER_OPENED', kept: true });
    expect(record.statements).toEqual([{ criterion: 'strategy', text: 'Of this one.' }]);
    session = 'n';
    await editor.flush();
    expect(record.statements).toHaveLength(2);
  });

  it.each([
    ['characters', 'x'.repeat(8_001), 'TOO_LONG', 1],
    ['words', 'word '.repeat(503), 'TOO_MANY_WORDS', 3],
  ] as const)(
    'are saved but for one of too many %s, of which the text of before stays',
    async (_, text, code, over) => {
      const editor = open();
      await write(editor, 'strategy', 'We act.');
      await write(editor, 'strategy', text);
      expect(editor.progress).toEqual({ kind: 'PARTLY', kept: true });
      expect(editor.unfit).toMatchObject([{ code, field: 'statements.strategy', over }]);
      await write(editor, 'supply', 'They act.');
      expect(record.statements).toEqual([
        { criterion: 'strategy', text: 'We act.' },
        { criterion: 'supply', text: 'They act.' },
      ]);
      expect(editor.progress.kind).toBe('PARTLY');
      await write(editor, 'strategy', 'We act, briefly.');
      expect(editor.unfit).toEqual([]);
      expect(editor.progress.kind).toBe('SAVED');
      expect(record.statements[0]?.text).toBe('We act, briefly.');
    },
  );

  it('are saved but for one that the server alone refuses', async () => {
    refusedText = 'Odd.';
    const editor = open();
    editor.draft = { ...editor.draft, statements: { strategy: 'Odd.', supply: 'Plain.' } };
    editor.change();
    await editor.flush();
    expect(record.statements).toEqual([{ criterion: 'supply', text: 'Plain.' }]);
    expect(editor.unfit).toEqual([
      { code: 'REFUSED', field: 'statements.strategy', why: 'NOT_PLAIN' },
    ]);
    expect(editor.progress.kind).toBe('PARTLY');
  });

  it('are still known where they cannot be saved any more, until they are dropped', async () => {
    const editor = open();
    await write(editor, 'strategy', 'We act.');
    refusal = 'STATEMENTS_CLOSED';
    await write(editor, 'supply', 'Typed late.');
    expect(unsentOf(nomination(), criteria)).toEqual([{ name: 'Supply', text: 'Typed late.' }]);
    forgetTyped('nominee', 'n');
    expect(unsentOf(nomination(), criteria)).toEqual([]);
    expect(unsentOf(nomination(), criteria, editor.draft)).toHaveLength(1);
  });

  it('stay in the browser when they are refused, and are gone on with', async () => {
    refusal = 'STATEMENTS_CLOSED';
    await write(open(), 'supply', 'Typed late.');
    const again = open();
    expect(again.draft.statements).toEqual({ strategy: '', supply: 'Typed late.' });
    refusal = null;
    await again.flush();
    expect(record.statements).toEqual([{ criterion: 'supply', text: 'Typed late.' }]);
  });
});
