import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { page as route } from '#tests/components/app-state.svelte.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, violations } from '#tests/components/show.ts';
import { refusalText } from '../../refusals.ts';
import { emptyDraft, inputOf } from '../draft.ts';
import { NominationEditor, type Edition, type Nomination } from '../editor.svelte.ts';
import MailLink from './MailLink.svelte';

const draft = emptyDraft([], 'EN');
const nomination: Nomination = {
  id: 'n',
  status: 'DRAFT',
  version: 1,
  savedAt: '2027-01-01T00:00:00Z',
  language: 'EN',
  ...inputOf(draft),
  nominee: { ...draft.nominee, language: 'EN' },
  evidenceFiles: [],
  receipt: null,
  addressConfirmed: false,
  nomineeAgreed: false,
  unwritten: [],
  openUntil: null,
  reminded: true,
  feedback: null,
};

/** A draft on the server. */
function begun(): NominationEditor {
  const editor = new NominationEditor(() => undefined);
  const asked = {
    criteria: [] as object[],
    categories: [] as object[],
    formQuestions: [] as object[],
  };
  editor.begin(asked as Edition, nomination);
  return editor;
}

/** Has the server answer so to every operation that is named, and not at all to others. */
function answering(answers: Readonly<Record<string, object>>): void {
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    const { operationName } = JSON.parse(body) as { operationName: string };
    const data = answers[operationName];
    return data ? Promise.resolve(Response.json({ data })) : Promise.reject(new TypeError());
  });
}
const refused = (code: string, field: string[] | null = null) => ({
  MailResumeLink: {
    mailResumeLink: { sentTo: null, userErrors: [{ code, field, message: '' }] },
  },
});
const press = () => page.getByRole('button', { name: m.nominate_mail_link() }).click();
const alert = () => page.getByRole('alert');

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the wish for a link to the draft', () => {
  inEveryState(MailLink, {
    'not asked yet': () => ({ editor: begun() }),
    refused: () => {
      const editor = begun();
      editor.mailing.check({ '': 'MAILBOX_FULL' });
      return { editor };
    },
  });

  it.each(['MAILBOX_FULL', 'LINK_SENT_TODAY', 'NO_ADDRESS', 'FULL_MOON'])(
    'says aloud why it is refused: %s',
    async (code) => {
      answering(refused(code, code === 'NO_ADDRESS' ? ['nominator', 'email'] : null));
      await show(MailLink, { editor: begun() });
      await press();
      await expect.element(alert()).toMatchTextContent(refusalText(code));
      expect(await violations()).toEqual([]);
    },
  );

  it.each([
    ['there is one', (editor: NominationEditor) => (editor.draft.nominator.email = 'i@a.example')],
    ['the step is left', () => (route.url = new URL('?step=review', route.url))],
  ])('no longer says that it needs an address once %s', async (_, act) => {
    answering(refused('NO_ADDRESS', ['nominator', 'email']));
    const editor = begun();
    await show(MailLink, { editor });
    await press();
    await expect.element(alert()).toMatchTextContent(refusalText('NO_ADDRESS'));
    act(editor);
    await expect.element(alert()).not.toBeInTheDocument();
  });

  it('says that nobody answered, and then whither the link goes', async () => {
    answering({});
    await show(MailLink, { editor: begun() });
    await press();
    await expect.element(alert()).toMatchTextContent(m.room_unreachable_title());
    answering({ MailResumeLink: { mailResumeLink: { sentTo: 'i…@a.example', userErrors: [] } } });
    await press();
    await expect
      .element(page.getByRole('status'))
      .toMatchTextContent(m.nominate_mail_sent({ address: 'i…@a.example' }));
    expect(alert().all()).toHaveLength(0);
  });

  it('says that what was typed has to be saved first', async () => {
    answering(refused('MAILBOX_FULL'));
    const editor = begun();
    await show(MailLink, { editor });
    editor.draft.nominator.name = 'Irma';
    editor.change();
    await press();
    await expect.element(alert()).toMatchTextContent(refusalText('NOT_SAVED'));
  });
});
