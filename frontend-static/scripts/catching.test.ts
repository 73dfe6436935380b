import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catching, idle } from './catching.ts';
import { sourcesOf } from './reach.ts';

describe('the files of the site', () => {
  const sources = sourcesOf(fileURLToPath(new URL('../src', import.meta.url)));
  const files = new Map([...sources].filter(([file]) => !file.endsWith('.test.ts')));

  it('leave it to an attempt to look at what fails', () => {
    expect(files.size).toBeGreaterThan(400);
    expect(catching(files)).toEqual([]);
    expect(idle([...files.keys()])).toEqual([]);
  });

  it('are named when they look at an error', () => {
    const act = 'try { await run(); } catch (error) { trouble = meet(error); }';
    const looking = {
      'lib/rooms/staff/Act.svelte': act,
      'lib/verify/CheckOpened.svelte': act,
      'lib/map/tiles.ts': 'await load().catch((error) => (failed = String(error)));',
      'lib/rooms/staff/Calm.svelte': 'await attempt.run(run);',
      'lib/rooms/staff/Unseen.svelte': 'try { await run(); } catch { found = []; }',
      'lib/rooms/staff/Never.svelte': 'await load().catch(() => null);',
      'lib/rooms/attempt.svelte.ts': act,
    };
    expect(catching(new Map(Object.entries(looking)))).toEqual([
      'lib/map/tiles.ts',
      'lib/rooms/staff/Act.svelte',
      'lib/verify/CheckOpened.svelte',
    ]);
  });

  it('are named no longer when what they may is needed by none', () => {
    expect(idle(['lib/rooms/attempt.svelte.ts'])).not.toContain('is the rule of the rooms');
    expect(idle([])).toContain('is the rule of the rooms');
  });
});
