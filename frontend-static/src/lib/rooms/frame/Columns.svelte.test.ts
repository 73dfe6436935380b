import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { html, inEveryState, show, tab, tabPast, text } from '#tests/components/show.ts';
import Columns from './Columns.svelte';

/** More lines than a screen has. */
const lines = (words: string) => html(`<div>${`<p>${words}</p>`.repeat(60)}</div>`);

describe('work, and what stays in view beside it', () => {
  inEveryState(Columns, {
    default: ({ short, sentence }) => ({
      children: text(sentence),
      aside: text(sentence),
      label: short,
    }),
    'much beside': ({ short, sentence }) => ({
      children: text(sentence),
      aside: lines(sentence),
      label: short,
    }),
    'long text': ({ long }) => ({ children: text(long), aside: text(long), label: long }),
  });

  it('is told from the work by its name, and reached by keyboard after it', async () => {
    await show(Columns, {
      children: html('<input aria-label="Your text" class="control" />'),
      aside: html('<a href="#how">How it is judged</a>'),
      label: 'Help',
    });
    const aside = page.getByRole('complementary', { name: 'Help' });
    await expect.element(aside.getByRole('link')).toBeVisible();
    expect((await tab()).ariaLabel).toBe('Your text');
    expect((await tab()).getAttribute('href')).toBe('#how');
    await tabPast();
  });

  it('scrolls by keyboard where it is long, and is no stop on a phone, where it does not', async () => {
    const props = { children: text('Your text'), aside: lines('How it is judged'), label: 'Help' };
    await show(Columns, props);
    const aside = page.getByRole('complementary', { name: 'Help' }).element();
    await expect.element(aside).toHaveAttribute('tabindex', '0');
    expect(await tab()).toBe(aside);
    await userEvent.keyboard('{End}');
    await expect.poll(() => aside.scrollTop).toBeGreaterThan(0);
    await page.viewport(320, 800);
    await expect.element(aside).not.toHaveAttribute('tabindex');
  });

  it('is not shown on a phone before what stands above it there has come', async () => {
    await page.viewport(320, 800);
    await show(Columns, {
      children: text('Your text'),
      aside: text('The deadline'),
      label: 'Help',
    });
    const end = page.getByRole('complementary').element().nextElementSibling!;
    const columns = end.parentElement!;
    end.remove();
    await expect.element(page.getByText('Your text')).not.toBeVisible();
    columns.append(end);
    await expect.element(page.getByText('Your text')).toBeVisible();
  });
});
