// @vitest-environment jsdom
// Outside a browser, runes are compiled for prerendering and hold no copies.
import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import { edition, onRecord as stored } from '#tests/submitted.ts';
import { refusalText } from '../../refusals.ts';
import { troubleOf } from '../../trouble.ts';
import type { Nomination } from '../editor.svelte.ts';
import { ChangeEditor } from './change.svelte.ts';

/** What is on record, in French. */
const onRecord = (version: number, statement: string) => stored(version, statement, 'FR');

interface Sent {
  input: {
    version: number;
    language: string;
    statements: { text: string }[];
    nominee: { email: string };
  };
  accurate: boolean;
  files: string[] | null;
}

let sent: Sent[] = [];
let answer: (one: Sent) => { nomination: Nomination | null; userErrors: object[] };
const refused = (code: string, nomination: Nomination | null) => ({
  nomination,
  userErrors: [{ code, field: null, message: '' }],
});
/** Files are refused, those at these places of what was sent. */
const lost = (nomination: Nomination, ...places: string[]) => ({
  nomination,
  userErrors: places.map((place) => ({
    code: 'UPLOAD_MISSING',
    field: ['files', place],
    message: '',
  })),
});
const begin = (record = onRecord(1, 'A mistake.')) =>
  new ChangeEditor(record, edition, (error) => troubleOf(error));
const type = (editor: ChangeEditor, statement: string) => {
  editor.draft.statements['strategy'] = statement;
  editor.declarations.declaresAccuracy = true;
  editor.change();
};

beforeEach(() => {
  localStorage.clear();
  sent = [];
  answer = () => ({ nomination: onRecord(2, 'Mended.'), userErrors: [] });
  const fetch: Mock = vi.fn((_, { body }: { body: string }) => {
    const variables = (JSON.parse(body) as { variables: Sent }).variables;
    sent.push(variables);
    const data = { changeNomination: answer(variables) };
    return Promise.resolve(new Response(JSON.stringify({ data })));
  });
  vi.stubGlobal('fetch', fetch);
});
afterEach(() => vi.unstubAllGlobals());

