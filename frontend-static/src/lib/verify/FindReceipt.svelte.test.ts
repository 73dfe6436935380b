import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { verifyText } from '#lib/server/verify-text.ts';
import { inEveryState, show, tab } from '#tests/components/show.ts';
import FindReceipt from './FindReceipt.svelte';

const RECEIPT = 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH-IIII-JJJJ-KKKK-LLLL-MMMM';
const given = (receipts: readonly string[] | null) => ({ receipts, text: verifyText().receipt });

describe('a receipt that is looked for', () => {
  inEveryState(FindReceipt, {
    'no record yet': () => given(null),
    'in a record': () => given([RECEIPT]),
  });

  it('is found by keyboard, and what is said goes when something else is typed', async () => {
    await show(FindReceipt, given([RECEIPT]));
    await tab();
    await userEvent.keyboard(`${RECEIPT.toLowerCase()}{Enter}`);
    const status = page.getByRole('status');
    await expect.element(status).toMatchTextContent(verifyText().receipt.found);
    await userEvent.keyboard('{Backspace}');
    await expect.element(status).toHaveTextContent('');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
    await userEvent.keyboard('A{Enter}');
    await expect.element(status).toMatchTextContent(verifyText().receipt.absent);
  });

  it('needs a record first', async () => {
    await show(FindReceipt, given(null));
    await tab();
    await userEvent.keyboard('x{Enter}');
    await expect.element(page.getByRole('status')).toMatchTextContent(verifyText().receipt.first);
  });
});
