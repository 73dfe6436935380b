// The peer: what a small team would write in Node. The same schema files, the same table, the same answer.
import { ApolloServer } from '@apollo/server';
import { handlers, startServerAndCreateLambdaHandler } from '@as-integrations/aws-lambda';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
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
  const { Items } = await store.send(
    new QueryCommand({
      TableName: `${process.env.TABLE_PREFIX}-programme`,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :editions',
      ExpressionAttributeValues: { ':editions': 'EDITIONS' },
    }),
  );
  const newest = Items.filter((item) => !item.sample && item.state !== 'DRAFT').sort(
    (a, b) => b.year - a.year,
  )[0];
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
