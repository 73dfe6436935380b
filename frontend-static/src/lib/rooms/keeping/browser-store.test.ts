import { beforeEach, describe, expect, it } from 'vitest';
import { Backup, keptNames, type Shelf } from './backup.ts';
import { Intents, uuid } from './intents.ts';

const noon = new Date('2026-11-24T12:00:00Z');

function emptyShelf(): Shelf {
  const texts = new Map<string, string>();
  return {
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => void texts.set(name, text),
    removeItem: (name) => void texts.delete(name),
  };
}

describe('a backup in the browser', () => {
  let shelf: Shelf;
  beforeEach(() => (shelf = emptyShelf()));

  it('gives back what was kept, with the time', () => {
    const backup = new Backup<{ text: string }>('draft', () => shelf);
    expect(backup.keep({ text: 'Łódź 中 👩‍🏭' }, noon)).toBe(true);
    expect(backup.find()).toEqual({
      keptAt: '2026-11-24T12:00:00.000Z',
      value: { text: 'Łódź 中 👩‍🏭' },
    });
  });

  it('forgets what was dropped', () => {
    const backup = new Backup<string>('draft', () => shelf);
    backup.keep('a', noon);
    backup.drop();
    expect(backup.find()).toBeNull();
  });

  it('says so when the browser refuses', () => {
    const refusing = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(new Backup<string>('draft', refusing).keep('a', noon)).toBe(false);
    expect(new Backup<string>('draft', refusing).find()).toBeNull();
  });

  it('is found by how its name begins, where the browser lets one look', () => {
    expect(keptNames('draft ', () => ({ 'draft 1': '', 'draft 2': '', other: '' }))).toEqual([
      'draft 1',
      'draft 2',
    ]);
    const refusing = () => {
      throw new DOMException('no', 'SecurityError');
    };
    expect(keptNames('draft ', refusing)).toEqual([]);
  });

  it.each(['', 'null', '{', '[]', '{"value":1}'])('takes %j for nothing', (text) => {
    shelf.setItem('draft', text);
    expect(new Backup<string>('draft', () => shelf).find()).toBeNull();
  });
});

describe('an idempotency key', () => {
  it('stays the same for an intent, also after the page is loaded again', () => {
    const shelf = emptyShelf();
    const key = new Intents(() => shelf).keyOf('submit nomination-1', noon);
    expect(new Intents(() => shelf).keyOf('submit nomination-1', noon)).toBe(key);
    expect(new Intents(() => shelf).keyOf('submit nomination-2', noon)).not.toBe(key);
  });

  it('is another one once the server has answered', () => {
    const intents = new Intents(emptyShelf);
    const key = intents.keyOf('submit nomination-1', noon);
    intents.settle('submit nomination-1');
    expect(intents.keyOf('submit nomination-1', noon)).not.toBe(key);
  });

  it('is a UUID of version 4', () => {
    expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
