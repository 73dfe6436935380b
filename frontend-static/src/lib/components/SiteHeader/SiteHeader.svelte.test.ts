import { beforeEach, describe, expect, it } from 'vitest';
import { page as view, userEvent } from 'vitest/browser';
import { languages } from '#lib/i18n/languages.ts';
import { m } from '#lib/paraglide/messages.js';
import { locales } from '#lib/paraglide/runtime.js';
import { page } from '#tests/components/app-state.svelte.ts';
import { inEveryState, see, show, speak, tab, violations, wide } from '#tests/components/show.ts';
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

  const menu = () => document.querySelector('summary')!;
  const picker = () => document.querySelector('button')!;

  it('leads by the tabulator past itself, home, to its parts and to the languages', async () => {
    await show(SiteHeader, { parts });
    const skip = await tab();
    expect(skip.textContent).toBe(m.skip_to_content());
    expect(skip.getAttribute('href')).toBe('#main');
    expect(skip.getBoundingClientRect().width).toBeGreaterThan(24);
    expect((await tab()).textContent?.trim()).toBe(m.site_name());
    expect((await tab()).getAttribute('href')).toBe('/en/award/');
    expect((await tab()).getAttribute('href')).toBe('/en/directory/');
    expect(await tab()).toBe(picker());
    await userEvent.keyboard('{Enter}');
    expect(await violations()).toEqual([]);
    for (const locale of locales) {
      expect((await tab()).textContent).toBe(languages[locale].name);
    }
  });

  it('names some of them only where they are a menu', async () => {
    await show(SiteHeader, {
      parts: [...parts, { to: 'privacy/', name: 'Privacy', inMenu: true }],
    });
    const privacy = view.getByRole('link', { name: 'Privacy' });
    await expect.element(view.getByRole('link', { name: 'Award' })).toBeVisible();
    await expect.element(privacy).not.toBeInTheDocument();
    await view.viewport(360, 740);
    await userEvent.click(menu());
    await expect.element(privacy).toBeVisible();
    await view.viewport(...wide);
  });

  it('has its parts in a menu where they have no room, after its button', async () => {
    await show(SiteHeader, { parts });
    await view.viewport(360, 740);
    const award = view.getByRole('link', { name: 'Award' });
    await expect.element(award).not.toBeInTheDocument();
    while ((await tab()) !== menu());
    expect(menu().textContent).toBe(m.nav_menu());
    await userEvent.keyboard('{Enter}');
    await expect.element(award).toBeVisible();
    await see('dark');
    expect(await violations()).toEqual([]);
    const followed = [menu(), await tab(), await tab(), await tab()];
    expect(followed[1]!.getAttribute('href')).toBe('/en/award/');
    expect(followed[3]).toBe(picker());
    // What comes next is never above what came before.
    const tops = followed.map((one) => one.getBoundingClientRect().top);
    expect(tops).toEqual(tops.toSorted((one, other) => one - other));
    page.url = new URL('https://award.example/en/award/');
    await expect.element(award).not.toBeInTheDocument();
    await view.viewport(...wide);
  });

  it.each([
    ['its button', 0],
    ['one of its parts', 1],
  ])('closes that menu by Escape from %s, and gives the focus back', async (_, further) => {
    await show(SiteHeader, { parts });
    await view.viewport(360, 740);
    const award = view.getByRole('link', { name: 'Award' });
    while ((await tab()) !== menu());
    await userEvent.keyboard('{Escape}');
    await expect.element(award).not.toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    await expect.element(award).toBeVisible();
    for (let one = 0; one < further; one++) await tab();
    await userEvent.keyboard('{Escape}');
    await expect.element(award).not.toBeInTheDocument();
    expect(document.activeElement).toBe(menu());
    await view.viewport(...wide);
  });

  it('is one line on a phone, and keeps to it with a menu that was opened', async () => {
    speak('fr');
    await view.viewport(360, 740);
    await show(SiteHeader, { parts });
    const tops = [...document.querySelectorAll<HTMLElement>('.brand, summary, button')].map(
      (one) => {
        const { top, height } = one.getBoundingClientRect();
        return Math.round(top + height / 2);
      },
    );
    expect(tops).toHaveLength(3);
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThanOrEqual(1);
    await view.viewport(...wide);
  });

  it('closes the languages behind who tabs on', async () => {
    await show(SiteHeader, { parts });
    const behind = document.createElement('button');
    document.body.append(behind);
    const french = view.getByRole('link', { name: languages.fr.name });
    while ((await tab()) !== picker());
    await userEvent.keyboard('{Enter}');
    await expect.element(french).toBeVisible();
    while ((await tab()) !== behind);
    await expect.element(french).not.toBeInTheDocument();
    behind.remove();
  });

  it('closes the languages when the reader goes elsewhere, and gives the focus back', async () => {
    await show(SiteHeader, { parts });
    const french = view.getByRole('link', { name: languages.fr.name });
    await view.elementLocator(picker()).click();
    await expect.element(french).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(french).not.toBeInTheDocument();
    expect(document.activeElement).toBe(picker());
    await view.elementLocator(picker()).click();
    await expect.element(french).toBeVisible();
    await userEvent.click(document.body, { position: { x: 5, y: 700 } });
    await expect.element(french).not.toBeInTheDocument();
  });

  it('offers the same page in every language, without the fragment, which may be a secret', async () => {
    await show(SiteHeader, { parts });
    picker().click();
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
    picker().click();
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
    picker().click();
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
