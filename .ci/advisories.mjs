#!/usr/bin/env node
// Says which parts of the award have a known hole, as OSV (https://osv.dev) knows them.
//
// Usage: .ci/advisories.mjs [--from <address of OSV>] [<parts.cdx.json>...]
//
// Reads these lists of parts, or all that the build writes (CycloneDX). Ends with 0 when no part has a known hole, with 1
// when one has, which it names with the advisory, or when this script itself fails, with 2 when OSV cannot be asked, and
// with 3 when there is nothing to ask about: that no hole is known is said only by an answer. A hole that does not
// concern the award stands in .ci/advisories-accepted.txt, one a line: the advisory and why.
import { readFile } from 'node:fs/promises';

const WRITTEN = [
  'functions/target/classes/META-INF/sbom/application.cdx.json',
  'frontend-static/build/.well-known/sbom',
  'frontend-static/build/licences/workers.cdx.json',
].map((file) => new URL(`../${file}`, import.meta.url));
const MOST_AT_ONCE = 500;
const PATIENCE = 60_000;

async function parts(files) {
  const lists = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const purls = lists
    .flatMap((list) => JSON.parse(list).components ?? [])
    .flatMap(({ purl }) => (purl ? [purl.split('?')[0]] : []));
  if (purls.length === 0) throw new Error('no list names a part');
  return [...new Set(purls)].sort();
}

/** That OSV did not answer, or not what was asked. */
class Unanswered extends Error {}

/** What OSV says of these parts; whatever it is that keeps it from saying so is {@link Unanswered}. */
async function answered(osv, asked) {
  let answer;
  try {
    answer = await fetch(`${osv}/v1/querybatch`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ queries: asked.map((purl) => ({ package: { purl } })) }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.ok) return (await answer.json()).results;
  } catch (why) {
    throw new Unanswered(why.cause?.message || why.cause?.code || why.message);
  }
  throw new Unanswered(`it answers ${answer.status}`);
}

async function ask(osv, purls) {
  const known = [];
  for (let start = 0; start < purls.length; start += MOST_AT_ONCE) {
    const asked = purls.slice(start, start + MOST_AT_ONCE);
    const results = await answered(osv, asked);
    if (results?.length !== asked.length) throw new Unanswered('it answers other questions');
    for (const [at, { vulns = [], next_page_token: more }] of results.entries()) {
      if (more) throw new Unanswered(`it knows more of ${asked[at]} than it says at once`);
      known.push(...vulns.map(({ id }) => [asked[at], id]));
    }
  }
  return known;
}

async function accepted() {
  const file = new URL('advisories-accepted.txt', import.meta.url);
  const lines = await readFile(file, 'utf8').catch((why) => {
    if (why.code === 'ENOENT') return '';
    throw why;
  });
  return lines.split('\n').map((line) => line.trim().split(/\s/)[0]);
}

let [, , ...words] = process.argv;
let osv = 'https://api.osv.dev';
if (words[0] === '--from') [, osv, ...words] = words;
const passed = await accepted();
let purls;
try {
  purls = await parts(words.length > 0 ? words : WRITTEN);
} catch (why) {
  console.log(`advisories: there is nothing to ask about: ${why.message}`);
  process.exit(3);
}
let known;
try {
  known = await ask(osv, purls);
} catch (why) {
  if (!(why instanceof Unanswered)) throw why;
  console.log(`advisories: OSV could not be asked: ${why.message}`);
  process.exit(2);
}
known = known.filter(([, hole]) => !passed.includes(hole));
for (const [purl, hole] of known) {
  console.log(`${purl} has a known hole: https://osv.dev/${hole}`);
}
console.log(`advisories: ${purls.length} parts, ${known.length} known holes`);
process.exitCode = known.length > 0 ? 1 : 0;
