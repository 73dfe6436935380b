import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, speak, tab } from '#tests/components/show.ts';
import { toasts } from '../Toast/toasts.svelte.ts';
import ReceiptCode from './ReceiptCode.svelte';

const code = 'K7QX-2M9D-4TVH-8WZC';
const label = 'Receipt';

describe('a receipt', () => {
  beforeEach(() => {
    toasts.length = 0;
  });

  inEveryState(ReceiptCode, {
    default: () => ({ code, label }),
    'to be read only': ({ short }) => ({ code, label: short, actions: false }),
    'long text': ({ long }) => ({ code: code.repeat(6), label: long }),
  });

  it('is copied by Enter, and says so', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await show(ReceiptCode, { code, label });
    expect(await tab()).toBe(page.getByRole('button', { name: m.copy() }).element());
    await userEvent.keyboard('{Enter}');
    expect(copied).toHaveBeenCalledWith(code);
    await expect.poll(() => toasts.map((toast) => toast.text)).toEqual([m.copied()]);
  });

  it('says when the browser does not copy', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no'));
    await show(ReceiptCode, { code, label });
    await tab();
    await userEvent.keyboard(' ');
    await expect.poll(() => toasts.map((toast) => toast.text)).toEqual([m.copy_failed()]);
  });

  it('is printed by the next button', async () => {
    const print = vi.spyOn(window, 'print').mockReturnValue();
    await show(ReceiptCode, { code, label });
    await tab();
    expect(await tab()).toBe(page.getByRole('button', { name: m.print() }).element());
    await userEvent.keyboard('{Enter}');
    expect(print).toHaveBeenCalledTimes(1);
  });

  it('is read from left to right in every language, and named', async () => {
    const { container } = await show(ReceiptCode, { code, label, actions: false });
    expect(container.querySelector('code')?.dir).toBe('ltr');
    await expect.element(page.getByText(label)).toBeVisible();
    expect(page.getByRole('button').all()).toHaveLength(0);
  });

  it('stands below its label, in Arabic at the right', async () => {
    speak('ar');
    const { container } = await show(ReceiptCode, { code, label, actions: false });
    const right = (of: string) => {
      const text = document.createRange();
      text.selectNodeContents(container.querySelector(of)!);
      return text.getBoundingClientRect().right;
    };
    expect(right('code')).toBeCloseTo(right('.label'), 0);
  });
});
