/** A copy of the project, in which files can be changed and programs be run. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';

export const project = join(import.meta.dirname, '../../..');
export const copy = mkdtempSync(join(tmpdir(), 'add-language-'));
export const site = join(copy, 'frontend-static');

/** What this takes of the project as it is built: the server, which the copy's classes go before. */
const built = join(project, 'local/target');
export const classes = join(copy, 'classes');
export const classpath = [classes, join(built, 'local.jar'), join(built, 'lib/*')].join(delimiter);

// A language that nobody knows has the plurals and the dates of the process's own.
export const environment = { ...process.env, LC_ALL: 'C' };

/** What is copied: the sources of both sides, and what the server knows its project by. */
const parts = [
  'frontend-static',
  'functions/src/build',
  'functions/src/main',
  'graphql-schema',
  'identity.json',
  'local/src/main',
  'template.yaml',
];
const packages = ['frontend-static/node_modules', 'local/node_modules'];
/** What is there of the site when it has been built, or tried in a browser. */
export const made = [
  ...['.svelte-kit', 'build', 'src/lib/graphql/generated', 'src/lib/paraglide'],
  ...['messages/identity', 'src/lib/styles/accent.css'],
  ...['playwright-report', 'test-results'],
].map((path) => `frontend-static/${path}`);

/** The files of the copy by their paths from its folder. */
export const files: string[] = [];

export function makeCopy(): void {
  const left = [...packages, ...made].map((path) => join(project, path));
  for (const part of parts) {
    cpSync(join(project, part), join(copy, part), {
      recursive: true,
      filter: (path) => !left.includes(path),
    });
  }
  files.push(...readdirSync(copy, { recursive: true, encoding: 'utf8' }));
  for (const path of packages) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    symlinkSync(join(project, path), join(copy, path));
  }
}

/** The file that ends in this way, such as a class by its name whatever package it is in. */
export function file(ending: string): string {
  const found = files.filter((name) => name.endsWith(ending));
  if (found.length !== 1) throw new Error(`${ending} is there ${found.length} times`);
  return join(copy, found[0]!);
}

export function read(...path: string[]): string {
  return readFileSync(join(copy, ...path), 'utf8');
}

export function edit(ending: string, change: (text: string) => string): void {
  const path = file(ending);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${ending} is not as the steps take it to be`);
  writeFileSync(path, after);
}

export const java = (program: string) => join(process.env.JAVA_HOME ?? '', 'bin', program);

/** Runs a program to its end; gives what it said when it failed, and nothing otherwise. */
export function run(program: string, options: string[], folder = copy): string {
  const { status, stdout, stderr } = spawnSync(program, options, {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return status === 0 ? '' : `${program} ended with ${status}\n${stdout}${stderr}`;
}

/** What `check-messages` finds wrong. */
export function checkMessages(): string {
  return run(process.execPath, ['scripts/check-messages.ts'], site);
}

/** Compiles sources of the server with its other classes. */
export function compile(paths: readonly string[]): string {
  const list = join(copy, 'sources');
  writeFileSync(list, paths.map((path) => `"${path}"`).join('\n'));
  return run(java('javac'), [
    ...['-J-XX:+UseSerialGC', '-J-XX:TieredStopAtLevel=1', '-proc:none', '-nowarn', '-parameters'],
    ...['-implicit:none', '-d', classes, '-cp', classpath, `@${list}`],
  ]);
}
