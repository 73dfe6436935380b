import { describe, expect, it, vi, type Mock } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { moment } from '#lib/i18n/format.ts';
import { isolated } from '#lib/i18n/isolated.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, spaced, type Sample } from '#tests/components/show.ts';
import { Backup } from '../keeping/backup.ts';
import { recoveryText } from '../../vote/trustees/recovery-text.ts';
import type { Trustee } from './desk.svelte.ts';
import type { Answers, Keeping, Name, Questions } from './keeper.ts';
import TrusteeDesk from './TrusteeDesk.svelte';

const AT = '2027-01-01T00:00:00Z';
const HEAD = '0123456789abcdef'.repeat(4);
const FINGERPRINT = '0123 4567 89ab cdef 0123 4567 89ab cdef';
const SECRET = Uint8Array.from({ length: 20 }, (_, at) => at * 7);
const TEXT = recoveryText(SECRET);
const PUBLISHED = {
  ...{ commitments: ['aa', 'bb'], sharesKey: 'cc', proof: 'dd' },
  shares: ['11', '22', '33'],
};

/** The room of the second of three, each of whom has taken so many steps. */
function room(
  taken: readonly number[],
  more: Partial<Trustee> = {},
  names: Partial<Sample> = {},
): Trustee {
  return {
    name: 'Ada',
    edition: 'edition-2027',
    editionName: names.short ?? 'Award 2027',
    number: 2,
    trusteeship: {
      round: 1,
      threshold: 2,
      ready: taken.every((many) => many > 2),
      wrong: null,
      trustees: taken.map((many, at) => ({
        number: at + 1,
        kind: (['SERVICE', 'CHAIR', 'OBSERVER'] as const)[at]!,
        person: at === 0 ? null : `person-${at}`,
        name: at === 0 ? null : (names.long ?? `Person ${at + 1}`),
        committedAt: many > 0 ? AT : null,
        sentAt: many > 1 ? AT : null,
        confirmedAt: many > 2 ? AT : null,
        decryptedAt: many > 3 ? AT : null,
        passedOver: many > 4,
      })),
    },
    published: taken.map((many) => (many > 0 ? PUBLISHED : null)),
    kept: taken[1]! > 0 ? { byText: 'dGV4dA==', byPasskey: 'a2V5', credential: 'aWQ' } : null,
    board: null,
    decryption: null,
    ...more,
  };
}
const board = { head: HEAD, receipts: ['a', 'b'], fixedAt: AT, askedAt: AT };
const unconfirmed = { ...board, askedAt: null };

/** Answers as the worker would, and remembers what was asked. */
function keeperOf(
  answers: Partial<Answers>,
): Keeping & { asked: [Name, unknown][]; forget: Mock<() => void> } {
  const asked: [Name, unknown][] = [];
  return {
    asked,
    ask: <N extends Name>(name: N, question: Questions[N]) => {
      asked.push([name, question]);
      return Promise.resolve({ fingerprint: FINGERPRINT, ...answers }[name] as Answers[N]);
    },
    forget: vi.fn(),
  };
}
const given = (trustee: Trustee, answers: Partial<Answers> = {}) => ({
  trustee,
  reload: vi.fn(() => Promise.resolve()),
  meet: () => ({ kind: 'UNREACHABLE' as const }),
  keeper: keeperOf(answers),
});

