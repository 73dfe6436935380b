/**
 * The page of a letter in a frame of the room. A frame made here has the room's policy, under which no markup may bring styles; a script of
 * the room may set them. So they wait in the text, and are set once the frame has it. The server escapes what people typed: no quotation
 * mark of theirs ends an attribute.
 */
const WAITING = 'data-style';

/** The page without its styles, and of which no link leads anywhere: the frame opens no window. */
export function withoutStyles(html: string): string {
  return html
    .replaceAll(' style="', ` ${WAITING}="`)
    .replace('<style>', '<template>')
    .replace('</style>', '</template>')
    .replace('<head>', '<head><base target="_blank">');
}

/** Sets the styles of a page that has come into its frame. */
export function dress(page: Document): void {
  for (const one of page.querySelectorAll<HTMLElement>(`[${WAITING}]`)) {
    one.style.cssText = one.getAttribute(WAITING) ?? '';
    one.removeAttribute(WAITING);
  }
  const { CSSStyleSheet: OfFrame } = page.defaultView ?? globalThis;
  const sheet = new OfFrame();
  sheet.replaceSync(page.querySelector('template')?.content.textContent ?? '');
  page.adoptedStyleSheets = [sheet];
}
