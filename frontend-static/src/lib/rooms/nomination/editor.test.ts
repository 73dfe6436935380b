// @vitest-environment jsdom
// Outside a browser, runes are compiled for prerendering and hold no copies.
import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import { emptyDraft, inputOf, type Draft } from './draft.ts';
import { NominationEditor, type Edition, type Nomination } from './editor.svelte.ts';
import { addFile, removeFile } from './evidence/uploads.ts';

const file = (id: string) =>
  ({ id, name: `${id}.pdf`, type: 'PDF', size: 10, addedAt: '', question: null }) as const;

/** The nomination on record and the part of the room that changes it, as the server does. */
class Record {
  id = 'n';
  version = 1;
  /** What it refuses to take when it is submitted. */
  unheard: { code: string; field: readonly string[] } | null = null;
  /** A name that it refuses to save. */
  spoilt: string | null = null;
  /** What it refuses to save for. */
  refusal: { code: string; field: readonly string[] | null } | null = null;
  draft: Draft = {
    ...emptyDraft(['strategy'], 'EN'),
    evidenceLinks: ['https://looms.example/report'],
  };
  files: Nomination['evidenceFiles'] = [file('one'), file('two')];

  get nomination(): Nomination {
    return {
      id: this.id,
      status: 'DRAFT',
      version: this.version,
      savedAt: '2027-01-01T00:00:00Z',
      language: 'EN',
      ...inputOf(this.draft),
      nominee: { ...this.draft.nominee, language: 'EN' },
      evidenceFiles: [...this.files],
      receipt: null,
      addressConfirmed: false,
      nomineeAgreed: false,
      unwritten: [],
      openUntil: null,
      reminded: true,
      feedback: null,
    };
  }

  write(role: string): void {
    this.draft = { ...this.draft, nominee: { ...this.draft.nominee, role } };
    this.version++;
  }

  remove(id: string): void {
    this.files = this.files.filter((one) => one.id !== id);
    this.version++;
  }

  answer(
    operation: string,
    input: {
      nomination: string | null;
      version: number | null;
      file: string;
      nominee: Draft['nominee'];
    },
  ) {
    if (operation === 'SubmitNomination')
      return {
        submitNomination: { receipt: null, userErrors: [{ ...this.unheard, message: '' }] },
      };
    if (operation === 'MailResumeLink')
      return { mailResumeLink: { sentTo: 'i…@looms.example', userErrors: [] } };
    const isThere = this.files.some(({ id }) => id === input.file);
    const payload = () => ({ nomination: this.nomination, userErrors: [] as object[] });
    if (operation === 'RemoveEvidenceFile' && !isThere) return { removeEvidenceFile: payload() };
    const conflict = { code: 'CONFLICT', field: null, message: '' };
    const stale = input.version !== null && input.version !== this.version;
    if (operation === 'RemoveEvidenceFile') {
      if (!stale) this.remove(input.file);
      return { removeEvidenceFile: { ...payload(), userErrors: stale ? [conflict] : [] } };
    }
    const isAnother = input.nomination !== null && input.nomination !== this.id;
    if (isAnother) this.refusal = { code: 'UNKNOWN', field: null };
    if (this.refusal) {
      return { saveDraft: { nomination: null, userErrors: [{ ...this.refusal, message: '' }] } };
    }
    if (input.nominee.name === this.spoilt) {
      const field = ['input', 'nominee', 'name'];
      const userErrors = [{ code: 'INVALID_TEXT', field, message: '' }];
      return { saveDraft: { nomination: null, userErrors } };
    }
    if (!stale) {
      this.draft = { ...this.draft, nominee: input.nominee };
      this.version++;
    }
    return { saveDraft: { ...payload(), userErrors: stale ? [conflict] : [] } };
  }
}

let record: Record;
let editor: NominationEditor;
let ended: Mock;

/** The page with a draft; with none where there is no session. */
function open(nomination: Nomination | null): NominationEditor {
  const opened = new NominationEditor(ended);
  const edition = {
    criteria: [{ id: 'strategy' }],
    categories: [] as object[],
    formQuestions: [] as object[],
  } as Edition;
  opened.begin(edition, nomination);
  return opened;
}

