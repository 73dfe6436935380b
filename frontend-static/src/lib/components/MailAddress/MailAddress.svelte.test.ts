import { describe, expect, it } from 'vitest';
import { inEveryState, show, tabPast } from '#tests/components/show.ts';
import MailAddress from './MailAddress.svelte';

describe('an email address', () => {
  inEveryState(MailAddress, {
    default: () => ({ address: 'secretariat@example.org' }),
    long: () => ({ address: `${'somebody.'.repeat(5)}x@example.org` }),
  });

  it('breaks before its domain where a line is too short, and is copied as it is', async () => {
    const address = 'secretariat@example.org';
    const { container } = await show(MailAddress, { address });
    container.style.inlineSize = '8rem';
    expect(container.textContent).toBe(address);
    const lines = [...container.querySelector('span')!.childNodes]
      .filter((node) => node.textContent)
      .map((node) => {
        const text = document.createRange();
        text.selectNodeContents(node);
        return [node.textContent, text.getClientRects().length];
      });
    expect(lines).toEqual([
      ['secretariat@', 1],
      ['example.org', 1],
    ]);
    await tabPast();
    container.style.inlineSize = '';
  });

  it('does not break at a hyphen before its domain', async () => {
    const { container } = await show(MailAddress, { address: 'ar-yousef@example.org' });
    container.style.inlineSize = '10rem';
    const [name] = container.querySelectorAll('span span');
    container.querySelector('span')!.before('To Yousef: ');
    const text = document.createRange();
    text.selectNodeContents(name!);
    expect(text.getClientRects()).toHaveLength(1);
    await tabPast();
    container.style.inlineSize = '';
  });
});
