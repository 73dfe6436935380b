import { readdirSync, readFileSync } from 'node:fs';
import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';

const folder = '../graphql-schema/operations';
const spaced = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

/** Rooms with sessions take the text of the file only, blank space apart; the site sends the file as it is printed. */
const sessions = [
  'advisory',
  'jury',
  'nominations',
  'nominee',
  'organisation',
  'passkeys',
  'secretariat',
];

describe('an operation of a room with sessions', () => {
  const files = sessions.flatMap((room) =>
    readdirSync(`${folder}/${room}`).map((file) => `${room}/${file}`),
  );

  it.each(files)('is written as it is sent: %s', (file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    expect(spaced(print(parse(text)))).toBe(spaced(text));
  });
});
