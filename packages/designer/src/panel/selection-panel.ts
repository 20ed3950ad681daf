import type { Context, DataAdapter } from '@weir/query';
import type { Stage, Transition, WeirDocument } from '@weir/schema';
import {
  baseStyles,
  badgeStyles,
  buttonStyles,
  fieldStyles,
  icon,
  itemStyles,
  uiMessages,
  utilityStyles,
} from '@weir/ui';
import type { MenuEntry, MenuSelectEvent } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { stageTitle } from '../canvas/draw-funnel.js';
import { applyFix, indexOfTransition, newText } from '../editor/index.js';
import type { TransitionKey } from '../editor/index.js';
import { EditorPart } from '../element/editor-part.js';
import { kindStyles } from '../element/kind-styles.js';
import { PartRequestEvent } from '../element/events.js';
import type { TargetDialog } from '../outline/target-dialog.js';
import { problemStyles } from '../fields/problem-lines.js';
import type { FixEvent } from '../fields/fix-event.js';
import type { TextRows } from '../fields/text-rows.js';
import { designerMessages } from '../words/index.js';
import { stageProperties } from '../models/custom/stage-properties-section.js';
import type { DocumentCounts } from './counts/panel-counts.js';
import { funnelSections } from './funnel-sections.js';
import { panelContext } from './panel-context.js';
import type { PanelContext } from './panel-context.js';
import { panelStyles } from './panel-styles.js';
import { severalSections } from './several-sections.js';
import { stageBasics } from './stage-basics.js';
import { stageBenchmark } from './stage-benchmark.js';
import { stageChecklist } from './stage-checklist.js';
import { stageRoles } from './stage-roles.js';
import { stageSignals } from './stage-signals.js';
import { stageWays } from './stage-ways.js';
import { stageTimes } from './times/stage-times.js';
import type { LiveTimes } from './times/times-question.js';
import { transitionSections } from './transition-sections.js';

/** What a jump to a part goes to. */
const FIELDS = 'weir-condition-editor, weir-formula-editor, weir-text-rows, weir-number-field, input, select, button';

/**
 * Settings of what is selected: a stage, a transition, several, or the funnel itself. Internal to the designer's elements.
 *
 * @slot stage-panel - under the settings of a stage
 * @slot transition-panel - under those of a transition
 * @slot funnel-panel - under those of the funnel
 */
export class SelectionPanel extends EditorPart {
  static override styles = [
    baseStyles,
    badgeStyles,
    buttonStyles,
    fieldStyles,
    itemStyles,
    utilityStyles,
    kindStyles,
    problemStyles,
    panelStyles,
  ];

  /** Gives the values that fields have. */
  @property({ attribute: false }) adapter?: DataAdapter;
  @property({ attribute: false }) context?: Context;
  /** What conditions find in the data. */
  @property({ attribute: false }) counts?: (document: WeirDocument) => DocumentCounts;

  /** How long those took who got on from the stage that is selected. */
  @property({ attribute: false }) times?: LiveTimes;

  @query('weir-target-dialog') private readonly targets!: TargetDialog | null;

  /** Puts the focus on the heading, from where Tab goes through the fields. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  /** Goes to the field of a part of what is selected, such as `['enters', '0', 'when']`, else to the heading. */
  async focusPart(parts: readonly string[]): Promise<void> {
    await this.updateComplete;
    for (let length = parts.length; length > 0; length--) {
      const name = CSS.escape(parts.slice(0, length).join('/'));
      const part = this.renderRoot.querySelector<HTMLElement>(`[data-part="${name}"]`);
      if (!part) continue;
      part.scrollIntoView({ block: 'nearest' });
      const field = part.matches(FIELDS) ? part : part.querySelector<HTMLElement>(FIELDS);
      (field ?? this).focus();
      return;
    }
    this.focus();
  }

  /** Has the name of the funnel written. */
  async name(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<TextRows>('weir-text-rows')?.select();
  }

