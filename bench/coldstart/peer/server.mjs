// The peer as a server: the same schema files, the same tables, MiniSearch for the search.
// Told its port by PORT; says "listening" when it answers.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { GetCommand, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import MiniSearch from 'minisearch';
import common from '../../../graphql-schema/common.graphql';
import nominationsRoom from '../../../graphql-schema/nominations.graphql';
import publicRoom from '../../../graphql-schema/public.graphql';
import { currentEdition, store } from './award.mjs';

const table = (module) => `${process.env.TABLE_PREFIX}-${module}`;
const sha256 = (text, encoding) => createHash('sha256').update(text).digest(encoding);

// --- The directory: read once, kept in memory for the search; a node is read from the table.

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const index = new MiniSearch({
  fields: ['nameText', 'summaryText'],
  tokenize: (text) =>
    [...segmenter.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment),
  processTerm: (term) => term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
  searchOptions: {
    boost: { nameText: 4 },
    prefix: (term, i, all) => i === all.length - 1,
    combineWith: 'AND',
    fuzzy: (term) => (term.length >= 5 ? 1 : false),
  },
});
const partnerships = new Map();

async function readDirectory() {
  const pages = paginateQuery(
    { client: store },
    {
      TableName: table('directory'),
      IndexName: 'byUpdate',
      KeyConditionExpression: '#partition = :partnerships',
      ExpressionAttributeNames: { '#partition': 'gsi1pk' },
      ExpressionAttributeValues: { ':partnerships': 'PARTNERSHIPS' },
    },
  );
  for await (const { Items } of pages) {
    for (const item of Items) {
      partnerships.set(item.id, {
        ...item,
        nameText: Object.values(item.name).join(' '),
        summaryText: Object.values(item.summary ?? {}).join(' '),
      });
    }
  }
  index.addAll([...partnerships.values()]);
}

const dimensions = {
  themes: (entry) => entry.themes,
  kinds: (entry) => [entry.kind],
  countries: (entry) => entry.countries,
};

/** The first that meet all conditions, and counts of each facet that leave out its own. */
function search({ first, search: text, filter }) {
  const hits = text ? index.search(text).map(({ id }) => partnerships.get(id)) : [...partnerships.values()];
  const facets = { themes: {}, kinds: {}, countries: {} };
  const found = [];
  for (const entry of hits) {
    const failed = Object.keys(dimensions).filter(
      (name) => filter?.[name] && !dimensions[name](entry).some((value) => filter[name].includes(value)),
    );
    if (failed.length === 0) found.push(entry);
    for (const name of failed.length === 0 ? Object.keys(dimensions) : failed.length === 1 ? failed : []) {
      for (const value of dimensions[name](entry)) facets[name][value] = (facets[name][value] ?? 0) + 1;
    }
  }
  const counts = (name) =>
    Object.entries(facets[name])
      .map(([value, count]) => ({ value, count }))
      .sort((one, other) => other.count - one.count);
  return {
    totalCount: found.length,
    facets: { themes: counts('themes'), kinds: counts('kinds'), countries: counts('countries') },
    edges: found.slice(0, first).map((node) => ({ node, cursor: node.id })),
  };
}

async function node({ id }) {
  const known = partnerships.get(id);
  if (!known) return null;
  const { Item } = await store.send(
    new GetCommand({ TableName: table('directory'), Key: { pk: known.pk, sk: known.sk } }),
  );
  return Item ?? null;
}

const text = (field) => (entry, { language }) =>
  entry[field][language.toLowerCase()] ?? entry[field][language] ?? Object.values(entry[field])[0];

const publicServer = new ApolloServer({
  typeDefs: [common, publicRoom],
  resolvers: {
    Query: {
      currentEdition,
      node: (_, wanted) => node(wanted),
      partnerships: (_, wanted) => search(wanted),
    },
    Node: { __resolveType: () => 'Partnership' },
    Partnership: { name: text('name'), summary: text('summary') },
  },
});

// --- A draft: whose session it is, the version that the writer saw, what is too long, then the write.

async function saveDraft(_, { input }, { cookie }) {
  const [person, secret] = cookie.split('.');
  const { Item: who } = await store.send(
    new GetCommand({ TableName: table('access'), Key: { pk: `PERSON#${person}`, sk: 'PERSON' } }),
  );
  if (!who || who.sessionHash !== sha256(secret ?? '', 'hex')) throw new Error('no session');
  const key = { pk: `NOMINATION#${who.subject}`, sk: 'NOMINATION' };
  const { Item: before } = await store.send(
    new GetCommand({ TableName: table('nominations'), Key: key, ConsistentRead: true }),
  );
  const refused = (code) => ({ nomination: null, userErrors: [{ code, field: ['input'], message: code }] });
  if (!before) return refused('UNKNOWN');
  if (before.version !== input.version) return refused('CONFLICT');
  if (input.statements.some((one) => one.text.length > 10_000)) return refused('TOO_LONG');
  const { nominee, nominator } = input;
  const after = {
    ...before,
    ...input,
    nominee: { language: input.language, ...nominee },
    version: before.version + 1,
    savedAt: new Date().toISOString(),
    nomineeName: nominee.name,
    nominatorName: nominator.name,
  };
  try {
    await store.send(
      new PutCommand({
        TableName: table('nominations'),
        Item: after,
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': before.version },
      }),
    );
  } catch (error) {
    if (error.name === 'ConditionalCheckFailedException') return refused('CONFLICT');
    throw error;
  }
  return {
    nomination: { ...after, evidenceFiles: [], receipt: null, nomineeAgreed: false, unwritten: [] },
    linkSentTo: null,
    userErrors: [],
  };
}

const nominationsServer = new ApolloServer({
  typeDefs: [common, nominationsRoom],
  resolvers: { Mutation: { saveDraft } },
});

// --- HTTP: as little as there can be, with a weak entity tag as ours.

const rooms = { '/graphql': publicServer, '/graphql/nominations': nominationsServer };

async function answer(request, response) {
  const url = new URL(request.url, 'http://localhost');
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString('utf8');
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const cookie = /__Host-nominations=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const answered = await rooms[url.pathname].executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method,
      headers,
      search: url.search,
      body: body ? JSON.parse(body) : undefined,
    },
    context: async () => ({ cookie }),
  });
  for (const [name, value] of answered.headers) response.setHeader(name, value);
  if (request.method === 'GET') {
    const tag = `W/"${sha256(answered.body.string, 'base64url').slice(0, 24)}"`;
    response.setHeader('ETag', tag);
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304).end();
      return;
    }
  }
  response.writeHead(answered.status ?? 200).end(answered.body.string);
}

await Promise.all([readDirectory(), publicServer.start(), nominationsServer.start()]);
createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(error);
    response.writeHead(500).end();
  });
}).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('listening'));
