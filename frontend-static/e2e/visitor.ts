import {
  expect,
  type Browser,
  type BrowserContextOptions,
  type ConsoleMessage,
  type Locator,
  type Page,
} from '@playwright/test';
import { setScheme, violations, violationsInTheDark } from './axe.ts';
import { chooseByKeys, dateByKeys, enter, fileByKeys, pickByKeys, typeInto } from './keyboard.ts';
import { lettersOf, lettersTo } from './server.ts';
import { Words } from './words.ts';

const DAY = 86_400_000;

/** Whether the console says an error, or that a page came alive as something else than the server wrote, of which Svelte only warns. */
export const isFault = (message: ConsoleMessage) =>
  message.type() === 'error' || message.text().includes('svelte.dev/e/');

/**
 * Somebody at a browser of their own, with nobody else's cookies, reading the site in one language. What people see is
 * found by the roles and names that those who listen hear.
 */
export class Visitor {
  private hasAuthenticator = false;
  /** Whether they have no mouse. */
  private byKeys = false;

  private constructor(
    readonly page: Page,
    readonly words: Words,
    private readonly site: string,
    /** Whether the screen is touched. */
    private readonly byTouch = false,
    /** Errors in the console and requests without a good answer; there may be none by the time they leave. */
    private readonly faults: string[] = [],
  ) {
    page.on('console', (message) => {
      if (isFault(message)) this.faults.push(message.text());
    });
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // A page gives up what it asked when something else is wanted of it; that is no fault.
      if (reason !== 'net::ERR_ABORTED') this.faults.push(`${request.url()}: ${reason}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.faults.push(`${response.url()}: ${response.status()}`);
    });
  }

  /**
   * @param screen the size of the screen in CSS pixels; a desk's without
   */
  static async arrive(
    browser: Browser,
    site: string,
    language: string,
    screen?: { width: number; height: number },
  ): Promise<Visitor> {
    return Visitor.comeWith(browser, site, language, screen ? { viewport: screen } : {});
  }

  /**
   * The same on a device of their own.
   *
   * @param device its screen, whether that is touched, what its browser has kept
   * @param days how many days ahead its clock is
   */
  static async comeWith(
    browser: Browser,
    site: string,
    language: string,
    device: BrowserContextOptions,
    days = 0,
  ): Promise<Visitor> {
    const context = await browser.newContext({ ...device, baseURL: site, locale: language });
    // A browser that writes straight to the disk asks where; this one hands files over, unless a test says otherwise.
    await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    const visitor = new Visitor(
      await context.newPage(),
      new Words(language),
      site,
      device.hasTouch,
    );
    if (days > 0) await visitor.rest(days);
    return visitor;
  }

  /** Leaves the browser as it is for so many days: its clock goes on. */
  async rest(days: number): Promise<void> {
    await this.page.context().addInitScript(setAhead, days * DAY);
    await this.page.evaluate(setAhead, days * DAY);
  }

  /** Another window of the same browser. */
  async openWindow(): Promise<Visitor> {
    const page = await this.page.context().newPage();
    return new Visitor(page, this.words, this.site, this.byTouch, this.faults);
  }

  /** Goes to a page of the site and waits until it is alive. */
  async visit(page: string): Promise<void> {
    await this.page.goto(`/${this.words.language}/${page}`);
    await this.alive();
  }

  /** Waits until the page answers. */
  async alive(): Promise<void> {
    await this.page.locator('html[data-hydrated]').waitFor();
  }

  /** Loads the page anew until it shows this; each time it has come far enough once it shows either. */
  async reloadUntil(wanted: Locator, before: Locator): Promise<void> {
    await expect(async () => {
      await this.page.reload();
      await expect(wanted.or(before).first()).toBeVisible();
      expect(await wanted.isVisible()).toBe(true);
    })
      .toPass()
      .catch(async (failure) => {
        const shown = await this.page.getByRole('main').innerText();
        throw new Error(`${failure}\nThe page shows: ${shown}`);
      });
  }

  /** Puts the mouse away. Without smooth scrolling: a page that still scrolls when Tab is pressed may stop short of the focus. */
  async useKeys(): Promise<void> {
    this.byKeys = true;
    await this.page.emulateMedia({ reducedMotion: 'reduce' });
  }

  /** Types into a field, in place of what is there. */
  async type(field: Locator, text: string): Promise<void> {
    await (this.byKeys ? typeInto(this, field, text) : field.fill(text));
  }

  /** Takes one of several answers. */
  async choose(answer: Locator): Promise<void> {
    await (this.byKeys ? chooseByKeys(this, answer) : answer.check());
  }

  /** Takes one of a list. */
  async pick(list: Locator, value: string): Promise<void> {
    if (this.byKeys) await pickByKeys(this, list, value);
    else await list.selectOption(value);
  }

  /** Sets the date of a field of a date and a time, such as 2027-01-31. */
  async setDate(field: Locator, date: string): Promise<void> {
    if (this.byKeys) await dateByKeys(this, field, date);
    else await field.fill(date + (await field.inputValue()).slice(10));
  }

  /** Gives a file to a field that takes one. */
  async giveFile(field: Locator, file: string): Promise<void> {
    await (this.byKeys ? fileByKeys(this, field, file) : field.setInputFiles(file));
  }

  /** Opens what stands folded under its words. */
  async unfold(key: string): Promise<void> {
    await this.pressOn(this.page.locator('summary').filter({ hasText: this.words.say(key) }));
  }

  /** Presses what can be pressed. */
  async pressOn(button: Locator): Promise<void> {
    if (this.byKeys) await enter(this, button);
    else await (this.byTouch ? button.tap() : button.click());
  }

  /** Waits until somebody has been sent a letter, by its name, so many times; it is in the visitor's language. */
  async isWritten(
    address: string,
    letter: string,
    times = 1,
    reader: Pick<Visitor, 'words'> = this,
  ): Promise<void> {
    const subject = reader.words.subject(letter);
    const sent = async () =>
      (await lettersTo(this.site, address)).filter((one) => subject.test(one.subject)).length;
    const wait = { message: `${times} × ${letter} to ${address}`, timeout: 120_000 };
    await expect.poll(sent, wait).toBe(times);
  }

  /** Waits until a letter to somebody says this. */
  async isMailed(text: string): Promise<void> {
    await expect(async () => {
      const letters = await lettersOf(this.site);
      expect(letters.some((letter) => letter.text.includes(text))).toBe(true);
    }).toPass();
  }

  /** Looks for the newest letter to an address in the mailbox and follows its link; opens nothing yet. */
  async follow(address: string): Promise<void> {
    await this.linkTo(address);
    await this.page.goto('/mail');
    const letters = this.page.getByRole('listitem').filter({ hasText: address });
    await letters.first().getByRole('link').click();
    await expect(this.page.getByRole('definition').filter({ hasText: address })).toBeVisible();
    await this.page.getByRole('link', { name: /#/ }).click();
    await this.alive();
    await expect(this.button(this.opening())).toBeVisible();
  }

  /** The link in the newest letter to an address that mentions something, once there is one. */
  async linkTo(address: string, mentioning = ''): Promise<string> {
    const link = async () =>
      (await lettersTo(this.site, address))
        .filter(({ text }) => text.includes(mentioning))
        .map(({ text }) => /https?:\S+#[\w-]+/.exec(text)?.[0])
        .find((found) => found !== undefined);
    const wait = { message: `a letter with a link to ${address}`, timeout: 120_000 };
    await expect.poll(link, wait).toBeDefined();
    return (await link()) ?? '';
  }

  /** Follows a mailed link and opens it. */
  async enter(address: string): Promise<void> {
    await this.follow(address);
    await this.openLink();
  }

  /** Goes where a mailed link leads and opens it. */
  async open(link: string): Promise<void> {
    await this.page.goto(link);
    await this.alive();
    await this.openLink();
  }

  /** Opens the link whose page this is. */
  async openLink(): Promise<void> {
    const act = this.opening();
    await this.press(act);
    await this.ends(act);
  }

  /** The button that opens the link whose page this is. */
  private opening(): string {
    const { search } = new URL(this.page.url());
    return search.startsWith('?confirm') ? 'link_nominator_confirm_open' : 'link_open';
  }

  /** Takes an authenticator that answers whenever it is asked; with the extension `prf` it can open secrets, too. */
  async takeAuthenticator({ isUserVerified = true, hasPrf = false } = {}): Promise<void> {
    this.hasAuthenticator = true;
    const devtools = await this.page.context().newCDPSession(this.page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified,
        hasPrf,
        automaticPresenceSimulation: true,
      },
    });
  }

  /** Passes the door of a room: by a passkey, which is set up the first time; then gives its recovery codes. */
  async passDoor(): Promise<readonly string[]> {
    const first = this.heading('passkey_title');
    const again = this.heading('passkey_door_title');
    await expect(first.or(again)).toBeVisible();
    await this.isAccessible();
    if (await first.isVisible()) return this.setUpPasskey();
    await this.press('passkey_door_use');
    await expect(again).toBeHidden();
    return [];
  }

  /** Sets up a passkey in the room that is open, or at its door; gives its recovery codes. */
  async setUpPasskey(): Promise<readonly string[]> {
    if (!this.hasAuthenticator) await this.takeAuthenticator();
    await this.press('passkey_set_up');
    await expect(this.heading('passkey_codes_title')).toBeVisible();
    await this.isAccessible();
    const codes = await this.page.getByRole('code').allInnerTexts();
    await this.press('passkey_codes_kept');
    return codes;
  }

  /** A number as this browser writes it in the visitor's language. */
  async numeral(value: number, options?: Intl.NumberFormatOptions): Promise<string> {
    return this.page.evaluate(
      ([language, number, how]) => new Intl.NumberFormat(language, how).format(number),
      [this.words.language, value, options] as const,
    );
  }

  /** A part of the page, by its heading or label. */
  part(key: string, parts: Record<string, string | number> = {}): Locator {
    return this.page.getByRole('region', { name: this.words.say(key, parts), exact: true });
  }

  field(
    key: string,
    within: Page | Locator = this.page,
    parts: Record<string, string | number> = {},
  ): Locator {
    return within.getByRole('textbox', { name: this.words.say(key, parts), exact: true });
  }

  /** One of the answers to a question. */
  answer(question: string, key: string): Locator {
    return this.page
      .getByRole('group', { name: this.words.say(question), exact: true })
      .getByRole('radio', { name: this.words.say(key), exact: true });
  }

  checkbox(key: string, parts: Record<string, string | number> = {}): Locator {
    return this.page.getByRole('checkbox', { name: this.words.say(key, parts), exact: true });
  }

  heading(key: string): Locator {
    return this.page.getByRole('heading', { name: this.words.say(key), exact: true });
  }

  button(key: string, parts: Record<string, string | number> = {}): Locator {
    return this.page.getByRole('button', { name: this.words.say(key, parts), exact: true });
  }

  async press(key: string, parts: Record<string, string | number> = {}): Promise<void> {
    await this.pressOn(this.button(key, parts));
  }

  /** Waits until what a button began has ended and has taken the button away: while work goes on, it says so in place of its name. */
  async ends(key: string): Promise<void> {
    const working = this.page.locator('button[aria-disabled="true"]');
    await expect(this.button(key).or(working)).toHaveCount(0);
  }

  /** Presses a button until the page shows this, which may take the button away. */
  async pressUntil(key: string, wanted: Locator): Promise<void> {
    const button = this.button(key);
    await expect(async () => {
      await expect(wanted.or(button).first()).toBeVisible();
      if (await wanted.isVisible()) return;
      await (this.byKeys ? enter(this, button) : button.click({ timeout: 5_000 }));
      await expect(wanted).toBeVisible({ timeout: 1_000 });
    }).toPass();
  }

  /** Presses the button of the question that is open, and waits until it is closed. */
  async confirm(key: string, patience?: { timeout: number }): Promise<void> {
    const question = this.page.getByRole('dialog');
    await this.pressOn(question.getByRole('button', { name: this.words.say(key), exact: true }));
    await expect(question).toBeHidden(patience);
  }

  async sees(key: string, parts: Record<string, string | number> = {}): Promise<void> {
    const words = this.page.getByText(this.words.say(key, parts)).filter({ visible: true });
    await expect(words.first()).toBeVisible();
  }

  /** Declares to be free of conflict with each of them, at the gate before the dossiers. */
  async declareNoConflict(nominees: readonly string[]): Promise<void> {
    await expect(this.heading('conflict_title')).toBeVisible();
    for (const name of nominees) {
      const none = { name: this.words.say('conflict_none'), exact: true };
      await this.choose(this.page.getByRole('group', { name }).getByRole('radio', none));
    }
    await this.press('conflict_submit');
    await this.ends('conflict_submit');
  }

  /** The page as it stands breaks no rule of WCAG 2.2 AA that axe can tell. */
  async isAccessible(): Promise<void> {
    expect(await violations(this.page)).toEqual([]);
  }

  /** Neither does it in the dark scheme, which has colours of its own. */
  async isAccessibleInTheDark(): Promise<void> {
    expect(await violationsInTheDark(this.page), 'in the dark').toEqual([]);
    await setScheme(this.page, null);
  }

  /** Nothing of the page as it stands reaches past the screen's side. */
  async fits(): Promise<void> {
    const beyond = () =>
      this.page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
    await expect.poll(beyond).toBeLessThanOrEqual(0);
  }

  /** Nothing reaches past the side of a phone's screen, either. */
  async fitsAPhone(): Promise<void> {
    const desk = this.page.viewportSize();
    await this.page.setViewportSize({ width: 360, height: 740 });
    await this.fits();
    await this.isAccessible();
    if (desk) await this.page.setViewportSize(desk);
  }

  /** Closes the browser; gives what it keeps until it is opened again. */
  async closeBrowser(): Promise<BrowserContextOptions['storageState']> {
    const kept = await this.page.context().storageState();
    await this.leave();
    return kept;
  }

  /** Does what takes the server away for a while: what the page asks in vain meanwhile, such as what the pointer fetches ahead, is no fault. */
  async without(away: () => Promise<void>): Promise<void> {
    const before = this.faults.length;
    await away();
    this.faults.splice(before);
  }

  /** @param told an answer that is no good one and was meant, such as that of a page that is gone */
  async leave(told?: RegExp): Promise<void> {
    await this.page.context().close();
    expect(this.faults.filter((fault) => !told?.test(fault))).toEqual([]);
  }
}

/** In a page: sets its clock so many milliseconds further ahead. */
function setAhead(ahead: number): void {
  const Now = Date;
  globalThis.Date = class extends Now {
    constructor(...given: unknown[]) {
      super(...((given.length > 0 ? given : [Now.now() + ahead]) as [number]));
    }
    static override now(): number {
      return Now.now() + ahead;
    }
  } as DateConstructor;
}
