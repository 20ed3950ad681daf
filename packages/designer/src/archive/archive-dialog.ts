import { describeProblem } from '@weir/ui/describe';
import { adapterFailure } from '@weir/schema';
import type { Funnel, Id, Stage, WeirDocument, WeirError } from '@weir/schema';
import { resolvePeriod } from '@weir/query';
import type { Context, DataAdapter } from '@weir/query';
import { baseStyles, buttonStyles, fieldStyles, uiMessages, utilityStyles } from '@weir/ui';
import type { WeirDialog } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { commandOf, referencesToStage } from '../editor/index.js';
import type { CommandParams, Editor } from '../editor/index.js';
import { EditorPart } from '../element/editor-part.js';
import { selectField } from '../fields/select-field.js';
import { countRecords } from '../versions/impact/count-records.js';
import { titleOf } from '../versions/say/titles.js';
import { archiveStyles } from './archive-styles.js';
import { canStartOnDay, likelySubstitute, substitutesFor } from './archive-plan.js';
import { dayToMove } from './day-to-move.js';
import { archiveMessages } from './words/index.js';

/** `standing`: since the first of those came who stand in it, so that they move. */
type Start = 'standing' | 'tomorrow' | 'day' | 'start';

/** The day since which all who stand in the stage count for the other one. */
type MovingDay = { readonly status: 'none' | 'looking' } | { readonly status: 'found'; readonly day: string };

type Standing =
  | { readonly status: 'none' | 'counting' }
  | { readonly status: 'ready'; readonly before: ReadonlyMap<Id, number>; readonly after: ReadonlyMap<Id, number> }
  | { readonly status: 'failed'; readonly error: WeirError };

/** The stage that is to be archived, and where it stands. */
interface Subject {
  readonly editor: Editor;
  readonly funnel: Funnel;
  readonly stage: Stage;
}

/** Asks which stage stands in for one that is archived, and from when; counts what comes of it. Internal to the designer's elements. */
export class ArchiveDialog extends EditorPart {
  static override styles = [baseStyles, buttonStyles, fieldStyles, utilityStyles, archiveStyles];

  @property({ attribute: false }) adapter: DataAdapter | undefined;
  @property({ attribute: false }) context: Context | undefined;
  @property({ attribute: false }) asOf: string | undefined;

  @state() private subject: Subject | null = null;
  @state() private into: Id = '';
  @state() private start: Start = 'tomorrow';
  @state() private day = '';
  @state() private standing: Standing = { status: 'none' };
  @state() private moving: MovingDay = { status: 'none' };

  @query('weir-dialog') private readonly dialog!: WeirDialog | null;

  #count: AbortController | null = null;
  #search: AbortController | null = null;

  /** Resolves when the stage was archived, or not. */
  async show(funnelId: Id, stageId: Id): Promise<void> {
    const { editor } = this;
    const funnel = editor?.document.funnels?.find(({ id }) => id === funnelId);
    const stage = funnel?.stages.find(({ id }) => id === stageId);
    const into = funnel && likelySubstitute(funnel, stageId);
    if (!editor || !funnel || !stage || into === undefined) return;
    this.subject = { editor, funnel, stage };
    this.into = into;
    this.start = !canStartOnDay(stage) ? 'start' : this.adapter ? 'standing' : 'tomorrow';
    this.day = this.#tomorrow(editor.document);
    this.standing = { status: 'none' };
    this.moving = { status: this.start === 'standing' ? 'looking' : 'none' };
    void this.#recount();
    if (this.start === 'standing') void this.#findDay(this.subject);
    await this.updateComplete;
    const answer = await this.dialog?.show();
    const params = this.#params;
    this.#count?.abort();
    this.#search?.abort();
    this.subject = null;
    if (answer === 'archive' && params) editor.run('stage/archive-into', params);
  }

