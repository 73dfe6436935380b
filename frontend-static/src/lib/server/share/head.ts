/**
 * What is shown of a page where a link to it is shared, as the Open Graph protocol says it (https://ogp.me). Only machines that fetch the
 * page for that read it: it is made of the head that the page has, and no script carries it.
 */
import { languages } from '#lib/i18n/languages.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { told } from './drawn.ts';
import { HEIGHT, WIDTH } from './picture.ts';
import { pictureOf } from './pictures.ts';

/** The language with the country that it is most spoken in, since the protocol wants one. */
function territory(): string {
  const { language, region } = new Intl.Locale(languages[getLocale()].tag).maximize();
  return `${language}_${region}`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The elements for the head of a page. A page that names no address of its own is not given one here: it may be opened by a link with a secret. */
export async function sharedHead(html: string, path: string): Promise<string> {
  const found = (pattern: RegExp) => pattern.exec(html)?.[1]?.replaceAll('"', '&quot;');
  const name = pictureOf(path);
  const said: [property: string, content: string | undefined][] = [
    ['og:type', 'website'],
    ['og:site_name', escaped(m.site_name())],
    ['og:title', found(/<title>([^<]*)<\/title>/)],
    ['og:description', found(/<meta name="description" content="([^"]*)"/)],
    ['og:url', found(/<link rel="canonical" href="([^"]*)"/)],
    ['og:locale', territory()],
    ['og:image', `${__SITE_URL__}/${getLocale()}/share/${name}.png`],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(WIDTH)],
    ['og:image:height', String(HEIGHT)],
    ['og:image:alt', escaped(await told(name, getLocale()))],
  ];
  return [
    ...said.map(
      ([property, content]) => content && `<meta property="${property}" content="${content}" />`,
    ),
    '<meta name="twitter:card" content="summary_large_image" />',
  ]
    .filter(Boolean)
    .join('');
}
