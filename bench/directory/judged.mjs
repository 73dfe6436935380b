// What MiniSearch finds of the judged searches among the award's first entries, set up as a small team would:
// words cut by Intl.Segmenter, folded, any of them, names counting most, the last one a beginning, one error in long ones.
// Usage: node judged.mjs (the packages of this folder installed: npm ci). Writes the figures to where JudgedSearchTests reads them,
// with the hash of what they were made from.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import MiniSearch from 'minisearch';

const project = new URL('../../', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, project), 'utf8'));
const resources = 'functions/src/test/resources/directory';

const seed = 'functions/src/main/resources/seed/directory.json';
const madeFrom = createHash('sha256');
for (const path of [seed, `${resources}/judged.json`, `${resources}/judged-outside.json`]) {
  madeFrom.update(readFileSync(new URL(path, project)));
}

const { organisations, partnerships } = read(seed);
const words = (id) => id.replace(/-.$/, '');
const named = ({ names, acronyms = [], aliases = [] }) => [...Object.values(names), ...[...acronyms, ...aliases].map(({ text }) => text)].join(' \n ');
const organisation = new Map(organisations.map((each) => [words(each.id), named(each)]));

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const index = new MiniSearch({
  fields: ['name', 'summary', 'participants'],
  tokenize: (text) => [...segmenter.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment),
  processTerm: (term) => term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
  searchOptions: {
    boost: { name: 4, participants: 2 },
    prefix: (term, i, all) => i === all.length - 1,
    fuzzy: (term) => (term.length >= 5 ? 1 : false),
  },
});
index.addAll(
  partnerships.map((each) => ({
    id: words(each.id),
    name: named(each),
    summary: Object.values(each.summaries).join(' \n '),
    participants: (each.participants ?? []).map((one) => organisation.get(words(one.id ?? one.organisation)) ?? '').join(' \n '),
  })),
);

const dcg = (grades) => grades.slice(0, 10).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);

function figures(searches) {
  let ndcg = 0;
  let success = 0;
  for (const { text, relevant } of searches) {
    const grades = index.search(text).map(({ id }) => relevant[id] ?? 0);
    ndcg += dcg(grades) / dcg(Object.values(relevant).sort((one, other) => other - one));
    success += (grades[0] ?? 0) >= 2 ? 1 : 0;
  }
  const rounded = (sum) => Math.round((sum / searches.length) * 1000) / 1000;
  return { ndcg: rounded(ndcg), success: rounded(success) };
}

const outside = read(`${resources}/judged-outside.json`);
const result = {
  madeFrom: madeFrom.digest('hex'),
  own: figures(read(`${resources}/judged.json`)),
  seen: figures(outside.filter(({ seen }) => seen)),
  unseen: figures(outside.filter(({ seen }) => !seen)),
};
writeFileSync(new URL(`${resources}/minisearch.json`, project), `${JSON.stringify(result, null, 2)}\n`);
console.log(result);
