// Rooms with a limited processor and heap: from the restore to the first answer, then further ones, and what a million of them cost.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { functionsOn, median, operation, root } from '../coldstart/functions.mjs';
import { seededStore } from '../coldstart/store.mjs';

/** A whole processor comes with so many MB; a function of fewer has that part of its time. */
const WHOLE = 1769;
const SIZES = [512, 1024, WHOLE];

/** What Lambda's own runtime makes of a function's memory for the heap. */
const HEAP = 0.85;

/** Dollars for a GB and second on arm64, and for a million requests; AWS's price list for Frankfurt, November 2026. */
const GB_SECOND = 0.0000133334;
const MILLION_REQUESTS = 0.2;

const PERIOD = 20_000; // microseconds

const rounds = Number(process.argv[2] ?? 3);
assert(Number.isInteger(rounds) && rounds > 0, 'rounds must be a whole number from 1 on');

const limits = SIZES.map((size) => ({ size, share: size / WHOLE, ...group(size / WHOLE, size) }));
process.on('exit', () => limits.forEach(({ remove }) => remove()));
const work = mkdtempSync(join(tmpdir(), 'memory-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

const store = await seededStore(root, work, operation('jury', 'OpenJurorLink'));
const { publicRoom, juryRoom, timeRestored } = await functionsOn(store, work, { answers: 400, fewAnswers: 50 });

const contenders = limits.flatMap((limit) =>
  [publicRoom, juryRoom].map((room) => ({ ...within(room, limit), limit, samples: [] })),
);
for (let round = 0; round < rounds; round++) {
  const turn = round % contenders.length;
  for (const one of [...contenders.slice(turn), ...contenders.slice(0, turn)]) {
    process.stderr.write(`\rround ${round + 1} of ${rounds}: ${one.name}, ${one.limit.size} MB`.padEnd(60));
    one.samples.push(await timeRestored(one));
  }
}
process.stderr.write('\n');
report();
process.exit(0);

/** The same room with a part of a processor, and the heap that comes with it. */
function within(room, { size, processes }) {
  return {
    ...room,
    command: '/bin/sh',
    args: ['-c', 'echo $$ >"$0" && exec "$@"', processes, room.command, `-Xmx${Math.floor(size * HEAP)}m`, ...room.args],
    env: { ...room.env, AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(size) },
  };
}

/** A control group with so much of a processor: the file that takes its processes, and what ends it. */
function group(share, name) {
  const quota = Math.round(share * PERIOD);
  const [first, second] = ['/sys/fs/cgroup/cpu', '/sys/fs/cgroup'];
  const old = existsSync(join(first, 'cpu.cfs_quota_us'));
  const folder = join(old ? first : second, `award-bench-${process.pid}-${name}`);
  const remove = () => {
    try {
      rmdirSync(folder);
    } catch {
      // Nothing was made, or a process of it has not ended yet.
    }
  };
  try {
    mkdirSync(folder);
    if (old) {
      writeFileSync(join(folder, 'cpu.cfs_period_us'), String(PERIOD));
      writeFileSync(join(folder, 'cpu.cfs_quota_us'), String(quota));
    } else {
      writeFileSync(join(folder, 'cpu.max'), `${quota} ${PERIOD}`);
    }
    return { processes: join(folder, 'cgroup.procs'), remove };
  } catch (error) {
    remove();
    console.error(`The processor cannot be limited here, so nothing was measured: ${error.message}
It takes a control group "cpu" that may be made: as root on Linux, or in a scope of one's own, such as
systemd-run --user --scope -p Delegate=yes bench/memory/run`);
    process.exit(2);
  }
}

function report() {
  const ms = (value) => value.toFixed(value < 10 ? 1 : 0).padStart(9);
  console.log(`${cpus().length} cores (${cpus()[0].model}), load ${loadavg()[0].toFixed(1)}; median of ${rounds}, in ms and MB\n`);
  console.log(
    ['room'.padEnd(10), '      MB', 'processor', '    ready', '     hook', '    first', '   second', '      p50', '      p99', '   memory', '  $ for a million'].join(''),
  );
  for (const { name, limit, samples } of contenders) {
    const of = (what) => median(samples.map((one) => one[what]));
    const dollars = MILLION_REQUESTS + Math.ceil(of('p50')) * 1000 * (limit.size / 1024) * GB_SECOND;
    console.log(
      name.padEnd(10) +
        String(limit.size).padStart(8) +
        limit.share.toFixed(2).padStart(9) +
        ['ready', 'hook', 'first', 'second', 'p50', 'p99'].map((what) => ms(of(what))).join('') +
        (of('memory') / 2 ** 20).toFixed(0).padStart(9) +
        dollars.toFixed(2).padStart(17),
    );
  }
  for (const { size, processes } of limits) {
    const seen = join(processes, '../cpu.stat');
    if (existsSync(seen)) console.log(`${size} MB: ${readFileSync(seen, 'utf8').trim().replace(/\n/g, ', ')}`);
  }
}
