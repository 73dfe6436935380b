import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, type Sample } from '#tests/components/show.ts';
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
const published = (number: number) => ({
  ...{
    number,
    commitments: ['aa', 'bb'],
    sharesKey: 'cc',
    proof: 'dd',
    shares: ['11', '22', '33'],
  },
});

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
    kind: 'CHAIR',
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
      })),
    },
    published: taken.map((many, at) => (many > 0 ? published(at + 1) : null)),
    kept: taken[1]! > 0 ? { byText: 'dGV4dA==', byPasskey: 'a2V5', credential: 'aWQ' } : null,
    board: null,
    decryption: null,
    ...more,
  };
}
const board = { head: HEAD, receipts: ['a', 'b'] };

/** Answers as the worker would, and remembers what was asked. */
function keeperOf(answers: Partial<Answers>): Keeping & { asked: [Name, unknown][] } {
  const asked: [Name, unknown][] = [];
  return {
    asked,
    ask: <N extends Name>(name: N, question: Questions[N]) => {
      asked.push([name, question]);
      return Promise.resolve(answers[name] as Answers[N]);
    },
    forget: () => undefined,
  };
}
const given = (trustee: Trustee, answers: Partial<Answers> = {}) => ({
  trustee,
  reload: () => Promise.resolve(),
  meet: () => ({ kind: 'UNREACHABLE' as const }),
  keeper: keeperOf(answers),
});

