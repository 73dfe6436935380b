/**
 * Builds a copy of the project, adds a made-up language to it by the steps of docs/add-a-language.md, builds what of both sides depends on the list of
 * languages, and reads pages, answers and a mail in it. Before a step is taken whose lack the build tells of, the build is asked. Takes the
 * server's other classes from local/target, where `./run` and `./test` build them, and a JDK from JAVA_HOME.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import {
  classes,
  classpath,
  compile,
  copy,
  edit,
  environment,
  file,
  files,
  java,
  made,
  makeCopy,
  project,
  read,
  run,
  site,
} from './language/copy.ts';
import { LIST, read as readList } from '../scripts/site-hashes.ts';
import { NAME, TAG, VALUE, said, steps } from './language/steps.ts';

let passed = 0;
function holds(what: string, is: boolean, found: string): void {
  if (!is) throw new Error(`${what}; found instead:\n${found.slice(-3000)}`);
  passed += 1;
  console.log(`  ${what}`);
}

/** Compiles every source that names the list of languages: no other can miss a value of it. */
function buildServer(): string {
  const resources = join(classes, 'graphql-schema');
  cpSync(join(copy, 'functions/src/main/resources'), classes, { recursive: true });
  for (const schema of readdirSync(join(copy, 'graphql-schema'))) {
    if (schema.endsWith('.graphql')) {
      cpSync(join(copy, 'graphql-schema', schema), join(resources, schema));
    }
  }
  const written = run(java('java'), [
    join(copy, 'functions/src/build/WriteOperations.java'),
    join(copy, 'graphql-schema/operations'),
    join(resources, 'operations'),
  ]);
  cpSync(join(copy, 'identity.json'), join(classes, 'identity.json'));
  const sources = files.filter((name) =>
    /^(functions|local)\/src\/main\/java\/.*\.java$/.test(name),
  );
  return written || compile(sources.filter((name) => /\bLanguage\b/.test(read(name))));
}

/**
 * Builds the site, all of its pages: four alone would spare but a few seconds of a processor. What only the type check needs is left
 * out. Nor is it held to its budget, which a language's own entries may pass by some bytes.
 */
function buildSite(): string {
  edit('frontend-static/package.json', (text) =>
    text.replace(' && node scripts/message-types.ts', ''),
  );
  return (
    run('npm', ['run', 'prepare:sources'], site) || run('npm', ['exec', 'vite', 'build'], site)
  );
}

/** Holds that whatever there is of the site in English is there in the language. */
function countPages(): void {
  const of = (language: string) =>
    readdirSync(join(site, 'build', language), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .sort();
  const own = of(TAG);
  const other = of('en').filter((name) => !own.includes(name));
  holds('every page that English has is there in it', other.length === 0, other.join('\n'));
  const begins = `<html lang="${TAG}" dir="rtl"`;
  const foreign = own.filter((name) => !read('frontend-static/build', TAG, name).includes(begins));
  holds('each of them is in the language', foreign.length === 0, foreign.join('\n'));
}

/**
 * Holds that the copy, before anything is changed in it, makes the same site as the project did: in another folder, at another hour, in
 * another process's language. By that alone can anybody compare a served site with its sources. Left out where the project has no build
 * of these sources, which `./test` knows.
 */
function buildTwice(): void {
  if (!process.env['TWICE']) return;
  const told = run('npm', ['run', 'build'], site);
  holds('the site is built once more', told === '', told);
  const [first, second] = [join(project, 'frontend-static'), site].map((folder) =>
    readList(readFileSync(join(folder, 'build', LIST), 'utf8')),
  );
  const others = [...new Set([...first!.keys(), ...second!.keys()])].filter(
    (path) => first!.get(path) !== second!.get(path),
  );
  holds('built twice, the site has the same files', others.length === 0, others.join('\n'));
  for (const path of made) rmSync(join(copy, path), { recursive: true, force: true });
}

let server: ChildProcess | undefined;

/** Starts the server; gives the address that it prints. */
function start(): Promise<string> {
  const started = spawn(
    java('java'),
    [
      ...['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '--enable-native-access=ALL-UNNAMED'],
      ...['--sun-misc-unsafe-memory-access=allow', '-cp', classpath],
      'org.businessleaderaward.local.Main',
    ],
    { cwd: copy, env: { ...environment, PORT: '0', DATA_DIR: join(copy, 'data') } },
  );
  server = started;
  return new Promise((resolve, reject) => {
    let output = '';
    const hear = (bytes: Buffer) => {
      output += bytes.toString();
      const address = /^ *Site *(http\S*)\/$/m.exec(output)?.[1];
      if (address) resolve(address);
    };
    started.stdout.on('data', hear);
    started.stderr.on('data', hear);
    started.on('exit', (code) => reject(new Error(`the server ended with ${code}\n${output}`)));
  });
}

async function readPages(address: string, pages: Readonly<Record<string, string>>): Promise<void> {
  const get = async (path: string) => (await fetch(`${address}${path}`)).text();
  for (const [path, text] of Object.entries(pages)) {
    const html = await get(path);
    holds(`${path} is in the language`, html.includes(`<html lang="${TAG}" dir="rtl"`), html);
    holds(`${path} says ${said(text)}`, html.includes(said(text)), html);
  }
  const english = await get('/en/award/');
  const link = new RegExp(`<a[^>]*href="/${TAG}/award/"[^>]*>${NAME}</a>`);
  holds('an English page leads to it by its name', link.test(english), english);
}

async function ask(address: string, query: string, variables: object = {}): Promise<string> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.text();
}

interface Partnership {
  readonly id: string;
  readonly kind: string;
  readonly themes: readonly string[];
  readonly names: { readonly en: string };
}

async function readAnswers(address: string, partnership: Partnership): Promise<void> {
  const name = said(partnership.names.en);
  const entry = await ask(
    `${address}/graphql`,
    `query ($id: ID!) { node(id: $id) { ... on Partnership { name(language: ${VALUE}) } } }`,
    { id: partnership.id },
  );
  holds(`the server says ${name}`, entry.includes(name), entry);
  const edition = await ask(
    `${address}/graphql`,
    `{ currentEdition(language: ${VALUE}) { name } }`,
  );
  holds('the server names the edition in it', /"name":"\[[^"]+\]"/.test(edition), edition);
}

