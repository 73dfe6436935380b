// What callers get while the store is slow and refuses calls: each share of them at random, and for a while all of them.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { event, functionsOn, operation, quantile, root, SITE_URL } from '../coldstart/functions.mjs';
import { seededStore } from '../coldstart/store.mjs';

const WAY = 10; // milliseconds that each call takes longer
const SHARES = [0, 0.01, 0.1, 0.3];
const OUTAGE = 2000; // milliseconds during which every call is refused

const requests = Number(process.argv[2] ?? 100);
assert(Number.isInteger(requests) && requests > 0, 'requests must be a whole number from 1 on');

const work = mkdtempSync(join(tmpdir(), 'throttled-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

const store = await seededStore(root, work, operation('jury', 'OpenJurorLink'));
const slow = await refusing(store.endpoint);
const { publicRoom, juryRoom, javaFunction, started } = await functionsOn(
  { ...store, endpoint: slow.endpoint },
  work,
  { answers: 1, fewAnswers: 1 },
);
const nominations = javaFunction('nominations', '', store.folders);

const rows = [];
rows.push(...(await asked('public, edition', publicRoom, () => () => publicRoom.event)));
rows.push(...(await asked('jury, all of it', juryRoom, () => () => juryRoom.event)));
rows.push(...(await asked("nominations, draft's save", nominations, saves)));
report();
process.exit(0);

/** Asks a room at each share, then through an outage. `prepare` gives what makes each next event of the answer before. */
async function asked(name, room, prepare) {
  return started(room, async (running) => {
    slow.refuse = () => false;
    const next = await prepare(running);
    for (let i = 0; i < 200; i++) next.took?.(await running.next(next())); // while compilers are at work
    const rows = [];
    for (const share of SHARES) {
      slow.refuse = () => Math.random() < share;
      rows.push([name, `${Math.round(share * 100)} of 100`, await series(running, next, requests)]);
    }
    const until = performance.now() + OUTAGE;
    slow.refuse = () => performance.now() < until;
    rows.push([name, `all, for ${OUTAGE / 1000} s`, await series(running, next, 10)]);
    return rows;
  });
}

async function series(running, next, count) {
  const times = [];
  const codes = new Map();
  const before = slow.calls;
  for (let i = 0; i < count; i++) {
    const answer = await running.next(next());
    times.push(answer.ms);
    const code = outcome(answer);
    codes.set(code, (codes.get(code) ?? 0) + 1);
    next.took?.(answer);
  }
  return { times, codes, calls: (slow.calls - before) / count };
}

/** `whole`, or by which codes it was refused. */
function outcome({ body }) {
  const { statusCode, body: text } = JSON.parse(body);
  const { data, errors } = JSON.parse(text);
  const refused = Object.values(data ?? {}).flatMap((field) => field?.userErrors ?? []);
  const codes = [...(errors ?? []).map(({ extensions }) => extensions?.code ?? '?'), ...refused.map(({ code }) => code)];
  return statusCode === 200 && data && codes.length === 0 ? 'whole' : `${statusCode} ${[...new Set(codes)].join(' ')}`;
}

/** Saves of one draft, each of the version that the answer before gave; after a refusal the room is asked for it. */
async function saves(running) {
  const call = (name, variables, cookie) =>
    event(
      '/graphql/nominations',
      { query: operation('nominations', name), variables },
      { Origin: SITE_URL, ...(cookie && { Cookie: cookie }) },
    );
  const answered = ({ body }) => JSON.parse(JSON.parse(body).body).data;
  const { edition } = answered(await running.next(call('NominationRoom', { language: 'EN' })));
  const input = {
    nominee: { name: 'Nominee', role: 'Chief executive', company: 'Company', country: 'AT', email: 'nominee@example.org' },
    nominator: { name: 'Nominator', organisation: 'A union', email: 'by@example.org', relation: 'We worked together.' },
    statements: edition.criteria.map(({ id }) => ({ criterion: id, text: 'What is done about it. '.repeat(20) })),
    evidenceLinks: ['https://example.org/evidence'],
    language: 'EN',
  };
  const first = await running.next(call('SaveDraft', { input: { ...input, key: randomUUID() } }));
  assert(answered(first).saveDraft.nomination, first.body);
  const cookie = JSON.parse(first.body).multiValueHeaders['Set-Cookie'].at(-1).split(';')[0];
  let version = 1;
  let isKnown = true;
  const next = () =>
    isKnown
      ? call('SaveDraft', { input: { ...input, version, statements: input.statements.map((one) => ({ ...one, text: `${one.text}${randomUUID()}` })) } }, cookie)
      : call('NominationRoom', { language: 'EN' }, cookie);
  next.took = (answer) => {
    const data = answered(answer);
    const nomination = data?.saveDraft?.nomination ?? data?.nomination;
    isKnown = Boolean(nomination);
    if (nomination) version = nomination.version;
  };
  return next;
}

/** A way to the store that takes a while, and refuses what it is told to as DynamoDB does. */
async function refusing(endpoint) {
  const { hostname, port } = new URL(endpoint);
  const agent = new Agent({ keepAlive: true });
  const way = { refuse: () => false, calls: 0 };
  const server = createServer((asked, answer) => {
    const chunks = [];
    asked.on('data', (chunk) => chunks.push(chunk));
    asked.on('end', () => {
      way.calls++;
      setTimeout(() => {
        if (way.refuse()) {
          answer.writeHead(400, { 'Content-Type': 'application/x-amz-json-1.0' }).end(
            JSON.stringify({
              __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException',
              message: 'The level of configured provisioned throughput for the table was exceeded.',
            }),
          );
          return;
        }
        const sent = request({ hostname, port, agent, method: asked.method, path: asked.url, headers: asked.headers }, (given) => {
          answer.writeHead(given.statusCode, given.headers);
          given.pipe(answer);
        });
        sent.on('error', () => answer.destroy());
        sent.end(Buffer.concat(chunks));
      }, WAY);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  way.endpoint = `http://127.0.0.1:${server.address().port}`;
  return way;
}

function report() {
  console.log(`${cpus().length} cores (${cpus()[0].model}), load ${loadavg()[0].toFixed(1)}; ${requests} of each, one after the other, ${WAY} ms for each call of the store\n`);
  console.log('                              refused        calls for one  p50, ms  p99, ms   slowest  answers');
  for (const [name, share, { times, codes, calls }] of rows) {
    console.log(
      name.padEnd(30) +
        share.padEnd(15) +
        calls.toFixed(1).padStart(13) +
        [quantile(times, 0.5), quantile(times, 0.99), Math.max(...times)].map((ms) => ms.toFixed(0).padStart(9)).join('') +
        '  ' +
        [...codes].map(([code, count]) => `${count} ${code}`).join(', '),
    );
  }
}
