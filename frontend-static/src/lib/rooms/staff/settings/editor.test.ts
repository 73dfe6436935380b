// @vitest-environment jsdom
// Outside a browser, runes are compiled for prerendering and hold no copies.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { troubleOf } from '#lib/rooms/trouble.ts';
import { SettingsEditor } from './editor.svelte.ts';
import { inEvery, noTexts } from './settings.ts';

/** What is on record, and what the answer to a save waits for. */
let record = { version: 1, name: 'Award' };
let held: Promise<void> = Promise.resolve();
let reached = true;

beforeEach(() => {
  [record, held, reached] = [{ version: 1, name: 'Award' }, Promise.resolve(), true];
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const { operationName, variables } = JSON.parse(body) as {
      operationName: string;
      variables: { input: { name: { en: string } } };
    };
    if (operationName === 'SetTexts') {
      record = { version: record.version + 1, name: variables.input.name.en.trim() };
      await held;
      return Response.json({ data: { setTexts: { userErrors: [] } } });
    }
    if (!reached) throw new TypeError('no network');
    const settings = {
      ...{ version: record.version, name: inEvery(record.name), note: noTexts() },
      ...{
        timeZone: 'Europe/Vienna',
        windows: [],
        categories: [],
        criteria: [],
        formQuestions: [],
        nomineesWrite: false,
        quorum: 3,
      },
      missing: [],
    };
    return Response.json({ data: { settings } });
  });
});

async function opened(): Promise<SettingsEditor> {
  const editor = new SettingsEditor(troubleOf);
  await editor.load();
  return editor;
}
const nameIn = (editor: SettingsEditor) => editor.form?.texts.name;

describe('a part of the settings that is saved', () => {
  it('stands as it is on record afterwards', async () => {
    const editor = await opened();
    nameIn(editor)!.en = ' Prize ';
    expect(await editor.save('texts')).toBe(true);
    expect(nameIn(editor)?.en).toBe('Prize');
    expect(editor.dirty('texts')).toBe(false);
    expect(editor.isUnsaved).toBe(false);
  });

  it('keeps what is typed before the answer comes, and says that it is not saved', async () => {
    const editor = await opened();
    const answer = Promise.withResolvers<undefined>();
    held = answer.promise;
    nameIn(editor)!.en = 'Prize';
    const saving = editor.save('texts');
    nameIn(editor)!.en = 'Prize of the year';
    answer.resolve(undefined);
    expect(await saving).toBe(true);
    expect(nameIn(editor)?.en).toBe('Prize of the year');
    expect(editor.dirty('texts')).toBe(true);
    expect(editor.isUnsaved).toBe(true);
  });

  it('keeps what was saved where it could not be read again', async () => {
    const editor = await opened();
    nameIn(editor)!.en = 'Prize';
    const answer = Promise.withResolvers<undefined>();
    held = answer.promise;
    const saving = editor.save('texts');
    reached = false;
    answer.resolve(undefined);
    await saving;
    expect(nameIn(editor)?.en).toBe('Prize');
    expect(editor.trouble?.kind).toBe('UNREACHABLE');
  });
});

describe('a part that is kept while somebody else saves it', () => {
  it('is not written over unseen', async () => {
    const editor = await opened();
    nameIn(editor)!.en = 'Mine';
    record = { version: 2, name: 'Theirs' };
    await editor.load();
    expect(editor.conflict).toBe('texts');
    expect(nameIn(editor)?.en).toBe('Mine');
    editor.takeTheirs('texts');
    expect(editor.conflict).toBeNull();
    expect(nameIn(editor)?.en).toBe('Theirs');
  });

  it('is left alone where both wrote the same, or the other wrote another part', async () => {
    const editor = await opened();
    nameIn(editor)!.en = 'Prize';
    record = { version: 2, name: 'Award' };
    await editor.load();
    expect(editor.conflict).toBeNull();
    record = { version: 3, name: 'Prize' };
    Object.assign(nameIn(editor)!, inEvery('Prize'));
    await editor.load();
    expect(editor.conflict).toBeNull();
    expect(editor.dirty('texts')).toBe(false);
  });
});