describe('the room of a key holder', () => {
  inEveryState(TrusteeDesk, {
    'before the first step': (say) => given(room([0, 0, 0], {}, say)),
    'while others make their part': (say) => given(room([1, 1, 0], {}, say)),
    'with a part to be opened': (say) => given(room([1, 1, 1], {}, say)),
    'with a part to be opened without a passkey': (say) =>
      given(room([2, 2, 2], { kept: { byText: 'dA==', byPasskey: null, credential: null } }, say)),
    'when the key is ready': (say) => given(room([3, 3, 3], {}, say), { fingerprint: FINGERPRINT }),
    'after the close': (say) => given(room([3, 3, 3], { board }, say)),
    'with a part that does not hold': (say) => {
      const of = room([3, 3, 3], {}, say);
      return given({ ...of, trusteeship: { ...of.trusteeship, ready: false, wrong: 3 } });
    },
    'when all is done': (say) =>
      given(room([3, 4, 3], { board, decryption: { sumsHash: HEAD, at: AT } }, say)),
  });

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const says = (words: string) =>
    expect.poll(() => document.body.textContent?.replaceAll(/\s+/g, ' ')).toContain(words);
  const drawn = {
    published: { commitments: ['aa', 'bb'], sharesKey: 'cc', proof: 'dd' },
    ...{ text: TEXT, byText: 'dGV4dA==' },
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
    const groups = TEXT.split('-');
    for (const [at, group] of groups.entries()) {
      const field = page.getByRole('textbox', {
        name: m.trustee_type_group({ number: String(at + 1) }),
        exact: true,
      });
      if ((await field.all()).length > 0) await field.fill(group.toLowerCase());
    }
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByRole('heading', { name: m.trustee_publish_title() }))
      .toHaveFocus();
    expect(props.keeper.asked.map(([name]) => name)).toEqual(['begin']);
  });

  it('names the groups of a recovery text that are mistyped, and asks nothing of the worker', async () => {
    const props = given(room([1, 1, 1]));
    await show(TrusteeDesk, props);
    const field = page.getByRole('textbox', { name: m.trustee_unlock_label() });
    await field.fill(TEXT.replace(/^.{5}/, 'ZZZZZ'));
    await press(m.trustee_unlock_open());
    await says(m.trustee_unlock_groups({ groups: '1' }));
    await expect.element(field).toHaveFocus();
    await field.fill('ZZZZZ');
    await press(m.trustee_unlock_open());
    await says(m.trustee_unlock_length());
    expect(props.keeper.asked).toEqual([]);
  });

  it('says that a text is of another part', async () => {
    const props = given(room([1, 1, 1]), { open: false });
    await show(TrusteeDesk, props);
    await page.getByRole('textbox', { name: m.trustee_unlock_label() }).fill(TEXT);
    await press(m.trustee_unlock_open());
    await says(m.trustee_unlock_other());
    expect(props.keeper.asked[0]?.[1]).toMatchObject({ source: 'recovery', material: SECRET });
  });

  it('once open, goes on from step to step by itself', async () => {
    const operations: string[] = [];
    // Each step is the last of its kind, so that the next is possible at once.
    const after = { SendShares: room([2, 2, 2]), ConfirmShares: room([3, 3, 3]) };
    const answering = vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
      const { operationName } = JSON.parse(init?.body as string) as {
        operationName: keyof typeof after;
      };
      operations.push(operationName);
      const field = { SendShares: 'sendShares', ConfirmShares: 'confirmShares' }[operationName];
      const payload = { trustee: after[operationName], userErrors: [] };
      return Promise.resolve(Response.json({ data: { [field]: payload } }));
    });
    const props = given(room([1, 1, 1]), { open: true, shares: ['11'], rehearse: '22' });
    const steps = ['open', 'shares', 'rehearse', 'fingerprint'];
    await show(TrusteeDesk, props);
    await page.getByRole('textbox', { name: m.trustee_unlock_label() }).fill(TEXT);
    await press(m.trustee_unlock_open());
    await expect
      .element(page.getByRole('heading', { name: m.trustee_ready_title() }))
      .toBeVisible();
    expect(document.activeElement?.textContent).toContain(m.trustee_ready_text());
    expect(operations).toEqual(['SendShares', 'ConfirmShares']);
    expect(props.keeper.asked.map(([name]) => name)).toEqual(steps);
    answering.mockRestore();
  });

  it('shows what holders compare once the key is ready', async () => {
    await show(TrusteeDesk, given(room([3, 3, 3]), { fingerprint: FINGERPRINT }));
    await expect.element(page.getByText(FINGERPRINT)).toBeVisible();
  });

  it('does not try a refused step again by itself', async () => {
    const answering = vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
      Promise.resolve(
        Response.json({
          data: { sendShares: { trustee: null, userErrors: [{ code: 'ROUND_OVER' }] } },
        }),
      ),
    );
    await show(TrusteeDesk, given(room([1, 1, 1]), { open: true, shares: ['11'] }));
    await page.getByRole('textbox', { name: m.trustee_unlock_label() }).fill(TEXT);
    await press(m.trustee_unlock_open());
    await says(m.refusal_ROUND_OVER());
    expect(answering).toHaveBeenCalledTimes(1);
    answering.mockRestore();
  });

  it('stops at a wrong share, names who sent it, and sends nothing', async () => {
    const sent = vi.spyOn(globalThis, 'fetch');
    const props = given(room([2, 2, 2]), { open: true, rehearse: { wrong: 3, what: 'SHARE' } });
    await show(TrusteeDesk, props);
    await page.getByRole('textbox', { name: m.trustee_unlock_label() }).fill(TEXT);
    await press(m.trustee_unlock_open());
    await expect.element(page.getByRole('heading', { name: m.trustee_halt_title() })).toBeVisible();
    await expect.element(page.getByText(m.trustee_halt_share({ name: 'Person 3' }))).toBeVisible();
    expect(sent).not.toHaveBeenCalled();
    sent.mockRestore();
  });

  it('compares the sums with those that this browser remembers, whatever the room says', async () => {
    const memory = new Backup<string>('decrypted edition-2027 2');
    memory.keep('aa');
    const sent = { rule: '{}', key: '{}', head: HEAD, receipts: [], late: [] };
    const answering = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(() =>
        Promise.resolve(Response.json({ data: { trustee: { board: sent } } })),
      );
    const decryption = { sumsHash: 'bb', at: AT };
    const props = given(room([3, 3, 3], { board, decryption }), {
      open: true,
      check: { otherSums: true },
    });
    await show(TrusteeDesk, props);
    await page.getByRole('textbox', { name: m.trustee_unlock_label() }).fill(TEXT);
    await press(m.trustee_unlock_open());
    await page.getByRole('textbox', { name: m.trustee_head() }).fill(HEAD);
    await press(m.trustee_check());
    await says(m.trustee_halt_sums());
    expect(props.keeper.asked.at(-1)?.[1]).toMatchObject({ before: 'aa' });
    answering.mockRestore();
    memory.drop();
  });

  it('checks no ballot before the head of the mail was given', async () => {
    const props = given(room([3, 3, 3], { board }), { open: true });
    await show(TrusteeDesk, props);
    await page.getByRole('textbox', { name: m.trustee_unlock_label() }).fill(TEXT);
    await press(m.trustee_unlock_open());
    const head = page.getByRole('textbox', { name: m.trustee_head() });
    await head.fill(HEAD.slice(0, 31));
    await press(m.trustee_check());
    await says(m.trustee_head_short({ fewest: '32' }));
    await head.fill(HEAD.replace(/^./, 'f'));
    await press(m.trustee_check());
    await says(m.trustee_head_other());
    await expect.element(head).toHaveFocus();
    expect(props.keeper.asked.map(([name]) => name)).toEqual(['open']);
  });
});
