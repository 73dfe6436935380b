import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const operations = new URL(
  '../../../../../graphql-schema/operations/secretariat/',
  import.meta.url,
);
const room = new URL('./', import.meta.url);

/** The mutations that are sent to the room, as components import them. */
const mutations = readdirSync(operations, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .flatMap((file) => [
    ...readFileSync(new URL(file, operations), 'utf8').matchAll(/^mutation (\w+)/gm),
  ])
  .map(([, name]) => `${name}Document`);

/** Who shows what sends them to officers alone, where it does not look at the role itself. */
const SHOWN_BY: Readonly<Record<string, string>> = {
  'settings/editor.svelte.ts': 'settings/SettingsPage.svelte',
  'letters/BatchWords.svelte': 'letters/LetterBatch.svelte',
  'nominations/entered/editor.svelte.ts': 'nominations/Nominations.svelte',
  'nominations/several/RemindSeveral.svelte': 'nominations/several/Several.svelte',
  'nominations/several/WriteSeveral.svelte': 'nominations/several/Several.svelte',
  'nominations/entered/lines.ts': 'nominations/Nominations.svelte',
  'people/invitation.ts': 'people/People.svelte',
  'people/ProfileEdit.svelte': 'people/People.svelte',
  'people/ReplaceJuror.svelte': 'people/People.svelte',
};
/** What sends them in functions that acts alone run, by their names. */
const RUN_BY_ACTS: Readonly<Record<string, RegExp>> = {
  'directory/EntryDesk.svelte': /\b(verify|merge|undo)\b/,
  'people/NotReached.svelte': /\bsend\b/,
  'vote/ChooseHolders.svelte': /\bchoose\b/,
  'vote/OpenVote.svelte': /\b(open|openOnceKeyed)\b/,
};
/** How the caller comes in and leaves. */
const OWN = ['OpenSecretariatLinkDocument', 'LeaveSecretariatDocument'];

describe('what a reader is not shown', () => {
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(svelte|ts)$/.test(file) && !file.endsWith('.test.ts'))
    .map((file) => file.replaceAll('\\', '/'));
  const textOf = (file: string) => readFileSync(new URL(file, room), 'utf8');
  const sends = (text: string) =>
    mutations.some((name) => !OWN.includes(name) && new RegExp(`\\b${name}\\b`).test(text));
  const sending = files.filter((file) => sends(textOf(file)));
  /** The file but for its acts, which hide themselves, and what it imports. */
  const besideActs = (file: string) =>
    textOf(file)
      .replaceAll(/<Act\b[\s\S]*?(?:<\/Act>|^\s*\/>)/gm, '')
      .replaceAll(/^\s*import\b[\s\S]*?;/gm, '');

  it('is whatever changes something', () => {
    expect(sending.length).toBeGreaterThan(20);
  });

  it.each(sending)('is an act, or stands where the role was looked at: %s', (file) => {
    const beside = besideActs(file);
    const run = RUN_BY_ACTS[file];
    if (run) expect(beside.slice(beside.indexOf('</script>'))).not.toMatch(run);
    else if (sends(beside)) expect(textOf(SHOWN_BY[file] ?? file)).toMatch(/\breads\b/);
  });
});
