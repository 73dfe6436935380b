import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { inEveryState, show, tab, tabPast } from '#tests/components/show.ts';
import Contact from './Contact.svelte';

const address = 'office@award.example';

describe('who is written to', () => {
  inEveryState(Contact, { 'an address': () => ({ address }) });

  it('is a link that writes a letter, by keyboard', async () => {
    await show(Contact, { address });
    const link = page.getByRole('link', { name: address });
    await expect.element(link).toHaveAttribute('href', `mailto:${address}`);
    expect(await tab()).toBe(link.element());
    await tabPast();
  });

  it('is not said where nobody is named', async () => {
    await show(Contact, { address: '' });
    expect(page.getByRole('link').all()).toHaveLength(0);
    expect(page.getByRole('paragraph').all()).toHaveLength(0);
  });
});
