import type { ChecklistItem, Stage } from '@weir/schema';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { newText } from '../editor/index.js';
import type { WordingEvent } from '../fields/text-rows.js';
import { designerMessages } from '../words/index.js';
import { conditionPart, isUnfinishedAt } from './condition-part.js';
import { conditionShare, itemShare } from './counts/count-views.js';
import { itemName } from './counts/share-questions.js';
import { openParts } from './open-parts.js';
import { problemsAt, stagePointer } from './panel-context.js';
import type { PanelContext } from './panel-context.js';
import { addButton, foldButton, iconButton, nameInput } from './part-controls.js';
import { panelMessages } from './words/index.js';

/** What has to be done before one goes on, and the share of those in the stage who have. */
export function stageChecklist(context: PanelContext, stage: Stage): TemplateResult {
  const { editor, document, funnel, localizer, counts } = context;
  const say = localizer.say.bind(localizer);
  const items = stage.checklist ?? [];
  const add = () => {
    editor.run('checklist/add', {
      funnel: funnel.id,
      stage: stage.id,
      title: newText(document, localizer.locale, say(designerMessages, 'designer.new-item')),
    });
    context.begin(`checklist/${items.length}`);
  };
  const here = items.map((_, index) => counts?.share(itemName(index))).find((count) => count?.status === 'ready');
  return html`<section data-part="checklist">
    <h3>
      <span>${say(designerMessages, 'designer.checklist')}</span>
      <span class="subtle small num grow"
        >${here?.status === 'ready' ? say(panelMessages, 'panel.here-now', { count: here.value.of }) : nothing}</span
      >
      ${addButton(context, say(designerMessages, 'designer.item'), add)}
    </h3>
    <ul class="lines">
      ${repeat(
        items,
        ({ id }) => id,
        (item, index) => renderItem(context, stage, item, index, items.length),
      )}
    </ul>
  </section>`;
}

function renderItem(context: PanelContext, stage: Stage, item: ChecklistItem, index: number, count: number) {
  const { editor, funnel, localizer, counts } = context;
  const say = localizer.say.bind(localizer);
  const ref = { funnel: funnel.id, stage: stage.id, index };
  const name = localizer.text(item.title) || item.id;
  const part = `item ${funnel.id} ${stage.id} ${item.id}`;
  const share = counts?.share(itemName(index));
  const mistakes = problemsAt(editor, `${stagePointer(context, stage)}/checklist/${index}`);
  const hasMistake = mistakes.some(({ severity }) => severity !== 'info');
  return html`<li data-part="checklist/${index}" class=${hasMistake ? 'mistaken' : ''}>
    <div class="line">
      ${foldButton(context, part, name)}
      ${nameInput(context, item.title, item.id, say(designerMessages, 'designer.item'), (locale, title) =>
        editor.run('checklist/rename', { ...ref, locale, title }),
      )}
      ${item.required === true ? html`<span class="badge">${say(designerMessages, 'designer.required')}</span>` : nothing}
      ${share ? itemShare(context, name, share) : nothing}
      ${iconButton(context, 'x', say(designerMessages, 'designer.delete-named', { name }), () =>
        editor.run('checklist/delete', ref),
      )}
    </div>
    ${openParts.has(editor, part) ? renderDetails(context, stage, item, index, count) : nothing}
  </li>`;
}

function renderDetails(context: PanelContext, stage: Stage, item: ChecklistItem, index: number, count: number) {
  const { editor, funnel, localizer, locales, isReadOnly, counts } = context;
  const say = localizer.say.bind(localizer);
  const ref = { funnel: funnel.id, stage: stage.id, index };
  const name = localizer.text(item.title) || item.id;
  const pointer = `${stagePointer(context, stage)}/checklist/${index}`;
  const dataset = rowsOf(context, stage);
  const place = `${funnel.id} ${stage.id} item ${item.id} ${dataset}`;
  const hasMistake = problemsAt(editor, pointer).some(({ severity }) => severity === 'error');
  const isUnfinished = isUnfinishedAt(editor, place, item.when);
  const move = (to: number) => editor.run('checklist/move', { ...ref, to });
  return html`<div class="details">
    ${
      locales.length > 1
        ? html`<weir-text-rows
            .label=${say(designerMessages, 'designer.name')}
            .text=${item.title}
            .locales=${locales}
            placeholder=${item.id}
            .isReadOnly=${isReadOnly}
            @wording=${({ locale, wording, plainIs }: WordingEvent) =>
              editor.run('checklist/rename', { ...ref, locale, title: wording, plainIs })}
            @leave=${() => editor.endStep()}
          ></weir-text-rows>`
        : nothing
    }
    ${
      dataset === undefined
        ? html`<p class="hint">${say(panelMessages, 'panel.no-condition-yet')}</p>`
        : conditionPart(context, {
            label: say(panelMessages, 'panel.done-when'),
            part: `checklist/${index}/when`,
            place,
            pointer: `${pointer}/when`,
            dataset,
            value: item.when,
            set: (when) => editor.run('checklist/set-condition', { ...ref, when }),
          })
    }
    ${
      counts && (item.when !== undefined || isUnfinished)
        ? conditionShare(
            context,
            counts.share(itemName(index)),
            isUnfinished ? 'unfinished' : hasMistake ? 'mistaken' : null,
          )
        : nothing
    }
    <div class="line">
      <label class="check small grow">
        <input
          type="checkbox"
          .checked=${item.required === true}
          ?disabled=${isReadOnly}
          @change=${(event: Event) =>
            editor.run('checklist/set-required', { ...ref, required: (event.target as HTMLInputElement).checked })}
        />${say(designerMessages, 'designer.required')}
      </label>
      ${iconButton(context, 'arrow-up', say(panelMessages, 'panel.move-up', { name }), () => move(index - 1), index === 0)}
      ${iconButton(
        context,
        'arrow-down',
        say(panelMessages, 'panel.move-down', { name }),
        () => move(index + 1),
        index === count - 1,
      )}
    </div>
  </div>`;
}

/** The rows that an item is asked of: those of the funnel's values, else those that somebody enters by. */
function rowsOf({ funnel, document }: PanelContext, stage: Stage): string | undefined {
  const datasets = new Set(document.datasets?.map(({ id }) => id));
  const [first] = [funnel.value?.dataset, ...(stage.enters ?? []).map(({ dataset }) => dataset)].filter(
    (dataset) => dataset !== undefined && datasets.has(dataset),
  );
  return first;
}
