import { AsyncLocalStorage } from 'node:async_hooks';
import type { Handle } from '@sveltejs/kit/hooks';
import { countryNames } from '#lib/i18n/country-names.ts';
import { languages } from '#lib/i18n/languages.ts';
import { localeOf } from '#lib/i18n/locale.ts';
import { preloads } from '#lib/i18n/preloads.ts';
import { afterPaint } from '#lib/server/hints/after-paint.ts';
import { languageChunk } from '#lib/server/hints/language-chunk.ts';
import { sharedHead } from '#lib/server/share/head.ts';
import { m } from '#lib/paraglide/messages.js';
import { overwriteGetLocale, type Locale } from '#lib/paraglide/runtime.js';
import { withoutScripts } from '#lib/i18n/without-scripts.ts';

const rendering = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => rendering.getStore() ?? 'en');

/** The names of countries that a page's scripts do not have from the browser; of every language without one. */
function namesInPage(locale = ''): string {
  const names = Object.entries(countryNames).filter(([key]) => key.startsWith(locale));
  return `<script type="application/json" id="names">${JSON.stringify(Object.fromEntries(names))}</script>`;
}

/** The title of the page for unknown addresses until its scripts know what stands there; every other page has its own. */
function title(): string {
  return `<title>${m.site_name().replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>`;
}

/** Renders each page in the language of its address. */
export const handle: Handle = ({ event, resolve }) => {
  const path = event.url.pathname;
  const locale = localeOf(path);
  return rendering.run(locale, () =>
    resolve(event, {
      preload: ({ type, path }) => type === 'js' || type === 'css' || preloads(locale, path),
      transformPageChunk: async ({ html }) => {
        const shared = path === '/[fallback]' ? '' : await sharedHead(html, path);
        return afterPaint(
          html
            .replace('%lang%', locale)
            .replace('%dir%', languages[locale].direction)
            .replace(
              '<!--language-->',
              path === '/[fallback]' ? title() : languageChunk(locale, html),
            )
            // The page for unknown addresses may turn out to be an entry's in any language.
            .replace('<!--countries-->', namesInPage(path === '/[fallback]' ? '' : locale))
            .replace('<!--shared-->', () => shared)
            .replace('<!--without-scripts-->', path === '/[fallback]' ? withoutScripts() : ''),
        );
      },
    }),
  );
};
