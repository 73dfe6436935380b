import { dirname } from 'node:path';

/** Most files of one folder: more cannot be seen at a glance. */
export const MOST_FILES = 25;

/** The folders that hold more files than that, each with its number of files. */
export function crowded(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > MOST_FILES)
    .map(([folder, count]) => `${folder} holds ${count} files`)
    .sort();
}
