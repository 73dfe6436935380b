/** The settings while somebody edits them: what is on record, what was typed, and what stands in the way of saving. */
import { tick } from 'svelte';
import { ask } from '#lib/graphql/client.ts';
import {
  SetCalendarDocument,
  SetCriteriaDocument,
  SetFormQuestionsDocument,
  SetTextsDocument,
  SettingsDocument,
} from '#lib/graphql/generated/secretariat.ts';
import { byField, type Refusal } from '#lib/rooms/paths.ts';
import type { Trouble } from '#lib/rooms/trouble.ts';
import type { Typed } from '#lib/rooms/unsaved.ts';
import {
  differences,
  formOf,
  PARTS,
  same,
  type Form,
  type Part,
  type Settings,
} from './settings.ts';

const CHANGED = 'CHANGED';

export class SettingsEditor implements Typed {
  settings = $state.raw<Settings | null>(null);
  form = $state<Form | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  errors = $state.raw<Record<string, string>>({});
  /** The part whose save the errors are of. */
  refused = $state.raw<Part | null>(null);
  saving = $state.raw<Part | null>(null);
  /** The part that somebody else saved meanwhile. */
  conflict = $state.raw<Part | null>(null);

  constructor(private readonly meet: (error: unknown) => Trouble) {}

  /** Reads what is on record; what changed there in the part that was just saved is this editor's own. */
  async load(own?: Part): Promise<void> {
    try {
      const { settings } = await ask('secretariat', SettingsDocument, {});
      this.take(settings, own);
      this.trouble = null;
    } catch (error) {
      this.trouble = this.meet(error);
    }
  }

  /** Whether a part was changed since it was read. */
  dirty(part: Part): boolean {
    if (!this.settings || !this.form) return false;
    return !same(this.form[part], formOf(this.settings)[part]);
  }

  get isUnsaved(): boolean {
    return PARTS.some((part) => this.dirty(part));
  }

  differences(part: Part) {
    if (!this.settings || !this.form) return [];
    return differences(this.form[part], formOf(this.settings)[part]);
  }

  /** Saves a part. What somebody else saved in another part stands in nobody's way. Whether it was saved. */
  async save(part: Part): Promise<boolean> {
    if (!this.settings || !this.form || this.saving) return false;
    this.saving = part;
    try {
      const before = formOf(this.settings)[part];
      let sent = $state.snapshot(this.form[part]);
      let refusals = await this.send(part);
      if (refusals.some(({ code }) => code === CHANGED)) {
        await this.load();
        if (!same(before, formOf(this.settings)[part])) {
          this.conflict = part;
          this.errors = {};
          return false;
        }
        sent = $state.snapshot(this.form[part]);
        refusals = await this.send(part);
      }
      this.conflict = null;
      this.refused = refusals.length > 0 ? part : null;
      this.errors = byField(refusals);
      if (refusals.length > 0) return false;
      const read = this.settings;
      await this.load(part);
      // What is on record may be spelled otherwise, such as without space around it. What was typed since it was sent stays.
      if (this.settings !== read && same(this.form[part], sent)) {
        this.put(part, formOf(this.settings));
      }
      await tick();
      return true;
    } catch (error) {
      this.trouble = this.meet(error);
      return false;
    } finally {
      this.saving = null;
    }
  }

  /** Gives up what was typed in a part for what is on record. */
  takeTheirs(part: Part): void {
    if (this.settings) this.put(part, formOf(this.settings));
    this.conflict = null;
    this.errors = {};
  }

  /**
   * Takes what was read; parts that were changed here stay as they are here. Where somebody else has saved such a part, nothing would
   * stop it from being written over, since what was read is what is sent as seen.
   */
  private take(settings: Settings, own?: Part): void {
    const before = this.settings && formOf(this.settings);
    const form = formOf(settings);
    if (before && this.form) {
      for (const part of PARTS) {
        if (same(this.form[part], before[part])) this.put(part, form);
        else if (
          part !== own &&
          !same(before[part], form[part]) &&
          !same(this.form[part], form[part])
        )
          this.conflict = part;
      }
    } else {
      this.form = form;
    }
    this.settings = settings;
  }

  private put(part: Part, from: Form): void {
    if (!this.form) return;
    if (part === 'calendar') this.form.calendar = from.calendar;
    else if (part === 'texts') this.form.texts = from.texts;
    else if (part === 'criteria') this.form.criteria = from.criteria;
    else this.form.questions = from.questions;
  }

  private async send(part: Part): Promise<readonly Refusal[]> {
    const form = $state.snapshot(this.form) as Form;
    const version = this.settings?.version ?? 0;
    switch (part) {
      case 'calendar': {
        const input = { version, ...form.calendar };
        return (await ask('secretariat', SetCalendarDocument, { input })).setCalendar.userErrors;
      }
      case 'texts': {
        const input = { version, ...form.texts };
        return (await ask('secretariat', SetTextsDocument, { input })).setTexts.userErrors;
      }
      case 'criteria': {
        const { criteria, nomineesWrite, quorum } = form.criteria;
        const input = {
          version,
          nomineesWrite,
          quorum: quorum ?? 0,
          criteria: criteria.map((criterion) => ({ ...criterion, weight: criterion.weight ?? 0 })),
        };
        return (await ask('secretariat', SetCriteriaDocument, { input })).setCriteria.userErrors;
      }
      case 'questions': {
        const input = { version, ...form.questions };
        const answer = await ask('secretariat', SetFormQuestionsDocument, { input });
        return answer.setFormQuestions.userErrors;
      }
    }
  }
}
