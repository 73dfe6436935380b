import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { verifyText } from '#lib/server/verify-text.ts';
import { recordBy } from '#tests/components/jury.ts';
import { inEveryState, show, tab, violations } from '#tests/components/show.ts';
import type { Rule } from '../vote/record/form.ts';
import { fingerprintOfHash } from '../vote/plain-hash.ts';
import CheckOpened from './CheckOpened.svelte';
import { fill } from './explain.ts';
import type { OpenedBallot, Verifying } from './verifier.ts';

const pairs = recordBy('SCHULZE').rule;
const levels = recordBy('MEDIAN').rule;
const RECEIPT = 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH-IIII-JJJJ-KKKK-LLLL-MMMM';

const saying = (rule: Rule, choices: OpenedBallot['choices'], rated = [0, 1, 2]): OpenedBallot => ({
  ...{ rule, choices, rated, ruleHash: 'ab'.repeat(32), receipt: RECEIPT, version: 1 },
});
const compared = (options: number[]) =>
  options.map((option, at) => ({
    about: [
      [0, 1],
      [0, 2],
      [1, 2],
    ][at]!,
    option,
  }));

const answering = (answer: OpenedBallot | { refused: string }): Verifying => ({
  record: () => Promise.reject(new Error('not asked')),
  opened: vi.fn(() => Promise.resolve(answer)),
});
const given = (verifier: Verifying | null) => ({ text: verifyText().opened, verifier });
async function check(answer: OpenedBallot | { refused: string }): Promise<void> {
  await show(CheckOpened, given(answering(answer)));
  await page.getByRole('textbox').fill('{}');
  await page.getByRole('button', { name: verifyText().opened.check }).click();
}

describe('an opened ballot', () => {
  inEveryState(CheckOpened, {
    'nothing given': () => given(answering({ refused: 'no' })),
    'not loaded yet': () => given(null),
  });

  it.each<[string, OpenedBallot | { refused: string }]>([
    ['an order', saying(pairs, compared([0, 0, 2]))],
    ['no order', saying(pairs, compared([0, 1, 0]))],
    [
      'levels',
      saying(
        levels,
        [
          { about: [0], criterion: 0, option: 2 },
          { about: [0], criterion: 1, option: 1 },
        ],
        [0],
      ),
    ],
    ['one that does not hold', { refused: 'another random number' }],
  ])('is whole and accessible: %s', async (_, answer) => {
    await check(answer);
    await expect.element(page.getByRole('heading', { level: 3 }).first()).toHaveFocus();
    for (const details of document.querySelectorAll('details')) details.open = true;
    expect(await violations()).toEqual([]);
    await page.viewport(320, 800);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  it('is put in words: the order, who is level, and each comparison', async () => {
    const trustees: Rule['trustees'] = ['SERVICE', 'CHAIR'];
    await check(saying({ ...pairs, trustees }, compared([1, 0, 0])));
    const text = verifyText().opened;
    await expect.element(page.getByText(RECEIPT)).toBeVisible();
    await expect.element(page.getByText(fingerprintOfHash(pairs.keyHash))).toBeVisible();
    const order = page.getByRole('list').first().getByRole('listitem');
    expect(order.elements().map((one) => one.textContent?.trim())).toEqual([
      'Finalist B',
      'Finalist A',
      'Finalist C',
    ]);
    await page.getByText(text.pairs).click();
    await expect.element(page.getByText('Finalist B above Finalist A')).toBeVisible();
  });

  it('names no key that nobody shares', async () => {
    expect(pairs.trustees).toEqual(['SERVICE']);
    await check(saying(pairs, compared([1, 0, 0])));
    await expect.element(page.getByText(RECEIPT)).toBeVisible();
    expect(page.getByText(verifyText().opened.keyFingerprint).all()).toHaveLength(0);
  });

  it('says levels by criterion, and who is not on it', async () => {
    await check(saying(levels, [{ about: [1], criterion: 0, option: 2 }], [1]));
    await expect.element(page.getByRole('term')).toMatchTextContent('criterion.0');
    await expect.element(page.getByRole('definition')).toMatchTextContent('2');
    const text = verifyText().opened;
    await expect.element(page.getByRole('heading', { name: text.unrated })).toBeVisible();
    await expect.element(page.getByText('Finalist C')).toBeVisible();
  });

  it('is asked for by keyboard; without a text, the page says where', async () => {
    const verifier = answering({ refused: 'no contest' });
    await show(CheckOpened, given(verifier));
    await tab();
    const field = await tab();
    expect(field.id).toBe('opened-text');
    await tab();
    await userEvent.keyboard('{Enter}');
    const text = verifyText().opened;
    const missing = page.getByRole('textbox');
    await expect.element(missing).toHaveFocus();
    await expect.element(missing).toHaveAccessibleDescription(new RegExp(text.empty));
    await userEvent.keyboard('x{Tab}{Enter}');
    const words = fill(text.refused, { why: 'no contest' });
    await expect.element(page.getByRole('heading', { name: words })).toHaveFocus();
    expect(verifier.opened).toHaveBeenCalledWith('x');
  });

  it('leaves who has gone on while it was checked where they are', async () => {
    const answer = Promise.withResolvers<{ refused: string }>();
    const opened = vi.fn(() => answer.promise);
    await show(CheckOpened, given({ opened } as unknown as Verifying));
    const text = verifyText().opened;
    await page.getByRole('textbox').fill('x');
    await page.getByRole('button', { name: text.check }).click();
    await expect.poll(() => opened.mock.calls).toHaveLength(1);
    await page.getByRole('textbox').click();
    answer.resolve({ refused: 'no contest' });
    const verdict = page.getByRole('heading', { name: fill(text.refused, { why: 'no contest' }) });
    await expect.element(verdict).toBeVisible();
    await expect.element(page.getByRole('textbox')).toHaveFocus();
  });

  it('that this browser cannot check is not called a wrong one', async () => {
    const opened = vi.fn(() => Promise.reject(new Error('the worker broke')));
    await show(CheckOpened, given({ opened } as unknown as Verifying));
    await page.getByRole('textbox').fill('x');
    await page.getByRole('button', { name: verifyText().opened.check }).click();
    const verdict = page.getByRole('heading', { name: verifyText().opened.failed });
    await expect.element(verdict).toHaveFocus();
  });

  it('in a file is checked at once, and again by the button where nothing is pasted', async () => {
    const verifier = answering(saying(pairs, compared([0, 0, 2])));
    await show(CheckOpened, given(verifier));
    const text = verifyText().opened;
    const file = new File(['{"opened":1}'], 'opened-ballot.json', { type: 'application/json' });
    await userEvent.upload(page.getByLabelText(text.file), file);
    const verdict = page.getByRole('heading', { name: text.holds });
    await expect.element(verdict).toHaveFocus();
    await page.getByRole('button', { name: text.check }).click();
    await expect.element(verdict).toHaveFocus();
    expect(vi.mocked(verifier.opened).mock.calls).toEqual([['{"opened":1}'], ['{"opened":1}']]);
    expect(page.getByText(text.empty).all()).toHaveLength(0);
    await page.getByRole('textbox').fill('pasted');
    await page.getByRole('button', { name: text.check }).click();
    await expect.poll(() => vi.mocked(verifier.opened).mock.lastCall).toEqual(['pasted']);
  });
});
