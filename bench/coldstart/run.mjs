// Times functions as processes: from the restore of a snapshot, or the start, to the first answer, then further ones; contenders take turns.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, openSync, closeSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startFunction } from './runtime-api.mjs';
import { seededStore } from './store.mjs';
import { credentials, relayTo } from './surroundings.mjs';

const WARM_ANSWERS = 1000;
const FEW_ANSWERS = 50;
const SITE_URL = 'http://localhost:8080';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const java = join(process.env.JAVA_HOME, 'bin/java');
const task = join(here, 'build/task'); // what Lambda unpacks to /var/task
const runtimeClient = join(root, 'localstack/target/runtime-client');
const rounds = Number(process.argv[2] ?? 10);
assert(Number.isInteger(rounds) && rounds > 0, 'rounds must be a whole number from 1 on');

const work = mkdtempSync(join(tmpdir(), 'coldstart-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

const store = await seededStore(root, work, operation('jury', 'OpenJurorLink'));
const relay = await relayTo(store.endpoint);
const lent = await credentials();
const edition = event('/graphql', { query: readFileSync(join(here, 'edition.graphql'), 'utf8') });
const tables = { TABLE_PREFIX: store.prefix };

const publicRoom = javaFunction('public', edition, store.folders);
const juryRoom = javaFunction(
  'jury',
  event(
    '/graphql/jury',
    { query: operation('jury', 'JurorRoom'), variables: { language: 'EN' } },
    { Cookie: store.jurorCookie, Origin: SITE_URL },
  ),
  store.folders,
);
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
const peer = {
  name: 'Node peer of public',
  command: process.execPath,
  args: [join(here, 'peer/runtime.mjs')],
  env: { ...tables, DYNAMODB_ENDPOINT: store.endpoint },
  event: edition,
  isWhole: true,
};

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
];

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

/** A function as deployed, under the runtime interface client. */
function javaFunction(definition, event, more) {
  return {
    name: definition,
    command: java,
    args: [
      ...javaOptions(),
      '-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac', // as Lambda's own runtime sets it
      '-cp',
      [...jars(runtimeClient), ...jars(join(task, 'lib'))].join(':'),
      'com.amazonaws.services.lambda.runtime.api.client.AWSLambda',
      templateValue('Handler'),
    ],
    env: {
      ...tables,
      ...more,
      AWS_ENDPOINT_URL: relay.endpoint,
      SITE_URL,
      MAIN_CLASS: templateValue('MAIN_CLASS'),
      SPRING_CLOUD_FUNCTION_DEFINITION: definition,
    },
    event,
    isWhole: definition === 'public' || definition === 'jury',
  };
}

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

/** The options of the template, for this machine's processor and folder. */
function javaOptions() {
  const nativeFolder = { x64: 'x86_64', arm64: 'armv8' }[process.arch];
  return templateValue('JAVA_TOOL_OPTIONS')
    .replace('/var/task/linux/armv8/', `${task}/linux/${nativeFolder}/`)
    .split(/\s+/);
}

/** What template.yaml says once for all functions: the rest of the line, or the lines folded below. */
function templateValue(name) {
  const folded = new RegExp(`^( *)${name}: (?:>-\\n((?:\\1 +.*\\n)+)|(.*)\\n)`, 'm');
  const found = readFileSync(join(root, 'template.yaml'), 'utf8').match(folded);
  assert(found, `template.yaml says nothing of ${name}`);
  return (found[2] ?? found[3]).trim();
}

function jars(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jar'))
    .sort()
    .map((name) => join(folder, name));
}

/** The data that a contender answers with; the answer must be a whole one. */
function answerOf(contender) {
  return started(contender, async (running) => data(await running.first(contender.event)));
}

function data({ body }) {
  const { statusCode, body: text } = JSON.parse(body);
  const { data, errors } = JSON.parse(text);
  assert(statusCode === 200 && data && !errors, `not a whole answer: ${body}`);
  return data;
}

/** Rooms that are asked by nobody may say so. */
function check(contender, answer) {
  if (contender.isWhole) data(answer);
  else
    assert(
      !/"statusCode":(4(?!01)|5)|INTERNAL_ERROR/.test(answer.body),
      `not answered: ${answer.body}`,
    );
}

function time(contender) {
  return started(contender, async (running) => {
    const first = await running.first(contender.event);
    return { ready: NaN, hook: NaN, ...(await furtherAnswers(contender, running, first)) };
  });
}

/** As if from a snapshot: what it held open is dead, and its credentials are no more. */
function timeRestored(contender) {
  const env = {
    ...contender.env,
    AWS_LAMBDA_INITIALIZATION_TYPE: 'snap-start',
    AWS_CONTAINER_CREDENTIALS_FULL_URI: lent.address,
    AWS_ACCESS_KEY_ID: undefined,
    AWS_SECRET_ACCESS_KEY: undefined,
  };
  return started({ ...contender, env }, async (running) => {
    const ready = await running.ready();
    relay.die();
    lent.renew();
    const hook = await running.restore();
    const first = await running.firstRestored(contender.event);
    return { ready, hook, ...(await furtherAnswers(contender, running, first)) };
  });
}

async function furtherAnswers(contender, running, first) {
  check(contender, first);
  const warm = [];
  for (let i = 1; i < (contender.isWhole ? WARM_ANSWERS : FEW_ANSWERS); i++) {
    const answer = await running.next(contender.event);
    check(contender, answer);
    warm.push(answer.ms);
  }
  const memory = running.peakMemory();
  const [second, tenth] = [warm[0], warm[8]];
  const settled = warm.slice(warm.length / 5); // without the first fifth, while compilers are at work
  return {
    first: first.ms,
    second,
    tenth,
    p50: quantile(settled, 0.5),
    p99: quantile(settled, 0.99),
    memory,
  };
}

/** Does something with a running function; shows what it printed when that fails. */
async function started(contender, task) {
  const logFile = join(work, 'function.log');
  const log = openSync(logFile, 'w');
  const running = await startFunction({ ...contender, log });
  try {
    return await task(running);
  } catch (error) {
    process.stderr.write(readFileSync(logFile, 'utf8').slice(-4000));
    throw error;
  } finally {
    await running.stop();
    closeSync(log);
  }
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
  const ratio = (name, what, other, than) =>
    median(samples.get(name).map((t, i) => t[what] / samples.get(other)[i][than])).toFixed(2);
  const [restored, begun] = ['public, restored', 'public, started'];
  console.log(`
restored, first answer / peer started  ${ratio(restored, 'first', peer.name, 'first')}
restored, second answer / its own p50  ${ratio(restored, 'second', restored, 'p50')}
restored, p50 / peer                   ${ratio(restored, 'p50', peer.name, 'p50')}
restored, p99 / peer                   ${ratio(restored, 'p99', peer.name, 'p99')}
started, first answer / peer started   ${ratio(begun, 'first', peer.name, 'first')}`);
}

function ms(value) {
  return Number.isNaN(value) ? '-' : value.toFixed(value < 10 ? 2 : 0);
}

function median(values) {
  return quantile(values, 0.5);
}

function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}

function operation(room, name) {
  const written = readFileSync(join(root, `functions/target/operations/${room}.txt`), 'utf8');
  const line = written.split('\n').find((one) => one.startsWith(`${name} `));
  return line.slice(name.length + 1);
}

/** An event as API Gateway's REST proxy sends it. */
function event(path, body, more = {}) {
  const headers = {
    'Content-Type': 'application/json',
    Accept: 'application/graphql-response+json',
    ...more,
  };
  return JSON.stringify({
    resource: path,
    path,
    httpMethod: 'POST',
    headers,
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, [v]])),
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    pathParameters: null,
    stageVariables: null,
    requestContext: {
      resourcePath: path,
      httpMethod: 'POST',
      path,
      stage: 'bench',
      requestId: 'bench',
      apiId: 'bench',
      identity: { sourceIp: '127.0.0.1' },
    },
    body: JSON.stringify(body),
    isBase64Encoded: false,
  });
}
