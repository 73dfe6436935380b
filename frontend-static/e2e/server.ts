import { test as base } from '@playwright/test';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** A letter in the mailbox of the local server. */
interface Letter {
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** A JVM in which one server after the other runs, so that it has to be loaded and compiled once for all stories. */
class Servers {
  private constructor(
    private readonly jvm: ChildProcessByStdio<Writable, Readable, null>,
    private readonly lines: AsyncIterator<string>,
    private readonly log: string,
  ) {}

  static async start(): Promise<Servers> {
    const log = await mkdtemp(path.join(tmpdir(), 'award-e2e-log-'));
    const command = path.resolve(import.meta.dirname, '../../.ci/servers');
    const jvm = spawn(command, [log], { stdio: ['pipe', 'pipe', 'inherit'] });
    return new Servers(jvm, createInterface(jvm.stdout)[Symbol.asyncIterator](), log);
  }

  /** Closes the server before and starts the next one, as `./run` does; gives what it printed. */
  async next(options: readonly string[], environment: Record<string, string>): Promise<string> {
    this.ask({ arguments: options, environment });
    return this.hear('Ctrl-C stops the server.');
  }

  async close(): Promise<void> {
    this.ask(null);
    await this.hear('Closed.');
  }

  async spoil(): Promise<void> {
    this.ask({ spoils: true });
    await this.hear('Turned.');
  }

  async stop(): Promise<void> {
    const ended = once(this.jvm, 'exit');
    this.jvm.stdin.end();
    await ended;
    await rm(this.log, { recursive: true, force: true });
  }

  private ask(wanted: unknown): void {
    this.jvm.stdin.write(`${JSON.stringify(wanted)}\n`);
  }

  private async hear(last: string): Promise<string> {
    let said = '';
    for (;;) {
      const line = await this.lines.next();
      if (line.done) throw new Error(`the server ended; it printed: ${said}`);
      said += `${line.value}\n`;
      if (line.value.includes(last)) return said;
    }
  }
}

/** A server of one's own with an empty store, so that one story does not see another's edition. */
export class AwardServer {
  private constructor(
    private readonly servers: Servers,
    private readonly folder: string,
    readonly url: string,
    /** The secret part of the secretariat's link that was printed last. */
    private token: string,
    private readonly said: string,
  ) {}

  static async start(servers: Servers, options: readonly string[]): Promise<AwardServer> {
    const folder = await mkdtemp(path.join(tmpdir(), 'award-e2e-'));
    const said = await servers.next(options, { PORT: '0', DATA_DIR: path.join(folder, 'data') });
    return new AwardServer(
      servers,
      folder,
      find(said, /Site +(\S+)\//),
      find(said, /Secretariat +\S+#(\S+)/),
      said,
    );
  }

  get secretariatToken(): string {
    return this.token;
  }

  /** Stops, and is there again at the same address with everything kept, so many days later. */
  async returnAfter(days: number): Promise<void> {
    const said = await this.servers.next([], {
      PORT: new URL(this.url).port,
      DATA_DIR: path.join(this.folder, 'data'),
      DAYS_AHEAD: String(days),
    });
    this.token = find(said, /Secretariat +\S+#(\S+)/);
  }

  /** Changes a ballot in the store, behind the server's back; done again, it is as it was. */
  async spoilBallot(): Promise<void> {
    await this.servers.spoil();
  }

  /** The secret part of the link that the server printed for somebody of the sample edition. */
  tokenOf(whose: string): string {
    return find(this.said, new RegExp(`Sample ${whose} +\\S+#(\\S+)`));
  }

  async stop(): Promise<void> {
    await this.servers.close();
    // What reads a snapshot of the directory may still be at work there for a moment.
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The letters that the server at an address has sent, newest first. */
export async function lettersOf(site: string): Promise<Letter[]> {
  return (await (await fetch(`${site}/mail.json`)).json()) as Letter[];
}

/** Those to somebody. */
export async function lettersTo(site: string, address: string): Promise<Letter[]> {
  return (await lettersOf(site)).filter(({ to }) => to === address);
}

function find(said: string, pattern: RegExp): string {
  const found = pattern.exec(said)?.[1];
  if (!found) throw new Error(`the server did not print ${pattern}; it printed: ${said}`);
  return found;
}

/** Tests that each get a server of their own; `options` are those of the command `./run`. */
export const test = base.extend<{ award: AwardServer; options: string[] }, { servers: Servers }>({
  servers: [
    async ({}, use) => {
      const servers = await Servers.start();
      await use(servers);
      await servers.stop();
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  options: [[], { option: true }],
  // What it takes to start is not the story's time.
  award: [
    async ({ servers, options }, use) => {
      const award = await AwardServer.start(servers, options);
      await use(award);
      await award.stop();
    },
    { timeout: 600_000 },
  ],
  baseURL: async ({ award }, use) => use(award.url),
});
