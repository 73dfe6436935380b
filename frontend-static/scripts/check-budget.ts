/** Fails when a page has the browser fetch more script or more fonts than the site allows itself; every page and every worker is weighed. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const KIB = 1024;

/**
 * Bytes of script by kind of page, messages included, and of fonts. Svelte and SvelteKit alone take 46 KiB of each.
 *
 * What is read is met once, often on a phone, and stays small. A place to work in is an application that a person opens
 * by a link and stays in, that writes and signs there, and that must go on without a network: the form of a nomination is
 * not fetched later than the page. The heaviest of them, a juror's, sets their number.
 */
const kinds = {
  read: { script: 60 * KIB, fonts: 120 * KIB },
  work: { script: 112 * KIB, fonts: 120 * KIB },
};
/** A worker's script, which is fetched when it is needed: a ballot is sealed, a record verified. The curve is the most of it. */
const WORKER = 32 * KIB;
const work = /^\w+\/(nominate|nominee|organisation|adviser|jury|trustee|secretariat|verify)\//;

const build = fileURLToPath(new URL('../build', import.meta.url));
const pages = readdirSync(build, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
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
for (const [kind, limits] of Object.entries(kinds)) {
  const of = pages.filter((page) => work.test(page) === (kind === 'work'));
  const largest = { script: { page: '', bytes: 0 }, fonts: { page: '', bytes: 0 } };
  for (const page of of) {
    const found = {
      script: weigh(page, /_app\/immutable\/[\w/.-]+\.js/g) + errorPage,
      fonts: weigh(page, /_app\/immutable\/[\w/.-]+\.woff2/g),
    };
    for (const what of ['script', 'fonts'] as const) {
      if (found[what] > largest[what].bytes) largest[what] = { page, bytes: found[what] };
      if (found[what] > limits[what]) {
        console.error(`${page}: ${found[what]} bytes of ${what}, more than ${limits[what]}`);
        failed = true;
      }
    }
  }
  console.log(
    `${of.length} pages to ${kind}; most script ${largest.script.bytes} bytes (${largest.script.page}), ` +
      `most fonts ${largest.fonts.bytes} bytes (${largest.fonts.page}), gzipped`,
  );
}

const workers = join(build, '_app/immutable/workers');
for (const file of readdirSync(workers).filter((name) => name.endsWith('.js'))) {
  const bytes = size(`_app/immutable/workers/${file}`);
  console.log(`worker ${file}: ${bytes} bytes, gzipped`);
  if (bytes > WORKER) {
    console.error(`${file}: more than ${WORKER}`);
    failed = true;
  }
}
process.exitCode = failed ? 1 : 0;
