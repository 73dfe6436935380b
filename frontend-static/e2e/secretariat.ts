import { expect } from '@playwright/test';
import { Room } from './room.ts';
import type { AwardServer } from './server.ts';

interface OnBoard {
  id: string;
  version: number;
}
interface Board {
  nominations: { edges: { node: OnBoard }[] };
}

/** The secretariat, sending the acts of its room. */
export class Secretariat {
  private constructor(
    private readonly room: Room,
    private readonly language: string,
  ) {}

  static async enter(award: AwardServer, language: string): Promise<Secretariat> {
    const room = new Room(award.url, 'secretariat');
    await room.act('OpenSecretariatLink', { token: award.secretariatToken });
    return new Secretariat(room, language.toUpperCase());
  }

  async closeCall(): Promise<void> {
    await this.room.act('CloseCall', { reason: 'Enough was handed in.' });
  }

  /** Finds everything that was handed in eligible; gives how many. */
  async findAllEligible(): Promise<number> {
    const submitted = await this.board('SUBMITTED');
    for (const { id, version } of submitted) {
      await this.room.act('ScreenNomination', {
        input: { nomination: id, version, eligible: true },
      });
    }
    return submitted.length;
  }

  async openAdvice(adviser: string): Promise<void> {
    await this.room.act('InviteAdviser', { input: this.person(adviser) });
    await this.room.act('OpenAdvice', { advisersPerNomination: 1 });
  }

  async shortlistAll(): Promise<void> {
    const nominations = (await this.board('ELIGIBLE')).map(({ id }) => id);
    await this.room.act('RecordShortlist', {
      input: { nominations, reasons: 'The committee recommends all of them.' },
    });
  }

  async inviteJurors(addresses: string[], chair: string): Promise<void> {
    for (const address of addresses) {
      await this.room.act('InviteJuror', {
        input: this.person(address),
        chair: address === chair,
      });
    }
  }

  async openVoting(): Promise<void> {
    const week = 7 * 24 * 60 * 60 * 1000;
    await this.room.act('OpenVoting', { closesAt: new Date(Date.now() + week).toISOString() });
  }

  async closeVoting(): Promise<void> {
    await this.room.act('CloseVoting');
  }

  async confirmCount(): Promise<void> {
    await this.room.act('ConfirmCountAsSecretariat');
  }

  /** Who came first, once the count is done. */
  async firstPlace(): Promise<string | undefined> {
    const first = async () =>
      (await this.room.ask<{ result: { ranking: { name: string }[] } | null }>('Result')).result
        ?.ranking[0]?.name;
    await expect.poll(first, { message: 'the count' }).toBeDefined();
    return first();
  }

  async announce(): Promise<void> {
    await this.room.act('Announce', {
      input: { language: this.language, citation: 'For putting people before the lowest price.' },
    });
  }

  private person(email: string) {
    return { name: email.split('@')[0], email, language: this.language };
  }

  private async board(status: string): Promise<OnBoard[]> {
    const board = await this.room.ask<Board>('NominationBoard', { status, first: 50 });
    return board.nominations.edges.map(({ node }) => node);
  }
}
