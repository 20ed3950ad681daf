import { correlationIn, metricTitle } from '@weir/board';
import type { Correlation } from '@weir/board';
import type { Id } from '@weir/schema';
import { icon } from '@weir/ui';
import type { MenuEntry, MenuSelectEvent, WeirCombobox } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { partProblems } from '../form/part-problems.js';
import type { MetricContext } from '../metric-context.js';
import { metricMessages } from '../words/index.js';

type DriverAction = 'open' | 'earlier' | 'later' | 'remove';

/** Metrics that are believed to move this one, with how far they have gone together. */
export function driversCard(context: MetricContext): TemplateResult {
  const { editor, metric, localizer, isReadOnly } = context;
  const say = localizer.say.bind(localizer);
  const { drivers = [] } = metric;
  const options = (editor.document.metrics ?? [])
    .filter(({ id, archived }) => !archived && id !== metric.id && !drivers.includes(id))
    .map(({ id }) => ({ value: id, label: metricTitle(localizer, editor.document, id) }));
  const add = (event: Event) => {
    const [driver] = (event.target as WeirCombobox).selected;
    if (typeof driver === 'string') editor.run('driver/add', { metric: metric.id, driver });
  };
  return html`<section class="card believed" aria-labelledby="drivers-title">
    <h3 id="drivers-title">${say(metricMessages, 'metric.drivers')}</h3>
    ${drivers.length === 0 ? html`<p class="subtle">${say(metricMessages, 'metric.no-drivers')}</p>` : nothing}
    <ul class="drivers">
      ${drivers.map((driver, index) => driverItem(context, driver, index))}
    </ul>
    ${drivers.length > 0 ? html`<span class="badge">${say(metricMessages, 'metric.hypothesis')}</span>` : nothing}
    <span class="grow"></span>
    ${
      isReadOnly || options.length === 0
        ? nothing
        : html`<weir-combobox
            look="add"
            class="muted"
            label=${say(metricMessages, 'metric.driver')}
            .options=${options}
            @change=${add}
          ></weir-combobox>`
    }
  </section>`;
}

function driverItem(context: MetricContext, driver: Id, index: number): TemplateResult {
  const { editor, metric, localizer, isReadOnly, live } = context;
  const { document } = editor;
  const name = metricTitle(localizer, document, driver);
  const isThere = document.metrics?.some(({ id }) => id === driver) ?? false;
  const answer = live.driversOf(metric.id);
  const together = answer && correlationIn(answer, metric.id, driver);
  const grain = answer && isWeekly(answer.periods) ? 'week' : 'month';
  const readable = isThere ? jump(context, driver, name) : html`<span>${name}</span>`;
  return html`<li class="driver" data-part="drivers/${index}">
    ${isReadOnly ? readable : driverMenu(context, driver, index, name, isThere)}
    ${together ? html`<span class="small subtle num">${correlationText(context, together, grain)}</span>` : nothing}
    ${partProblems(context, 'drivers', index)}
  </li>`;
}

function correlationText({ localizer }: MetricContext, { r, n }: Correlation, grain: 'week' | 'month'): string {
  return localizer.say(metricMessages, 'metric.correlation', { r: localizer.number(r, { digits: 2 }), n, grain });
}

function jump({ editor }: MetricContext, driver: Id, name: string): TemplateResult {
  return html`<button type="button" class="jump" dir="auto" @click=${() => editor.select({ metric: driver })}>
    ${name}
  </button>`;
}

function driverMenu(context: MetricContext, driver: Id, index: number, name: string, isThere: boolean): TemplateResult {
  const { editor, metric, localizer } = context;
  const say = localizer.say.bind(localizer);
  const count = metric.drivers?.length ?? 0;
  const items: MenuEntry[] = [
    ...(isThere ? [{ value: 'open', label: say(metricMessages, 'metric.open'), icon: 'arrow-right' } as const] : []),
    { value: 'earlier', label: say(metricMessages, 'metric.move-earlier'), icon: 'arrow-up', disabled: index === 0 },
    {
      value: 'later',
      label: say(metricMessages, 'metric.move-later'),
      icon: 'arrow-down',
      disabled: index === count - 1,
    },
    'separator',
    { value: 'remove', label: say(metricMessages, 'metric.remove'), icon: 'x', danger: true },
  ];
  const act = ({ value }: MenuSelectEvent) => {
    const action = value as DriverAction;
    if (action === 'open') editor.select({ metric: driver });
    else if (action === 'remove') editor.run('driver/delete', { metric: metric.id, index });
    else editor.run('driver/move', { metric: metric.id, index, to: index + (action === 'earlier' ? -1 : 1) });
  };
  return html`<weir-menu label=${name} .items=${items} @menu-select=${act}>
    <button slot="trigger" type="button" class="fact" dir="auto">${name}${icon('chevron-down', 14)}</button>
  </weir-menu>`;
}

function isWeekly([first]: readonly { readonly from: string | null; readonly to: string | null }[]): boolean {
  if (!first?.from || !first.to) return false;
  return Date.parse(first.to) - Date.parse(first.from) <= 7 * 86_400_000;
}
