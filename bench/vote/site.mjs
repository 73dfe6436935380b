// Seals ballots, checks them alone and many at once, and decrypts their sums: in Node, on one thread, as in a worker of the page.
// Writes the record of 30 ballots to the file that is named.
import { writeFileSync } from 'node:fs';
import { contestsOf, readBallot } from '../../frontend-static/src/lib/vote/ballot.ts';
import { ballotFault } from '../../frontend-static/tests/vote/ballot-fault.ts';
import {
  atRandom,
  generator,
  multiple,
  writePoint,
} from '../../frontend-static/src/lib/vote/group.ts';
import { bytesOf } from '../../frontend-static/src/lib/vote/hash.ts';
import { canonicalBytes } from '../../frontend-static/src/lib/vote/record/canonical.ts';
import { sumFormOf } from '../../frontend-static/src/lib/vote/record/rule.ts';
import { verifyRecord } from '../../frontend-static/src/lib/vote/record/verify-record.ts';
import { sealBallot, sealerFor } from '../../frontend-static/src/lib/vote/sealing.ts';
import { sumsOf } from '../../frontend-static/src/lib/vote/sums.ts';
import {
  decryptPartly,
  readPartial,
  toDecrypt,
  unproven,
} from '../../frontend-static/src/lib/vote/trustees/decryption.ts';
import { recordOf } from '../../frontend-static/tests/vote/records.ts';

const secret = atRandom();
const point = multiple(generator, secret);
const key = { point, bytes: writePoint(point) };
const election = { edition: 'edition-2026', ruleHash: new Uint8Array(32), key };
const KIB = 1024;

/** Milliseconds that passed, and those that the processor worked. */
function timed(work) {
  const [began, before] = [performance.now(), process.cpuUsage()];
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, passed: performance.now() - began, worked: (user + system) / 1000 };
}

let missed = false;
function note(what, { passed, worked }, aim) {
  const over = aim !== undefined && worked > aim;
  missed ||= over;
  const goal = aim === undefined ? '' : `, aim ${aim}${over ? ': missed' : ''}`;
  console.log(`${what}: ${passed.toFixed(0)} ms, of the processor ${worked.toFixed(0)}${goal}`);
}

function formOf(by, finalists) {
  return { by, finalists, criteria: 4, levels: 5 };
}

const sealer = timed(() => sealerFor(election));
note('tables of G and K', sealer);

function seal(form, seat) {
  const rated = Array.from({ length: form.finalists }, (_, finalist) => finalist);
  const choices = contestsOf(form, rated).map(({ options }, at) => (at * 7 + seat) % options);
  const ballot = { ballotId: new Uint8Array(16).fill(seat), version: 1, rated };
  return sealBallot(sealer.result, form, ballot, choices).bytes;
}

// The first of a process, as in a worker that has just begun.
const twelve = formOf('PAIRS', 12);
note(
  'sealing 12 finalists, the first',
  timed(() => seal(twelve, 1)),
  2_000,
);
const sealing = timed(() => seal(twelve, 2));
note('sealing 12 finalists, then', sealing, 2_000);
const size = sealing.result.length;
missed ||= size > 64 * KIB;
console.log(`its size: ${size} bytes, aim ${64 * KIB}`);
note(
  'checking it',
  timed(() => ballotFault(election, twelve, sealing.result)),
  1_000,
);

for (const [by, finalists] of [
  ['PAIRS', 6],
  ['PAIRS', 20],
  ['LEVELS', 6],
  ['LEVELS', 12],
  ['LEVELS', 20],
]) {
  const form = formOf(by, finalists);
  const one = timed(() => seal(form, 3));
  note(`sealing ${finalists} finalists, ${by.toLowerCase()}, ${one.result.length} bytes`, one);
}

/** A record of a vote of twelve finalists, two of three trustees. */
function recordFor(jurors) {
  const ratings = (seat) =>
    new Map(
      Array.from({ length: 12 }, (_, f) => [
        f,
        [0, 1, 2, 3].map((c) => (seat * 7 + f * 3 + c) % 5),
      ]),
    );
  const ballots = Array.from({ length: jurors }, (_, seat) => ({
    ratings: ratings(seat),
    late: [],
    version: 1,
  }));
  const vote = {
    method: 'SCHULZE',
    finalists: 12,
    weights: [40, 30, 20, 10],
    levels: 5,
    leastJurors: 2,
    seats: jurors,
    ballots,
    trustees: 3,
    set: [1, 3],
  };
  return recordOf(vote, `bench-${jurors}`, atRandom);
}

for (const jurors of [10, 30]) {
  const record = recordFor(jurors);
  const file = canonicalBytes(record);
  let told = 0;
  const verifying = timed(() => verifyRecord(file, {}, () => (told += 1)));
  if (verifying.result.fault) throw new Error(JSON.stringify(verifying.result.fault));
  note(
    `verifying a record of ${jurors} ballots, ${file.length} bytes, ${told} signs of progress`,
    verifying,
    jurors === 30 ? 30_000 : undefined,
  );
  if (jurors < 30) continue;
  writeFileSync(process.argv[2], file);
  const read = record.ballots.map((digits) => readBallot(bytesOf(digits), twelve));
  const form = sumFormOf(record.rule);
  const sums = timed(() =>
    toDecrypt(
      election,
      new Uint8Array(32),
      sumsOf(form, read, []).flatMap((subject) => subject.sums),
    ),
  );
  note(`forming its ${sums.result.sums.length} sums`, sums);
  const trustee = { number: 1, share: secret, publicShare: key };
  const decrypted = timed(() => decryptPartly(sums.result, trustee, atRandom));
  note('a trustee decrypts them', decrypted);
  const partials = decrypted.result.map(readPartial);
  note(
    'checking that',
    timed(() => unproven(sums.result, trustee, partials)),
  );
}
process.exitCode = missed ? 1 : 0;