beforeEach(() => {
  record = new Record();
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    const { operationName, variables } = JSON.parse(body);
    return Promise.resolve(Response.json({ data: record.answer(operationName, variables.input) }));
  });
  localStorage.clear();
  ended = vi.fn();
  editor = open(record.nomination);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function type(role: string): void {
  editor.draft.nominee.role = role;
  editor.change();
}

/** Fills in all that a nomination needs to be submitted. */
function complete(): void {
  for (const part of [editor.draft.nominee, editor.draft.nominator]) {
    for (const fact of Object.keys(part)) Object.assign(part, { [fact]: 'irma@looms.example' });
  }
  editor.draft.nominee.language = 'EN';
  editor.draft.statements['strategy'] = 'Fees are repaid.';
  editor.declarations = { declaresAccuracy: true, allowsContact: true };
  editor.change();
}

const names = () => editor.files.map(({ id }) => id);

describe('a draft whose files are changed elsewhere', () => {
  it('is saved without a question, and shows them', async () => {
    record.remove('one');
    type('Chair');
    expect(await editor.flush()).toBe(true);
    expect(record.draft.nominee.role).toBe('Chair');
    expect(names()).toEqual(['two']);
  });

  it('has a file removed all the same', async () => {
    record.remove('one');
    expect(await removeFile(editor, 'two')).toBeNull();
    expect(names()).toEqual([]);
    expect(record.files).toEqual([]);
  });
});

describe('another nomination of the same nominator', () => {
  const irma = { name: 'Irma Vogel', organisation: 'A trade union', email: 'irma@looms.example' };

  it('begins with who nominates, of whom nothing is sent before something is typed', async () => {
    const another = open(null);
    another.introduce({ ...irma, relation: 'We wrote a code together.' });
    expect(another.draft.nominator).toEqual({ ...irma, relation: '' });
    expect(await another.flush()).toBe(true);
    expect(another.exists).toBe(false);
    another.draft.nominee.name = 'Amina';
    another.change();
    await another.flush();
    expect(another.exists).toBe(true);
  });

  it('keeps what was typed meanwhile', () => {
    const another = open(null);
    another.draft.nominator.name = 'I. Vogel';
    another.introduce({ ...irma, relation: '' });
    expect(another.draft.nominator.email).toBe('');
  });
});

describe('a draft that is deleted while it is saved', () => {
  it('is kept in this browser no more', async () => {
    const userErrors = [{ code: 'UNKNOWN', field: null, message: '' }];
    let answer!: () => void;
    const held = new Promise<void>((done) => (answer = done));
    vi.stubGlobal('fetch', async () => {
      await held;
      return Response.json({ data: { saveDraft: { nomination: null, userErrors } } });
    });
    type('Chair');
    expect(localStorage).toHaveLength(1);
    const saving = editor.flush();
    await expect.poll(() => editor.progress.kind).toBe('SAVING');
    editor.forget();
    answer();
    await saving;
    expect(ended).toHaveBeenCalledOnce();
    expect(localStorage).toHaveLength(0);
  });
});

describe('a draft whose text was changed elsewhere', () => {
  it('keeps a file until the two texts have been compared', async () => {
    record.write('Founder');
    expect(await removeFile(editor, 'one')).toBe('CONFLICT');
    expect(editor.conflict).toMatchObject([{ field: 'nominee.role', theirs: 'Founder' }]);
    expect(record.files).toHaveLength(2);
  });

  it('does not write over it when the file to remove is gone already', async () => {
    record.remove('one');
    record.write('Founder');
    expect(await removeFile(editor, 'one')).toBeNull();
    type('Chair');
    expect(await editor.flush()).toBe(false);
    expect(editor.conflict).toMatchObject([{ field: 'nominee.role', theirs: 'Founder' }]);
    expect(record.draft.nominee.role).toBe('Founder');
  });

  it('is compared again after a reload, and not saved over it beside the choice', async () => {
    record.write('Founder');
    type('Chair');
    await editor.flush();
    await editor.mailLink();
    expect(editor.mailing.refused).toEqual({ '': 'CONFLICT' });
    editor = open(record.nomination);
    editor.useKept();
    expect(editor.conflict).toMatchObject([{ mine: 'Chair', theirs: 'Founder' }]);
    expect(record.draft.nominee.role).toBe('Founder');
  });
});

