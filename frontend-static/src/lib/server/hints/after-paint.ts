/**
 * Has the browser fetch a page's scripts once it has painted what there is to read (docs/decisions/first-visit.md). In the
 * background there is nothing to paint, and scripts are fetched one after the other, as each names the next.
 */
export const FETCH_SCRIPTS =
  "requestAnimationFrame(()=>setTimeout(()=>document.head.append(document.getElementById('scripts').content)))";

const HINT = /\s*<link [^>]*rel="modulepreload"[^>]*>/g;

/** The page with its hints of scripts where no browser follows them yet, in place of `<!--scripts-->`. */
export function afterPaint(html: string): string {
  const hints = [...html.matchAll(HINT)].map(([hint]) => hint.trim());
  return html
    .replace(HINT, '')
    .replace(
      '<!--scripts-->',
      () => `<template id="scripts">${hints.join('')}</template><script>${FETCH_SCRIPTS}</script>`,
    );
}
