// The peer: what a small team would write in Node. The same schema files, the same table, the same answer.
import { ApolloServer } from '@apollo/server';
import { handlers, startServerAndCreateLambdaHandler } from '@as-integrations/aws-lambda';
import common from '../../../graphql-schema/common.graphql';
import room from '../../../graphql-schema/public.graphql';
import { currentEdition } from './award.mjs';

const server = new ApolloServer({
  typeDefs: [common, room],
  resolvers: { Query: { currentEdition } },
  introspection: true,
});
export const handler = startServerAndCreateLambdaHandler(
  server,
  handlers.createAPIGatewayProxyEventRequestHandler(),
);
