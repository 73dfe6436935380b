/** Fails when a public page has the browser fetch more script or more fonts than the site allows itself. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const limits = { script: 60 * 1024, fonts: 120 * 1024 };
/** Rooms: work places that are opened by a personal link or once, not leafed through. */
const rooms = /^\w\w\/(nominate|nominee|organisation|adviser|jury|secretariat|verify)\//;

const build = fileURLToPath(new URL('../build', import.meta.url));
const pages = readdirSync(build, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !rooms.test(file))
  .sort();

const sizes = new Map<string, number>();
function size(file: string): number {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(join(build, file));
  const found = file.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length;
  sizes.set(file, found);
  return found;
}

function weigh(page: string, pattern: RegExp): number {
  const html = readFileSync(join(build, page), 'utf8');
  const files = [...html.matchAll(pattern)].map((match) => match[0]);
  return [...new Set(files)].reduce((sum, file) => sum + size(file), 0);
}

/** The page for errors, which the router fetches on every page and no page names. */
const errorPage = readdirSync(join(build, '_app/immutable/nodes'))
  .filter((file) => file.startsWith('1.'))
  .reduce((sum, file) => sum + size(`_app/immutable/nodes/${file}`), 0);

let failed = false;
const largest = { script: { page: '', bytes: 0 }, fonts: { page: '', bytes: 0 } };
for (const page of pages) {
  const found = {
    script: weigh(page, /_app\/immutable\/[\w/.-]+\.js/g) + errorPage,
    fonts: weigh(page, /_app\/immutable\/[\w/.-]+\.woff2/g),
  };
  for (const kind of ['script', 'fonts'] as const) {
    if (found[kind] > largest[kind].bytes) largest[kind] = { page, bytes: found[kind] };
    if (found[kind] > limits[kind]) {
      console.error(`${page}: ${found[kind]} bytes of ${kind}, more than ${limits[kind]}`);
      failed = true;
    }
  }
}
console.log(
  `${pages.length} public pages; most script ${largest.script.bytes} bytes (${largest.script.page}), ` +
    `most fonts ${largest.fonts.bytes} bytes (${largest.fonts.page}), gzipped`,
);
process.exitCode = failed ? 1 : 0;
