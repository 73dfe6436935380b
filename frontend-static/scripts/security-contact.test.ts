import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';

vi.mock('@sveltejs/kit/vite', () => ({
  sveltekit: (settings: unknown) => ({ name: 'settings-of-kit', settings }),
}));

const FILE = '/.well-known/security.txt';

/** What the site is built with where somebody is to be told of a weakness, or nobody. */
async function built(contact: string) {
  vi.stubEnv('SECURITY_CONTACT', contact);
  vi.resetModules();
  const { default: config } = await import('../vite.config.ts');
  const { define, plugins } = (
    config as (command: { command: string }) => {
      define: Record<string, string>;
      plugins: { name?: string; settings?: { prerender: { entries: string[] } } }[];
    }
  )({ command: 'build' });
  const kit = plugins.find((plugin) => plugin.name === 'settings-of-kit');
  return { contact: define['__SECURITY_CONTACT__'], pages: kit?.settings?.prerender.entries ?? [] };
}

describe('whom to tell of a weakness', () => {
  afterEach(() => void vi.unstubAllEnvs());

  it('row 73: a site that is built with an address has the file, with the address in it', async () => {
    const { contact, pages } = await built('mailto:watch@your.example');
    expect(pages).toContain(FILE);
    expect(contact).toBe('"mailto:watch@your.example"');
  });

  it('row 73: a site that is built without has no such file', async () => {
    const { pages } = await built('');
    expect(pages.length).toBeGreaterThan(10);
    expect(pages).not.toContain(FILE);
  });

  it('row 73: the template takes the address and gives it out, as aws/site reads it', () => {
    const template = readFileSync('../template.yaml', 'utf8');
    const outputs = template.slice(template.indexOf('\nOutputs:\n'));
    const parameters = template.slice(template.indexOf('\nParameters:\n'), -outputs.length);
    expect(parameters).toMatch(/^ {2}SecurityContact:$/m);
    expect(outputs).toMatch(
      /^ {2}SecurityContact:\n(?: {4}.*\n)*? {4}Value: !Ref SecurityContact$/m,
    );
    const site = readFileSync('../aws/site', 'utf8');
    expect(site).toContain('SECURITY_CONTACT=$(output "$stack" SecurityContact)');
    expect(site).toMatch(/^export .*\bSECURITY_CONTACT\b/m);
  });
});
