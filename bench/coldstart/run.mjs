// Times functions as processes: start to first answer, then warm answers; contenders take turns.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startFunction } from './runtime-api.mjs';
import { seededStore } from './store.mjs';

const WARM_ANSWERS = 500;
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
const edition = event('/graphql', { query: readFileSync(join(here, 'edition.graphql'), 'utf8') });
const environment = { DYNAMODB_ENDPOINT: store.endpoint, TABLE_PREFIX: store.prefix };

const publicRoom = { name: 'public room', ...javaFunction('public'), event: edition };
const peer = {
  name: 'Node peer of it',
  command: process.execPath,
  args: [join(here, 'peer/runtime.mjs')],
  env: environment,
  event: edition,
};
const juryRoom = {
  name: 'jury room',
  ...javaFunction('jury'),
  event: event(
    '/graphql/jury',
    { query: operation('jury', 'JurorRoom'), variables: { language: 'EN' } },
    { Cookie: store.jurorCookie, Origin: SITE_URL },
  ),
};
const contenders = [publicRoom, peer, juryRoom];

for (const contender of [publicRoom, juryRoom]) await train(contender);
assert.deepEqual(await answerOf(publicRoom), await answerOf(peer), 'room and peer differ');
await answerOf(juryRoom);

const samples = new Map(contenders.map((contender) => [contender, []]));
for (let round = 0; round < rounds; round++) {
  for (const contender of contenders) samples.get(contender).push(await time(contender));
  process.stderr.write(`\rround ${round + 1} of ${rounds}`);
}
process.stderr.write('\n');
report();
process.exit(0);

/** A function as deployed, under the runtime interface client, and the AOT cache it starts from. */
function javaFunction(definition) {
  return {
    command: java,
    cache: join(here, `build/${definition}.aot`),
    jvm: javaOptions(),
    main: [
      '-cp',
      [...jars(runtimeClient), ...jars(join(task, 'lib'))].join(':'),
      'com.amazonaws.services.lambda.runtime.api.client.AWSLambda',
      templateValue('Handler'),
    ],
    get args() {
      return [...this.jvm, `-XX:AOTCache=${this.cache}`, ...this.main];
    },
    env: {
      ...environment,
      SITE_URL,
      MAIN_CLASS: templateValue('MAIN_CLASS'),
      SPRING_CLOUD_FUNCTION_DEFINITION: definition,
    },
  };
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

/** Writes a function's AOT cache from what it loads for a few answers. */
async function train(contender) {
  rmSync(contender.cache, { force: true });
  await started(
    {
      ...contender,
      args: [...contender.jvm, `-XX:AOTCacheOutput=${contender.cache}`, ...contender.main],
    },
    async (running) => {
      for (let i = 0; i < 20; i++) await running.next(contender.event);
    },
  );
  assert(existsSync(contender.cache), `no AOT cache was written for the ${contender.name}`);
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

function time(contender) {
  return started(contender, async (running) => {
    const first = await running.first(contender.event);
    data(first);
    const warm = [];
    for (let i = 0; i < WARM_ANSWERS; i++) warm.push((await running.next(contender.event)).ms);
    return { first: first.ms, p50: quantile(warm, 0.5), p99: quantile(warm, 0.99) };
  });
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
    console.log(name.padEnd(28) + cells.map((cell) => cell.padStart(14)).join(''));
  const version = execFileSync(java, ['--version'], { encoding: 'utf8' }).split('\n')[0];
  console.log(`${cpus().length} cores (${cpus()[0].model}), load ${loadavg()[0].toFixed(1)}`);
  console.log(`${version}; Node ${process.version}\n`);
  row(`median of ${rounds}`, 'first answer', 'warm p50', 'warm p99');
  for (const [{ name }, timed] of samples) {
    row(name, ...['first', 'p50', 'p99'].map((what) => ms(median(timed.map((t) => t[what])))));
  }
  const ratio = (what) =>
    median(samples.get(publicRoom).map((timed, i) => timed[what] / samples.get(peer)[i][what]));
  row('public room / peer', ...['first', 'p50', 'p99'].map((what) => ratio(what).toFixed(2)));
}

function ms(value) {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
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
