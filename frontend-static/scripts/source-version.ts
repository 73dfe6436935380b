/** What names a version of the site: a hash of what it is made of, so that the same sources make the same files. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Made by the build itself of the rest. */
const MADE = /\/(paraglide|generated)\//;
const TEST = /\.test\.ts$/;

/** @param of files and folders below the root; @param settings what else the site depends on */
export function sourceVersion(
  root: string,
  of: readonly string[],
  settings: readonly string[],
): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  const files = of.flatMap((name) => {
    const path = join(root, name);
    return statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
      : [path];
  });
  for (const file of files.map((file) => file.replaceAll('\\', '/')).sort()) {
    const name = relative(root, file).replaceAll('\\', '/');
    if (MADE.test(name) || TEST.test(name)) continue;
    const bytes = readFileSync(file);
    hash.update(JSON.stringify([name, bytes.length])).update(bytes);
  }
  return hash.digest('hex').slice(0, 16);
}
