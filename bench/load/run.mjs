// The local server and a Node peer under load: the same five questions over eight connections, each a while, in turn.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { child, freePort, storeIn, TABLE_PREFIX } from '../coldstart/store.mjs';

const CONNECTIONS = 8;
const seconds = Number(process.argv[2] ?? 60);
assert(seconds > 0, 'seconds must be a number');

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const work = mkdtempSync(join(tmpdir(), 'load-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

const NODE = `query($id: ID!) { node(id: $id) { id ... on Partnership { name kind themes countries startedOn updatedAt } } }`;
const EDITION = readFileSync(join(here, '../coldstart/edition.graphql'), 'utf8');
const SEARCH = `query($search: String!, $filter: PartnershipFilter) {
  partnerships(first: 10, search: $search, filter: $filter) {
    totalCount
    facets { themes { value count } kinds { value count } countries { value count } }
    edges { node { id name summary kind themes countries startedOn } }
  }
}`;
const WORDS = ['trafficking', 'business', 'prevent', 'coalition', 'human', 'guid', 'work', 'supply chain', 'train', 'initiative'];
const THEMES = `{ partnerships(first: 50) { facets { themes { value } } edges { node { id } } } }`;

/** Drafts that were saved more often than that have each further save counted. */
const MOST_VERSIONS = 1_900;

/** Addresses of this machine to call from: our server lets each have so much within a minute, which the peer does not. */
let addresses = 0;
const nextAddress = () => {
  const number = addresses++;
  return `127.${1 + ((number >> 16) & 63)}.${(number >> 8) & 255}.${1 + (number & 127)}`;
};

class Connection {
  constructor(origin) {
    this.origin = new URL(origin);
    this.move();
  }

  /** Goes on from another address. */
  move() {
    this.agent?.destroy();
    this.agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: nextAddress() });
  }

  send(method, path, headers, body) {
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: this.origin.hostname, port: this.origin.port, method, path, agent: this.agent, headers },
        (response) => {
          const chunks = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () =>
            resolve({ status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString('utf8') }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  post(path, query, variables, headers = {}) {
    const body = JSON.stringify({ query, variables });
    return this.send(
      'POST',
      path,
      { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), ...headers },
      body,
    );
  }
}

function data({ status, text }) {
  const answer = JSON.parse(text);
  assert(status === 200 && answer.data && !answer.errors, `not a whole answer: ${status} ${text}`);
  return answer.data;
}

const operation = (name) =>
  readFileSync(join(root, 'functions/target/operations/nominations.txt'), 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`${name} `))
    .slice(name.length + 1);

const oursFolder = join(work, 'ours');
const peerFolder = join(work, 'peer');

let ours = await ourServer();
/** Of each connection, enough for all its saves. */
const drafts = await Promise.all(
  Array.from({ length: CONNECTIONS }, (_, i) =>
    Promise.all(Array.from({ length: Math.ceil(seconds / 15) + 1 }, (_, n) => draft(ours.origin, `${i}-${n}`))),
  ),
);
await ours.stop();
cpSync(oursFolder, peerFolder, { recursive: true });
ours = await ourServer();
const peer = await peerServer();

const asked = data(await new Connection(ours.origin).post('/graphql', THEMES, {})).partnerships;
const ids = asked.edges.map(({ node }) => node.id);
const themes = asked.facets.themes.map(({ value }) => value);
assert(ids.length >= 10 && themes.length >= 3, 'the directory is empty');

const room = { Accept: 'application/graphql-response+json' };
/** What each connection sends next, and how its answer is known to be whole. */
const questions = {
  'node query': () => (connection, n) =>
    connection.post('/graphql', NODE, { id: ids[n % ids.length] }, room).then((answer) => {
      if (answer.status !== 429) assert(data(answer).node.name, answer.text);
      return answer;
    }),
  'edition query': () => (connection) =>
    connection.post('/graphql', EDITION, {}, room).then((answer) => {
      if (answer.status !== 429) assert(data(answer).currentEdition.id, answer.text);
      return answer;
    }),
  'search with facets': () => (connection, n) =>
    connection
      .post('/graphql', SEARCH, { search: WORDS[n % WORDS.length], filter: { themes: [themes[n % themes.length]] } }, room)
      .then((answer) => {
        if (answer.status !== 429) data(answer);
        return answer;
      }),
  'not modified (304)': () => {
    const path = `/graphql?query=${encodeURIComponent(EDITION)}`;
    let tag;
    return async (connection) => {
      const answer = await connection.send('GET', path, { ...room, 'apollo-require-preflight': '1', ...(tag && { 'If-None-Match': tag }) });
      if (!tag && answer.status === 200) tag = answer.headers.etag;
      else assert([304, 429].includes(answer.status), `not a 304: ${answer.status} ${answer.text}`);
      return answer;
    };
  },
  "draft's save": (origin, i) => {
    return async (connection, n) => {
      const draft = drafts[i].find(({ versions }) => (versions[origin] ?? 1) < MOST_VERSIONS);
      assert(draft, 'there are too few drafts');
      const { cookie, input } = draft;
      const version = draft.versions[origin] ?? 1;
      const wanted = { ...input, version, statements: input.statements.map((one) => ({ ...one, text: `${one.text} ${n}` })) };
      const answer = await connection.post('/graphql/nominations', operation('SaveDraft'), { input: wanted }, { Cookie: cookie, Origin: ours.origin });
      const saved = data(answer).saveDraft;
      assert(saved.nomination && saved.userErrors.length === 0, answer.text);
      draft.versions[origin] = saved.nomination.version;
      return answer;
    };
  },
};

