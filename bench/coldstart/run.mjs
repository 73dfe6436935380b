// Times functions as processes: from the restore of a snapshot, or the start, to the first answer, then further ones; contenders take turns.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { event, functionsOn, java, median, operation, root, SITE_URL } from './functions.mjs';
import { seededStore } from './store.mjs';

const rounds = Number(process.argv[2] ?? 10);
const wanted = process.argv.slice(3);
assert(Number.isInteger(rounds) && rounds > 0, 'rounds must be a whole number from 1 on');

const work = mkdtempSync(join(tmpdir(), 'coldstart-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

const store = await seededStore(root, work, operation('jury', 'OpenJurorLink'));
const { publicRoom, juryRoom, peer, javaFunction, answerOf, time, timeRestored } =
  await functionsOn(store, work, { answers: 1000, fewAnswers: 50 });

/** What else is deployed: rooms asked by nobody, workers without a record, the clock at a minute when nothing is due. */
const others = [
  ['partners'],
  ['nominations', 'NominationRoom'],
  ['nominee', 'NomineeRoom'],
  ['organisation', 'OrganisationRoom'],
  ['advisory', 'AdviserRoom'],
  ['trustee', 'TrusteeRoom'],
  ['secretariat', 'SecretariatRoom'],
].map(([room, name]) => javaFunction(room, asked(room, name), store.folders));
const workers = ['mail', 'bounces', 'count', 'index', 'clock', 'setup'].map((worker) =>
  javaFunction(
    worker,
    worker === 'clock'
      ? JSON.stringify({ id: 'bench', time: new Date().toISOString(), resources: [], detail: {} })
      : '{"Records":[]}',
    { ...store.folders, MAIL_FROM: 'award@example.org', SECRETARIAT_MAIL: 'office@example.org' },
  ),
);
/** Each is measured in every round, in another order. */
const contenders = [
  ...[publicRoom, juryRoom, ...others, ...workers].map((one) => ({
    ...one,
    name: `${one.name}, restored`,
    timed: () => timeRestored(one),
  })),
  ...[publicRoom, juryRoom].map((one) => ({
    ...one,
    name: `${one.name}, started`,
    timed: () => time(one),
  })),
  { ...peer, timed: () => time(peer) },
].filter(
  ({ name }) =>
    wanted.length === 0 || name === peer.name || wanted.includes(name.replace(/, .*/, '')),
);
for (const one of wanted) assert(contenders.some(({ name }) => name.startsWith(`${one}, `)), `there is no function ${one}`);

assert.deepEqual(await answerOf(publicRoom), await answerOf(peer), 'room and peer differ');
await answerOf(juryRoom);

const samples = new Map(contenders.map(({ name }) => [name, []]));
for (let round = 0; round < rounds; round++) {
  const turn = round % contenders.length;
  for (const { name, timed } of [...contenders.slice(turn), ...contenders.slice(0, turn)]) {
    samples.get(name).push(await timed());
    process.stderr.write(`\rround ${round + 1} of ${rounds}: ${name}`.padEnd(70));
  }
}
process.stderr.write('\n');
report();
process.exit(0);

/** A room's first operation, asked by somebody without a session. */
function asked(room, name) {
  return room === 'partners'
    ? event('/graphql/partners', {
        query: `{ suggestion(id: "suggestion-${'0'.repeat(32)}") { id } }`,
      })
    : event(
        `/graphql/${room}`,
        { query: operation(room, name), variables: { language: 'EN' } },
        { Origin: SITE_URL },
      );
}

function report() {
  const row = (name, ...cells) =>
    console.log(name.padEnd(24) + cells.map((cell) => cell.padStart(9)).join(''));
  const version = execFileSync(java, ['--version'], { encoding: 'utf8' }).split('\n')[0];
  console.log(`${cpus().length} cores (${cpus()[0].model}), load ${loadavg()[0].toFixed(1)}`);
  console.log(`${version}; Node ${process.version}; median of ${rounds}, in ms and MB\n`);
  const columns = ['ready', 'hook', 'first', 'second', 'tenth', 'p50', 'p99'];
  row('', ...columns, 'memory');
  for (const [name, timed] of samples) {
    const of = (what) => median(timed.map((t) => t[what]));
    row(name, ...columns.map((what) => ms(of(what))), (of('memory') / 2 ** 20).toFixed(0));
  }
  const ratio = (title, name, what, other, than) => {
    const [ours, others] = [samples.get(name), samples.get(other)];
    if (!ours || !others) return;
    const value = median(ours.map((t, i) => t[what] / others[i][than]));
    console.log(`${title.padEnd(46)}${value.toFixed(2)}`);
  };
  const restored = 'public, restored';
  console.log();
  for (const name of [restored, 'jury, restored', 'mail, restored']) {
    ratio(`${name}: first answer / peer started`, name, 'first', peer.name, 'first');
    ratio(`${name}: second answer / its own p50`, name, 'second', name, 'p50');
  }
  ratio(`${restored}: p50 / peer`, restored, 'p50', peer.name, 'p50');
  ratio(`${restored}: p99 / peer`, restored, 'p99', peer.name, 'p99');
  ratio('public, started: first answer / peer started', 'public, started', 'first', peer.name, 'first');
}

function ms(value) {
  return Number.isNaN(value) ? '-' : value.toFixed(value < 10 ? 2 : 0);
}

