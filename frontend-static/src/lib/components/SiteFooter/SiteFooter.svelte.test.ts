import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, speak, tab, tabPast } from '#tests/components/show.ts';
import SiteFooter from './SiteFooter.svelte';

const asked = (local: boolean) => () => Promise.resolve({ local });
const groups = [
  { name: 'The award', places: [{ to: 'about/', name: 'About' }] },
  { name: 'Partnerships', places: [{ to: 'partners/suggest/', name: 'Suggest' }] },
];

describe('the footer', () => {
  const two = (said: string) =>
    groups.map(({ name, places }) => ({
      name: said + name,
      places: places.map(({ to }) => ({ to, name: said + to })),
    }));
  const address = { to: 'award@example.org', name: 'award@example.org' };
  inEveryState(SiteFooter, {
    default: ({ short }) => ({ groups: two(short), config: asked(false) }),
    'on a local server': ({ short }) => ({ groups: two(short), config: asked(true) }),
    'long text': ({ long }) => ({ groups: two(long), config: asked(true) }),
    'with an address': ({ short }) => ({
      groups: [...two(short), { name: short, places: [address] }],
      config: asked(false),
    }),
    empty: () => ({ groups: [], config: asked(false) }),
  });

  it('leads to its places home first, in the language of the page, one after the other', async () => {
    speak('es');
    await show(SiteFooter, { groups, config: asked(false) });
    await expect.element(page.getByRole('navigation', { name: m.nav_footer() })).toBeVisible();
    expect((await tab()).getAttribute('href')).toBe('/es/');
    expect((await tab()).getAttribute('href')).toBe('/es/about/');
    expect((await tab()).getAttribute('href')).toBe('/es/partners/suggest/');
    await tabPast();
  });

  it('says what the places of a group belong to', async () => {
    await show(SiteFooter, { groups, config: asked(false) });
    const list = page.getByRole('list', { name: 'Partnerships' });
    await expect.element(list.getByRole('link')).toHaveTextContent('Suggest');
  });

  it('leads to a mail address as such', async () => {
    await show(SiteFooter, {
      groups: [{ name: 'The award', places: [address] }],
      config: asked(false),
    });
    const link = page.getByRole('link', { name: address.name });
    await expect.element(link).toHaveAttribute('href', 'mailto:award@example.org');
  });

  it('offers the mailbox and the explorer on a local server only', async () => {
    await show(SiteFooter, { groups: [], config: asked(true) });
    await expect.element(page.getByText(m.footer_local(), { exact: false })).toBeVisible();
    expect((await tab()).getAttribute('href')).toBe('/en/');
    expect((await tab()).getAttribute('href')).toBe('/mail');
    expect((await tab()).getAttribute('href')).toBe('/graphiql');
  });
});
