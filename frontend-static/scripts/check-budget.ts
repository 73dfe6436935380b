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
 * writes and signs there, and that must go on without a network: the form of a nomination is not fetched later than the page. The
 * heaviest of them, a juror's and the secretariat's page of the vote, set the first 116 KiB.
 *
 * A KiB of what is read and of the forms is for organisations as themselves: their pages say what they do in each partnership and what
 * they are called elsewhere, and whoever corrects one, or suggests one with a partnership, is asked for that. The 256 bytes
 * of the rooms are for what every page has: the router knows the page of privacy and the footer leads to it, and a link to another language
 * takes a secure link along. Two and a half KiB of the rooms are for the list of nominations, which sets their number now: it says of
 * whom a mail did not arrive, and what is written to several nominees; the texts come with those of the list. The 128 bytes of the
 * others are for dates, colons and lists of names as each language writes them.
 *
 * A KiB and 256 bytes of the rooms are for nominees who write the statements: their page has the fields and the draft of the nominator's
 * form, so that the two pages share them, with the words of both. Since they do, the bundler parts more finely what pages have in common,
 * which is 384 bytes of what is read, 512 of the forms and a KiB of the rooms.
 *
 * 192 bytes of each are for the institution's own pages: the footer of every page leads to four more, with their names, and the router
 * knows them.
 *
 * A KiB and a half of the rooms is for nominations whose files change with them and whose versions are shown, and for tables that are
 * saved as they come: the pages of the nominator and of the list know of each what is fetched when it is wanted, and what to say meanwhile.
 *
 * 448 bytes of each are for the header in one line, whose parts and languages open where there is no room for them, and for the names of
 * what the footer leads to in groups.
 *
 * Since `shared-chunks.ts` says which scripts and styles share a file, and few parts of the messages do for a page, rooms weigh
 * 12 KiB less than before: each of their many files had a list of names to give and to take. The
 * heaviest page that is read, now an organisation's, weighs 822 bytes more than the heaviest did, the directory; the front page weighs
 * what it did.
 *
 * 512 bytes of the rooms are for the nominators' room in parts, for what is kept of what is typed in the secretariat's, and for its
 * messages to several. 768 more are for what the form says of confirming the address, of what the nominee will read, of people who must not be
 * recognised, and of what erasing leaves.
 * 576 bytes of the forms are for laureates' pages: the router knows two more, and what they share with the institution's pages and the
 * secretariat's preview has the bundler part the others' scripts and messages otherwise.
 *
 * Requests are those of a browser that knows nothing of the site, by the files that it asks for: the page, scripts, styles that are not in it, and fonts;
 * not the answers of the server that a page shows. A Russian page has four fonts where others have two, and an entry brings by itself
 * what shows its sort. A form has its fields, most of which other forms have, too. A room has some thirty files of scripts: parts that
 * several rooms have in different mixtures, of which one more in a file would be fetched by rooms that never show it.
 */
const kinds = {
  read: { script: 67 * KIB + 256, fonts: 60 * KIB, requests: 29 },
  form: { script: 70 * KIB + 320, fonts: 60 * KIB, requests: 32 },
  work: { script: 112 * KIB + 512, fonts: 60 * KIB, requests: 41 },
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
