// Lighthouse's four scores of the public pages on its phone profile, in two languages, as the distribution serves them.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { freePort } from '../coldstart/store.mjs';
import { edgeOf } from './edge.mjs';

const LANGUAGES = ['en', 'ar'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
/** What issue and design ask of a first visit: requests, kB over the network, milliseconds to the largest paint. */
const MOST = { requests: 29, kilobytes: 180, paint: 1500 };

const runs = Number(process.argv[2] ?? 3);
assert(runs > 0, 'runs must be a number');
const wanted = process.argv.slice(3);

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const work = mkdtempSync(join(tmpdir(), 'lighthouse-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

const port = await freePort();
const local = `http://localhost:${port}`;
// Times are calculated from how long the page's tasks take here, and a phone shares its processor with no server: the page has the last
// core for itself, and whatever serves, draws and judges has the others.
const last = availableParallelism() - 1;
if (last > 0) execFileSync('taskset', ['-acp', last > 1 ? `0-${last - 1}` : '0', String(process.pid)]);

const server = spawn(join(root, 'run'), ['--demo=counted'], {
  env: { ...process.env, PORT: String(port), DATA_DIR: join(work, 'data') },
  stdio: ['ignore', 'pipe', 'inherit'],
});
process.on('exit', () => server.kill());
server.once('exit', (code) => assert.fail(`./run ended with ${code}`));
let printed = '';
for await (const chunk of server.stdout) {
  printed += chunk;
  if (printed.includes('Ctrl-C stops the server')) break;
}
server.stdout.resume();
const origin = process.env.WITHOUT_EDGE ? local : await edgeOf(local, work);

const ask = async (query) => {
  const response = await fetch(`${local}/graphql?${new URLSearchParams({ query })}`);
  return (await response.json()).data;
};
const { partnerships } = await ask('{ partnerships(first: 1) { nodes { id } } }');
const pages = {
  front: '',
  award: 'award/',
  directory: 'directory/',
  entry: `directory/${partnerships.nodes[0].id}/`,
  laureates: 'laureates/',
  laureate: 'laureates/sample/1/?edition=edition-2024-sample',
  nominate: 'nominate/',
  verify: 'verify/',
};
for (const page of wanted) assert(page in pages, `no page is called ${page}; there are ${Object.keys(pages).join(', ')}`);

const chrome = await launch({
  chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
  chromeFlags: [
    ...['--headless=new', '--disable-gpu', '--no-sandbox', '--ignore-certificate-errors'],
    ...(last > 0 ? ['--no-zygote', `--renderer-cmd-prefix=taskset -c ${last}`] : []),
  ],
});
process.on('exit', () => chrome.kill());

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const cell = (value, width) => String(value).padStart(width);
let missed = 0;
const way = process.env.WITHOUT_EDGE ? 'HTTP/1.1' : 'TLS, HTTP/2 and Brotli';
console.log(`${cpus().length} cores (${cpus()[0].model}), load ${loadavg()[0].toFixed(1)}, ${way}, median of ${runs}\n`);
console.log(`${' '.repeat(14)}${CATEGORIES.map((name) => cell(name, 16)).join('')}  (spread)  paint, ms   shift  requests     kB`);
for (const [name, path] of Object.entries(pages)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const language of LANGUAGES) {
    const results = [];
    // The first visit, which is not counted, has the edge fetch and compress what it then has.
    for (let run = 0; run <= runs; run++) {
      const { lhr } = await lighthouse(`${origin}/${language}/${path}`, {
        port: chrome.port,
        onlyCategories: CATEGORIES,
        // A made-up laureate is kept from search engines on purpose.
        skipAudits: name === 'laureate' ? ['is-crawlable'] : null,
        logLevel: 'error',
      });
      assert(!lhr.runtimeError, lhr.runtimeError?.message);
      if (run > 0) results.push(lhr);
    }
    const [performances, ...others] = CATEGORIES.map((category) => results.map((lhr) => Math.round(100 * lhr.categories[category].score)));
    const scores = [performances, ...others].map(median);
    const range = `${Math.min(...performances)}–${Math.max(...performances)}`;
    const number = (audit) => median(results.map((lhr) => lhr.audits[audit].numericValue));
    const sent = results.map((lhr) => lhr.audits['network-requests'].details.items);
    const requests = median(sent.map((items) => items.length));
    const kilobytes = median(sent.map((items) => items.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000));
    const paint = number('largest-contentful-paint');
    const isMissed =
      scores.some((score) => score < 100) || paint > MOST.paint || requests > MOST.requests || kilobytes > MOST.kilobytes;
    if (isMissed) missed++;
    console.log(
      `${`${name}, ${language}`.padEnd(14)}${scores.map((score) => cell(score, 16)).join('')}${cell(range, 10)}${cell(paint.toFixed(0), 11)}` +
        `${cell(number('cumulative-layout-shift').toFixed(3), 8)}${cell(requests, 10)}${cell(kilobytes.toFixed(0), 7)}${isMissed ? '  MISSED' : ''}`,
    );
    for (const category of CATEGORIES) {
      const failing = results[0].categories[category].auditRefs
        .filter(({ id, weight }) => weight > 0 && (results[0].audits[id].score ?? 1) < 0.9)
        .map(({ id }) => `${id} ${results[0].audits[id].displayValue ?? ''}`.trim());
      if (failing.length > 0) console.log(`${' '.repeat(14)}${category}: ${failing.join('; ')}`);
    }
  }
}
console.log(missed > 0 ? `\n${missed} missed an aim` : '\nall aims met');
server.removeAllListeners('exit');
process.exit(missed > 0 ? 1 : 0);
