import AxeBuilder from '@axe-core/playwright';
import { expect, type Browser, type Page } from '@playwright/test';
import type { AwardServer } from './server.ts';
import { Words } from './words.ts';

/** Somebody at a browser of their own, with nobody else's cookies, reading the site in one language. */
export class Visitor {
  private constructor(
    readonly page: Page,
    readonly words: Words,
    readonly award: AwardServer,
  ) {}

  static async arrive(browser: Browser, award: AwardServer, language: string): Promise<Visitor> {
    const context = await browser.newContext({ baseURL: award.url, locale: language });
    return new Visitor(await context.newPage(), new Words(language), award);
  }

  /** Goes to a page of the site and waits until it is alive. */
  async visit(page: string): Promise<void> {
    await this.page.goto(`/${this.words.language}/${page}`);
    await this.alive();
  }

  /** Follows the link of the newest letter to an address, as a click in the mailbox does; opens nothing yet. */
  async follow(address: string): Promise<void> {
    await this.page.goto(await this.linkTo(address));
    await this.alive();
    await expect(this.button('link_open')).toBeVisible();
  }

  /** The link in the newest letter to an address. */
  async linkTo(address: string): Promise<string> {
    const link = async () =>
      (await this.award.lettersTo(address))
        .map(({ text }) => /https?:\S+#[\w-]+/.exec(text)?.[0])
        .find((found) => found !== undefined);
    await expect.poll(link, { message: `a letter with a link to ${address}` }).toBeDefined();
    return (await link()) ?? '';
  }

  /** Follows a mailed link and opens it. */
  async enter(address: string): Promise<void> {
    await this.follow(address);
    await this.press('link_open');
    await expect(this.button('link_open')).toBeHidden();
  }

  button(key: string, parts: Record<string, string> = {}) {
    return this.page.getByRole('button', { name: this.words.say(key, parts), exact: true });
  }

  async press(key: string, parts: Record<string, string> = {}): Promise<void> {
    await this.button(key, parts).click();
  }

  /** Presses the button of the question that is open. */
  async confirm(key: string): Promise<void> {
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: this.words.say(key), exact: true })
      .click();
  }

  async sees(key: string, parts: Record<string, string> = {}): Promise<void> {
    await expect(this.page.getByText(this.words.say(key, parts)).first()).toBeVisible();
  }

  /** Declares to be free of conflict with everybody, at the gate before the dossiers. */
  async declareNoConflict(): Promise<void> {
    await this.sees('conflict_title');
    await this.isAccessible();
    for (const choice of await this.page.locator('input[value="NONE"]').all()) await choice.check();
    await this.press('conflict_submit');
    await expect(this.button('conflict_submit')).toBeHidden();
  }

  /** The page as it stands breaks no rule of WCAG 2.2 AA that axe can tell. */
  async isAccessible(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ).toEqual([]);
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }

  private async alive(): Promise<void> {
    await this.page.locator('html[data-hydrated]').waitFor();
  }
}
