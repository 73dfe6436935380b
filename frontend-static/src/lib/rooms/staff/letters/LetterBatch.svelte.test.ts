import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { isolated } from '#lib/i18n/isolated.ts';
import { m } from '#lib/paraglide/messages.js';
import { show } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import type { StaffEdition } from '../staff.ts';
import LettersPage from './LettersPage.svelte';

const READERS = [
  { reader: 'NOMINATOR', language: 'AR', count: 2 },
  { reader: 'NOMINATOR', language: 'EN', count: 1 },
  { reader: 'NOMINEE', language: 'FR', count: 3 },
];
const BATCH = {
  ...{ kind: 'INELIGIBLE', version: 4, fingerprint: 'seen', waiting: 3, held: 0, readers: READERS },
  ...{ words: [] as unknown[], release: null as unknown },
};
const letter = (id: string, held: boolean, version: number) => ({
  ...{ nomination: id, reference: `NOM-${id}`, nomineeName: `Ada ${id}`, kind: 'INELIGIBLE' },
  ...{ held, version, nominationVersion: 7, mayCarryFeedback: id === 'c', feedbackApproved: false },
  readers: [
    { reader: 'NOMINATOR', language: 'AR', words: '' },
    { reader: 'NOMINEE', language: 'FR', words: '' },
  ],
});

const PAGE = '<!doctype html><html lang="ar" dir="rtl"><head></head><body>تحية طيبة</body></html>';

/** What was sent, newest last, by operation. */
let sent: { operation: string; variables: { input?: Record<string, unknown> } }[] = [];

/** A server with a batch of three; what is set is kept, or another has set something before. */
function serve(first: typeof BATCH, theirs?: Partial<typeof BATCH>): void {
  let batch = first;
  let others = theirs;
  sent = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const { operationName, variables } = JSON.parse(init?.body as string);
    sent.push({ operation: operationName, variables });
    const { input } = variables;
    const answered = (change: Partial<typeof BATCH>) => {
      batch = { ...batch, ...change, version: batch.version + 1 };
      return { batch, userErrors: [] };
    };
    const answers: Readonly<Record<string, () => unknown>> = {
      DecisionLetters: () => ({ decisionLetters: [batch] }),
      WaitingLetters: () => ({
        waitingLetters: {
          edges: ['a', 'b', 'c'].map((id) => ({ node: letter(id, false, 0) })),
          pageInfo: { hasNextPage: false, endCursor: null },
        },
      }),
      LetterPreview: () => ({
        letterPreview:
          variables.reader === 'NOMINATOR'
            ? { subject: 'الترشيح', text: 'تحية طيبة', html: PAGE }
            : null,
      }),
      LetterFeedback: () => ({
        letterFeedback: { text: '', approvedBy: null, approvedAt: null, releasedAt: null },
        strengths: [],
      }),
      SetLetter: () => {
        batch = { ...batch, waiting: 2, held: 1 };
        return { setLetter: { letter: letter('a', input.held, 1), userErrors: [] } };
      },
      SetLetterWords: () => {
        if (others) {
          const { batch: now } = answered(others);
          others = undefined;
          const conflict = { code: 'CONFLICT', field: [], message: 'Changed in between.' };
          return { setLetterWords: { batch: now, userErrors: [conflict] } };
        }
        const words = input.words.filter(({ text }: { text: string }) => text !== '');
        return { setLetterWords: answered({ words }) };
      },
      ReleaseLetters: () => ({
        releaseLetters: answered({
          release: {
            ...{ dueAt: input.at, releasedAt: '2026-01-01T00:00:00Z', releasedBy: null },
            letters: 3,
          },
        }),
      }),
      StopLetters: () => ({ stopLetters: answered({ release: null }) }),
    };
    const data = answers[operationName as string]?.();
    return Promise.resolve(Response.json({ data }));
  });
}

async function showLetters(
  reads = false,
  batch: typeof BATCH = BATCH,
  theirs?: Partial<typeof BATCH>,
): Promise<void> {
  serve(batch, theirs);
  await show(Staffed, {
    part: LettersPage as unknown as Component<ComponentProps<Component>>,
    given: {},
    reads,
    room: {
      edition: { id: 'edition-2026', timeZone: 'Europe/Vienna' } as unknown as StaffEdition,
      me: { id: 'sam', name: 'Sam', language: 'EN' },
    },
  });
}

