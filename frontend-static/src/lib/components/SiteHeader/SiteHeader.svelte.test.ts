import { beforeEach, describe, expect, it } from 'vitest';
import { page as view } from 'vitest/browser';
import { languages } from '#lib/i18n/languages.ts';
import { m } from '#lib/paraglide/messages.js';
import { locales } from '#lib/paraglide/runtime.js';
import { page } from '#tests/components/app-state.svelte.ts';
import { inEveryState, show, speak, tab } from '#tests/components/show.ts';
import SiteHeader from './SiteHeader.svelte';

const parts = [
  { to: 'award/', name: 'Award' },
  { to: 'directory/', name: 'Directory' },
];

describe('the header', () => {
  let main: HTMLElement;
  beforeEach(() => {
    page.url = new URL('https://award.example/en/directory/one/?q=a#secret');
    main = document.createElement('main');
    main.id = 'main';
    document.body.append(main);
    return () => main.remove();
  });

  inEveryState(SiteHeader, {
    default: ({ short }) => ({ parts: parts.map(({ to }) => ({ to, name: short + to })) }),
    'long text': ({ long }) => ({ parts: parts.map(({ to }) => ({ to, name: long + to })) }),
    empty: () => ({ parts: [] }),
  });

  it('leads by the tabulator past itself, through the languages, home and to its parts', async () => {
    await show(SiteHeader, { parts });
    const skip = await tab();
    expect(skip.textContent).toBe(m.skip_to_content());
    expect(skip.getAttribute('href')).toBe('#main');
    expect(skip.getBoundingClientRect().width).toBeGreaterThan(24);
    for (const locale of locales) {
      expect((await tab()).textContent).toBe(languages[locale].name);
    }
    expect((await tab()).textContent?.trim()).toBe(m.site_name());
    expect((await tab()).getAttribute('href')).toBe('/en/award/');
    expect((await tab()).getAttribute('href')).toBe('/en/directory/');
  });

  it('offers the same page in every language, without the fragment, which may be a secret', async () => {
    await show(SiteHeader, { parts });
    for (const locale of locales) {
      const link = view.getByRole('link', { name: languages[locale].name });
      await expect.element(link).toHaveAttribute('href', `/${locale}/directory/one/?q=a`);
      await expect.element(link).toHaveAttribute('lang', locale);
      await expect.element(link).toHaveAttribute('dir', languages[locale].direction);
    }
  });

  it('takes the fragment along for whoever follows a language, and leaves it in no history', async () => {
    await show(SiteHeader, { parts });
    history.replaceState(null, '', '#secret');
    const followed = new Promise<NavigateEvent>((resolve) => {
      const stop = (event: NavigateEvent) => {
        event.preventDefault();
        resolve(event);
      };
      navigation.addEventListener('navigate', stop, { once: true });
    });
    const link = view.getByRole('link', { name: languages.fr.name }).element() as HTMLAnchorElement;
    link.click();
    const { destination, navigationType } = await followed;
    const { pathname, search, hash } = new URL(destination.url);
    expect(pathname + search + hash).toBe('/fr/directory/one/?q=a#secret');
    expect(navigationType).toBe('replace');
    expect(link.href).not.toContain('secret');
  });

  it('says which language and which part the page is of', async () => {
    speak('en');
    await show(SiteHeader, { parts });
    const current = (name: string) =>
      view.getByRole('link', { name }).element().getAttribute('aria-current');
    expect(current(languages.en.name)).toBe('true');
    expect(current(languages.fr.name)).toBeNull();
    expect(current('Directory')).toBe('true');
    expect(current('Award')).toBeNull();
  });

  it('says so of the very page of a part', async () => {
    page.url = new URL('https://award.example/en/award/');
    await show(SiteHeader, { parts });
    const award = view.getByRole('link', { name: 'Award', exact: true });
    await expect.element(award).toHaveAttribute('aria-current', 'page');
  });
});
