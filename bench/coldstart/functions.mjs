// Functions as they are deployed, and their peer, as processes under a stand-in for Lambda; what they are asked, and what they must answer.
import assert from 'node:assert/strict';
import { closeSync, openSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startFunction } from './runtime-api.mjs';
import { credentials, relayTo } from './surroundings.mjs';

export const SITE_URL = 'http://localhost:8080';

const here = dirname(fileURLToPath(import.meta.url));
export const root = resolve(here, '../..');
export const java = join(process.env.JAVA_HOME, 'bin/java');
const task = join(here, 'build/task'); // what Lambda unpacks to /var/task
const runtimeClient = join(root, 'localstack/target/runtime-client');

/**
 * Functions on a store, and how long they take.
 *
 * @param store what `seededStore` gave
 * @param {string} work a folder for what they print
 * @param {{answers: number, fewAnswers: number}} asked how many answers of those who answer whole, and of the others
 */
export async function functionsOn(store, work, { answers, fewAnswers }) {
  const relay = await relayTo(store.endpoint);
  const lent = await credentials();
  const tables = { TABLE_PREFIX: store.prefix };

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

  const edition = event('/graphql', { query: readFileSync(join(here, 'edition.graphql'), 'utf8') });

  return {
    /** Where the award stands. */
    publicRoom: javaFunction('public', edition, store.folders),
    /** Everything that a juror sees, with a juror's session. */
    juryRoom: javaFunction(
      'jury',
      event(
        '/graphql/jury',
        { query: operation('jury', 'JurorRoom'), variables: { language: 'EN' } },
        { Cookie: store.jurorCookie, Origin: SITE_URL },
      ),
      store.folders,
    ),
    peer: {
      name: 'Node peer of public',
      command: process.execPath,
      args: [join(here, 'peer/runtime.mjs')],
      env: { ...tables, DYNAMODB_ENDPOINT: relay.endpoint },
      event: edition,
      isWhole: true,
    },
    javaFunction,
    answerOf,
    time,
    timeRestored,
    started,
  };

  /** The data that a contender answers with; the answer must be a whole one. */
  function answerOf(contender) {
    return started(contender, async (running) => data(await running.first(contender.event)));
  }

  function time(contender) {
    return started(contender, async (running) => {
      const first = await running.first(contender.event);
      return { ready: NaN, hook: NaN, ...(await furtherAnswers(contender, running, first)) };
    });
  }

  /**
   * As if from a snapshot: what it held open is dead, and its credentials are no more.
   *
   * @param beforeRestore told the process's number when it waits for its snapshot
   */
  function timeRestored(contender, beforeRestore = () => {}) {
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
      beforeRestore(running.pid);
      const hook = await running.restore();
      const first = await running.firstRestored(contender.event);
      return { ready, hook, ...(await furtherAnswers(contender, running, first)) };
    });
  }

  async function furtherAnswers(contender, running, first) {
    check(contender, first);
    const warm = [];
    for (let i = 1; i < (contender.isWhole ? answers : fewAnswers); i++) {
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

/** The text of an operation that the site sends to a room. */
export function operation(room, name) {
  const written = readFileSync(join(root, `functions/target/operations/${room}.txt`), 'utf8');
  const line = written.split('\n').find((one) => one.startsWith(`${name} `));
  return line.slice(name.length + 1);
}

/** An event as API Gateway's REST proxy sends it. */
export function event(path, body, more = {}) {
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

export function median(values) {
  return quantile(values, 0.5);
}

export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}
