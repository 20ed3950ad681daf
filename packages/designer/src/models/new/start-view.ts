import { describeProblem } from '@weir/ui/describe';
import type { Funnel } from '@weir/schema';
import { icon, matcherOf } from '@weir/ui';
import type { IconName, Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FunnelTemplate } from '../funnel-template.js';
import { drawPicture } from '../picture/draw-picture.js';
import { modelMessages } from '../words/index.js';
import { offeredFunnels } from './opened-template.js';
import type { OpenedTemplate } from './opened-template.js';

/** Fewer templates are seen at once, without a search. */
const SEARCH_FROM = 9;

export interface StartView {
  readonly localizer: Localizer;
  readonly templates: readonly OpenedTemplate[];
  readonly search: string;
  readonly find: (search: string) => void;
  readonly choose: (start: 'blank' | 'data' | FunnelTemplate) => void;
}

/** What a funnel can begin with: nothing, the data, or a template, each with a picture of its stages. */
export function renderStart({ localizer, templates, search, find, choose }: StartView): TemplateResult {
  const isFound = matcherOf(search);
  const textsOf = ({ title, description }: FunnelTemplate) =>
    [localizer.text(title), localizer.text(description)].join(' ');
  const found = templates.filter(({ template }) => isFound(textsOf(template)));
  return html`<div class="start">
    <div class="cards two">
      ${simpleCard('blank', 'plus', localizer.say(modelMessages, 'model.blank'), localizer.say(modelMessages, 'model.blank-about'), () => choose('blank'))}
      ${simpleCard('data', 'table', localizer.say(modelMessages, 'model.from-data'), localizer.say(modelMessages, 'model.from-data-about'), () => choose('data'))}
    </div>
    ${
      templates.length === 0
        ? nothing
        : html`<section aria-labelledby="ready-made">
            <h3 id="ready-made">${localizer.say(modelMessages, 'model.ways')}</h3>
            ${templates.length < SEARCH_FROM ? nothing : searchField(localizer, search, find)}
            ${found.length === 0 ? html`<p class="subtle">${localizer.say(modelMessages, 'model.nothing-found', { search })}</p>` : nothing}
            <div class="cards">
              ${found.map((opened) => templateCard(opened, localizer, () => choose(opened.template)))}
            </div>
          </section>`
    }
  </div>`;
}

function simpleCard(name: string, sign: IconName, title: string, about: string, click: () => void): TemplateResult {
  return html`<button type="button" class="card simple ${name}" aria-describedby="about-${name}" @click=${click}>
    <span class="sign">${icon(sign, 18)}</span>
    <span class="name">${title}</span>
    <span class="about" id="about-${name}" aria-hidden="true">${about}</span>
  </button>`;
}

function searchField(localizer: Localizer, search: string, find: (search: string) => void): TemplateResult {
  const label = localizer.say(modelMessages, 'model.find');
  return html`<label class="field find">
    ${icon('search')}
    <input
      type="search"
      placeholder=${label}
      aria-label=${label}
      .value=${search}
      @input=${(event: Event) => find((event.target as HTMLInputElement).value)}
    />
  </label>`;
}

function templateCard(
  { template, document, fault }: OpenedTemplate,
  localizer: Localizer,
  click: () => void,
): TemplateResult {
  const funnels: readonly Funnel[] = document ? offeredFunnels(template, document) : [];
  const [first, ...others] = funnels;
  const stages = funnels.reduce((sum, funnel) => sum + funnel.stages.filter(({ archived }) => !archived).length, 0);
  return html`<button
    type="button"
    class="card template"
    data-template=${template.id}
    ?disabled=${!first}
    @click=${click}
  >
    <span class="name">${localizer.text(template.title) || template.id}</span>
    <span class="about"
      >${
        document && first
          ? html`${localizer.text(template.description)}
              <span class="count">${localizer.say(modelMessages, 'model.stages', { count: stages })}</span>`
          : localizer.say(modelMessages, 'model.broken-template', {
              reason: typeof fault === 'string' ? fault : fault ? describeProblem(localizer, fault) : '',
            })
      }</span
    >
    <span class="drawing">
      ${first ? drawPicture(first, localizer) : icon('warning', 18)}
      ${others.length > 0 ? html`<span class="badge">${localizer.say(modelMessages, 'model.more-tags', { count: others.length })}</span>` : nothing}
    </span>
  </button>`;
}
