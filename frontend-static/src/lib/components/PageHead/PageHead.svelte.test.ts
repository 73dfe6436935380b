import { beforeEach, describe, expect, it } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { locales } from '#lib/paraglide/runtime.js';
import { page } from '#tests/components/app-state.svelte.ts';
import { inEveryState, show, tabPast } from '#tests/components/show.ts';
import PageHead from './PageHead.svelte';

const addresses = (selector: string) =>
  [...document.head.querySelectorAll<HTMLLinkElement>(selector)].map((link) => link.href);

describe('the head of a page', () => {
  beforeEach(() => {
    page.url = new URL('https://award.example/en/award/?from=mail');
  });

  inEveryState(PageHead, {
    default: () => ({}),
    titled: ({ short, sentence }) => ({ title: short, description: sentence }),
    faulty: ({ short }) => ({ title: short, faulty: true }),
    unlisted: ({ short }) => ({ title: short, unlisted: true }),
    'long text': ({ long }) => ({ title: long, description: long }),
  });

  it('names the page and the site, errors first', async () => {
    const { rerender } = await show(PageHead, {});
    expect(document.title).toBe(m.site_name());
    await rerender({ title: 'Award' });
    expect(document.title).toBe(m.title_with_site({ title: 'Award', site: m.site_name() }));
    await rerender({ faulty: true });
    expect(document.title).toBe(
      m.title_with_error({ title: m.title_with_site({ title: 'Award', site: m.site_name() }) }),
    );
  });

  it('describes the page for search engines', async () => {
    await show(PageHead, { description: 'How it is judged.' });
    expect(document.querySelector('meta[name="description"]')?.getAttribute('content')).toBe(
      'How it is judged.',
    );
  });

  it('names its address and the same page in every language, without what is asked', async () => {
    await show(PageHead, {});
    expect(addresses('link[rel="canonical"]')).toEqual(['https://award.example/en/award/']);
    expect(addresses('link[hreflang]:not([hreflang="x-default"])')).toEqual(
      locales.map((locale) => `https://award.example/${locale}/award/`),
    );
    expect(addresses('link[hreflang="x-default"]')).toEqual(['https://award.example/']);
  });

  it('asks search engines to leave out what is unlisted, and names no address of it', async () => {
    await show(PageHead, { unlisted: true });
    expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
    expect(addresses('link[rel="canonical"], link[hreflang]')).toEqual([]);
  });

  it('stops nobody who goes by keyboard', async () => {
    await show(PageHead, { title: 'Award' });
    await tabPast();
  });
});
