/** Fails when a page has the browser fetch more script or more fonts, or ask for more files, than the site allows itself; every page and every worker is weighed. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { identity } from './identity.ts';
import { gzipSync } from 'node:zlib';
import { atOnce, kindOf, rounds, styles, unknownLater, type Manifest } from './at-once.ts';

const KIB = 1024;

/**
 * Bytes of script by kind of page, all that a page fetches before anybody does anything, messages included, and of fonts. Svelte and
 * SvelteKit alone take 46 KiB of each.
 *
 * What is read is met once, often on a phone, and stays small. A form for everybody is read first and filled in on the same page, so
 * that what its fields need comes with it. A place to work in is an application that a person opens by a link and stays in, that
 * writes and signs there, and that must go on without a network: the form of a nomination is not fetched later than the page. The heaviest of
 * them is the form of a nomination.
 *
 * The numbers are what the heaviest page of each kind weighs now, with some hundred bytes of room. Whoever has to raise one says in the
 * commit by how much and what readers get for it; whoever makes pages lighter lowers them.
 *
 * Requests are those of a browser that knows nothing of the site, by the files that it asks for: the page, scripts, styles that are not in it, and fonts;
 * not the answers of the server that a page shows. A Russian page has four fonts where others have two, and an entry brings by itself
 * what shows its sort. A form has its fields, most of which other forms have, too. A room has some thirty files of scripts: parts that
 * several rooms have in different mixtures, of which one more in a file would be fetched by rooms that never show it.
 */
const kinds = {
  read: { script: 69 * KIB + 512, fonts: 54 * KIB, requests: 25 },
  form: { script: 71 * KIB + 896, fonts: 54 * KIB, requests: 27 },
  work: { script: 116 * KIB + 512, fonts: 54 * KIB, requests: 36 },
};
/** The address to write to is the owner's and stands in the footer of each page, as a link and as its name. */
const { contact } = identity;
const ofOwner = contact ? 2 * contact.length + 32 : 0;
/** A worker's script, which is fetched when it is needed: a ballot is sealed, a record verified. The curve is the most of it. */
const WORKER = 32 * KIB;

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

function weigh(files: ReadonlySet<string>): number {
  return [...files].reduce((sum, file) => sum + size(file), 0);
}

const manifest = JSON.parse(
  readFileSync(join(build, '../.svelte-kit/output/client/.vite/manifest.json'), 'utf8'),
) as Manifest;

/** The page for errors, which the router fetches on every page and no page names. */
const errorPage = readdirSync(join(build, '_app/immutable/nodes'))
  .filter((file) => file.startsWith('1.'))
  .reduce((sum, file) => sum + size(`_app/immutable/nodes/${file}`), 0);

let failed = false;
for (const name of rounds(manifest)) {
  console.error(`${name} needs a file that needs it`);
  failed = true;
}
for (const module of unknownLater(manifest)) {
  console.error(`${module} is said to be fetched later, and the build does not have it`);
  failed = true;
}
for (const [kind, limits] of Object.entries(kinds)) {
  const of = pages.filter((page) => kindOf(page) === kind);
  const none = { page: '', count: 0 };
  const largest = { script: none, fonts: none, requests: none };
  for (const page of of) {
    const html = readFileSync(join(build, page), 'utf8');
    const ahead = html.matchAll(/<link [^>]*?(_app\/immutable\/[\w/.-]+\.woff2)/g);
    const scripts = atOnce(manifest, page, html);
    const fonts = new Set([...ahead].map(([, file]) => file!));
    const found = {
      script: weigh(scripts) + errorPage - ofOwner,
      fonts: weigh(fonts),
      // The page itself and that for errors are two more.
      requests: 2 + scripts.size + styles(manifest, html, scripts).size + fonts.size,
    };
    for (const what of ['script', 'fonts', 'requests'] as const) {
      if (found[what] > largest[what].count) largest[what] = { page, count: found[what] };
      if (found[what] > limits[what]) {
        console.error(`${page}: ${what} ${found[what]}, more than ${limits[what]}`);
        failed = true;
      }
    }
  }
  console.log(
    `${of.length} pages to ${kind}; most script ${largest.script.count} bytes (${largest.script.page}), ` +
      `most fonts ${largest.fonts.count} bytes (${largest.fonts.page}), gzipped; ` +
      `most requests ${largest.requests.count} (${largest.requests.page})`,
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
