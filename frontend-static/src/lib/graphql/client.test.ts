import { describe, expect, it } from 'vitest';
import { ask, InternalError, NetworkError, RefusedError, type Document } from './client.ts';

const document: Document<{ answer: number }, { of: string }> = {
  toString: () => '\n  query Answer($of: String!) {\n    answer(of: $of)\n  }\n',
};

function answering(status: number, body: string, headers: Record<string, string> = {}) {
  const sent: { url: string; init: RequestInit }[] = [];
  const fetcher = (async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return new Response(body, { status, headers });
  }) as typeof fetch;
  return { sent, fetcher };
}

describe('asking a room', () => {
  it('asks the public room by GET, without cookies', async () => {
    const { sent, fetcher } = answering(200, '{"data":{"answer":42}}');
    expect(await ask('public', document, { of: 'all' }, { fetch: fetcher })).toEqual({
      answer: 42,
    });
    const url = new URL(sent[0]!.url, 'https://site.example');
    expect(url.pathname).toBe('/graphql');
    expect(url.searchParams.get('query')).toBe('query Answer($of: String!) { answer(of: $of) }');
    expect(url.searchParams.get('operationName')).toBe('Answer');
    expect(JSON.parse(url.searchParams.get('variables')!)).toEqual({ of: 'all' });
    expect(sent[0]!.init.credentials).toBe('omit');
  });

  it('asks a room with sessions by POST, with its own cookies only', async () => {
    const { sent, fetcher } = answering(200, '{"data":{"answer":42}}');
    await ask('jury', document, { of: 'all' }, { fetch: fetcher });
    expect(sent[0]!.url).toBe('/graphql/jury');
    expect(sent[0]!.init.method).toBe('POST');
    expect(sent[0]!.init.credentials).toBe('same-origin');
    expect(JSON.parse(sent[0]!.init.body as string)).toMatchObject({ operationName: 'Answer' });
  });

  it('gives what there is of an answer to whoever takes a part of it, and to nobody else', async () => {
    const body = '{"data":{"answer":42},"errors":[{"message":"internal error"}]}';
    const options = { fetch: answering(200, body).fetcher };
    const asked = ask('public', document, { of: 'all' }, options);
    await expect(asked).rejects.toThrow(InternalError);
    const part = ask('public', document, { of: 'all' }, { ...options, partial: true });
    await expect(part).resolves.toEqual({ answer: 42 });
    const none = answering(200, '{"data":null,"errors":[{"message":"internal error"}]}').fetcher;
    const nothing = ask('public', document, { of: 'all' }, { fetch: none, partial: true });
    await expect(nothing).rejects.toThrow(InternalError);
  });

  it('tells a refusal by its code', async () => {
    const { fetcher } = answering(
      200,
      '{"data":null,"errors":[{"message":"no session","extensions":{"code":"UNAUTHENTICATED"}}]}',
    );
    const asked = ask('jury', document, { of: 'all' }, { fetch: fetcher });
    await expect(asked).rejects.toThrow(RefusedError);
    await expect(asked).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it.each([
    [500, 'INTERNAL_ERROR'],
    [503, 'UNAVAILABLE'],
    [200, 'UNAVAILABLE'],
  ])('tells a fault by the id of the request (%i, %s)', async (status, code) => {
    const { fetcher } = answering(
      status,
      `{"errors":[{"message":"internal error","extensions":{"code":"${code}","requestId":"r-7"}}]}`,
    );
    const asked = ask('jury', document, { of: 'all' }, { fetch: fetcher });
    await expect(asked).rejects.toThrow(InternalError);
    await expect(asked).rejects.toMatchObject({ requestId: 'r-7' });
  });

  it('takes a page of the web server for no answer', async () => {
    const { fetcher } = answering(502, '<html>Bad gateway</html>');
    await expect(ask('public', document, { of: 'all' }, { fetch: fetcher })).rejects.toThrow(
      NetworkError,
    );
  });

  it('takes a failed fetch for no answer', async () => {
    const fetcher = (() => Promise.reject(new TypeError('failed'))) as typeof fetch;
    await expect(ask('public', document, { of: 'all' }, { fetch: fetcher })).rejects.toThrow(
      NetworkError,
    );
  });
});