describe('an address of the nominator that is being typed', () => {
  it('is saved once it is whole', async () => {
    vi.useFakeTimers();
    editor.hold();
    for (const address of ['i', 'irma@looms.example']) {
      editor.draft.nominator.email = address;
      editor.change();
      await vi.advanceTimersByTimeAsync(60_000);
    }
    expect(record.version).toBe(1);
    editor.release();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(record.version).toBe(2);
    vi.useRealTimers();
  });
});

describe('a draft that the server refuses as a whole', () => {
  beforeEach(() => {
    record.refusal = { code: 'TOO_MANY_DRAFTS', field: null };
  });

  it('says why it is not saved, and is saved with the next change', async () => {
    type('Chair');
    expect(await editor.flush()).toBe(false);
    expect(editor.progress).toMatchObject({ kind: 'REFUSED', code: 'TOO_MANY_DRAFTS', kept: true });
    expect(editor.checks.errors).toEqual({});
    record.refusal = null;
    type('Chair of the board');
    expect(await editor.flush()).toBe(true);
  });

  it('says why beside what needs it on the server: its link by mail, a file, and handing it in', async () => {
    type('Chair');
    await editor.mailLink();
    expect(editor.mailing.refused).toEqual({ '': 'TOO_MANY_DRAFTS' });
    const report = new File(['%PDF-'], 'report.pdf', { type: 'application/pdf' });
    expect(await addFile(editor, report, { progress() {}, scanning() {} })).toMatchObject({
      code: 'TOO_MANY_DRAFTS',
    });
    complete();
    expect(await editor.submit()).toBe(false);
    expect(editor.submission.refused).toEqual({ '': 'TOO_MANY_DRAFTS' });
    expect(editor.checks.missing).toEqual([]);
  });
});

describe('a draft with a field that cannot be saved', () => {
  const LONG = 'x'.repeat(201);
  function typeName(name: string): void {
    editor.draft.nominee.name = name;
    editor.change();
  }

  it.each([
    ['is too long', LONG],
    ['the server refuses', 'Sara\0'],
  ])('is saved but for it, which %s, and whole once it is mended', async (_, name) => {
    record.spoilt = 'Sara\0';
    typeName(name);
    type('Chair');
    expect(await editor.flush()).toBe(false);
    expect(editor.progress).toEqual({ kind: 'PARTLY', kept: true });
    expect(editor.checks.errors['nominee.name']).toBeTruthy();
    expect(record.draft.nominee).toMatchObject({ role: 'Chair', name: '' });
    editor = open(record.nomination);
    expect(editor.draft.nominee).toMatchObject({ role: 'Chair', name: '' });
    editor.useKept();
    expect(editor.draft.nominee).toMatchObject({ role: 'Chair', name });
    typeName('Sara');
    expect(await editor.flush()).toBe(true);
    expect(editor.checks.errors).toEqual({});
    expect(record.draft.nominee.name).toBe('Sara');
    expect(open(record.nomination).kept).toBeNull();
  });

  it('keeps on record what the field said before, and sends nothing while only it is written', async () => {
    typeName('Sara');
    await editor.flush();
    typeName(LONG);
    type('Chair');
    await editor.flush();
    expect(record.draft.nominee).toMatchObject({ role: 'Chair', name: 'Sara' });
    const { version } = record;
    typeName(`${LONG}y`);
    await editor.flush();
    expect(record.version).toBe(version);
  });

  it('has its files changed and its link mailed all the same', async () => {
    typeName(LONG);
    await editor.mailLink();
    expect(editor.mailedTo).toBe('i…@looms.example');
    expect(await removeFile(editor, 'one')).toBeNull();
    expect(names()).toEqual(['two']);
  });

  it('is saved whole where the field was refused only when it was submitted', async () => {
    complete();
    await editor.flush();
    record.unheard = { code: 'INVALID_EMAIL', field: ['input', 'nominator', 'email'] };
    expect(await editor.submit()).toBe(false);
    expect(editor.checks.missing).toEqual(['nominator.email']);
    type('Chair');
    expect(await editor.flush()).toBe(true);
    expect(editor.checks.missing).toEqual(['nominator.email']);
  });

  it('is not submitted without the field', async () => {
    record.spoilt = 'Sara\0';
    complete();
    typeName('Sara\0');
    expect(await editor.submit()).toBe(false);
    expect(editor.checks.missing).toEqual(['nominee.name']);
  });
});

