import { test as base } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A letter in the mailbox of the local server. */
interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** A server of one's own with an empty store, so that one story does not see another's edition. */
export class AwardServer {
  private constructor(
    private process: ChildProcess,
    private readonly data: string,
    readonly url: string,
    /** The secret part of the secretariat's link. */
    readonly secretariatToken: string,
    private readonly said: string,
  ) {}

  static async start(...options: string[]): Promise<AwardServer> {
    const data = await mkdtemp(path.join(tmpdir(), 'award-e2e-'));
    const [process, said] = await launch(options, { PORT: '0', DATA_DIR: data });
    return new AwardServer(
      process,
      data,
      find(said, /Site +(\S+)\//),
      find(said, /Secretariat +\S+#(\S+)/),
      said,
    );
  }

  /** Stops, and is there again at the same address with everything kept, so many days later. */
  async returnAfter(days: number): Promise<void> {
    await this.end();
    [this.process] = await launch([], {
      PORT: new URL(this.url).port,
      DATA_DIR: this.data,
      DAYS_AHEAD: String(days),
    });
  }

  /** The secret part of the link that the server printed for somebody of the sample edition. */
  tokenOf(whose: string): string {
    return find(this.said, new RegExp(`Sample ${whose} +\\S+#(\\S+)`));
  }

  async stop(): Promise<void> {
    await this.end();
    await rm(this.data, { recursive: true, force: true });
  }

  private async end(): Promise<void> {
    const ended = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    await ended;
  }
}

/** The letters that the server at an address has sent to somebody, newest first. */
export async function lettersTo(site: string, address: string): Promise<Letter[]> {
  const letters = (await (await fetch(`${site}/mail.json`)).json()) as Letter[];
  return letters.filter(({ to }) => to === address);
}

/** Starts the server and waits until it says where it is. */
async function launch(
  options: readonly string[],
  environment: Record<string, string>,
): Promise<[ChildProcess, string]> {
  const run = path.resolve(import.meta.dirname, '../../run');
  const process = spawn(run, options, {
    env: { ...globalThis.process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of process.stdout.setEncoding('utf8')) {
    said += String(chunk);
    if (said.includes('Ctrl-C stops the server.')) break;
  }
  return [process, said];
}

function find(said: string, pattern: RegExp): string {
  const found = pattern.exec(said)?.[1];
  if (!found) throw new Error(`the server did not print ${pattern}; it printed: ${said}`);
  return found;
}

/** Tests that each get a server of their own; `options` are those of the command `./run`. */
export const test = base.extend<{ award: AwardServer; options: string[] }>({
  options: [[], { option: true }],
  // What it takes to start is not the story's time.
  award: [
    async ({ options }, use) => {
      const award = await AwardServer.start(...options);
      await use(award);
      await award.stop();
    },
    { timeout: 180_000 },
  ],
  baseURL: async ({ award }, use) => use(award.url),
});
