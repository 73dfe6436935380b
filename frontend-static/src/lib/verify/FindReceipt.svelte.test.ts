import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { verifyText } from '#lib/server/verify-text.ts';
import { inEveryState, show, tab, type } from '#tests/components/show.ts';
import { record } from '#tests/vote/small-record.ts';
import { canonicalBytes } from '../vote/record/canonical.ts';
import { verifyRecord } from '../vote/record/verify-record.ts';
import { fill } from './explain.ts';
import FindReceipt from './FindReceipt.svelte';
import { verifiedOf, type Verified } from './verified.ts';

const RECEIPT = 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH-IIII-JJJJ-KKKK-LLLL-MMMM';
const text = verifyText().receipt;
const found = verifiedOf(verifyRecord(canonicalBytes(record)));
const holding = (late: string[] = []): Verified => ({
  ...found,
  vote: {
    ...found.vote!,
    receipts: [RECEIPT],
    lateRecusals: late.length > 0 ? [{ receipt: RECEIPT, finalists: late }] : [],
  },
});
const given = (verified: Verified | null) => ({ verified, text });
const status = () => page.getByRole('status');
const receipt = () => page.getByRole('textbox', { name: text.label });
async function look(): Promise<void> {
  await receipt().fill(RECEIPT);
  await type(receipt(), '{Enter}');
}

describe('a receipt that is looked for', () => {
  inEveryState(FindReceipt, {
    'no record yet': () => given(null),
    'in a record': () => given(holding()),
  });

  it('is found by keyboard, and what is said goes when something else is typed', async () => {
    await show(FindReceipt, given(holding()));
    await tab();
    await type(receipt(), `${RECEIPT.toLowerCase()}{Enter}`);
    await expect.element(status()).toMatchTextContent(text.found);
    await userEvent.keyboard('{Backspace}');
    await expect.element(status()).toHaveTextContent('');
    await userEvent.keyboard('{Enter}');
    await expect.element(receipt()).toHaveAttribute('aria-invalid', 'true');
    await userEvent.keyboard('A{Enter}');
    await expect.element(status()).toMatchTextContent(text.absent);
  });

  it('claims nothing of a record that does not hold, also once it is found not to', async () => {
    const { rerender } = await show(FindReceipt, given(holding()));
    await look();
    await expect.element(status()).toMatchTextContent(text.found);
    const fault = { step: '2.5.4', about: 'head: another than was mailed' };
    await rerender(given({ ...holding(), fault }));
    await expect.element(status()).toMatchTextContent(text.unproven);
    await rerender(given(null));
    await expect.element(status()).toMatchTextContent(text.first);
  });

  it('names the finalists that the ballot counts without', async () => {
    await show(FindReceipt, given(holding(record.rule.finalists.slice(1))));
    await look();
    const finalists = 'Finalist B and Finalist C';
    await expect.element(status()).toMatchTextContent(fill(text.foundWithout, { finalists }));
    expect(document.querySelectorAll('.done')).toHaveLength(0);
  });

  it('says when there will be a record where none is published yet', async () => {
    const { rerender } = await show(FindReceipt, { ...given(null), unpublished: true });
    await look();
    await expect.element(status()).toMatchTextContent(text.none);
    await rerender({ ...given(holding()), unpublished: true });
    await expect.element(status()).toMatchTextContent(text.found);
  });

  it('needs a record first', async () => {
    await show(FindReceipt, given(null));
    await tab();
    await type(receipt(), 'x{Enter}');
    await expect.element(status()).toMatchTextContent(text.first);
  });
});