describe('a draft of which the server refuses a field', () => {
  it('leads to the field when it is submitted', async () => {
    record.refusal = { code: 'UNKNOWN_COUNTRY', field: ['input', 'nominee', 'country'] };
    complete();
    expect(await editor.submit()).toBe(false);
    expect(editor.checks.missing).toEqual(['nominee.country']);
    expect(editor.submission.refused).toEqual({});
  });
});

describe('a draft whose submission was stopped by a field', () => {
  it('says the same of each field until it is mended, and of the rest as before', async () => {
    complete();
    editor.draft.nominee.name = '';
    editor.draft.nominator.email = 'nowhere';
    editor.declarations.allowsContact = false;
    expect(await editor.submit()).toBe(false);
    const fields = ['nominee.name', 'nominator.email', 'allowsContact'];
    expect(editor.checks.missing).toEqual(fields);
    expect(editor.checks.tries).toBe(1);
    type('Chair');
    expect(editor.checks.missing).toEqual(fields);
    expect(Object.keys(editor.checks.errors).sort()).toEqual([...fields].sort());
    editor.draft.nominee.name = 'S';
    editor.change();
    expect(editor.checks.missing).toEqual(fields.slice(1));
    editor.declarations.allowsContact = true;
    editor.checks.recheck();
    expect(editor.checks.missing).toEqual(['nominator.email']);
    editor.draft.nominee.name = '';
    editor.change();
    expect(editor.checks.errors['nominee.name']).toBeUndefined();
    expect(editor.checks.tries).toBe(1);
  });

  it('keeps what the server refused of one until it says something else', async () => {
    record.refusal = { code: 'UNKNOWN_COUNTRY', field: ['input', 'nominee', 'country'] };
    complete();
    await editor.submit();
    type('Chair');
    expect(editor.checks.missing).toEqual(['nominee.country']);
    expect(editor.checks.errors['nominee.country']).toBeTruthy();
    editor.draft.nominee.country = 'KE';
    editor.change();
    expect(editor.checks.missing).toEqual([]);
    expect(editor.checks.errors).toEqual({});
  });
});

describe('a draft beside which another was opened in this browser', () => {
  it('is not saved into the other', async () => {
    record.id = 'another';
    type('Chair');
    await editor.flush();
    expect(editor.progress).toEqual({ kind: 'ENDED', kept: true });
    expect(record.draft.nominee.role).toBe('');
  });
});

describe('a draft that this browser may not write any more', () => {
  beforeEach(async () => {
    record.refusal = { code: 'UNKNOWN', field: null };
    type('Chair');
    await editor.flush();
  });

  it('tells the room that the session has ended, and is saved once a link is opened', async () => {
    expect(ended).toHaveBeenCalledWith({ kind: 'ENDED' });
    expect(editor.progress).toEqual({ kind: 'ENDED', kept: true });
    record.refusal = null;
    expect(await editor.flush()).toBe(true);
    expect(record.draft.nominee.role).toBe('Chair');
  });

  it('is offered after a reload: as what it is, and as a new draft where it is not open', async () => {
    expect(open(record.nomination).kept).toMatchObject({ isOfAnother: false });
    const stranger = open(null);
    expect(stranger.kept).toMatchObject({ isOfAnother: true });
    stranger.useKept();
    expect(stranger.draft.nominee.role).toBe('Chair');
    expect(open(null).kept).toMatchObject({ isOfAnother: false });
    record.refusal = null;
    expect(await stranger.flush()).toBe(true);
    expect(open(null).kept).toBeNull();
  });

  it('is offered until it is dropped', () => {
    open(null).dropKept();
    expect(open(null).kept).toBeNull();
    expect(open(record.nomination).kept).toBeNull();
  });
});
