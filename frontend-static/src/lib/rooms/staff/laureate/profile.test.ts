import { describe, expect, it } from 'vitest';
import { noTexts } from '../settings/settings.ts';
import { formOf, merged, storyIn, toldIn } from './profile.ts';

const profile = {
  version: 2,
  story: { ...noTexts(), en: 'As it was.', fr: 'Comme avant.' },
  deeds: noTexts(),
  ceremonyOn: '2027-12-02',
  ceremonyPlace: { ...noTexts(), en: 'Vienna' },
  ceremony: noTexts(),
  writtenAt: '2027-08-01T10:00:00Z',
};

describe('what is written of a laureate', () => {
  it('keeps what was typed where two write, and takes what the other wrote elsewhere', () => {
    const base = formOf(profile);
    const mine = { ...formOf(profile), story: { ...profile.story, en: 'Mine.' } };
    const theirs = {
      ...formOf(profile),
      story: { ...profile.story, en: 'Theirs.', fr: 'À eux.' },
      ceremonyOn: '2027-12-03',
    };
    const both = merged(base, mine, theirs);
    expect(both.story).toMatchObject({ en: 'Mine.', fr: 'À eux.' });
    expect(both.ceremonyOn).toBe('2027-12-03');
    expect(both.ceremonyPlace).toEqual(profile.ceremonyPlace);
  });

  it('shares nothing with what is on record', () => {
    const form = formOf(profile);
    form.story.en = 'Typed.';
    expect(profile.story.en).toBe('As it was.');
  });

  it('is shown in the language, else in English, else in the first that it is there in', () => {
    expect(toldIn(profile.story, 'fr')).toEqual({ language: 'FR', text: 'Comme avant.' });
    expect(toldIn(profile.story, 'zh')).toEqual({ language: 'EN', text: 'As it was.' });
    const spoken = { ...noTexts(), es: 'En español.', ru: 'По-русски.', en: ' ' };
    expect(toldIn(spoken, 'zh')).toEqual({ language: 'RU', text: 'По-русски.' });
    expect(toldIn(noTexts(), 'en')).toBeNull();
  });

  it('is a story of which parts may be missing', () => {
    expect(storyIn(formOf(null), 'en')).toEqual({
      story: null,
      deeds: null,
      ceremonyOn: null,
      ceremonyPlace: null,
      ceremony: null,
    });
  });
});
