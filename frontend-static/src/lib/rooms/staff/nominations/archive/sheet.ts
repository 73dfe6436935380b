/** A nomination as a page of its own, which any browser shows without this site, and which fetches and runs nothing. */
import { flushSync, mount, unmount, type ComponentProps } from 'svelte';
import Sheet from './Sheet.svelte';

const STYLE = `
body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif; }
h1 { font-size: 1rem; font-weight: normal; }
dt { font-weight: bold; }
dd { margin: 0 0 0.75rem; }
.facts > div, p.facts { display: flex; flex-wrap: wrap; gap: 0 1rem; }
dd, p, li { overflow-wrap: anywhere; }
.fact, .said { white-space: pre-wrap; }
`;

/** The page's text. */
export function sheet(given: ComponentProps<typeof Sheet>): string {
  const page = document.implementation.createHTMLDocument(given.nomination.reference);
  const { lang, dir } = document.documentElement;
  Object.assign(page.documentElement, { lang, dir });
  const encoding = page.createElement('meta');
  encoding.setAttribute('charset', 'utf-8');
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "default-src 'none'; style-src 'unsafe-inline'";
  const style = page.createElement('style');
  style.textContent = STYLE;
  page.head.prepend(encoding, policy);
  page.head.append(style);
  const body = mount(Sheet, { target: page.body, props: given });
  flushSync();
  const text = `<!doctype html>\n${page.documentElement.outerHTML}\n`;
  void unmount(body);
  return text;
}
