import { readFileSync } from 'node:fs';
import path from 'node:path';

type Values = Record<string, unknown>;

/** Somebody who sends the site's operations to a room without its pages. */
export class Room {
  private cookie = '';

  constructor(
    private readonly url: string,
    private readonly name: string,
  ) {}

  /** Sends an operation and gives its data. */
  async ask<Data>(operation: string, variables: Values = {}): Promise<Data> {
    const file = `../../graphql-schema/operations/${this.name}/${operation}.graphql`;
    const response = await fetch(`${this.url}/graphql/${this.name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify({
        query: readFileSync(path.resolve(import.meta.dirname, file), 'utf8'),
        operationName: operation,
        variables,
      }),
    });
    for (const cookie of response.headers.getSetCookie()) this.cookie = cookie.split(';')[0] ?? '';
    const answer = (await response.json()) as { data?: Data; errors?: unknown };
    if (!answer.data || answer.errors) {
      throw new Error(`${operation} was answered with ${JSON.stringify(answer.errors)}`);
    }
    return answer.data;
  }

  /** Sends a mutation that must not be refused. */
  async act(operation: string, variables: Values = {}): Promise<Values> {
    const data = await this.ask<Record<string, Values & { userErrors: unknown[] }>>(
      operation,
      variables,
    );
    const payload = Object.values(data)[0];
    if (!payload || payload.userErrors.length > 0) {
      throw new Error(`${operation} was refused: ${JSON.stringify(payload?.userErrors)}`);
    }
    return payload;
  }
}