  /** To the first field of a line that was just added. */
  async #begin(part: string): Promise<void> {
    await this.updateComplete;
    const field = this.renderRoot
      .querySelector(`[data-part="${CSS.escape(part)}"]`)
      ?.querySelector<HTMLInputElement | HTMLSelectElement>('input, select');
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  }

  /** The stage stays selected: it may lead to others too. */
  async #connect(): Promise<void> {
    const [stage] = this.editor?.selection.stages ?? [];
    const isDone = await this.targets?.choose('connect');
    if (isDone && stage !== undefined) this.editor?.select({ stages: [stage], transitions: [] });
  }

  /** Goes to where a transition from the stage is made. */
  async focusConnect(): Promise<void> {
    await this.updateComplete;
    const button = this.renderRoot.querySelector<HTMLElement>('.connect');
    button?.scrollIntoView({ block: 'nearest' });
    button?.focus();
  }

  override render() {
    const { editor } = this;
    const funnel = editor?.document.funnels?.find(({ id }) => id === editor.selection.funnel);
    if (!editor || !funnel) return nothing;
    const context: PanelContext = {
      ...panelContext(editor, funnel, this.localizer, this.isReadOnly, {
        update: () => this.requestUpdate(),
        begin: (part) => void this.#begin(part),
        connect: () => void this.#connect(),
      }),
      adapter: this.adapter,
      context: this.context,
      counts: this.counts?.(editor.document),
      times: this.times,
    };
    const { stages, transitions } = editor.selection;
    if (stages.length + transitions.length > 1) return this.#renderSeveral(context);
    const stage = funnel.stages.find(({ id }) => id === stages[0]);
    if (stage) return this.#renderStage(context, stage);
    const [key] = transitions;
    const transition = key === undefined ? undefined : funnel.transitions?.[indexOfTransition(funnel, key)];
    if (transition && key !== undefined) return this.#renderTransition(context, transition, key);
    return this.#renderFunnel(context);
  }

  #renderStage(context: PanelContext, stage: Stage): TemplateResult {
    const { editor, funnel, localizer } = context;
    const ref = { funnel: funnel.id, stage: stage.id };
    const duplicate = () => {
      const title = this.say(designerMessages, 'designer.copy-of', { title: stageTitle(stage, localizer) });
      editor.run('stage/duplicate', { ...ref, title: newText(editor.document, localizer.locale, title) });
    };
    const actions = {
      duplicate,
      delete: () => editor.run('stage/delete', { funnel: funnel.id, stages: [stage.id] }),
      restore: () => editor.run('stage/restore', ref),
    };
    const kind = this.say(designerMessages, 'designer.kind', { kind: stage.kind });
    return html`
      ${this.#renderHeader({
        swatch: stage.kind,
        title: stageTitle(stage, localizer),
        badge: stage.archived ? this.say(designerMessages, 'designer.archived') : kind,
        actions,
        isArchived: stage.archived === true,
      })}
      ${keyed(
        `${funnel.id} ${stage.id}`,
        html`<div @fix=${this.#fix}>
          ${stageBasics(context, stage)} ${stageSignals(context, stage)} ${stageWays(context, stage)}
          ${stageChecklist(context, stage)} ${stageTimes(context, stage)} ${stageRoles(context, stage)}
          ${stageBenchmark(context, stage)} ${stageProperties(context, stage)}
          <slot name="stage-panel"></slot>
        </div>`,
      )}
      ${this.isReadOnly ? nothing : html`<weir-target-dialog .editor=${editor}></weir-target-dialog>`}
    `;
  }

  #renderTransition(context: PanelContext, transition: Transition, key: TransitionKey): TemplateResult {
    const { editor, document, funnel, localizer } = context;
    const { from, to } = transition;
    const target = typeof to === 'string' ? { funnel: funnel.id, stage: to } : to;
    const nameOf = (funnelId: string, id: string) => {
      const stages = document.funnels?.find((each) => each.id === funnelId)?.stages;
      return stageTitle(stages?.find((stage) => stage.id === id) ?? { id }, localizer);
    };
    const title = this.say(designerMessages, 'designer.from-to', {
      from: nameOf(funnel.id, from),
      to: nameOf(target.funnel, target.stage),
    });
    const actions = { delete: () => editor.run('transition/delete', { funnel: funnel.id, transition: key }) };
    const badge = this.say(designerMessages, 'designer.transition-kind', { kind: transition.kind });
    return html`
      ${this.#renderHeader({ swatch: 'transition', title, badge, actions })}
      ${keyed(`${funnel.id} ${from} ${indexOfTransition(funnel, key)}`, html`<div @fix=${this.#fix}>${transitionSections(context, transition, key)}<slot name="transition-panel"></slot></div>`)}
    `;
  }

  #renderFunnel(context: PanelContext): TemplateResult {
    const { editor, funnel, localizer } = context;
    const title = localizer.text(funnel.title) || funnel.id;
    const actions = {
      duplicate: () => {
        const copy = this.say(designerMessages, 'designer.copy-of', { title });
        editor.run('funnel/duplicate', { funnel: funnel.id, title: newText(editor.document, localizer.locale, copy) });
      },
      delete: () => editor.run('funnel/delete', { funnel: funnel.id }),
      restore: () => editor.run('funnel/restore', { funnel: funnel.id }),
    };
    const isArchived = funnel.archived === true;
    const badge = isArchived
      ? this.say(designerMessages, 'designer.archived')
      : this.say(designerMessages, 'designer.funnel');
    return html`
      ${this.#renderHeader({ title, badge, actions, isArchived })}
      ${keyed(editor.keyOf('funnels', funnel.id), html`<div @fix=${this.#fix}>${funnelSections(context)}<slot name="funnel-panel"></slot></div>`)}
    `;
  }

  #renderSeveral(context: PanelContext): TemplateResult {
    const { editor, funnel } = context;
    const { stages, transitions } = editor.selection;
    const title = this.say(designerMessages, 'designer.selected-count', {
      stages: stages.length,
      transitions: transitions.length,
    });
    const remove = () => editor.run('stage/delete', { funnel: funnel.id, stages, transitions });
    return html`
      ${this.#renderHeader({ title, actions: {} })} ${severalSections(context)}
      ${
        this.isReadOnly
          ? nothing
          : html`<section>
              <div>
                <button type="button" class="button danger" @click=${remove}>
                  ${icon('trash')}${this.say(designerMessages, 'designer.delete')}
                </button>
              </div>
            </section>`
      }
    `;
  }

  #renderHeader({ swatch, title, badge, actions, isArchived = false }: Header): TemplateResult {
    const items: MenuEntry[] = [];
    const add = (value: keyof Header['actions'], entry: Omit<Extract<MenuEntry, { value: string }>, 'value'>) =>
      actions[value] && items.push({ value, ...entry });
    if (isArchived) add('restore', { label: this.say(designerMessages, 'designer.restore'), icon: 'history' });
    else {
      add('duplicate', { label: this.say(designerMessages, 'designer.duplicate'), icon: 'copy' });
      add('delete', { label: this.say(designerMessages, 'designer.delete'), icon: 'trash', danger: true });
    }
    const act = ({ value }: MenuSelectEvent) => actions[value as keyof Header['actions']]?.();
    return html`<div class="head">
      ${swatch ? html`<span class="swatch ${swatch}"></span>` : nothing}
      <h2 tabindex="-1">${title}</h2>
      ${badge ? html`<span class="badge">${badge}</span>` : nothing}
      <span class="grow"></span>
      ${
        this.isReadOnly || items.length === 0
          ? nothing
          : html`<weir-menu placement="bottom-end" .items=${items} @menu-select=${act}></weir-menu>`
      }
      <button
        type="button"
        class="button quiet icon small"
        aria-label=${this.say(uiMessages, 'ui.close')}
        @click=${() => this.emit(new PartRequestEvent('close-panel'))}
      >
        ${icon('x')}
      </button>
    </div>`;
  }

  readonly #fix = ({ problem, fix }: FixEvent): void => {
    if (this.editor) applyFix(this.editor, problem, fix);
  };
}

interface Header {
  readonly swatch?: string;
  readonly title: string;
  readonly badge?: string;
  readonly actions: {
    readonly duplicate?: () => unknown;
    readonly delete?: () => unknown;
    readonly restore?: () => unknown;
  };
  readonly isArchived?: boolean;
}
