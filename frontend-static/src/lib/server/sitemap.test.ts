// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { languages } from '#lib/pages.ts';
import { sitemap } from './sitemap.ts';

it('lists each page in six languages, each of which names all of them', () => {
  const text = sitemap('https://award.example', [
    { path: '' },
    { path: 'directory/a&b/', changed: '2010-05-01T00:00:00Z' },
  ]);
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const urls = [...document.getElementsByTagName('url')];
  expect(urls).toHaveLength(12);
  for (const url of urls) {
    const named = [...url.getElementsByTagName('xhtml:link')].map((link) =>
      link.getAttribute('hreflang'),
    );
    expect(named).toEqual([...languages, 'x-default']);
  }
  expect(urls[6]?.textContent).toContain('https://award.example/ar/directory/a&b/');
  expect(document.getElementsByTagName('lastmod')).toHaveLength(6);
});