/** Suggests a partnership, which is answered by a mail. */
async function readMail(address: string, { kind, themes }: Partnership): Promise<void> {
  const operations = readFileSync(join(classes, 'graphql-schema/operations/partners.txt'), 'utf8');
  const suggest = /^SuggestPartnership (.*)$/m.exec(operations)![1]!;
  const taken = await ask(`${address}/graphql/partners`, suggest, {
    input: {
      idempotencyKey: '0b3f4a52-8d0f-4c35-9d5e-0c9f4c1a7d11',
      name: 'Safe harbours',
      summary: 'Ports and unions train crews to notice trafficking.',
      kind,
      themes,
      countries: [],
      sourceUrl: 'https://example.org/harbours',
      email: 'ada@example.org',
      language: VALUE,
    },
  });
  holds('the server takes a suggestion in it', taken.includes('"suggestion":{'), taken);
  const until = Date.now() + 20_000;
  let mails = '';
  while (Date.now() < until && !mails.includes('ada@example.org')) {
    mails = await (await fetch(`${address}/mail.json`)).text();
  }
  const mail = (JSON.parse(mails) as { to: string; subject: string; html: string }[]).find(
    ({ to }) => to === 'ada@example.org',
  );
  holds('a mail is in it', /^\[.+\]$/.test(mail?.subject ?? ''), mails);
  holds(
    'a mail is written in its direction',
    mail!.html.includes(`lang="${TAG}" dir="rtl"`),
    mails,
  );
}

function seeds<Seed>(name: string): Seed {
  return JSON.parse(readFileSync(file(`main/resources/seed/${name}.json`), 'utf8')) as Seed;
}

try {
  makeCopy();
  buildTwice();
  for (const { does, take, lacks } of steps) {
    if (lacks) {
      const told = lacks[0]();
      holds(`without ${does} the build says: ${lacks[1]}`, told.includes(lacks[1]), told);
    }
    take();
  }
  const partnership = seeds<{ partnerships: Partnership[] }>('directory').partnerships[0]!;
  const criterion = seeds<{ criteria: { name: { en: string } }[] }>('editions').criteria[0]!;
  const { name } = JSON.parse(read('identity.json')) as { name: { en: string } };
  const pages = {
    [`/${TAG}/`]: name.en,
    [`/${TAG}/award/`]: criterion.name.en,
    [`/${TAG}/directory/${partnership.id}/`]: partnership.names.en,
  };
  const compiled = buildServer();
  holds('the server compiles', compiled === '', compiled);
  const built = buildSite();
  holds('the site is built', built === '', built);
  countPages();
  const address = await start();
  await readPages(address, pages);
  await readAnswers(address, partnership);
  await readMail(address, partnership);
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
} finally {
  if (server?.exitCode === null) {
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    server.kill();
    await ended;
  }
  rmSync(copy, { recursive: true, force: true });
}
console.log(`add-language: ${passed} passed, ${process.exitCode ? 1 : 0} failed`);
