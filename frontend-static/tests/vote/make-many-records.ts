/**
 * Writes 200 records of whole votes by the site's implementation, gzipped, a line `{ file, changes }` for each as in
 * `docs/record-format/site-records.ndjson`, for the server's verifier: `SiteRecordsTests` reads them. Always the same ones.
 */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { canonicalBytes, writeCanonical } from '../../src/lib/vote/record/canonical.ts';
import { methods } from '../../src/lib/vote/record/form.ts';
import { verifyRecord } from '../../src/lib/vote/record/verify-record.ts';
import { changesOf, put } from './changes.ts';
import { anyVote, diceOf, keyFor, recordOf, type Vote } from './records.ts';
import { drawsOf } from './vectors.ts';

const RECORDS = 200;
/**
 * Sealing is what takes long: two exponentiations for each ciphertext and more for its proof. Most votes have few; of each
 * method some are larger.
 */
const FEW_CIPHERTEXTS = 24;
const MOST_CIPHERTEXTS = 40;

/** Keys of as many trustees with the same threshold are one, of one edition: their tables are made once. */
const keys = new Map<string, ReturnType<typeof keyFor>>();

function keyOf({ trustees, set }: Vote): ReturnType<typeof keyFor> {
  const edition = `edition-${set.length}-of-${trustees}`;
  const key = keys.get(edition) ?? keyFor({ trustees, set }, edition, drawsOf(edition));
  keys.set(edition, key);
  return key;
}

const byPairs = ({ method }: Vote) => method === 'SCHULZE' || method === 'RANKED_PAIRS';

function ciphertexts(vote: Vote): number {
  const counts = vote.ballots.map(({ ratings: { size } }) =>
    byPairs(vote) ? (3 * size * (size - 1)) / 2 : size * vote.weights.length * vote.levels,
  );
  return counts.reduce((sum, one) => sum + one, 0);
}

/** The first vote of a method that is small enough, and in which more than so many have voted. */
function voteOf(number: number): Vote {
  const most = number % 5 === 0 ? MOST_CIPHERTEXTS : FEW_CIPHERTEXTS;
  for (let attempt = 0; ; attempt++) {
    const dice = diceOf(`many-${number}-${attempt}`);
    const vote = { ...anyVote(dice), method: methods[number % methods.length]! };
    if (ciphertexts(vote) <= most && vote.ballots.length > number % 3) return vote;
  }
}

function line(number: number): string {
  const name = `many-${number}`;
  const vote = voteOf(number);
  const record = recordOf(vote, name, drawsOf(name), keyOf(vote));
  const changes = [...changesOf(record)];
  const { path, value } = changes[diceOf(name)(changes.length)]!;
  const { fault } = verifyRecord(canonicalBytes(put(record, path, value)));
  if (!fault) throw new Error(`not found in ${name}: ${path.join('.')}`);
  return JSON.stringify({
    file: writeCanonical(record),
    changes: [{ path, value, step: fault.step }],
  });
}

const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: make-many-records.ts <records.ndjson.gz>');
const lines = Array.from({ length: RECORDS }, (_, number) => line(number));
writeFileSync(file, gzipSync(lines.join('\n') + '\n'));
console.log(`${lines.length} records`);