describe('the room of a key holder', () => {
  inEveryState(TrusteeDesk, {
    'before the first step': (say) => given(room([0, 0, 0], {}, say)),
    'while others make their part': (say) => given(room([1, 1, 0], {}, say)),
    'with a fingerprint to be compared': (say) =>
      given(room([1, 1, 1], {}, say), { fingerprint: FINGERPRINT }),
    'with a part to be opened': (say) =>
      given(room([2, 2, 2], {}, say), { fingerprint: FINGERPRINT }),
    'with a part to be opened without a passkey': (say) =>
      given(room([2, 2, 2], { kept: { byText: 'dA==', byPasskey: null, credential: null } }, say)),
    'when the key is ready': (say) => given(room([3, 3, 3], {}, say), { fingerprint: FINGERPRINT }),
    'after the close': (say) => given(room([3, 3, 3], { board: unconfirmed }, say)),
    'when the count is confirmed': (say) => given(room([3, 3, 3], { board }, say)),
    'with a part that does not hold': (say) => {
      const of = room([3, 3, 3], {}, say);
      return given({ ...of, trusteeship: { ...of.trusteeship, ready: false, wrong: 3 } });
    },
    'when all is done': (say) =>
      given(room([3, 4, 3], { board, decryption: { sumsHash: HEAD, at: AT } }, say)),
  });

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const says = (words: string) =>
    expect.poll(() => spaced(document.body.textContent)).toContain(spaced(words));
  /** Says that another has the same of what is shown. */
  const compare = async (question: string) => {
    const group = page.getByRole('group', { name: question });
    await group.getByRole('radio', { name: m.trustee_compare_same() }).click();
    await press(m.trustee_compare_go());
  };
  const typeGroups = async () => {
    const field = (at: number) =>
      page.getByRole('textbox', {
        name: m.trustee_type_group({ number: String(at + 1) }),
        exact: true,
      });
    await says(m.trustee_type_title());
    for (const [at, group] of TEXT.split('-').entries()) {
      if ((await field(at).all()).length > 0) await field(at).fill(group.toLowerCase());
    }
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByRole('heading', { name: m.trustee_publish_title() }))
      .toHaveFocus();
  };
  const open = async () => {
    await page.getByRole('textbox', { name: m.trustee_unlock_label() }).fill(TEXT);
    await press(m.trustee_unlock_open());
  };
  /** The server answers each operation with its field. */
  const answer = (fields: Record<string, unknown>) =>
    vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
      const { operationName } = JSON.parse(init?.body as string) as { operationName: string };
      return Promise.resolve(Response.json({ data: fields[operationName] }));
    });
  const sent = (answering: ReturnType<typeof answer>) =>
    answering.mock.calls.map(
      ([, init]) => (JSON.parse(init?.body as string) as { operationName: string }).operationName,
    );
  const drawn = {
    published: { commitments: ['aa', 'bb'], sharesKey: 'cc', proof: 'dd' },
    ...{ text: TEXT, byText: 'dGV4dA==' },
  };

  const publishing = (trustee: Trustee | null, ...codes: string[]) => ({
    PublishCommitment: {
      publishCommitment: { trustee, userErrors: codes.map((code) => ({ code })) },
    },
  });
  const drawAndPublish = async () => {
    await press(m.trustee_commit_begin());
    await press(m.trustee_text_kept());
    await typeGroups();
    await press(m.trustee_publish());
  };

  it('asks two groups of the sheet back before anything can be published', async () => {
    const props = given(room([0, 0, 0]), { begin: drawn });
    await show(TrusteeDesk, props);
    await press(m.trustee_commit_begin());
    await expect.element(page.getByText(TEXT)).toBeVisible();
    await expect.element(page.getByRole('heading', { name: m.trustee_text_title() })).toHaveFocus();
    await press(m.trustee_text_kept());
    await expect.element(page.getByText(TEXT)).not.toBeInTheDocument();
    await press(m.trustee_type_go());
    await says(m.trustee_type_wrong());
    await typeGroups();
    expect(props.keeper.asked.map(([name]) => name)).toEqual(['begin']);
  });

  it('names the groups of a recovery text that are mistyped, and asks nothing of the worker', async () => {
    const props = given(room([2, 2, 2]));
    await show(TrusteeDesk, props);
    const field = page.getByRole('textbox', { name: m.trustee_unlock_label() });
    await field.fill(TEXT.replace(/^.{5}/, 'ZZZZZ'));
    await press(m.trustee_unlock_open());
    await says(m.trustee_unlock_groups({ groups: '1' }));
    await expect.element(field).toHaveFocus();
    await field.fill('ZZZZZ');
    await press(m.trustee_unlock_open());
    await says(m.trustee_unlock_length());
    expect(props.keeper.asked.map(([name]) => name)).toEqual(['fingerprint']);
  });

  it('says that a text is of another part', async () => {
    const props = given(room([2, 2, 2]), { open: false });
    await show(TrusteeDesk, props);
    await open();
    await says(m.trustee_unlock_other());
    expect(props.keeper.asked.at(-1)?.[1]).toMatchObject({ source: 'recovery', material: SECRET });
  });

  it('once compared and open, goes on from step to step by itself, and then forgets the secret', async () => {
    // Each step is the last of its kind, so that the next is possible at once.
    const answering = answer({
      SendShares: { sendShares: { trustee: room([2, 2, 2]), userErrors: [] } },
      ConfirmShares: { confirmShares: { trustee: room([3, 3, 3]), userErrors: [] } },
    });
    const answers = { open: true, shares: ['11'], rehearse: '22', fingerprint: FINGERPRINT };
    const props = given(room([1, 1, 1]), answers);
    const { rerender } = await show(TrusteeDesk, props);
    await compare(m.trustee_compare_fingerprint());
    await expect.element(page.getByRole('heading', { name: m.trustee_step_share() })).toHaveFocus();
    await open();
    await expect
      .element(page.getByRole('heading', { name: m.trustee_ready_title() }))
      .toBeVisible();
    expect(document.activeElement?.textContent).toContain(m.trustee_ready_text());
    expect(sent(answering)).toEqual(['SendShares', 'ConfirmShares']);
    const steps = ['fingerprint', 'open', 'shares', 'rehearse'];
    expect(props.keeper.asked.map(([name]) => name)).toEqual(steps);
    expect(props.keeper.asked[2]?.[1]).toMatchObject({ compared: FINGERPRINT });
    expect(props.keeper.forget).toHaveBeenCalled();
    await rerender({ trustee: room([3, 3, 3], { board }) });
    await expect
      .element(page.getByRole('heading', { name: m.trustee_step_decrypt() }))
      .toHaveFocus();
  });

  it('sends nothing when another key is shown than was compared', async () => {
    const answering = answer({});
    const answers = { open: true, shares: { otherList: true as const }, fingerprint: FINGERPRINT };
    const props = given(room([1, 1, 1]), answers);
    await show(TrusteeDesk, props);
    await compare(m.trustee_compare_fingerprint());
    await open();
    await says(m.trustee_halt_list());
    await says(m.trustee_halt_tell());
    expect(sent(answering)).toEqual([]);
  });

  it('sends nothing before the fingerprint was compared, nor when it is another, and says whom to call', async () => {
    const answering = answer(publishing(room([1, 1, 0])));
    const answers = { begin: drawn, fingerprint: FINGERPRINT, shares: ['11'] };
    const props = given(room([1, 0, 0]), answers);
    const { rerender } = await show(TrusteeDesk, props);
    await drawAndPublish();
    await says(m.trustee_wait_on({ names: isolated('Person 3') }));
    await rerender({ trustee: room([1, 1, 1]) });
    await expect.element(page.getByText(FINGERPRINT)).toBeVisible();
    await expect
      .element(page.getByRole('heading', { name: m.trustee_fingerprint_title() }))
      .toHaveFocus();
    await says(m.trustee_fingerprint_how({ names: isolated('Person 3') }));
    await press(m.trustee_compare_go());
    await says(m.trustee_compare_missing());
    const same = page.getByRole('radio', { name: m.trustee_compare_same() });
    await expect.element(same).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await says(m.trustee_differs_fingerprint());
    expect(document.activeElement?.textContent).toContain(m.trustee_differs_title());
    await expect
      .element(page.getByRole('textbox', { name: m.trustee_unlock_label() }))
      .not.toBeInTheDocument();
    expect(props.keeper.asked.map(([name]) => name)).toEqual(['begin', 'fingerprint']);
    expect(sent(answering)).toEqual(['PublishCommitment']);
  });

  it('asks who shares the key with nobody but the servers to compare nothing', async () => {
    const alone = (taken: readonly number[]) => {
      const of = room(taken);
      of.trusteeship.trustees.pop();
      of.published.pop();
      return of;
    };
    const answering = answer({
      SendShares: { sendShares: { trustee: alone([1, 2, 0]), userErrors: [] } },
    });
    const answers = { open: true, shares: ['11'], fingerprint: FINGERPRINT };
    const props = given(alone([1, 1, 1]), answers);
    await show(TrusteeDesk, props);
    await open();
    await says(m.trustee_wait_confirm_title());
    expect(props.keeper.asked.at(-1)).toMatchObject(['shares', { compared: FINGERPRINT }]);
    expect(sent(answering)).toEqual(['SendShares']);
  });

  it('looks after the room also while something is to be done, so that the session lasts', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const props = given(room([1, 1, 1]));
    await show(TrusteeDesk, props);
    vi.advanceTimersByTime(15_000);
    vi.useRealTimers();
    expect(props.reload).toHaveBeenCalledOnce();
  });

  it('tries a step again when asked to, also after the session ended', async () => {
    const answering = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(() => Promise.reject(new TypeError('no network')));
    const props = given(room([2, 2, 2]), { open: true, rehearse: '22' });
    await show(TrusteeDesk, { ...props, meet: () => ({ kind: 'ENDED' as const }) });
    await open();
    await says(m.room_ended_title());
    expect(answering).toHaveBeenCalledOnce();
    answering.mockImplementation(() =>
      Promise.resolve(
        Response.json({
          data: { confirmShares: { trustee: room([3, 3, 3]), userErrors: [] } },
        }),
      ),
    );
    await press(m.room_retry());
    await says(m.trustee_ready_title());
  });

  it('forgets the secret when the others take long', async () => {
    const answering = answer({
      SendShares: { sendShares: { trustee: room([1, 2, 1]), userErrors: [] } },
    });
    const answers = { open: true, shares: ['11'], fingerprint: FINGERPRINT };
    const props = given(room([1, 1, 1]), answers);
    await show(TrusteeDesk, props);
    await compare(m.trustee_compare_fingerprint());
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await open();
    await says(m.trustee_wait_on({ names: isolated('Person 3') }));
    vi.advanceTimersByTime(29 * 60_000);
    expect(props.keeper.forget).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(props.keeper.forget).toHaveBeenCalledOnce();
    vi.useRealTimers();
    await says(m.trustee_wait_text());
    expect(answering).toHaveBeenCalledOnce();
  });

  it('forgets the secret also when the reader takes long', async () => {
    const props = given(room([3, 3, 3], { board }), { open: true });
    await show(TrusteeDesk, props);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await open();
    await says(m.trustee_check());
    vi.advanceTimersByTime(29 * 60_000);
    expect(props.keeper.forget).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(props.keeper.forget).toHaveBeenCalledOnce();
    vi.useRealTimers();
    await expect
      .element(page.getByRole('textbox', { name: m.trustee_unlock_label() }))
      .toBeVisible();
  });

  it('has the part opened again when the worker is lost', async () => {
    const props = given(room([2, 2, 2]), { open: true, fingerprint: FINGERPRINT });
    const asking = props.keeper.ask;
    props.keeper.ask = (name, question) =>
      name === 'rehearse' ? Promise.reject(new Error('lost')) : asking(name, question);
    await show(TrusteeDesk, props);
    await open();
    await says(m.room_unreachable_title());
    await expect
      .element(page.getByRole('textbox', { name: m.trustee_unlock_label() }))
      .toBeVisible();
  });

  it('makes one passkey, however often it is submitted', async () => {
    const prf = { enabled: true, results: { first: new Uint8Array(32) } };
    const made = vi.spyOn(navigator.credentials, 'create').mockResolvedValue({
      id: 'aWQ',
      getClientExtensionResults: () => ({ prf }),
    } as unknown as Credential);
    const answering = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(() => Promise.reject(new TypeError('no network')));
    const props = given(room([0, 0, 0]), { begin: drawn, wrap: 'a2V5' });
    await show(TrusteeDesk, props);
    await press(m.trustee_commit_begin());
    await press(m.trustee_text_kept());
    await typeGroups();
    await press(m.trustee_publish_passkey());
    await says(m.room_unreachable_title());
    await press(m.trustee_publish_passkey());
    await expect.poll(() => answering.mock.calls.length).toBe(2);
    expect(made).toHaveBeenCalledTimes(1);
  });

  it('begins anew after another choice of key holders, and says so', async () => {
    const props = given(room([0, 0, 0]), { begin: drawn });
    const { rerender } = await show(TrusteeDesk, props);
    await press(m.trustee_commit_begin());
    await expect.element(page.getByText(TEXT)).toBeVisible();
    const next = room([0, 0, 0]);
    await rerender({ trustee: { ...next, trusteeship: { ...next.trusteeship, round: 2 } } });
    await expect.element(page.getByText(TEXT)).not.toBeInTheDocument();
    await says(m.trustee_again_text());
    expect(props.keeper.forget).toHaveBeenCalled();
  });

  it('still says so when the refusal of what was drawn before tells it', async () => {
    answer(publishing(null, 'ROUND_OVER'));
    const props = given(room([0, 0, 0]), { begin: drawn });
    const { rerender } = await show(TrusteeDesk, props);
    const next = room([0, 0, 0]);
    props.reload.mockImplementation(() =>
      rerender({ trustee: { ...next, trusteeship: { ...next.trusteeship, round: 2 } } }),
    );
    await drawAndPublish();
    await expect
      .element(page.getByRole('button', { name: m.trustee_commit_begin() }))
      .toBeVisible();
    await says(m.trustee_again_text());
  });

  it('calls no sheet void when another key holder opens a link in this browser', async () => {
    answer(publishing(room([1, 1, 0])));
    const props = given(room([1, 0, 0]), { begin: drawn });
    const { rerender } = await show(TrusteeDesk, props);
    await drawAndPublish();
    await says(m.trustee_wait_on({ names: isolated('Person 3') }));
    const other = room([1, 1, 1]);
    other.published[2] = { ...PUBLISHED, sharesKey: 'ee' };
    await rerender({ trustee: { ...other, number: 3 } });
    await says(m.trustee_fingerprint_how({ names: isolated('Person 2') }));
    expect(document.body.textContent).not.toContain(m.trustee_void_text());
    expect(document.body.textContent).not.toContain(m.trustee_again_text());
    expect(props.keeper.forget).toHaveBeenCalled();
  });

  it('says which sheet is void when another window was faster, until the right one has opened the part', async () => {
    const answering = answer(publishing(null, 'DONE_BEFORE'));
    const props = given(room([0, 0, 0]), { begin: drawn, open: true });
    const { rerender } = await show(TrusteeDesk, props);
    const other = room([0, 1, 0]);
    other.published[1]!.sharesKey = 'ee';
    props.reload.mockImplementation(() => rerender({ trustee: other }));
    await drawAndPublish();
    await says(m.trustee_void_text());
    expect(document.body.textContent).not.toContain(m.refusal_DONE_BEFORE());
    expect(answering).toHaveBeenCalledOnce();
    expect(props.keeper.forget).toHaveBeenCalled();
    await rerender({ trustee: { ...room([3, 3, 3], { board }), published: other.published } });
    await open();
    await expect.element(page.getByRole('button', { name: m.trustee_check() })).toBeVisible();
    expect(document.body.textContent).not.toContain(m.trustee_void_text());
  });

  it('does not try a refused step again by itself', async () => {
    const answering = vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
      Promise.resolve(
        Response.json({
          data: { confirmShares: { trustee: null, userErrors: [{ code: 'ROUND_OVER' }] } },
        }),
      ),
    );
    const props = given(room([2, 2, 2]), { open: true, rehearse: '22' });
    await show(TrusteeDesk, props);
    await open();
    await says(m.refusal_ROUND_OVER());
    expect(answering).toHaveBeenCalledTimes(1);
    expect(props.reload).toHaveBeenCalledTimes(1);
  });

  it('stops at a wrong share, names who sent it, and sends nothing', async () => {
    const fetching = vi.spyOn(globalThis, 'fetch');
    const props = given(room([2, 2, 2]), { open: true, rehearse: { wrong: 3, what: 'SHARE' } });
    await show(TrusteeDesk, props);
    await open();
    await expect.element(page.getByRole('heading', { name: m.trustee_halt_title() })).toBeVisible();
    await expect
      .element(page.getByText(m.trustee_halt_share({ name: isolated('Person 3') })))
      .toBeVisible();
    expect(fetching).not.toHaveBeenCalled();
    expect(props.keeper.forget).toHaveBeenCalled();
  });

  it('goes no further and forgets the secret when the service found a wrong part, without saying that nothing was sent', async () => {
    const answering = answer({
      ConfirmShares: { confirmShares: { trustee: room([2, 3, 2]), userErrors: [] } },
    });
    const props = given(room([2, 2, 2]), { open: true, rehearse: '22' });
    const { rerender } = await show(TrusteeDesk, props);
    await open();
    await says(m.trustee_wait_on({ names: isolated('Person 3') }));
    expect(props.keeper.forget).not.toHaveBeenCalled();
    const of = room([2, 3, 2]);
    await rerender({ trustee: { ...of, trusteeship: { ...of.trusteeship, wrong: 3 } } });
    await says(m.trustee_halt_key_title());
    expect(document.body.textContent).not.toContain(m.trustee_halt_title());
    expect(props.keeper.forget).toHaveBeenCalled();
    expect(answering).toHaveBeenCalledOnce();
  });

  it('says that the reader’s own part was replaced, and to call others than the secretariat', async () => {
    const props = given(room([2, 2, 2]), { open: true, rehearse: { wrong: 2, what: 'PROOF' } });
    await show(TrusteeDesk, props);
    await open();
    await says(m.trustee_halt_own());
    await says(m.trustee_halt_tell());
  });

  it('compares the sums with those that this browser remembers, whatever the room says', async () => {
    const memory = new Backup<string>('decrypted edition-2027 2');
    memory.keep('aa');
    const sent = { rule: '{}', key: '{}', head: HEAD, receipts: [], late: [] };
    vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
      Promise.resolve(Response.json({ data: { trustee: { board: sent } } })),
    );
    const decryption = { sumsHash: 'bb', at: AT };
    const props = given(room([3, 3, 3], { board, decryption }), {
      open: true,
      check: { otherSums: true },
    });
    await show(TrusteeDesk, props);
    await open();
    await page.getByRole('textbox', { name: m.trustee_head() }).fill(HEAD);
    await press(m.trustee_check());
    await says(m.trustee_halt_sums());
    expect(props.keeper.asked.at(-1)?.[1]).toMatchObject({ before: 'aa' });
    memory.drop();
  });

  it('speaks of no other key holders where the servers are the only ones', async () => {
    await show(TrusteeDesk, given(room([0, 0])));
    await says(m.trustee_need_time_alone());
    expect(document.body.textContent).not.toContain(m.trustee_need_time());
  });

  it('asks for nothing before the secretariat and the chair have confirmed, and says so', async () => {
    const props = given(room([3, 3, 3], { board: unconfirmed }), { open: true });
    const { rerender } = await show(TrusteeDesk, props);
    const notice = page.getByRole('heading', { name: m.trustee_unconfirmed_title() });
    await expect.element(notice).toBeVisible();
    await says(m.trustee_unconfirmed_text());
    expect(page.getByRole('textbox').all()).toHaveLength(0);
    expect(page.getByRole('button').all()).toHaveLength(0);

    await rerender({ trustee: room([3, 3, 3], { board }) });
    await open();
    await says(m.trustee_asked({ time: moment(AT) }));
    await expect.element(page.getByRole('textbox', { name: m.trustee_head() })).toBeVisible();
    // A count that was stopped: both confirm anew, and nothing is sent meanwhile.
    await rerender({ trustee: room([3, 3, 3], { board: unconfirmed }) });
    await expect.element(notice).toBeVisible();
    expect(page.getByRole('textbox').all()).toHaveLength(0);
  });

  it('checks no ballot before the head of the mail was given', async () => {
    const props = given(room([3, 3, 3], { board }), { open: true });
    await show(TrusteeDesk, props);
    await open();
    const head = page.getByRole('textbox', { name: m.trustee_head() });
    await head.fill(HEAD.slice(0, 31));
    await press(m.trustee_check());
    await says(m.trustee_head_short({ fewest: '32' }));
    await head.fill(HEAD.replace(/^./, 'f'));
    await press(m.trustee_check());
    await says(m.trustee_head_other());
    await expect.element(head).toHaveFocus();
    expect(props.keeper.asked.map(([name]) => name)).not.toContain('check');
  });

  it('takes no fingerprint of the key for the head', async () => {
    const props = given(room([3, 3, 3], { board }), { open: true, fingerprint: FINGERPRINT });
    await show(TrusteeDesk, props);
    await open();
    await page.getByRole('textbox', { name: m.trustee_head() }).fill(FINGERPRINT);
    await press(m.trustee_check());
    await says(m.trustee_head_is_key());
  });

  it('decrypts nothing before the head was compared, and forgets the secret after it', async () => {
    const decryption = { sumsHash: 'aa', at: AT };
    const answering = answer({
      TrusteeBoard: {
        trustee: { board: { rule: '{}', key: '{}', head: HEAD, receipts: [], late: [] } },
      },
      SendDecryption: {
        sendDecryption: { trustee: room([3, 4, 3], { board, decryption }), userErrors: [] },
      },
    });
    const decrypt = { parts: '11', proof: '22' };
    const answers = {
      open: true,
      check: { sumsHash: 'aa', leftOut: 3, fewest: 2 },
      decrypt,
      fingerprint: FINGERPRINT,
    };
    const props = given(room([3, 3, 3], { board }), answers);
    const { rerender } = await show(TrusteeDesk, props);
    await open();
    await page.getByRole('textbox', { name: m.trustee_head() }).fill(HEAD);
    await press(m.trustee_check());
    await says(m.trustee_since({ time: moment(AT) }));
    const numbers = page.getByRole('definition');
    await expect.element(numbers.first()).toHaveTextContent('3');
    await expect.element(numbers.nth(1)).toHaveTextContent('2');
    await says(m.trustee_numbers_text());
    await says(m.trustee_head_how());
    await says(m.trustee_head_holder({ names: isolated('Person 3') }));
    // What is compared is what was checked, whatever the room says of it later.
    await rerender({ trustee: room([3, 3, 3], { board: { ...board, head: 'f'.repeat(64) } }) });
    await expect
      .element(page.getByText('0123 4567 89ab cdef '.repeat(2).trim()).first())
      .toBeVisible();
    const button = page.getByRole('button', { name: m.trustee_send() });
    await expect.element(button).not.toBeInTheDocument();
    await page.getByRole('radio', { name: m.trustee_compare_other() }).click();
    await press(m.trustee_compare_go());
    await says(m.trustee_differs_head());
    await expect.element(button).not.toBeInTheDocument();
    await compare(m.trustee_compare_head());
    await expect.element(button).toHaveFocus();
    expect(props.keeper.forget).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    await says(m.trustee_done_title());
    expect(sent(answering)).toEqual(['TrusteeBoard', 'SendDecryption']);
    const body = answering.mock.lastCall?.[1]?.body as string;
    expect(JSON.parse(body)).toMatchObject({ variables: { input: { head: HEAD, ...decrypt } } });
    expect(props.keeper.forget).toHaveBeenCalled();
    new Backup<string>('decrypted edition-2027 2').drop();
  });

  it('says that a contribution was not sent, and keeps what was compared', async () => {
    const sums = { rule: '{}', key: '{}', head: HEAD, receipts: [], late: [] };
    const board = { ...sums, fixedAt: AT, askedAt: AT };
    let refuse = true;
    const decryption = { sumsHash: 'aa', at: AT };
    const done = room([3, 4, 3], { board, decryption });
    vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
      const { operationName } = JSON.parse(init?.body as string) as { operationName: string };
      if (operationName === 'TrusteeBoard') {
        return Promise.resolve(Response.json({ data: { trustee: { board } } }));
      }
      if (refuse) return Promise.reject(new TypeError('no network'));
      return Promise.resolve(
        Response.json({ data: { sendDecryption: { trustee: done, userErrors: [] } } }),
      );
    });
    const decrypt = { parts: '11', proof: '22' };
    const answers = { open: true, check: { sumsHash: 'aa', leftOut: 3, fewest: 2 }, decrypt };
    const props = given(room([3, 3, 3], { board }), answers);
    await show(TrusteeDesk, props);
    await open();
    await page.getByRole('textbox', { name: m.trustee_head() }).fill(HEAD);
    await press(m.trustee_check());
    await compare(m.trustee_compare_head());
    await press(m.trustee_send());
    await says(m.room_unreachable_title());
    const button = page.getByRole('button', { name: m.trustee_send() });
    await expect.element(button).toBeVisible();
    refuse = false;
    await button.click();
    await says(m.trustee_done_title());
    new Backup<string>('decrypted edition-2027 2').drop();
  });

  it('keeps the head that was typed when the check failed', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
      Promise.reject(new TypeError('no network')),
    );
    const props = given(room([3, 3, 3], { board }), { open: true });
    await show(TrusteeDesk, props);
    await open();
    await page.getByRole('textbox', { name: m.trustee_head() }).fill(HEAD);
    await press(m.trustee_check());
    await says(m.room_unreachable_title());
    await expect.element(page.getByRole('textbox', { name: m.trustee_head() })).toHaveValue(HEAD);
  });
});
