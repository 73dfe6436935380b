// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { codes } from '#lib/i18n/languages.ts';
import { sitemap } from './sitemap.ts';

it('lists each page in every language, each of which names all of them', () => {
  const text = sitemap('https://award.example', [
    { path: '' },
    { path: 'directory/a&b/', changed: '2010-05-01T00:00:00Z' },
  ]);
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const urls = [...document.getElementsByTagName('url')];
  expect(urls).toHaveLength(2 * codes.length);
  for (const url of urls) {
    const named = [...url.getElementsByTagName('xhtml:link')].map((link) =>
      link.getAttribute('hreflang'),
    );
    expect(named).toEqual([...codes, 'x-default']);
  }
  expect(urls[codes.length]?.textContent).toContain(
    `https://award.example/${codes[0]}/directory/a&b/`,
  );
  expect(document.getElementsByTagName('lastmod')).toHaveLength(codes.length);
});