const nominators = () =>
  m.letters_readers_NOMINATOR({
    languages: `${isolated('العربية')} (2) and ${isolated('English')} (1)`,
  });
const input = (operation: string) =>
  sent.filter((one) => one.operation === operation).at(-1)?.variables.input;

describe('letters of a decision', () => {
  it('say how many wait for whom, in which languages', async () => {
    await showLetters();
    await expect.element(page.getByText(m.letters_waiting({ count: '3' }))).toBeVisible();
    await expect.element(page.getByRole('list').getByText(nominators())).toBeVisible();
    await expect
      .element(
        page
          .getByRole('list')
          .getByText(m.letters_readers_NOMINEE({ languages: `${isolated('Français')} (3)` })),
      )
      .toBeVisible();
  });

  it('are read one by one as they will be, and held back', async () => {
    await showLetters();
    await userEvent.click(page.getByRole('button', { name: m.letters_read({ name: 'Ada a' }) }));
    const framed = page.getByTitle(m.letters_page({ subject: 'الترشيح' }));
    await expect.element(framed).toBeVisible();
    await userEvent.click(page.getByText(m.letters_text()));
    const shown = page.getByRole('blockquote');
    await expect.element(shown).toHaveAttribute('dir', 'rtl');
    await expect.element(shown).toHaveAttribute('lang', 'ar');
    await expect.element(shown.getByText('تحية طيبة')).toBeVisible();
    await expect.element(page.getByText(m.letters_no_reader())).toBeVisible();
    await userEvent.click(page.getByRole('checkbox', { name: m.letters_hold() }));
    await userEvent.click(page.getByRole('button', { name: m.letters_save() }));
    await expect
      .poll(() => input('SetLetter'))
      .toMatchObject({ nomination: 'a', kind: 'INELIGIBLE', nominationVersion: 7, held: true });
    await expect.element(page.getByText(m.letters_held({ count: '1' }))).toBeVisible();
    await expect.element(page.getByText(m.letters_waiting({ count: '2' }))).toBeVisible();
  });

  it('take a paragraph for each reader and language, and say which has none', async () => {
    await showLetters();
    await userEvent.click(page.getByText(m.letters_words()));
    const words = m.letters_words_NOMINATOR({ language: 'English' });
    await userEvent.fill(page.getByRole('textbox', { name: words, exact: false }), 'See you.');
    await userEvent.click(page.getByRole('button', { name: m.letters_words_save() }));
    await expect.element(page.getByText(m.letters_words_saved())).toBeVisible();
    expect(input('SetLetterWords')).toMatchObject({ kind: 'INELIGIBLE', version: 4 });
    const missing = m.letters_missing({
      readers: `${m.letters_words_NOMINATOR({ language: 'العربية' })} and ${m.letters_words_NOMINEE({ language: 'Français' })}`,
    });
    await expect.element(page.getByRole('alert').getByText(missing)).toBeVisible();
  });

  it('keep what is added where all letters of a language are held back', async () => {
    const russian = { reader: 'NOMINATOR', language: 'RU', text: 'До встречи.' };
    await showLetters(false, { ...BATCH, words: [russian] });
    await userEvent.click(page.getByText(m.letters_words()));
    await userEvent.click(page.getByRole('button', { name: m.letters_words_save() }));
    await expect.poll(() => input('SetLetterWords')?.['words']).toContainEqual(russian);
  });

  it('show what somebody else wrote meanwhile before it is saved over', async () => {
    const english = { reader: 'NOMINATOR', language: 'EN' };
    await showLetters(false, BATCH, { words: [{ ...english, text: 'Theirs.' }] });
    await userEvent.click(page.getByText(m.letters_words()));
    const name = m.letters_words_NOMINATOR({ language: 'English' });
    const field = page.getByRole('textbox', { name, exact: false });
    await userEvent.fill(field, 'Mine.');
    await userEvent.click(page.getByRole('button', { name: m.letters_words_save() }));
    await expect.element(field).toHaveValue('Theirs. Mine.');
    await expect.element(page.getByText(m.letters_conflict())).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: m.letters_words_save() }));
    await expect
      .poll(() => input('SetLetterWords'))
      .toMatchObject({
        version: 5,
        words: expect.arrayContaining([{ ...english, text: 'Theirs. Mine.' }]),
      });
  });

  it('are released for a time once it was said who is written to, and stopped', async () => {
    const words = [
      { reader: 'NOMINATOR', language: 'EN', text: 'See you.' },
      { reader: 'NOMINATOR', language: 'RU', text: 'До встречи.' },
    ];
    await showLetters(false, { ...BATCH, words });
    await userEvent.click(page.getByRole('radio', { name: m.letters_later() }));
    await userEvent.fill(page.getByLabelText(m.letters_at()), '2999-01-01T10:00');
    const release = { name: m.letters_release(), exact: false };
    await userEvent.click(page.getByRole('button', release));
    const question = page.getByRole('dialog');
    await expect.element(question.getByText(nominators())).toBeVisible();
    await expect.element(question.getByText('See you.')).toBeVisible();
    expect(question.getByText('До встречи.').all(), 'read by nobody').toHaveLength(0);
    await userEvent.click(question.getByRole('button', { name: m.letters_release() }));
    await expect
      .poll(() => input('ReleaseLetters'))
      .toEqual({ kind: 'INELIGIBLE', fingerprint: 'seen', at: '2999-01-01T09:00:00.000Z' });
    await userEvent.click(page.getByRole('button', { name: m.letters_stop() }));
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: m.letters_stop() }));
    await expect.element(page.getByRole('radio', { name: m.letters_later() })).toBeVisible();
  });

  it('stay as they were typed while another is read', async () => {
    await showLetters();
    const open = (id: string) =>
      userEvent.click(page.getByRole('button', { name: m.letters_read({ name: `Ada ${id}` }) }));
    const feedback = page.getByRole('textbox', {
      name: m.feedback_label({ language: 'العربية' }),
      exact: false,
    });
    await open('c');
    await userEvent.fill(feedback, 'أقنعنا بدقته.');
    await open('a');
    await expect.element(page.getByText(m.letters_no_reader())).toBeVisible();
    expect(feedback.all()).toHaveLength(0);
    await expect.element(page.getByText(m.letters_unsaved_tag(), { exact: true })).toBeVisible();
    await open('c');
    await expect.element(feedback).toHaveValue('أقنعنا بدقته.');
    await userEvent.click(page.getByRole('button', { name: m.letters_close() }));
    await open('c');
    await expect.element(feedback).toHaveValue('أقنعنا بدقته.');
  });

  it('are not released before what was typed is saved or discarded', async () => {
    await showLetters();
    const question = page.getByRole('dialog');
    const release = page.getByRole('button', { name: m.letters_release(), exact: false }).first();
    const note = page.getByRole('alert');
    await userEvent.click(page.getByText(m.letters_words()));
    const words = m.letters_words_NOMINATOR({ language: 'English' });
    const field = page.getByRole('textbox', { name: words, exact: false });
    await userEvent.fill(field, 'See you.');
    await userEvent.click(page.getByRole('button', { name: m.letters_read({ name: 'Ada a' }) }));
    const hold = page.getByRole('checkbox', { name: m.letters_hold() });
    await userEvent.click(hold);
    await userEvent.click(release);
    await expect.element(note.getByText(m.letters_unsaved())).toBeVisible();
    await expect.element(note.getByText('Ada a')).toBeVisible();
    expect(question.all()).toHaveLength(0);
    await userEvent.click(page.getByRole('button', { name: m.letters_save() }));
    await expect.element(note.getByText('Ada a')).not.toBeInTheDocument();
    await userEvent.click(release);
    expect(question.all()).toHaveLength(0);
    await userEvent.click(note.getByRole('button', { name: m.letters_discard() }));
    await expect.element(note).not.toBeInTheDocument();
    await userEvent.fill(field, 'Again.');
    await expect.element(field).toHaveFocus();
    expect(note.all(), 'until it is released again').toHaveLength(0);
    await userEvent.fill(field, '');
    await expect.element(field).toHaveValue('');
    await expect.element(hold).toBeChecked();
    await userEvent.click(release);
    await expect.element(question).toBeVisible();
    expect(input('ReleaseLetters')).toBeUndefined();
  });

  it('are read and not changed by who is there to read', async () => {
    await showLetters(true);
    await userEvent.click(page.getByRole('button', { name: m.letters_read({ name: 'Ada a' }) }));
    await expect.element(page.getByTitle(m.letters_page({ subject: 'الترشيح' }))).toBeVisible();
    expect(page.getByRole('checkbox').all()).toHaveLength(0);
    expect(page.getByText(m.letters_release()).all()).toHaveLength(0);
  });
});