  /** ISO 8601 date. */
  #tomorrow({ settings }: WeirDocument): string {
    return resolvePeriod('last-7-days', settings, this.asOf).to ?? '';
  }

  get #params(): CommandParams<'stage/archive-into'> | null {
    const { subject, into, start } = this;
    if (!subject) return null;
    if (start === 'standing' && this.moving.status !== 'found') return null;
    const from = start === 'start' ? null : this.#firstDay(subject.editor.document);
    return from === '' ? null : { funnel: subject.funnel.id, stage: subject.stage.id, into, from };
  }

  #firstDay(document: WeirDocument): string {
    if (this.start === 'day') return this.day;
    return this.start === 'standing' && this.moving.status === 'found' ? this.moving.day : this.#tomorrow(document);
  }

  /** Looks for the day since which all who stand in the stage count for the other one; where there is none, it is from tomorrow on. */
  async #findDay({ editor, funnel, stage }: Subject): Promise<void> {
    this.#search?.abort();
    const call = new AbortController();
    this.#search = call;
    const { document } = editor;
    const until = this.#tomorrow(document);
    const standingIn = async (from: string | null) => {
      const params = { funnel: funnel.id, stage: stage.id, into: this.into, from };
      const made = from === null ? document : commandOf('stage/archive-into').run(document, params).document;
      return (await this.#openIn(made, funnel.id, call.signal)).get(stage.id) ?? 0;
    };
    try {
      const day = (await standingIn(null)) === 0 ? null : await dayToMove(until, standingIn);
      if (call.signal.aborted) return;
      this.moving = day === null ? { status: 'none' } : { status: 'found', day };
      if (day !== null && this.day === until) this.day = day;
    } catch (error) {
      if (call.signal.aborted) return;
      this.moving = { status: 'none' };
      this.standing = { status: 'failed', error: adapterFailure(error) };
    }
    if (this.moving.status === 'none' && this.start === 'standing') this.start = 'tomorrow';
    if (this.standing.status !== 'failed') void this.#recount();
  }

  /** Who stands where in a funnel, by stage. */
  async #openIn(document: WeirDocument, funnel: Id, signal: AbortSignal): Promise<ReadonlyMap<Id, number>> {
    const { adapter, context, asOf } = this;
    if (!adapter) return new Map();
    const counts = await countRecords(document, adapter, [funnel], { context, asOf, signal });
    return counts.get(funnel) ?? new Map();
  }

  /** Who stands in both stages now, and who would then. */
  async #recount(): Promise<void> {
    this.#count?.abort();
    const { adapter, subject } = this;
    const params = this.#params;
    if (!adapter || !subject || !params) {
      this.standing = { status: this.start === 'standing' && adapter ? 'counting' : 'none' };
      return;
    }
    const call = new AbortController();
    this.#count = call;
    if (this.standing.status !== 'ready') this.standing = { status: 'counting' };
    const { document } = subject.editor;
    const made = commandOf('stage/archive-into').run(document, params).document;
    const count = (of: WeirDocument) => this.#openIn(of, subject.funnel.id, call.signal);
    const standing = await Promise.all([count(document), count(made)]).then(
      ([before, after]): Standing => ({ status: 'ready', before, after }),
      (error: unknown): Standing => ({ status: 'failed', error: adapterFailure(error) }),
    );
    if (!call.signal.aborted) this.standing = standing;
  }

  #set(change: { into?: Id; start?: Start; day?: string }): void {
    Object.assign(this, change);
    void this.#recount();
  }

  override render() {
    const { subject } = this;
    const stage = subject ? titleOf(subject.stage, this.localizer) : '';
    return html`<weir-dialog class="archive" heading=${this.say(archiveMessages, 'archive.heading', { stage })}>
      ${subject ? this.#renderBody(subject) : nothing}
      <button slot="actions" type="button" class="button" @click=${() => this.dialog?.close()}>
        ${this.say(uiMessages, 'ui.cancel')}
      </button>
      <button
        slot="actions"
        type="button"
        class="button primary"
        ?disabled=${subject !== null && this.#params === null}
        @click=${() => this.dialog?.close('archive')}
      >
        ${this.say(archiveMessages, 'archive.archive')}
      </button>
    </weir-dialog>`;
  }

  #renderBody({ editor, funnel, stage }: Subject): TemplateResult {
    const users = referencesToStage(editor.document, funnel.id, stage.id);
    const names = [...new Set(users.map((user) => titleOf(user, this.localizer)))];
    return html`<div class="body">
      <p class="muted">${this.say(archiveMessages, 'archive.hint')}</p>
      ${this.#renderStanding(stage)}
      ${selectField({
        label: this.say(archiveMessages, 'archive.into'),
        value: this.into,
        choices: substitutesFor(funnel, stage.id).map((choice) => ({
          value: choice.id,
          label: titleOf(choice, this.localizer),
        })),
        choose: (into) => this.#set({ into }),
      })}
      ${this.#renderStarts(stage)} ${this.#renderAfterwards(funnel, stage)}
      ${
        names.length > 0
          ? html`<div class="users">
              <span class="label">${this.say(archiveMessages, 'archive.used')}</span>
              <p>${this.localizer.list(names)}</p>
              <p class="hint">${this.say(archiveMessages, 'archive.used-hint')}</p>
            </div>`
          : nothing
      }
    </div>`;
  }

  #renderStanding({ id }: Stage): TemplateResult | typeof nothing {
    const { standing } = this;
    if (standing.status === 'none' || standing.status === 'failed') return nothing;
    const said =
      standing.status === 'ready'
        ? this.say(archiveMessages, 'archive.standing', { count: standing.before.get(id) ?? 0 })
        : this.say(archiveMessages, 'archive.counting');
    return html`<p role="status">${said} ${standing.status === 'ready' ? this.#outcome(standing, id) : nothing}</p>`;
  }

  /** What becomes of those who stand in the stage. */
  #outcome({ before, after }: Standing & { status: 'ready' }, id: Id): string {
    const count = before.get(id) ?? 0;
    const stay = after.get(id) ?? 0;
    if (count === 0) return '';
    const into = this.subject?.funnel.stages.find((each) => each.id === this.into);
    const stage = into ? titleOf(into, this.localizer) : this.into;
    if (stay >= count) return this.say(archiveMessages, 'archive.all-stay', { count });
    if (stay === 0) return this.say(archiveMessages, 'archive.all-move', { count, stage });
    return this.say(archiveMessages, 'archive.some-move', { count: count - stay, stay, stage });
  }

  #renderStarts(stage: Stage): TemplateResult {
    const canWait = canStartOnDay(stage);
    const { moving } = this;
    const others: readonly Start[] = canWait ? ['tomorrow', 'day', 'start'] : ['start'];
    const starts: readonly Start[] = moving.status === 'none' ? others : ['standing', ...others];
    return html`<fieldset>
      <legend class="label">${this.say(archiveMessages, 'archive.from')}</legend>
      ${starts.map(
        (start) =>
          html`<label class="option">
              <input type="radio" name="start" .checked=${start === this.start} @change=${() => this.#set({ start })} />
              <span>${this.say(archiveMessages, `archive.from-${start}`)}</span>
              <span class="hint">${this.#hintOf(start)}</span>
            </label>
            ${start === 'day' && this.start === 'day' ? this.#renderDay() : nothing}`,
      )}
      ${canWait ? nothing : html`<p class="hint">${this.say(archiveMessages, 'archive.only-first')}</p>`}
    </fieldset>`;
  }

  #hintOf(start: Start): string {
    const { moving, localizer } = this;
    if (start !== 'standing') return this.say(archiveMessages, `archive.from-${start}-hint`);
    return moving.status === 'found'
      ? this.say(archiveMessages, 'archive.from-standing-hint', { day: localizer.date(moving.day) })
      : this.say(archiveMessages, 'archive.finding-day');
  }

  #renderDay(): TemplateResult {
    return html`<span class="field day">
      <input
        type="date"
        aria-label=${this.say(archiveMessages, 'archive.day')}
        .value=${this.day}
        @change=${(event: Event) => this.#set({ day: (event.target as HTMLInputElement).value })}
      />
    </span>`;
  }

  #renderAfterwards(funnel: Funnel, stage: Stage): TemplateResult | typeof nothing {
    const { standing } = this;
    if (standing.status === 'failed') {
      const reason = describeProblem(this.localizer, standing.error);
      return html`<p class="subtle">${this.say(archiveMessages, 'archive.not-counted', { reason })}</p>`;
    }
    if (standing.status !== 'ready') return nothing;
    const rows = [stage, funnel.stages.find(({ id }) => id === this.into)].filter((each) => each !== undefined);
    const figure = (counts: ReadonlyMap<Id, number>, id: Id) => this.localizer.number(counts.get(id) ?? 0);
    return html`<div>
      <span class="label" id="afterwards">${this.say(archiveMessages, 'archive.afterwards')}</span>
      <table aria-labelledby="afterwards">
        <thead>
          <tr>
            <th scope="col">${this.say(archiveMessages, 'archive.stage')}</th>
            <th scope="col">${this.say(archiveMessages, 'archive.before')}</th>
            <th scope="col">${this.say(archiveMessages, 'archive.after')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (each) =>
              html`<tr>
                <th scope="row">${titleOf(each, this.localizer)}</th>
                <td>${figure(standing.before, each.id)}</td>
                <td>${figure(standing.after, each.id)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}
