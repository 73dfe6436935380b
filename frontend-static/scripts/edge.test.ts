import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

interface Request {
  uri: string;
  headers: Record<string, { value: string }>;
}

interface Redirect {
  statusCode: number;
  headers: { location: { value: string } };
}

type Edge = (event: { request: Request; viewer: { ip: string } }) => Request | Redirect;

const template = readFileSync('../template.yaml', 'utf8');

/** A function of the edge, as the template deploys it. */
function edge(name: string): Edge {
  const resource = template.slice(template.indexOf(`\n  ${name}:\n`) + 1);
  const code = /FunctionCode: \|\n((?: {8}.*\n)+)/.exec(resource);
  expect(code).not.toBeNull();
  return runInNewContext(`${code?.[1] ?? ''}; handler`) as Edge;
}

function call(name: string, uri: string, headers: Request['headers'] = {}) {
  return edge(name)({ request: { uri, headers }, viewer: { ip: '192.0.2.7' } });
}

describe('the folders of the site', () => {
  it.each([
    ['/', '/index.html'],
    ['/en/', '/en/index.html'],
    ['/data/entries.csv', '/data/entries.csv'],
    ['//en/', '/en/index.html'],
  ])('%s is the file %s', (uri, file) => {
    expect(call('SiteFolders', uri)).toMatchObject({ uri: file });
  });

  it.each([
    ['/en', '/en/'],
    ['//host.example/x', '/host.example/x/'],
    ['///host', '/host/'],
    ['/\\host', '/host/'],
  ])('%s leads to %s, which is on this host', (uri, location) => {
    expect(call('SiteFolders', uri)).toMatchObject({
      statusCode: 301,
      headers: { location: { value: location } },
    });
  });
});

describe('the address of a caller', () => {
  it('is what the edge sees, whatever the caller says', () => {
    expect(
      call('CallerAddress', '/graphql', { 'award-caller': { value: '198.51.100.1' } }),
    ).toMatchObject({
      headers: { 'award-caller': { value: '192.0.2.7' } },
    });
  });
});
