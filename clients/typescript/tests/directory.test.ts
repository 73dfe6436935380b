import assert from 'node:assert/strict';
import test from 'node:test';
import {
  ChangesDocument,
  Directory,
  EntriesDocument,
  MatchOrganisationsDocument,
  OrganisationsDocument,
  PartnershipsDocument,
  RefusedError,
  TooManyRequestsError,
  UnavailableError,
} from 'award-directory';

const site = process.env.BASE_URL!;
const asked: { method: string; url: string }[] = [];
const directory = new Directory(site, {
  fetch: (url: string | URL | Request, init?: RequestInit) => {
    asked.push({ method: init?.method ?? '', url: String(url) });
    return fetch(url, init);
  },
});

async function gathered<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

test('finds partnerships by words in any language, with their sources', async () => {
  const { partnerships } = await directory.ask(PartnershipsDocument, {
    first: 5,
    search: 'السياحة',
    language: 'FR',
  });
  const [found] = partnerships.nodes;
  assert.ok(found);
  assert.notEqual(partnerships.relaxed, null);
  assert.ok(found.sources.every(({ document }) => document !== ''));
  assert.match(found.url, /\/fr\/directory\/partnership-/);
});

test('goes through all pages of a list', async () => {
  const first = await directory.ask(OrganisationsDocument, { first: 1 });
  const all = await gathered(
    directory.all(OrganisationsDocument, { first: 20 }, (answer) => answer.organisations),
  );
  assert.equal(new Set(all.map(({ id }) => id)).size, first.organisations.totalCount);
  assert.ok(all.length > 40);
});

test('goes on after the last change that it has seen', async () => {
  const all = await gathered(
    directory.all(ChangesDocument, { first: 50 }, (answer) => answer.changes),
  );
  const { changes } = await directory.ask(ChangesDocument, { first: 20 });
  const rest = await gathered(
    directory.all(
      ChangesDocument,
      { first: 50, after: changes.pageInfo.endCursor },
      (answer) => answer.changes,
    ),
  );
  assert.deepEqual([...changes.nodes, ...rest], all);
});

test('knows entries by their identifiers and sorts by their types', async () => {
  const { nodes } = await directory.ask(EntriesDocument, {
    ids: ['organisation-unodc-6', 'partnership-india-think-tank-e', 'organisation-nobody-1'],
  });
  const [organisation, partnership, nothing] = nodes;
  assert.ok(organisation?.__typename === 'Organisation');
  assert.equal(organisation.acronym, 'UNODC');
  assert.ok(partnership?.__typename === 'Partnership');
  assert.deepEqual(partnership.countries, ['IN']);
  assert.equal(nothing, null);
});

test('matches names', async () => {
  const { matchOrganisations } = await directory.ask(MatchOrganisationsDocument, {
    names: ['U.N.O.D.C.', 'Nobody Has Heard Of Them'],
  });
  assert.deepEqual(
    matchOrganisations.map(({ sure }) => sure),
    [true, false],
  );
});

test('asks by hash, in an address that caches keep, once the directory knows the operation', async () => {
  await directory.ask(PartnershipsDocument, { first: 1 });
  asked.length = 0;
  await directory.ask(PartnershipsDocument, { first: 1 });
  assert.deepEqual(
    asked.map(({ method }) => method),
    ['GET'],
  );
  assert.ok(asked[0]!.url.length < 400);
  assert.ok(!asked[0]!.url.includes('query='));
});

test('says by its type why a request failed', async () => {
  const wrong = directory.ask(PartnershipsDocument, {
    where: { countries: ['Austria'] },
  });
  await assert.rejects(wrong, (error) => {
    assert.ok(error instanceof RefusedError);
    assert.equal(error.code, 'BAD_REQUEST');
    assert.match(error.message, /Austria/);
    assert.notEqual(error.requestId, '');
    return true;
  });
  const names = Array.from({ length: 50 }, () => 'a'.repeat(200));
  await assert.rejects(directory.ask(MatchOrganisationsDocument, { names }), (error) => {
    assert.ok(error instanceof RefusedError);
    assert.equal(error.code, 'LIMIT_EXCEEDED');
    assert.ok(error.cost! > 5_000);
    return true;
  });
  const nobody = new Directory('http://127.0.0.1:9');
  await assert.rejects(nobody.ask(ChangesDocument, {}), UnavailableError);
  const busy = new Directory(site, {
    fetch: () =>
      Promise.resolve(
        Response.json(
          {
            errors: [{ message: 'later', extensions: { code: 'TOO_MANY_REQUESTS' } }],
          },
          { status: 429, headers: { 'retry-after': '7' } },
        ),
      ),
  });
  await assert.rejects(busy.ask(ChangesDocument, {}), (error) => {
    assert.ok(error instanceof TooManyRequestsError);
    assert.equal(error.retryAfter, 7);
    return true;
  });
});

test('knows one request too many by its status, whoever refuses it in whatever words', async () => {
  const soon = new Date(Date.now() + 30_000).toUTCString();
  const refusals: [string | undefined, number, number][] = [
    [soon, 1, 30],
    [new Date(0).toUTCString(), 0, 0],
    ['12', 12, 12],
    ['later', 1, 1],
    [undefined, 1, 1],
  ];
  for (const [after, least, most] of refusals) {
    for (const body of ['<html>Too many requests</html>', 'null', '{"message":"Limit Exceeded"}']) {
      const headers: HeadersInit = after === undefined ? {} : { 'retry-after': after };
      const busy = new Directory(site, {
        fetch: () => Promise.resolve(new Response(body, { status: 429, headers })),
      });
      await assert.rejects(busy.ask(ChangesDocument, {}), (error) => {
        assert.ok(error instanceof TooManyRequestsError, body);
        assert.ok(error.retryAfter >= least && error.retryAfter <= most, String(error.retryAfter));
        return true;
      });
    }
  }
  const broken = new Directory(site, {
    fetch: () => Promise.resolve(new Response('<html>Bad gateway</html>', { status: 502 })),
  });
  await assert.rejects(broken.ask(ChangesDocument, {}), UnavailableError);
});

test('sends a partner’s key where it counts', async () => {
  const sent: Request[] = [];
  const partner = new Directory(site, {
    key: 'secret',
    fetch: (url: string | URL | Request, init?: RequestInit) => {
      sent.push(new Request(url, init));
      return Promise.resolve(Response.json({ data: { changes: {} } }));
    },
  });
  await partner.ask(ChangesDocument, {});
  assert.equal(new URL(sent[0]!.url).pathname, '/graphql/keyed');
  assert.equal(sent[0]!.method, 'POST');
  assert.equal(sent[0]!.headers.get('x-api-key'), 'secret');
});
