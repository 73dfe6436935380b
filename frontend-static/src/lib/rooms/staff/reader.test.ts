import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const operations = new URL(
  '../../../../../graphql-schema/operations/secretariat/',
  import.meta.url,
);
const room = new URL('./', import.meta.url);

/** The mutations that are sent to the room, as components import them. */
const mutations = readdirSync(operations)
  .flatMap((file) => [
    ...readFileSync(new URL(file, operations), 'utf8').matchAll(/^mutation (\w+)/gm),
  ])
  .map(([, name]) => `${name}Document`);

/** Who shows what sends them to officers alone, where it does not look at the role itself. */
const SHOWN_BY: Readonly<Record<string, string>> = {
  'settings/editor.svelte.ts': 'settings/SettingsPage.svelte',
  'people/Invite.svelte': 'people/People.svelte',
  'people/LastMembers.svelte': 'people/People.svelte',
  'people/ProfileEdit.svelte': 'people/People.svelte',
  'people/ReplaceJuror.svelte': 'people/People.svelte',
};
/** How the caller comes in and leaves. */
const OWN = ['OpenSecretariatLinkDocument', 'LeaveSecretariatDocument'];

describe('what a reader is not shown', () => {
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(svelte|ts)$/.test(file) && !file.endsWith('.test.ts'))
    .map((file) => file.replaceAll('\\', '/'));
  const textOf = (file: string) => readFileSync(new URL(file, room), 'utf8');
  const sending = files.filter((file) =>
    mutations.some((name) => !OWN.includes(name) && new RegExp(`\\b${name}\\b`).test(textOf(file))),
  );

  it('is whatever changes something', () => {
    expect(sending.length).toBeGreaterThan(20);
  });

  it.each(sending)('is an act, or stands where the role was looked at: %s', (file) => {
    // An act hides itself.
    if (!textOf(file).includes('<Act')) {
      expect(textOf(SHOWN_BY[file] ?? file)).toMatch(/\breads\b/);
    }
  });
});
