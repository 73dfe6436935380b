import { describe, expect, it } from 'vitest';
import { languageFiles } from './language-chunk.ts';

const manifest = {
  'nodes/7.js': { file: '_app/immutable/nodes/7.a.js', dynamicImports: ['other.js'] },
  '_jury.js': {
    file: '_app/immutable/chunks/jury.js',
    dynamicImports: ['messages/jury/ar', 'messages/jury/en', 'messages/rooms/ar'],
  },
  '_map.js': { file: '_app/immutable/chunks/map.js', dynamicImports: ['messages/map/ar'] },
  'other.js': { file: '_app/immutable/chunks/other.js' },
  'messages/jury/ar': { file: '_app/immutable/chunks/jury-ar.js' },
  'messages/jury/en': { file: '_app/immutable/chunks/jury-en.js' },
  'messages/map/ar': { file: '_app/immutable/chunks/map-ar.js' },
  'messages/rooms/ar': { file: '_app/immutable/chunks/rooms-ar.js' },
};

describe('the messages fetched with a page', () => {
  it('are those that its scripts load, in its language', () => {
    const html = `<link href="/_app/immutable/nodes/7.a.js" /><link href="/_app/immutable/chunks/jury.js" />`;
    expect([...languageFiles(manifest, 'ar', html)]).toEqual([
      '_app/immutable/chunks/jury-ar.js',
      '_app/immutable/chunks/rooms-ar.js',
    ]);
  });

  it('are none of a page without scripts', () => {
    expect(languageFiles(manifest, 'ar', '<main></main>').size).toBe(0);
  });
});
