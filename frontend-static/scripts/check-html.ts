/**
 * What of a page breaks the HTML standard, as html-validate reads it. As a program it reads every page of the build, in every language,
 * and fails when one has a fault.
 */
import { readFileSync, readdirSync } from 'node:fs';
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const build = fileURLToPath(new URL('../build', import.meta.url));
  const pages = readdirSync(build, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
  let failed = 0;
  for (const page of pages) {
    const found = await faults(readFileSync(join(build, page), 'utf8'), page);
    for (const fault of found) console.error(fault);
    if (found.length > 0) failed++;
  }
  console.log(`check-html: ${pages.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || pages.length === 0 ? 1 : 0;
}
