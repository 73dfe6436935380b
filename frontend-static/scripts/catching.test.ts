import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catching } from './catching.ts';

describe('the components of the rooms', () => {
  it('leave it to an attempt to look at what fails', () => {
    const folder = fileURLToPath(new URL('../src/lib/rooms', import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.svelte'))
      .map(
        (file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')] as const,
      );
    expect(files.length).toBeGreaterThan(80);
    expect(catching(new Map(files))).toEqual([]);
  });

  it('are named when they look at an error', () => {
    const files = {
      'staff/Act.svelte': 'try { await run(); } catch (error) { trouble = meet(error); }',
      'staff/Calm.svelte': 'await attempt.run(run);',
      'staff/Unseen.svelte': 'try { await run(); } catch { found = []; }',
      'attempt.svelte.ts': 'try {} catch (error) {}',
    };
    expect(catching(new Map(Object.entries(files)))).toEqual(['staff/Act.svelte']);
  });
});
