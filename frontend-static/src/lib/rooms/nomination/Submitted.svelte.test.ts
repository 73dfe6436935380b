import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { show } from '#tests/components/show.ts';
import { troubleOf } from '../trouble.ts';
import { begun } from './change/change.svelte.ts';
import { emptyDraft } from './draft.ts';
import Submitted from './Submitted.svelte';

type State = 'SCREENING' | 'VOTING' | 'COUNTED' | 'ANNOUNCED' | 'ARCHIVED';

const nomination = {
  id: 'nomination-a',
  status: 'SHORTLISTED' as const,
  version: 3,
  savedAt: '2026-01-01T00:00:00Z',
  category: null,
  nominee: { name: 'Ada', role: 'Chair', company: 'Looms', country: 'AT', email: 'a@b.example' },
  nominator: { name: 'Bo', organisation: 'Mills', email: 'b@b.example', relation: 'Peer' },
  addressConfirmed: true,
  nomineeAgreed: true,
  unwritten: [] as string[],
  statements: [],
  answers: [],
  evidenceLinks: [],
  evidenceFiles: [],
  questions: [],
  language: 'EN',
  feedback: null,
  receipt: { reference: 'AB12', submittedAt: '2026-01-02T00:00:00Z', version: 1, changes: [] },
  openUntil: null,
};
const given = (state: State, laureate: string | null, status = 'SHORTLISTED') =>
  ({
    nomination: { ...nomination, status },
    edition: {
      ...{ id: 'edition-2026', year: 2026, name: '2026', state, timeZone: 'Europe/Vienna' },
      ...{ sample: false, windows: [], categories: [], criteria: [], formQuestions: [] },
      laureates: laureate === null ? [] : [{ id: laureate }],
    },
    fresh: false,
    meet: troubleOf,
    onended: () => Promise.resolve(),
    onchange: () => undefined,
    another: null,
  }) as never;
const withdraw = () => page.getByRole('button', { name: m.nominate_withdraw() }).all();

