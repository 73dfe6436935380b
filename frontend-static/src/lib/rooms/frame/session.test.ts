import { describe, expect, it } from 'vitest';
import { NetworkError, RefusedError } from '#lib/graphql/client.ts';
import { RoomSession } from './session.svelte.ts';

const LINK = '#q7Zk2-_bXwM4aVdPcY1sR8nTfLh6uJ0eK5gQmB3iWoE';

/** A room whose questions are answered when the test says so, in whichever order. */
function room() {
  const asked: PromiseWithResolvers<string>[] = [];
  const session = new RoomSession<string>({
    load: () => {
      asked.push(Promise.withResolvers());
      return asked.at(-1)!.promise;
    },
    open: () => Promise.resolve({ userErrors: [] }),
    leave: () => Promise.resolve(),
    forgetFragment: () => undefined,
  });
  return { session, asked };
}

describe('a room whose answers come late', () => {
  it('shows the latest, whichever comes last', async () => {
    const { session, asked } = room();
    const loads = [session.load(), session.load()];
    asked[1]!.resolve('after the act');
    await loads[1];
    asked[0]!.resolve('before the act');
    await loads[0];
    expect(session.data).toBe('after the act');
  });

  it('shows an earlier answer until the later one comes', async () => {
    const { session, asked } = room();
    const loads = [session.load(), session.load()];
    asked[0]!.resolve('before the act');
    await loads[0];
    expect([session.place, session.data]).toEqual(['INSIDE', 'before the act']);
    asked[1]!.resolve('after the act');
    await loads[1];
    expect(session.data).toBe('after the act');
  });

  it('is no trouble when a question fails that was answered anew', async () => {
    const { session, asked } = room();
    const loads = [session.load(), session.load()];
    asked[1]!.resolve('there');
    await loads[1];
    asked[0]!.reject(new NetworkError('down'));
    await loads[0];
    expect([session.place, session.trouble]).toEqual(['INSIDE', null]);
  });

  it('stays left', async () => {
    const { session, asked } = room();
    const load = session.load();
    await session.leave();
    asked[0]!.resolve('what nobody is to see any more');
    await load;
    expect([session.place, session.data]).toEqual(['LEFT', null]);
  });

  it('waits for a link to be opened that came meanwhile', async () => {
    const { session, asked } = room();
    const load = session.load();
    await session.start(LINK);
    asked[0]!.resolve('of who was here before');
    await load;
    expect([session.place, session.data]).toEqual(['LINK', null]);
  });
});

describe('a room whose session has ended', () => {
  it('says so until an act is done, as by the link that was opened in another window', async () => {
    const { session, asked } = room();
    const load = session.load();
    asked[0]!.resolve('before the act');
    await load;
    session.meet(new RefusedError('UNAUTHENTICATED', '', ''));
    expect([session.data, session.ended]).toEqual(['before the act', true]);
    session.update('after the act');
    expect([session.data, session.ended, session.trouble]).toEqual(['after the act', false, null]);
  });
});
