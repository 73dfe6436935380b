import { describe, expect, it } from 'vitest';
import { Words } from '../e2e/words.ts';

describe('the subject of a letter, by which stories find it', () => {
  const subject = (letter: string) => new Words('en').subject(letter);

  it('is the same whatever is put into it, and nothing else', () => {
    const opened = subject('draft-resume');
    expect('Your draft nomination of Ada').toMatch(opened);
    expect('Your draft nomination').toMatch(opened);
    expect('Your draft nomination of Ada will be deleted').not.toMatch(subject('window-closed'));
    expect('').not.toMatch(opened);
  });

  it('is one of those that it may be', () => {
    const closed = subject('window-closed');
    expect('The vote has closed: Award 2026').toMatch(closed);
    expect('The deadline for assessment has passed: Award 2026').toMatch(closed);
    expect('Your draft nomination').not.toMatch(closed);
  });
});
