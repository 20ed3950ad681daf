import { icon } from '@weir/ui';
import type { MenuEntry, MenuSelectEvent } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { MetricContext } from '../metric-context.js';
import { missingLanguages } from '../model/languages.js';
import { metricMessages } from '../words/index.js';
import { metricFacts } from './metric-facts.js';

export type MetricAction = 'duplicate' | 'board' | 'id' | 'archive' | 'delete' | 'restore';

export interface HeadOptions {
  readonly isNamesOpen: boolean;
  readonly toggleNames: () => void;
  /** Leads back to the list; absent where that stands beside it. */
  readonly back: (() => void) | undefined;
  readonly act: (action: MetricAction) => void;
}

/** What the metric is called, what it is, and what can be done with it. */
export function metricHead(context: MetricContext, options: HeadOptions): TemplateResult {
  const { metric, localizer } = context;
  const description = localizer.text(metric.description);
  return html`<div class="head">
    <div class="name">
      <div class="title">
        ${options.back ? backButton(context, options.back) : nothing}
        <h2 tabindex="-1" dir="auto">${localizer.text(metric.title) || metric.id}</h2>
        ${metric.archived ? html`<span class="badge">${icon('lock', 12)}${localizer.say(metricMessages, 'metric.archived')}</span>` : nothing}
        ${nameTools(context, options)}
      </div>
      <p class="small subtle sub" title=${description || nothing}>
        <bdi class="mono">${metric.id}</bdi>${description ? html` · <bdi>${description}</bdi>` : nothing}
      </p>
    </div>
    ${metricFacts(context)}
  </div>`;
}

function backButton({ localizer }: MetricContext, back: () => void): TemplateResult {
  return html`<button
    type="button"
    class="button quiet icon small"
    aria-label=${localizer.say(metricMessages, 'metric.metrics')}
    @click=${back}
  >
    ${icon('chevron-left')}
  </button>`;
}

function nameTools(context: MetricContext, { isNamesOpen, toggleNames, act }: HeadOptions): TemplateResult {
  const { metric, localizer, isReadOnly, locales } = context;
  const say = localizer.say.bind(localizer);
  const edit = isReadOnly ? say(metricMessages, 'metric.show-names') : say(metricMessages, 'metric.edit-names');
  const missing = new Set([
    ...missingLanguages(metric.title, locales),
    ...missingLanguages(metric.description, locales),
  ]);
  const languages = new Intl.DisplayNames([localizer.locale], { type: 'language' });
  const names = [...missing].map((locale) => languages.of(locale) ?? locale);
  return html`
    <button
      type="button"
      class="button quiet icon small"
      aria-label=${edit}
      title=${edit}
      aria-expanded=${String(isNamesOpen)}
      aria-controls="names"
      @click=${toggleNames}
    >
      ${icon(isReadOnly ? 'globe' : 'pencil', 14)}
    </button>
    ${isReadOnly ? nothing : html`<weir-menu placement="bottom-start" .items=${menuItems(context)} @menu-select=${({ value }: MenuSelectEvent) => act(value as MetricAction)}></weir-menu>`}
    ${
      names.length > 0
        ? html`<span class="badge warning"
            >${say(metricMessages, 'metric.missing-languages', { languages: localizer.list(names) })}</span
          >`
        : nothing
    }
  `;
}

function menuItems({ metric, localizer }: MetricContext): readonly MenuEntry[] {
  const say = localizer.say.bind(localizer);
  const changeId: MenuEntry = { value: 'id', label: say(metricMessages, 'metric.change-id'), icon: 'link' };
  const remove: MenuEntry = {
    value: 'delete',
    label: say(metricMessages, 'metric.delete'),
    icon: 'trash',
    danger: true,
  };
  if (metric.archived)
    return [
      { value: 'restore', label: say(metricMessages, 'metric.restore'), icon: 'history' },
      changeId,
      'separator',
      remove,
    ];
  return [
    { value: 'duplicate', label: say(metricMessages, 'metric.duplicate'), icon: 'copy' },
    { value: 'board', label: say(metricMessages, 'metric.on-board'), icon: 'board' },
    changeId,
    'separator',
    { value: 'archive', label: say(metricMessages, 'metric.archive'), icon: 'archive' },
    remove,
  ];
}
