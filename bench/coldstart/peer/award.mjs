// What the peers answer from: the same table as the rooms.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';

export const store = DynamoDBDocumentClient.from(
  new DynamoDBClient({
    endpoint: process.env.DYNAMODB_ENDPOINT,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'embedded', secretAccessKey: 'embedded' },
  }),
);

export async function currentEdition() {
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