describe('what was submitted, while it is changed', () => {
  it('is sent once and whole, over the version that was seen, in its own language', async () => {
    const editor = begin();
    type(editor, 'Mended.');
    expect(sent).toEqual([]);
    expect(await editor.submit()).toBe(true);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      input: {
        version: 1,
        language: 'FR',
        statements: [{ text: 'Mended.' }],
        nominee: { email: 'a@b.example' },
      },
      accurate: true,
    });
    expect(begin().draft.statements['strategy']).toBe('A mistake.');
  });

  it('is not sent before it is declared true and whole', async () => {
    const editor = begin();
    type(editor, '');
    editor.declarations.declaresAccuracy = false;
    expect(await editor.submit()).toBe(false);
    expect(sent).toEqual([]);
    expect(editor.checks.missing).toEqual(['statements.strategy', 'declaresAccuracy']);
  });

  it('shows both texts where another version came meanwhile, and then changes that one', async () => {
    const editor = begin();
    type(editor, 'Mine.');
    answer = () => refused('CONFLICT', onRecord(2, 'Theirs.'));
    expect(await editor.submit()).toBe(false);
    expect(editor.conflict).toMatchObject([{ mine: 'Mine.', theirs: 'Theirs.', suggested: null }]);
    expect(await editor.decide({})).toBe(false);
    expect(await editor.decide({ 'statements.strategy': 'MINE' })).toBe(true);
    answer = () => ({ nomination: onRecord(3, 'Mine.'), userErrors: [] });
    expect(await editor.submit()).toBe(true);
    expect(sent.map(({ input }) => input.version)).toEqual([1, 2]);
  });

  it.each(['CALL_CLOSED', 'SCREENED'])(
    'keeps what is typed when it is refused: %s',
    async (code) => {
      const editor = begin();
      type(editor, 'Mended too late.');
      answer = () => refused(code, onRecord(1, 'A mistake.'));
      expect(await editor.submit()).toBe(false);
      expect(editor.submission.refused).toEqual({ '': code });
      expect(editor.draft.statements['strategy']).toBe('Mended too late.');
      expect(begin().draft.statements['strategy']).toBe('Mended too late.');
      editor.drop();
      expect(begin().draft.statements['strategy']).toBe('A mistake.');
    },
  );

  it('compares what was typed before with a version that came since', () => {
    type(begin(), 'Mine.');
    expect(begin(onRecord(2, 'Theirs.')).conflict).toMatchObject([
      { mine: 'Mine.', theirs: 'Theirs.' },
    ]);
  });

  it('takes over what another window of this browser changed alone, and loses none of its own', () => {
    const [one, other] = [begin(), begin()];
    type(one, 'Mine.');
    other.draft.nominee.role = 'Founder';
    other.change();
    expect(other.conflict).toBeNull();
    expect(other.draft).toMatchObject({
      nominee: { role: 'Founder' },
      statements: { strategy: 'Mine.' },
    });
    expect(begin().draft).toMatchObject({
      nominee: { role: 'Founder' },
      statements: { strategy: 'Mine.' },
    });
  });

  it('lets somebody choose where two windows of this browser wrote the same field, before any is sent', async () => {
    const [one, other] = [begin(), begin()];
    vi.useFakeTimers();
    vi.setSystemTime('2027-01-01T10:00:00Z');
    type(one, 'From the left.');
    vi.setSystemTime('2027-01-01T10:00:01Z');
    type(other, 'From the right.');
    vi.useRealTimers();
    expect(other.conflict).toMatchObject([{ mine: 'From the right.', theirs: 'From the left.' }]);
    expect(begin().draft.statements['strategy']).toBe('From the left.');
    expect(await other.decide({ 'statements.strategy': 'MINE' })).toBe(true);
    expect(begin().draft.statements['strategy']).toBe('From the right.');
    expect(await one.submit()).toBe(false);
    expect(one.conflict).not.toBeNull();
    expect(sent).toEqual([]);
  });

  it('says that it would be lost in a browser that keeps nothing', () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const editor = begin();
    expect(editor.isLost).toBe(false);
    type(editor, 'Mended.');
    expect(editor.isLost).toBe(true);
    type(editor, 'A mistake.');
    expect(editor.isLost).toBe(false);
    type(editor, 'Mended.');
    editor.drop();
    expect(editor.isLost).toBe(false);
    full.mockRestore();
  });

  it('ends the session where it is another nomination’s by now', async () => {
    const editor = begin();
    type(editor, 'Mended.');
    answer = () => refused('UNKNOWN', null);
    expect(await editor.submit()).toBe(false);
    expect(editor.submission.trouble).toEqual({ kind: 'ENDED' });
  });

  describe('and its files', () => {
    const file = (id: string, question: string | null = null) => ({
      id,
      name: `${id}.pdf`,
      type: 'PDF' as const,
      size: 10,
      addedAt: '2027-01-01T00:00:00Z',
      question,
    });
    const withFiles = (version: number, ...files: ReturnType<typeof file>[]) => ({
      ...onRecord(version, 'A mistake.'),
      evidenceFiles: files,
    });
    const add = (editor: ChangeEditor, one: ReturnType<typeof file>) =>
      editor.changeFiles(() => Promise.resolve({ file: one, userErrors: [] }));
    const ids = (editor: ChangeEditor) => editor.files.map(({ id }) => id);
    const declare = (editor: ChangeEditor) => (editor.declarations.declaresAccuracy = true);

    it('are sent with it, all that it is to have, and are kept in this browser until then', async () => {
      const record = withFiles(1, file('old'), file('stays'));
      const editor = begin(record);
      declare(editor);
      await add(editor, file('new'));
      editor.leaveOut('old');
      expect(editor.differs).toBe(true);
      expect(ids(begin(record))).toEqual(['stays', 'new']);
      expect(await editor.submit()).toBe(true);
      expect(sent[0]?.files).toEqual(['stays', 'new']);
      expect(ids(begin(record))).toEqual(['old', 'stays']);
    });

    it('stay as they are where nothing was done to them', async () => {
      const editor = begin(withFiles(1, file('old')));
      type(editor, 'Mended.');
      await editor.submit();
      expect(sent[0]?.files).toBeNull();
    });

    it('are added to those of a version that came meanwhile', async () => {
      const editor = begin(withFiles(1, file('old')));
      declare(editor);
      await add(editor, file('mine'));
      answer = () => refused('CONFLICT', withFiles(2, file('old'), file('theirs')));
      expect(await editor.submit()).toBe(false);
      expect(ids(editor)).toEqual(['old', 'theirs', 'mine']);
    });

    it('do not take the place of another that answered the question meanwhile, which is said', async () => {
      const editor = begin(withFiles(1, file('old', 'proof')));
      declare(editor);
      await add(editor, file('mine', 'proof'));
      expect(ids(editor)).toEqual(['mine']);
      answer = () => refused('CONFLICT', withFiles(2, file('theirs', 'proof')));
      expect(await editor.submit()).toBe(false);
      expect(ids(editor)).toEqual(['theirs']);
      expect(editor.sending.wrong).toMatchObject([{ name: 'mine.pdf', to: 'proof' }]);
    });

    it('are to be added again where they have waited for too long, and no others', async () => {
      const editor = begin(withFiles(1, file('old', 'shown')));
      declare(editor);
      for (const id of ['mine', 'stays', 'gone']) await add(editor, file(id));
      await add(editor, file('new', 'shown'));
      expect(ids(editor)).toEqual(['mine', 'stays', 'gone', 'new']);
      answer = () => lost(withFiles(1, file('old', 'shown')), '0', '2');
      expect(await editor.submit()).toBe(false);
      expect(ids(editor)).toEqual(['stays', 'new']);
      expect(editor.submission.words()).toEqual([refusalText('UPLOAD_MISSING')]);
      expect(editor.sending.wrong).toMatchObject([{ name: 'mine.pdf' }, { name: 'gone.pdf' }]);
      answer = () => ({ nomination: onRecord(2, 'A mistake.'), userErrors: [] });
      expect(await editor.submit()).toBe(true);
      expect(sent.at(-1)?.files).toEqual(['stays', 'new']);
    });

    it('do not take the place of another of a version that came while the page was closed', async () => {
      await add(begin(withFiles(1)), file('mine', 'proof'));
      const editor = begin(withFiles(2, file('theirs', 'proof')));
      declare(editor);
      expect(ids(editor)).toEqual(['theirs']);
      expect(editor.sending.wrong).toMatchObject([{ name: 'mine.pdf', to: 'proof' }]);
      await editor.submit();
      expect(sent[0]).toMatchObject({ input: { version: 2 }, files: null });
    });

    it('stay removed where another version came while the page was closed', async () => {
      const editor = begin(withFiles(1, file('old'), file('gone')));
      editor.leaveOut('old');
      editor.leaveOut('gone');
      const later = begin(withFiles(2, file('old'), file('theirs')));
      declare(later);
      expect(ids(later)).toEqual(['theirs']);
      await later.submit();
      expect(sent[0]?.files).toEqual(['theirs']);
    });

    it.each(['the page is opened again', 'it is submitted again'])(
      'are there once where the answer that they are on record was lost and %s',
      async (what) => {
        let editor = begin(withFiles(1, file('old', 'proof')));
        await add(editor, file('proves', 'proof'));
        await add(editor, file('new'));
        const record = withFiles(2, file('proves', 'proof'), file('new'));
        if (what === 'the page is opened again') editor = begin(record);
        declare(editor);
        answer = () => refused('CONFLICT', record);
        await editor.submit();
        expect(ids(editor)).toEqual(['proves', 'new']);
        expect(editor.sending.wrong).toEqual([]);
        expect(editor.differs).toBe(false);
        editor.leaveOut('new');
        expect(ids(editor)).toEqual(['proves']);
      },
    );

    it('are not kept again by what was under way when all was dropped', async () => {
      const editor = begin(withFiles(1));
      await add(editor, file('first'));
      let arrive = () => {};
      const arrived = new Promise<void>((resolve) => (arrive = resolve));
      const adding = editor.changeFiles(async () => {
        await arrived;
        return { file: file('late'), userErrors: [] };
      });
      editor.drop();
      arrive();
      await adding;
      expect(localStorage).toHaveLength(0);
    });

    it('are not sent before they were on this page, nor deleted as another window has it', async () => {
      const record = withFiles(1, file('old'));
      const [one, other] = [begin(record), begin(record)];
      other.leaveOut('old');
      declare(one);
      expect(await one.submit()).toBe(false);
      expect(one.submission.refused).toEqual({ '': 'CONFLICT' });
      expect(ids(one)).toEqual([]);
      expect(sent).toEqual([]);
      expect(await one.submit()).toBe(true);
      expect(sent[0]?.files).toEqual([]);
    });

    it('leave a question unanswered once the answer is removed that took the place of another', async () => {
      const editor = begin(withFiles(1, file('old', 'proof')));
      declare(editor);
      await add(editor, file('new', 'proof'));
      editor.leaveOut('new');
      expect(ids(editor)).toEqual([]);
      await editor.submit();
      expect(sent[0]?.files).toEqual([]);
    });

    it('leave the answer on record where what was to take its place has waited for too long, in this browser too', async () => {
      const record = withFiles(1, file('old', 'proof'));
      const editor = begin(record);
      declare(editor);
      await add(editor, file('new', 'proof'));
      answer = () => lost(record, '0');
      await editor.submit();
      expect(ids(editor)).toEqual(['old']);
      expect(ids(begin(record))).toEqual(['old']);
    });

    it('are kept in this browser as they are after another version came', async () => {
      const record = withFiles(2, file('theirs', 'proof'));
      const editor = begin(withFiles(1));
      declare(editor);
      await add(editor, file('mine', 'proof'));
      answer = () => refused('CONFLICT', record);
      await editor.submit();
      const again = begin(record);
      expect(ids(again)).toEqual(['theirs']);
      expect(again.sending.wrong).toEqual([]);
    });

    it('are those of both windows of this browser', async () => {
      const record = withFiles(1, file('old'));
      const [one, other] = [begin(record), begin(record)];
      await add(one, file('left'));
      await add(other, file('right'));
      expect(ids(other).sort()).toEqual(['left', 'old', 'right']);
    });
  });
});
