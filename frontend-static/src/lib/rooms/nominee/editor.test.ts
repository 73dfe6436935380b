// @vitest-environment jsdom
// Outside a browser, runes are compiled for prerendering and hold no copies.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { NomineeRoomQuery } from '#lib/graphql/generated/nominee.ts';
import { troubleOf } from '../trouble.ts';
import { StatementsEditor } from './editor.svelte.ts';

const criteria = [{ id: 'strategy' }, { id: 'supply' }] as NomineeRoomQuery['edition']['criteria'];

/** What is on record, as the server keeps it. */
let record: { version: number; statements: { criterion: string; text: string }[] };
let refusal: string | null;
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

const open = (hear: (error: unknown) => void = () => {}) =>
  new StatementsEditor(nomination(), criteria, (error) => {
    hear(error);
    return troubleOf(error);
  });

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
  session = 'n';
  localStorage.clear();
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    const { nomination: of, ...input } = (
      JSON.parse(body) as { variables: { input: typeof record & { nomination: string } } }
    ).variables.input;
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

  it('are of one nomination, and end where the link to another was opened in the same browser', async () => {
    const met: unknown[] = [];
    const editor = open((error) => met.push(error));
    await write(editor, 'strategy', 'Of this one.');
    session = 'another';
    await write(editor, 'supply', 'Of this one, too.');
    expect(editor.progress).toEqual({ kind: 'ENDED', kept: true });
    expect(met).toHaveLength(1);
    expect(record.statements).toEqual([{ criterion: 'strategy', text: 'Of this one.' }]);
    session = 'n';
    await editor.flush();
    expect(record.statements).toHaveLength(2);
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
