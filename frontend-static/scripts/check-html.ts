/**
 * What of a page breaks the HTML standard, as html-validate reads it, and what it does not say for those who share a link to it. As a
 * program it reads every page of the build, in every language, and fails when one has a fault.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** The rules that the standard has; those of taste, of accessibility (axe looks) and of old browsers are not among them. */
const standard = new HtmlValidate(
  new StaticConfigLoader({ root: true, extends: ['html-validate:standard'] }),
);

/** What is wrong with a page, a line each. */
export async function faults(html: string, page: string): Promise<string[]> {
  const { results } = await standard.validateString(html, page);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, column }) => `${page}:${line}:${column}: ${message} (${ruleId})`,
    ),
  );
}

/** What is missing of what is shown where a link to a page is shared (lib/server/share/head.ts); a picture is missing that the build does not have. */
export function unshared(html: string, page: string, has: (file: string) => boolean): string[] {
  const said = new Map(
    [...html.matchAll(/<meta (?:property|name)="((?:og|twitter):[a-z:]+)" content="([^"]*)"/g)].map(
      ([, name, content]) => [name!, content!],
    ),
  );
  const missing = ['og:title', 'og:type', 'og:locale', 'og:image', 'og:image:alt', 'twitter:card']
    .filter((name) => !said.get(name))
    .map((name) => `${page}: says no ${name}`);
  const picture = said.get('og:image');
  if (picture && !(/^https?:/.test(picture) && has(new URL(picture).pathname)))
    missing.push(`${page}: ${picture} is no picture of the build`);
  if (html.includes('rel="canonical"') && !said.get('og:url'))
    missing.push(`${page}: says no og:url`);
  return missing;
}

/** The page for unknown addresses, of which nobody knows what it will show. */
const UNKNOWN = '404.html';

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const build = fileURLToPath(new URL('../build', import.meta.url));
  const pages = readdirSync(build, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
  let failed = 0;
  for (const page of pages) {
    const html = readFileSync(join(build, page), 'utf8');
    const found = await faults(html, page);
    if (page !== UNKNOWN)
      found.push(...unshared(html, page, (file) => existsSync(join(build, file))));
    for (const fault of found) console.error(fault);
    if (found.length > 0) failed++;
  }
  console.log(`check-html: ${pages.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || pages.length === 0 ? 1 : 0;
}
