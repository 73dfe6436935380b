import { codes } from '#lib/i18n/languages.ts';

/** A page for search engines, by its address after the language. */
interface Listed {
  path: string;
  /** When it last changed, if that is known. */
  changed?: string;
}

const escape = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** A sitemap of pages that are there in every language, each naming the others (sitemaps.org 0.9, hreflang). */
export function sitemap(site: string, pages: readonly Listed[]): string {
  const address = (language: string, path: string) => escape(`${site}/${language}/${path}`);
  const urls = pages.flatMap(({ path, changed }) => {
    const others = [
      ...codes.map(
        (other) =>
          `<xhtml:link rel="alternate" hreflang="${other}" href="${address(other, path)}"/>`,
      ),
      `<xhtml:link rel="alternate" hreflang="x-default" href="${address('en', path)}"/>`,
    ].join('');
    const when = changed ? `<lastmod>${escape(changed)}</lastmod>` : '';
    return codes.map(
      (language) => `<url><loc>${address(language, path)}</loc>${when}${others}</url>`,
    );
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}
