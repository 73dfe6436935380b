// Times functions as processes: start to first answer, then 500 warm answers; contenders take turns.
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {once} from 'node:events';
import {startFunction} from './runtime-api.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const rounds = Number(process.argv[2] ?? 10);
const WARM = 500;
const java = join(process.env.JAVA_HOME, 'bin/java');
const work = mkdtempSync(join(tmpdir(), 'coldstart-'));
const children = new Set();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(work, {recursive: true, force: true});
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const store = await seededStore();
const environment = {DYNAMODB_ENDPOINT: store.endpoint, TABLE_PREFIX: store.prefix, SITE_URL: 'http://localhost:8080'};

const contenders = [
  {
    name: 'public room, Java',
    ...javaFunction('public'),
    event: event('/graphql', {query: '{ currentEdition { id year state timeZone } }'}),
    expect: '\\"state\\":\\"CALL_OPEN\\"',
  },
  {
    name: 'public room, Node peer',
    command: process.execPath,
    args: [join(here, 'peer/runtime.mjs')],
    env: environment,
    event: event('/graphql', {query: '{ currentEdition { id year state timeZone } }'}),
    expect: '\\"state\\":\\"CALL_OPEN\\"',
  },
  {
    name: 'jury room, Java',
    ...javaFunction('jury'),
    event: event('/graphql/jury', {query: operation('jury', 'Ballot')}, {Cookie: store.jurorCookie, Origin: environment.SITE_URL}),
    expect: '\\"data\\"',
  },
];

for (const contender of contenders) if (contender.train) await contender.train(contender.event);
const samples = new Map(contenders.map((contender) => [contender.name, {first: [], warm: []}]));
for (let round = 0; round < rounds; round++) {
  for (const contender of contenders) {
    const timed = await time(contender);
    samples.get(contender.name).first.push(timed.first);
    samples.get(contender.name).warm.push(...timed.warm);
  }
}
report();
store.stop();
process.exit(0);

/** A function of the jar under the runtime interface client, with an AOT cache made by a training run. */
function javaFunction(definition) {
  const lib = join(here, 'target/lib');
  const classPath = readdirSync(lib).filter((jar) => jar.endsWith('.jar')).sort().map((jar) => join(lib, jar)).join(':');
  const cache = join(here, `target/${definition}.aot`);
  const start = (option) => [
    option,
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-Xshare:auto',
    '-cp',
    classPath,
    'com.amazonaws.services.lambda.runtime.api.client.AWSLambda',
    'org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest',
  ].filter((argument) => argument !== '-Xshare:auto');
  const env = {...environment, MAIN_CLASS: 'org.businessleaderaward.Functions', SPRING_CLOUD_FUNCTION_DEFINITION: definition};
  return {
    command: java,
    args: start(`-XX:AOTCache=${cache}`),
    env,
    async train(trainingEvent) {
      rmSync(cache, {force: true});
      const training = await startFunction({command: java, args: start(`-XX:AOTCacheOutput=${cache}`), env});
      for (let i = 0; i < 20; i++) await training.next(trainingEvent);
      await training.stop();
      if (!existsSync(cache)) throw new Error(`no AOT cache was written for ${definition}`);
    },
  };
}

async function time(contender) {
  const log = openSync(join(work, 'function.log'), 'w');
  const running = await startFunction({...contender, log});
  try {
    const first = await running.first(contender.event);
    if (!first.body.includes(contender.expect)) throw new Error(`${contender.name} answered ${first.body}`);
    const warm = [];
    for (let i = 0; i < WARM; i++) warm.push((await running.next(contender.event)).ms);
    return {first: first.ms, warm};
  } catch (error) {
    process.stderr.write(readFileSync(join(work, 'function.log'), 'utf8').slice(-4000));
    throw error;
  } finally {
    await running.stop();
  }
}

function report() {
  const row = (cells) => console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(26) : cell.padStart(16))).join(''));
  row(['median of ' + rounds, 'first answer', 'warm p50', 'warm p99']);
  for (const [name, {first, warm}] of samples) row([name, ms(median(first)), ms(median(warm)), ms(quantile(warm, 0.99))]);
  const [ours, peer] = [samples.get('public room, Java'), samples.get('public room, Node peer')];
  row(['ratio, Java to Node', (median(ours.first) / median(peer.first)).toFixed(2), (median(ours.warm) / median(peer.warm)).toFixed(2)]);
}

function ms(value) { return `${value.toFixed(value < 10 ? 2 : 0)} ms`; }
function median(values) { return quantile(values, 0.5); }
function quantile(values, q) { const sorted = [...values].sort((a, b) => a - b); return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]; }

function operation(room, name) { return readFileSync(join(root, `graphql-schema/operations/${room}/${name}.graphql`), 'utf8'); }

/** An API Gateway REST proxy event. */
function event(path, body, headers = {}) {
  return JSON.stringify({
    resource: path, path, httpMethod: 'POST',
    headers: {'Content-Type': 'application/json', Accept: 'application/graphql-response+json', ...headers},
    multiValueHeaders: Object.fromEntries(Object.entries({'Content-Type': 'application/json', Accept: 'application/graphql-response+json', ...headers}).map(([k, v]) => [k, [v]])),
    queryStringParameters: null, multiValueQueryStringParameters: null, pathParameters: null, stageVariables: null,
    requestContext: {resourcePath: path, httpMethod: 'POST', path, stage: 'bench', requestId: 'bench', apiId: 'bench', identity: {sourceIp: '127.0.0.1'}},
    body: JSON.stringify(body), isBase64Encoded: false,
  });
}

/** The product's own data: the local server sets up the demo, a juror comes in, then the store alone is kept running. */
async function seededStore() {
  const port = await freePort();
  const server = spawn(join(root, 'run'), ['--demo'], {env: {...process.env, PORT: String(port), DATA_DIR: work}, stdio: ['ignore', 'pipe', 'inherit']});
  children.add(server);
  let printed = '';
  const link = await new Promise((found, failed) => {
    server.stdout.on('data', (chunk) => {
      printed += chunk;
      const match = printed.match(/http\S+\/jury\/#(\S+)/);
      if (match) found(match[1]);
    });
    server.on('exit', (code) => failed(new Error(`./run --demo ended with ${code}\n${printed}`)));
  });
  const origin = `http://localhost:${port}`;
  const opened = await fetch(`${origin}/graphql/jury`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', Origin: origin},
    body: JSON.stringify({query: operation('jury', 'OpenLink'), variables: {token: link}}),
  });
  const jurorCookie = opened.headers.getSetCookie()[0]?.split(';')[0];
  if (!jurorCookie) throw new Error(`the juror's link did not open: ${await opened.text()}`);
  server.removeAllListeners('exit');
  server.kill('SIGTERM');
  await once(server, 'exit');
  const storePort = await freePort();
  const child = spawn(join(root, 'local/node_modules/@dynoxide/linux-x64/dynoxide'), ['--port', String(storePort), '--db-path', join(work, 'store.db')], {stdio: 'ignore'});
  children.add(child);
  const endpoint = `http://127.0.0.1:${storePort}`;
  for (let i = 0; ; i++) {
    try { await fetch(endpoint); break; } catch (error) { if (i > 200) throw error; await new Promise((r) => setTimeout(r, 20)); }
  }
  return {endpoint, prefix: 'award', jurorCookie, stop: () => child.kill('SIGTERM')};
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  await new Promise((r) => server.close(r));
  return port;
}