describe('a nomination that was submitted', () => {
  it('has a file that answers at its question, and not among the evidence', async () => {
    const props = given('SCREENING', null, 'SUBMITTED') as Record<string, object>;
    const asked = { id: 'proof', kind: 'FILE', required: true, question: 'Which report?' };
    const formQuestions = [
      { ...asked, help: null, words: 0, least: null, most: null, options: [] },
    ];
    const file = { id: 'f', name: 'Proof.pdf', type: 'PDF', size: 4, question: 'proof' };
    await show(Submitted, {
      ...props,
      nomination: { ...props.nomination, evidenceFiles: [file] },
      edition: { ...props.edition, formQuestions },
    } as never);
    const answer = page.getByText('Which report?');
    await expect.element(answer).toBeVisible();
    expect(answer.element().nextElementSibling?.textContent).toContain('Proof.pdf');
    expect(page.getByText(m.dossier_files_none()).all()).toEqual([]);
  });

  it.each([
    [
      'what the nominator has to do first',
      false,
      m.nominate_confirm_title,
      m.nominate_nominee_asked,
    ],
    ['that the nominee was asked', true, m.nominate_nominee_asked, m.nominate_confirm_title],
  ])('says, before there is an answer, %s', async (_, addressConfirmed, said, unsaid) => {
    const { nomination, ...rest } = given('SCREENING', null, 'SUBMITTED') as Record<string, object>;
    const waiting = { ...nomination, nomineeAgreed: false, addressConfirmed };
    await show(Submitted, { ...rest, nomination: waiting } as never);
    await expect.element(page.getByText(said())).toBeVisible();
    expect(page.getByText(unsaid()).all()).toHaveLength(0);
    const unconfirmed = page.getByText(m.nominate_status_UNCONFIRMED());
    expect(unconfirmed.all()).toHaveLength(addressConfirmed ? 0 : 1);
  });

  it.each([
    ['SCREENING', 'SUBMITTED', 1],
    ['SCREENING', 'ELIGIBLE', 0],
    ['VOTING', 'SUBMITTED', 0],
    ['VOTING', 'NOT_SHORTLISTED', 0],
  ] as const)(
    'says while they can be written which statements are missing: %s, %s',
    async (state, status, times) => {
      const props = given(state, null, status) as { nomination: object; edition: object };
      const criteria = [{ id: 'strategy', name: 'Strategy', description: '', weight: 100 }];
      await show(Submitted, {
        ...props,
        edition: { ...props.edition, criteria },
        nomination: { ...props.nomination, unwritten: ['strategy'] },
      } as never);
      await expect.element(page.getByText(m.nominate_text_title())).toBeVisible();
      const missing = m.nominate_unwritten({ names: 'Strategy' });
      expect(page.getByText(missing).all()).toHaveLength(times);
    },
  );

  it('says what withdrawing and erasing do before the buttons', async () => {
    await show(Submitted, given('SCREENING', null, 'SUBMITTED'));
    const words = { withdraw: m.nominate_withdraw(), erase: m.nominate_erase() };
    const said = page.getByText(m.nominate_withdraw_difference(words)).element();
    const below = said.compareDocumentPosition(withdraw()[0]!.element());
    expect(below).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await expect.element(page.getByText(m.dossier_evidence_none())).toBeVisible();
  });

  it('can be changed as long as it is taken, and says which version is on record', async () => {
    const props = given('COUNTED', null, 'SUBMITTED') as { nomination: object };
    const change = () => page.getByRole('button', { name: m.nominate_change() });
    const onchange = vi.fn();
    const changes = ['2026-01-03T08:00:00Z', '2026-01-04T08:00:00Z'];
    await show(Submitted, {
      ...props,
      onchange,
      nomination: {
        ...props.nomination,
        openUntil: '2026-02-01T00:00:00Z',
        receipt: { ...nomination.receipt, version: 3, changes },
      },
    } as never);
    await expect
      .element(page.getByText(/This is version 3, submitted on 4\sJanuary/))
      .toBeVisible();
    await expect.element(page.getByText(/You can change it until 1\sFebruary/)).toBeVisible();
    await change().click();
    expect(onchange).toHaveBeenCalledOnce();
  });

  it('says that a change was begun and not submitted, as this browser keeps it', async () => {
    const base = emptyDraft([]);
    const draft = { ...base, nominee: { ...base.nominee, role: 'Founder' } };
    begun(nomination.id).keep({ draft, base, files: { on: [], added: [], removed: [] } });
    await show(Submitted, given('COUNTED', null, 'SUBMITTED'));
    await expect.element(page.getByText(m.nominate_begun_title())).toBeVisible();
    await expect.element(page.getByText('Founder', { exact: true })).toBeVisible();
    begun(nomination.id).drop();
  });

  it('shows the feedback that came with the decision in the language of the nomination', async () => {
    const props = given('ANNOUNCED', null, 'NOT_SHORTLISTED') as { nomination: object };
    const feedback = 'أقنعنا ترشيحكم <b>بدقته</b>.';
    await show(Submitted, {
      ...props,
      nomination: { ...props.nomination, language: 'AR', feedback },
    } as never);
    const said = page.getByRole('region', { name: m.nominate_feedback() }).getByText(feedback);
    await expect.element(said).toHaveAttribute('lang', 'ar');
    await expect.element(said).toHaveAttribute('dir', 'auto');
  });

  it('says nothing of feedback where there is none', async () => {
    await show(Submitted, given('ANNOUNCED', null, 'NOT_SHORTLISTED'));
    await expect.element(page.getByText(m.nominate_status_NOT_SHORTLISTED())).toBeVisible();
    expect(page.getByText(m.nominate_feedback()).all()).toHaveLength(0);
  });

  it('offers no change once it is not taken any more', async () => {
    await show(Submitted, given('COUNTED', null, 'SUBMITTED'));
    await expect.element(page.getByText(m.nominate_receipt_title())).toBeVisible();
    expect(page.getByRole('button', { name: m.nominate_change() }).all()).toHaveLength(0);
  });

  it('can be withdrawn until the award is announced, and is told of no shortlist', async () => {
    await show(Submitted, given('COUNTED', null, 'ELIGIBLE'));
    await expect.element(page.getByText(m.nominate_status_ELIGIBLE())).toBeVisible();
    expect(withdraw()).toHaveLength(1);
  });

  it.each<[State, string, () => string]>([
    ['ANNOUNCED', 'nomination-a', m.nominate_status_LAUREATE],
    ['ARCHIVED', 'nomination-b', m.nominate_status_FINALIST],
  ])('says what became of it afterwards, and offers no withdrawal: %s', async (state, id, said) => {
    await show(Submitted, given(state, id));
    await expect.element(page.getByText(said())).toBeVisible();
    expect(withdraw()).toHaveLength(0);
  });

  it('says before a withdrawal what becomes of the text, and where one has it erased', async () => {
    await show(Submitted, given('COUNTED', null));
    await userEvent.click(page.getByRole('button', { name: m.nominate_withdraw() }));
    const dialog = page.getByRole('dialog');
    await expect
      .element(dialog.getByText(m.nominate_withdraw_data(), { exact: false }))
      .toBeVisible();
    const link = dialog.getByRole('link', { name: m.nav_privacy() });
    await expect.element(link).toHaveAttribute('href', '/en/privacy/#erase');
  });

  it.each([
    ['SUBMITTED', m.nominate_erase],
    ['WITHDRAWN', m.nominate_erase_all],
  ])('can be erased when it is %s, and says before what stays', async (status, wish) => {
    const sent: unknown[] = [];
    vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
      sent.push((JSON.parse(body) as { variables: unknown }).variables);
      const data = { withdrawNomination: { nomination: null, erased: true, userErrors: [] } };
      return Promise.resolve(Response.json({ data }));
    });
    // What is said of it could not take the focus while the question stands.
    const asking = () => document.querySelector('dialog[open]');
    const onended = vi.fn((end: string) => Promise.resolve([end, asking()]));
    await show(Submitted, {
      ...(given('SCREENING', null, status) as object),
      onended,
    } as never);
    await userEvent.click(page.getByRole('button', { name: wish(), exact: true }));
    const dialog = page.getByRole('dialog', { name: m.nominate_erase_ask() });
    await expect.element(dialog.getByText(m.nominate_erase_text())).toBeVisible();
    expect(sent).toEqual([]);
    await userEvent.click(dialog.getByRole('button', { name: m.nominate_erase_act() }));
    await expect.poll(() => onended.mock.calls).toEqual([['ERASE']]);
    expect(await onended.mock.results[0]!.value).toEqual(['ERASE', null]);
    expect(sent).toEqual([{ input: { nomination: nomination.id, reason: '', erase: true } }]);
    vi.unstubAllGlobals();
  });

  it.each<[State, string, boolean]>([
    ['SCREENING', 'INELIGIBLE', true],
    ['ANNOUNCED', 'INELIGIBLE', true],
    ['ANNOUNCED', 'ELIGIBLE', true],
    ['ARCHIVED', 'WITHDRAWN', true],
    ['ANNOUNCED', 'SHORTLISTED', false],
    ['SCREENING', 'DECLINED', false],
  ])('is erased where the server does so: %s, %s, %s', async (state, status, isOffered) => {
    await show(Submitted, given(state, 'nomination-b', status));
    await expect.element(page.getByText(m.nominate_text_title())).toBeVisible();
    expect(page.getByRole('button', { name: m.nominate_erase_all() }).all()).toHaveLength(
      isOffered ? 1 : 0,
    );
    expect(page.getByRole('button', { name: m.nominate_erase() }).all()).toHaveLength(0);
  });

  it('has the reason of a withdrawal that was typed and not sent, when one comes back', async () => {
    const reason = () =>
      page.getByRole('textbox', { name: m.nominate_withdraw_reason(), exact: false });
    const ask = () => userEvent.click(page.getByRole('button', { name: m.nominate_withdraw() }));
    const first = await show(Submitted, given('SCREENING', null, 'SUBMITTED'));
    await ask();
    await userEvent.fill(reason(), 'She left the company.');
    await first.unmount();
    await show(Submitted, given('SCREENING', null, 'SUBMITTED'));
    await ask();
    await expect.element(reason()).toHaveValue('She left the company.');
    localStorage.clear();
  });

  it('is left for another only while a call is open, and after a question', async () => {
    const wish = () => page.getByRole('button', { name: m.nominate_another() });
    const { rerender } = await show(Submitted, given('SCREENING', null, 'SUBMITTED'));
    expect(wish().all()).toHaveLength(0);
    const another = vi.fn(() => Promise.resolve(null));
    await rerender({ another } as never);
    await userEvent.click(wish());
    const question = page.getByRole('dialog', { name: m.nominate_another_ask() });
    await expect.element(question).toMatchTextContent(m.nominate_another_text());
    expect(another).not.toHaveBeenCalled();
    await userEvent.click(question.getByRole('button', { name: m.nominate_another() }));
    expect(another).toHaveBeenCalledOnce();
    await expect.element(question).not.toBeInTheDocument();
  });
});
