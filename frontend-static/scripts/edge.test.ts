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

/**
 * What Node.js has and CloudFront's runtime 2.0 does not: spreading, taking apart, for-of, `?.`, `??`
 * (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html).
 */
const NOT_AT_THE_EDGE = /\.\.\.|(?:const|let|var) [[{]|for \([^;)]* of |\?\.|\?\?/;

/** A function of the edge, as the template deploys it. */
function edge(name: string): Edge {
  const resource = template.slice(template.indexOf(`\n  ${name}:\n`) + 1);
  const code = /FunctionCode: \|\n((?: {8}.*\n|\n)+)/.exec(resource);
  expect(code).not.toBeNull();
  expect(code?.[1]).not.toMatch(NOT_AT_THE_EDGE);
  return runInNewContext(`${code?.[1] ?? ''}; handler`) as Edge;
}

function call(name: string, uri: string, headers: Request['headers'] = {}, ip = '192.0.2.7') {
  return edge(name)({ request: { uri, headers }, viewer: { ip } });
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

describe('a page of another site that reads the exports', () => {
  const asked = (method: string) =>
    (
      edge('DataPreflight') as unknown as (event: {
        request: { uri: string; method: string };
      }) => Record<string, unknown>
    )({ request: { uri: '/data/entries.csv', method } });

  it('is told beforehand what it may ask with', () => {
    expect(asked('OPTIONS')).toMatchObject({
      statusCode: 204,
      headers: {
        'access-control-allow-origin': { value: '*' },
        'access-control-allow-headers': { value: expect.stringContaining('If-None-Match') },
      },
    });
  });

  it.each(['GET', 'HEAD'])('gets the file by %s', (method) => {
    expect(asked(method)).toEqual({ uri: '/data/entries.csv', method });
  });
});

describe('what became of an entry', () => {
  /** What is answered where a bucket has an object with that metadata. */
  function answered(metadata: Record<string, string>, statusCode = 200) {
    const named = Object.entries(metadata).map(([name, value]) => [
      `x-amz-meta-award-${name}`,
      { value },
    ]);
    const headers = Object.fromEntries(named) as Record<string, { value: string }>;
    const code = edge('EntryStatus') as unknown as (event: {
      response: { statusCode: number; headers: typeof headers };
    }) => { statusCode: number; headers: typeof headers };
    return code({ response: { statusCode, headers } });
  }

  it('is its page where nothing became of it', () => {
    expect(answered({})).toMatchObject({ statusCode: 200 });
  });

  it('is another’s address where it was merged', () => {
    const location = '/ar/directory/partnership-a-3/';
    expect(answered({ location })).toMatchObject({
      statusCode: 301,
      headers: { location: { value: location } },
    });
    expect(Object.keys(answered({ location }).headers)).toEqual(['location']);
  });

  it('is that there is nothing any more where it was withdrawn', () => {
    expect(answered({ status: '410' })).toMatchObject({ statusCode: 410 });
    expect(answered({ status: '200' })).toMatchObject({ statusCode: 200 });
  });

  it('is not said anew to whoever has it', () => {
    expect(answered({ status: '410' }, 304)).toMatchObject({ statusCode: 304 });
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

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:0000:0000:0000:0006', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::6', '2001:db8:1:2::/64'],
    ['2001:db8:1:3::6', '2001:db8:1:3::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['2001:db8::4:5:6:7:8', '2001:db8:0:4::/64'],
    ['2001:db8:0:1::', '2001:db8:0:1::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
  ])('row 59: %s counts as %s', (ip, network) => {
    expect(call('CallerAddress', '/graphql', {}, ip)).toMatchObject({
      headers: { 'award-caller': { value: network } },
    });
  });
});