// Or the first question would be answered by code that is being compiled, and the others by what it left.
for (const [name, question] of Object.entries(questions)) {
  for (const server of [ours, peer]) {
    process.stderr.write(`\rwarming: ${name}`.padEnd(60));
    await load(server.origin, question, Math.max(1, seconds / 5));
  }
}

let isBelow = false;
const rows = [];
let turn = 0;
for (const [name, question] of Object.entries(questions)) {
  const [first, second] = turn++ % 2 === 0 ? [ours, peer] : [peer, ours];
  const measured = new Map();
  for (const server of [first, second]) {
    process.stderr.write(`\r${name}: ${server === ours ? 'ours' : 'the peer'}`.padEnd(60));
    await load(server.origin, question, Math.max(1, seconds / 20));
    measured.set(server, await load(server.origin, question, seconds));
  }
  rows.push([name, measured.get(ours), measured.get(peer)]);
}
process.stderr.write('\n');
console.log(`${cpus().length} cores (${cpus()[0].model}), load ${loadavg()[0].toFixed(1)}; Node ${process.version}; ${CONNECTIONS} connections, ${seconds} s each\n`);
console.log('                        ours a second  p50, ms  p99, ms    peer a second  p50, ms  p99, ms    throughput  p99, ours to the peer\'s');
for (const [name, us, them] of rows) {
  const throughput = us.rate / them.rate;
  const tail = us.p99 / them.p99;
  const below = throughput < 1 || tail > 1;
  isBelow ||= below;
  const side = ({ rate, p50, p99 }) => rate.toFixed(0).padStart(13) + p50.toFixed(1).padStart(9) + p99.toFixed(1).padStart(9);
  console.log(`${name.padEnd(24)}${side(us)}    ${side(them)}    ${throughput.toFixed(2).padStart(10)}${tail.toFixed(2).padStart(6)}${below ? '  BELOW THE PEER' : ''}`);
}
process.exit(isBelow ? 1 : 0);

/** Eight connections, each with its next request as soon as it has the answer to the one before. */
async function load(origin, question, forSeconds) {
  const until = performance.now() + forSeconds * 1000;
  const times = [];
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, i) => {
      const connection = new Connection(origin);
      const ask = question(origin, i);
      for (let n = i; performance.now() < until; n += 1) {
        const began = performance.now();
        const { status } = await ask(connection, n);
        if (status === 429) connection.move();
        else times.push(performance.now() - began);
      }
      connection.agent.destroy();
    }),
  );
  times.sort((one, other) => one - other);
  const at = (q) => times[Math.min(times.length - 1, Math.floor(q * times.length))];
  return { rate: times.length / forSeconds, p50: at(0.5), p99: at(0.99) };
}

async function ourServer() {
  const port = await freePort();
  const server = child(join(root, 'run'), [], {
    env: { ...process.env, PORT: String(port), DATA_DIR: oursFolder },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const origin = `http://localhost:${port}`;
  await printed(server, /Site +http/, './run');
  return { origin, stop: () => stopped(server) };
}

async function peerServer() {
  const { endpoint } = await storeIn(root, peerFolder);
  const port = await freePort();
  const server = child(process.execPath, [join(here, '../coldstart/build/peer/server.mjs')], {
    env: { ...process.env, PORT: String(port), NODE_ENV: 'production', TABLE_PREFIX, DYNAMODB_ENDPOINT: endpoint },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await printed(server, /listening/, 'the peer');
  return { origin: `http://127.0.0.1:${port}`, stop: () => stopped(server) };
}

async function stopped(server) {
  server.kill('SIGTERM');
  await once(server, 'exit');
}

function printed(server, wanted, name) {
  return new Promise((found, failed) => {
    let text = '';
    server.stdout.on('data', (chunk) => {
      text += chunk;
      if (wanted.test(text)) found();
    });
    server.on('error', failed);
    server.on('exit', (code) => failed(new Error(`${name} ended with ${code}\n${text}`)));
  });
}

/** A draft of a nominator of its own. */
async function draft(origin, i) {
  const connection = new Connection(origin);
  const headers = { Origin: origin };
  const { edition } = data(
    await connection.post('/graphql/nominations', operation('NominationRoom'), { language: 'EN' }, headers),
  );
  const input = {
    nominee: { name: `Nominee ${i}`, role: 'Chief executive', company: `Company ${i}`, country: 'AT', email: `nominee${i}@example.org` },
    nominator: { name: `Nominator ${i}`, organisation: 'A union', email: `by${i}@example.org`, relation: 'We worked together.' },
    statements: edition.criteria.map(({ id }) => ({ criterion: id, text: 'What is done about it. '.repeat(20) })),
    evidenceLinks: ['https://example.org/evidence'],
    language: 'EN',
  };
  const answer = await connection.post(
    '/graphql/nominations',
    operation('SaveDraft'),
    { input: { ...input, key: randomUUID() } },
    headers,
  );
  assert(data(answer).saveDraft.nomination, answer.text);
  const cookie = answer.headers['set-cookie'].at(-1).split(';')[0];
  connection.agent.destroy();
  return { cookie, input, versions: {} };
}
