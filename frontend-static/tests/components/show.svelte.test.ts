import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { page as address } from './app-state.svelte.ts';
import { see, speak, tab, violations } from './show.ts';

/** Puts markup on the page; gives what takes it away. */
function put(markup: string): () => void {
  const place = document.createElement('div');
  place.innerHTML = markup;
  document.body.append(place);
  return () => place.remove();
}

describe('what components are held to', () => {
  it.each([
    ['an image without words', '<img src="data:," />', 'image-alt'],
    ['a field without a label', '<input />', 'label'],
    ['pale text', '<p style="color: #ccc">Pale</p>', 'color-contrast'],
    [
      'buttons too small for a thumb',
      '<button style="all: unset; inline-size: 9px">i</button>'.repeat(2),
      'target-size',
    ],
    ['a list of no items', '<ul><p>One</p></ul>', 'list'],
  ])('tells of %s', async (_, markup, rule) => {
    const away = put(markup);
    expect((await violations()).map((found) => found.split(':')[0])).toContain(rule);
    away();
  });

  it('tells of text that is pale in dark only', async () => {
    const away = put('<p style="color: #14202b">Ink</p>');
    expect(await violations()).toEqual([]);
    await see('dark');
    expect((await violations()).map((found) => found.split(':')[0])).toEqual(['color-contrast']);
    away();
  });

  it('tells of a focus that cannot be seen', async () => {
    const away = put('<button style="outline: none">Send</button>');
    await expect(tab()).rejects.toThrow('focus of <button');
    away();
  });

  it('is in the language and the direction asked for', () => {
    speak('ar');
    expect(document.documentElement.dir).toBe('rtl');
    expect(getComputedStyle(document.body).fontFamily).toContain('Noto Sans Arabic');
  });

  it('has the width of a phone where it is asked for', async () => {
    await page.viewport(320, 800);
    expect(document.documentElement.clientWidth).toBe(320);
  });
});

describe('what a test leaves behind', () => {
  let rang = false;

  it('is left by this one', () => {
    put('<button>Left</button>');
    document.querySelector('button')?.focus();
    setTimeout(() => (rang = true));
    localStorage.setItem('typed', 'Left');
    history.replaceState(null, '', '#left');
    address.url = new URL('?left', address.url);
    expect(document.activeElement?.textContent).toBe('Left');
  });

  it('does not reach this one', () => {
    expect(page.getByRole('button').all()).toHaveLength(0);
    expect(document.activeElement).toBe(document.body);
    expect(rang).toBe(false);
    expect(localStorage).toHaveLength(0);
    expect(location.hash).toBe('');
    expect(address.url.search).toBe('');
  });
});
