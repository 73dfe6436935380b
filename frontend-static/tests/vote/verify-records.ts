/**
 * Verifies what the server's half of the format has made (docs/record-format.md). Reads two files of lines of JSON, gzipped:
 * records of whole votes with a change, `{ file, changes }`, which is to be found by its step; and rankings from totals
 * alone, `{ rule, jurors, totals, seed, ranking }`. Prints how many of all these both sides see alike.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { bytesOf } from '../../src/lib/vote/hash.ts';
import { lotsOf } from '../../src/lib/vote/lot.ts';
import { canonicalBytes, writeCanonical } from '../../src/lib/vote/record/canonical.ts';
import type { Decision, Rule } from '../../src/lib/vote/record/form.ts';
import { rankingOf, type Counted } from '../../src/lib/vote/record/ranking.ts';
import { sumFormOf } from '../../src/lib/vote/record/rule.ts';
import { verifyRecord } from '../../src/lib/vote/record/verify-record.ts';
import { put, type Change } from './changes.ts';

async function* linesOf<T>(file: string): AsyncGenerator<T> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
  for await (const line of lines) yield JSON.parse(line) as T;
}

const seen: Record<'records' | 'changes' | 'rankings', { alike: number; different: number }> = {
  records: { alike: 0, different: 0 },
  changes: { alike: 0, different: 0 },
  rankings: { alike: 0, different: 0 },
};
function see(what: keyof typeof seen, difference: string | null): void {
  seen[what][difference === null ? 'alike' : 'different'] += 1;
  if (difference !== null && seen[what].different <= 10) console.error(`${what}: ${difference}`);
}

interface Totals {
  rule: Rule;
  /** Of each pair or finalist, in order. */
  jurors: number[];
  totals: number[];
  seed: string;
  ranking: Decision[];
}

function countedOf({ rule, jurors, totals }: Totals): Counted[] {
  const { sums, finalists, levels } = sumFormOf(rule);
  const places = Array.from({ length: finalists }, (_, place) => place);
  const pairs = places.flatMap((one) => places.slice(one + 1).map((other) => [one, other]));
  const subjects = sums === 'PAIRS' ? pairs : places.map((place) => [place]);
  const many = { PAIRS: 2, MEAN: 1, MEDIAN: levels - 1 }[sums];
  let at = 0;
  return subjects.map((about, subject) => {
    const tooFew = jurors[subject]! < rule.leastJurors;
    if (tooFew) return { about, jurors: 0, totals: [] };
    return { about, jurors: jurors[subject]!, totals: totals.slice(at, (at += many)) };
  });
}

const [records, totals] = process.argv.slice(2);
if (!records || !totals) {
  throw new Error('usage: verify-records.ts <records.ndjson.gz> <totals.ndjson.gz>');
}
for await (const { file, changes } of linesOf<{
  file: string;
  changes: (Change & { step: string })[];
}>(records)) {
  const { fault } = verifyRecord(new TextEncoder().encode(file));
  see('records', fault && `${fault.step}, ${fault.about}`);
  const record: unknown = JSON.parse(file);
  for (const { path, value, step } of changes) {
    const found = verifyRecord(canonicalBytes(put(record, path, value))).fault;
    const same = found?.step === step;
    see('changes', same ? null : `${path.join('.')}: ${found?.step}, not ${step}: ${found?.about}`);
  }
}
for await (const line of linesOf<Totals>(totals)) {
  const lots = lotsOf(bytesOf(line.seed), line.rule.finalists);
  const own = writeCanonical(rankingOf(line.rule, countedOf(line), lots));
  const same = own === writeCanonical(line.ranking);
  see('rankings', same ? null : `${writeCanonical(line.ranking)}\n${own}`);
}
let wrong = 0;
for (const [what, { alike, different }] of Object.entries(seen)) {
  console.log(`${what}: ${alike} alike, ${different} different`);
  wrong += different + Number(alike === 0);
}
process.exitCode = wrong > 0 ? 1 : 0;
