import { expect, it } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { locales, overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { sharedHead } from './head.ts';

const page = (canonical: string) =>
  `<head><title>One &amp; "two"</title><meta name="description" content="Why &lt;it&gt; is &quot;so&quot;."/>${canonical}</head>`;
function said(html: string, path: string): Map<string, string> {
  const found = sharedHead(html, path).matchAll(
    /<meta (?:property|name)="([^"]+)" content="([^"]*)" \/>/g,
  );
  return new Map([...found].map(([, name, content]) => [name!, content!]));
}

it('says what the page says, with its picture at an address of its own', () => {
  overwriteGetLocale(() => 'fr');
  const canonical = '<link rel="canonical" href="https://award.example/fr/laureates/"/>';
  const all = said(page(canonical), '/fr/laureates/');
  expect(Object.fromEntries(all)).toMatchObject({
    'og:title': 'One &amp; &quot;two&quot;',
    'og:description': 'Why &lt;it&gt; is &quot;so&quot;.',
    'og:url': 'https://award.example/fr/laureates/',
    'og:locale': 'fr_FR',
    'og:image': `${__SITE_URL__}/fr/share/laureates.png`,
    'og:image:width': '1200',
    'og:image:height': '630',
    'twitter:card': 'summary_large_image',
  });
  expect(all.get('og:image:alt')).toContain(m.laureates_title());
});

it('names no address of a page that names none itself', () => {
  expect(said(page(''), '/en/jury/').has('og:url')).toBe(false);
});

it('names each language with a country', () => {
  const found = locales.map((locale) => {
    overwriteGetLocale(() => locale);
    return said(page(''), `/${locale}/`).get('og:locale');
  });
  expect(found).toEqual(
    locales.map((locale): unknown => expect.stringMatching(new RegExp(`^${locale}_[A-Z]{2}$`))),
  );
});
