import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, speak, tab, tabPast } from '#tests/components/show.ts';
import SiteFooter from './SiteFooter.svelte';

const asked = (local: boolean) => () => Promise.resolve({ local });
const places = [
  { to: '', name: 'Home' },
  { to: 'partners/suggest/', name: 'Suggest' },
];

describe('the footer', () => {
  const two = (name: string) => places.map(({ to }) => ({ to, name: name + to }));
  inEveryState(SiteFooter, {
    default: ({ short }) => ({ places: two(short), config: asked(false) }),
    'on a local server': ({ short }) => ({ places: two(short), config: asked(true) }),
    'long text': ({ long }) => ({ places: two(long), config: asked(true) }),
    'with an address': ({ short }) => ({
      places: [...two(short), { to: 'award@example.org', name: 'award@example.org' }],
      config: asked(false),
    }),
    empty: () => ({ places: [], config: asked(false) }),
  });

  it('leads to its places in the language of the page, one after the other', async () => {
    speak('es');
    await show(SiteFooter, { places, config: asked(false) });
    await expect.element(page.getByRole('navigation', { name: m.nav_footer() })).toBeVisible();
    expect((await tab()).getAttribute('href')).toBe('/es/');
    expect((await tab()).getAttribute('href')).toBe('/es/partners/suggest/');
    await tabPast();
  });

  it('leads to a mail address as such', async () => {
    const address = 'award@example.org';
    await show(SiteFooter, { places: [{ to: address, name: address }], config: asked(false) });
    const link = page.getByRole('link', { name: address });
    await expect.element(link).toHaveAttribute('href', 'mailto:award@example.org');
  });

  it('offers the mailbox and the explorer on a local server only', async () => {
    await show(SiteFooter, { places: [], config: asked(true) });
    await expect.element(page.getByText(m.footer_local(), { exact: false })).toBeVisible();
    expect((await tab()).getAttribute('href')).toBe('/mail');
    expect((await tab()).getAttribute('href')).toBe('/graphiql');
  });
});
