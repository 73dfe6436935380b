// The same entries, searches and judged searches as Directory.java's, by what a small team would reach for in Node.
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { create, insertMultiple, search as oramaSearch } from '@orama/orama';
import MiniSearch from 'minisearch';

const [work, judgedFile] = process.argv.slice(2);
const searches = 1000;
const warming = 300;

async function lines(name) {
  const all = [];
  for await (const line of createInterface({ input: createReadStream(`${work}/${name}`) })) {
    all.push(JSON.parse(line));
  }
  return all;
}

const entries = await lines('entries.ndjson');
const wanted = (await lines('searches.ndjson')).slice(0, searches);
const judged = JSON.parse(readFileSync(judgedFile, 'utf8'));
const ours = JSON.parse(readFileSync(`${work}/ours.json`, 'utf8'));

// Intl.Segmenter cuts words in every script, as a careful team would have it do.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const tokenize = (text) =>
  [...segmenter.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment);
const fold = (term) => term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const dimensions = {
  themes: (entry) => entry.themes,
  kinds: (entry) => [entry.kind],
  countries: (entry) => entry.countries,
};

/** Counts that leave out their own condition, and the first ten that meet all. */
function narrow(hits, { theme, kind, countries }) {
  const facets = { themes: {}, kinds: {}, countries: {} };
  const found = [];
  let total = 0;
  for (const hit of hits) {
    const passes = {
      themes: hit.themes.includes(theme),
      kinds: hit.kind === kind,
      countries: hit.countries.some((country) => countries.includes(country)),
    };
    const failed = Object.keys(passes).filter((name) => !passes[name]);
    if (failed.length === 0) {
      total++;
      if (found.length < 10) found.push(hit.id);
    }
    for (const name of failed.length === 0 ? Object.keys(dimensions) : failed.length === 1 ? failed : []) {
      for (const value of dimensions[name](hit)) facets[name][value] = (facets[name][value] ?? 0) + 1;
    }
  }
  return { total, found, facets };
}

function miniSearch() {
  const began = performance.now();
  const index = new MiniSearch({
    fields: ['name', 'summary', 'participants'],
    storeFields: ['kind', 'themes', 'countries'],
    tokenize,
    processTerm: fold,
    searchOptions: { boost: { name: 4, participants: 2 }, prefix: (term, i, all) => i === all.length - 1, combineWith: 'AND',
      fuzzy: (term) => (term.length >= 5 ? 1 : false) },
  });
  index.addAll(entries);
  return {
    built: (performance.now() - began) / 1000,
    run: async (query) => narrow(index.search(query.text), query),
    first: async (text) => index.search(text).slice(0, 10).map((hit) => hit.id),
  };
}

async function orama() {
  const began = performance.now();
  const index = create({
    schema: { name: 'string', summary: 'string', participants: 'string', kind: 'enum', themes: 'enum[]', countries: 'enum[]' },
    components: {
      tokenizer: { language: 'english', normalizationCache: new Map(), tokenize: (text) => [...new Set(tokenize(text).map(fold))] },
    },
  });
  await insertMultiple(index, structuredClone(entries), 1000);
  const common = { properties: ['name', 'summary', 'participants'], boost: { name: 4, participants: 2 }, threshold: 0, limit: 10 };
  const where = ({ theme, kind, countries }, but) => ({
    ...(but === 'themes' ? {} : { themes: { containsAny: [theme] } }),
    ...(but === 'kind' ? {} : { kind: { in: [kind] } }),
    ...(but === 'countries' ? {} : { countries: { containsAny: countries } }),
  });
  return {
    built: (performance.now() - began) / 1000,
    // A facet that leaves out its own condition takes a search of its own.
    run: async (query) => {
      const all = await oramaSearch(index, { ...common, term: query.text, where: where(query) });
      for (const facet of ['themes', 'kind', 'countries']) {
        await oramaSearch(index, { ...common, limit: 1, term: query.text, where: where(query, facet), facets: { [facet]: {} } });
      }
      return { total: all.count };
    },
    first: async (text) => (await oramaSearch(index, { ...common, tolerance: 1, term: text })).hits.map((hit) => hit.document.id),
  };
}

/** Times every search, or as many as half a minute allows: a peer that takes seconds for each would hold up the run. */
async function time(peer) {
  const stop = performance.now() + 60_000;
  for (const query of wanted.slice(0, warming)) {
    await peer.run(query);
    if (performance.now() > stop - 30_000) break;
  }
  const times = [];
  for (const query of wanted) {
    if (performance.now() > stop && times.length > 0) break;
    const began = performance.now();
    await peer.run(query);
    times.push(performance.now() - began);
  }
  times.sort((one, other) => one - other);
  return { searches: times.length, median: times[times.length >> 1], p99: times[Math.floor(times.length * 0.99)] };
}

const dcg = (grades) => grades.slice(0, 10).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);

/** How much of what was judged relevant is among the first ten, and how well it is ordered. */
function quality(found) {
  let recall = 0;
  let ndcg = 0;
  judged.forEach(({ relevant }, i) => {
    const grade = (id) => relevant[id.replace(/-.$/, '')] ?? 0;
    recall += found[i].slice(0, 10).filter((id) => grade(id) > 0).length / Object.keys(relevant).length;
    ndcg += dcg(found[i].map(grade)) / dcg(Object.values(relevant).sort((one, other) => other - one));
  });
  return { recall: recall / judged.length, ndcg: ndcg / judged.length };
}

const us = { median: ours['median, ms'], p99: ours['p99, ms'], ...quality(ours.judged) };
const line = (name, it) =>
  console.log(
    `${name.padEnd(12)} median ${it.median.toFixed(2)} ms, p99 ${it.p99.toFixed(1)} ms, finds ${it.recall.toFixed(3)} of the judged, nDCG@10 ${it.ndcg.toFixed(3)}`,
  );
line('ours', us);
let worse = us.median >= 10 || us.p99 >= 60;
const results = { us };
for (const [name, make] of [['MiniSearch', miniSearch], ['Orama', orama]]) {
  const peer = await make();
  const found = [];
  for (const { text } of judged) found.push(await peer.first(text));
  const it = { ...(await time(peer)), ...quality(found) };
  results[name] = it;
  line(name, it);
  console.log(
    `${''.padEnd(12)} built in ${peer.built.toFixed(0)} s, ${it.searches} searches; it takes ${(it.median / us.median).toFixed(1)} times as long as ours in the median, ${(it.p99 / us.p99).toFixed(1)} times at p99`,
  );
  worse ||= it.median <= us.median || it.recall > us.recall;
}
writeFileSync(`${work}/results.json`, JSON.stringify(results, null, 2));
process.exitCode = worse ? 1 : 0;
