// The peer: what a small team would write in Node. The same schema files, the same table, the same answer.
import { ApolloServer } from '@apollo/server';
import { handlers, startServerAndCreateLambdaHandler } from '@as-integrations/aws-lambda';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import common from '../../../graphql-schema/common.graphql';
import room from '../../../graphql-schema/public.graphql';

const store = DynamoDBDocumentClient.from(
  new DynamoDBClient({
    endpoint: process.env.DYNAMODB_ENDPOINT,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'embedded', secretAccessKey: 'embedded' },
  }),
);

async function currentEdition() {
  // newest first, one at a time: only the draft of a next one, or a sample, comes before the current one
  const editions = paginateQuery(
    { client: store, pageSize: 1 },
    {
      TableName: `${process.env.TABLE_PREFIX}-programme`,
      ConsistentRead: true,
      ScanIndexForward: false,
      KeyConditionExpression: 'pk = :editions',
      ExpressionAttributeValues: { ':editions': 'EDITIONS' },
    },
  );
  let newest;
  for await (const { Items } of editions) {
    newest = Items.find((item) => !item.sample && item.state !== 'DRAFT');
    if (newest) break;
  }
  return newest && { ...newest, id: newest.sk };
}

const server = new ApolloServer({
  typeDefs: [common, room],
  resolvers: { Query: { currentEdition } },
  introspection: true,
});
export const handler = startServerAndCreateLambdaHandler(
  server,
  handlers.createAPIGatewayProxyEventRequestHandler(),
);
