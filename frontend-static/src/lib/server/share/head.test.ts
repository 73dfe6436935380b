import { expect, it } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { locales, overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { sharedHead } from './head.ts';

const page = (canonical: string) =>
  `<head><title>One &amp; "two"</title><meta name="description" content="Why &lt;it&gt; is &quot;so&quot;."/>${canonical}</head>`;
async function said(html: string, path: string): Promise<Map<string, string>> {
  const found = (await sharedHead(html, path)).matchAll(
    /<meta (?:property|name)="([^"]+)" content="([^"]*)" \/>/g,
  );
  return new Map([...found].map(([, name, content]) => [name!, content!]));
}

it('says what the page says, with its picture at an address of its own', async () => {
  overwriteGetLocale(() => 'fr');
  const canonical = '<link rel="canonical" href="https://award.example/fr/laureates/"/>';
  const all = await said(page(canonical), '/fr/laureates/');
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

it('names no address of a page that names none itself', async () => {
  expect((await said(page(''), '/en/jury/')).has('og:url')).toBe(false);
});

it('names each language with a country', async () => {
  const found: (string | undefined)[] = [];
  for (const locale of locales) {
    overwriteGetLocale(() => locale);
    found.push((await said(page(''), `/${locale}/`)).get('og:locale'));
  }
  expect(found).toEqual(
    locales.map((locale): unknown => expect.stringMatching(new RegExp(`^${locale}_[A-Z]{2}$`))),
  );
});
