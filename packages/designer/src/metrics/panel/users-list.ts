import type { Board, Insight, Metric } from '@weir/schema';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { usersOfMetric } from '../../editor/index.js';
import type { Editor, MetricUsers } from '../../editor/index.js';
import type { Localizer } from '@weir/ui';
import type { MetricContext } from '../metric-context.js';
import { metricMessages } from '../words/index.js';

/** A person wants to see a board. */
export class ShowBoardEvent extends Event {
  constructor(readonly board: string) {
    super('show-board', { bubbles: true, composed: true });
  }
}

/** What is made of the metric or driven by it, and who shows it. */
export function usersSection(context: MetricContext, hasBoards: boolean): TemplateResult {
  const { editor, metric, localizer } = context;
  const users = usersOfMetric(editor.document, metric.id);
  return html`<section aria-labelledby="users-title">
    <div class="top">
      <h3 id="users-title" class="strong">${localizer.say(metricMessages, 'metric.users')}</h3>
      <span class="grow"></span>
      ${users.count > 0 ? html`<span class="small subtle num">${localizer.number(users.count)}</span>` : nothing}
    </div>
    ${users.count > 0 ? usersList(editor, localizer, users, hasBoards) : html`<p class="subtle small">${localizer.say(metricMessages, 'metric.used-by-none')}</p>`}
  </section>`;
}

/**
 * Who uses a metric; each leads there, where there is a page for it.
 * @param leave called before a jump, as to close a dialog
 */
export function usersList(
  editor: Editor,
  localizer: Localizer,
  users: MetricUsers,
  hasBoards: boolean,
  leave: () => void = () => undefined,
): TemplateResult {
  const say = localizer.say.bind(localizer);
  const nameOf = ({ id, title }: Metric | Board | Insight) => localizer.text(title) || id;
  const item = (name: string, kind: string, jump: ((target: EventTarget | null) => void) | null) =>
    html`<li>
      ${
        jump
          ? html`<button
              type="button"
              class="jump truncate"
              dir="auto"
              title=${name}
              @click=${(event: Event) => {
                const { currentTarget } = event;
                leave();
                jump(currentTarget);
              }}
            >
              ${name}
            </button>`
          : html`<span class="grow truncate" dir="auto" title=${name}>${name}</span>`
      }
      <span class="badge">${kind}</span>
    </li>`;
  const metric = (user: Metric, kind: string) => item(nameOf(user), kind, () => editor.select({ metric: user.id }));
  return html`<ul class="uses">
    ${users.formulas.map((user) => metric(user, say(metricMessages, 'metric.by-formula')))}
    ${users.driven.map((user) => metric(user, say(metricMessages, 'metric.by-driver')))}
    ${users.boards.map(({ board, widgets }) =>
      item(
        nameOf(board),
        say(metricMessages, 'metric.by-board', { count: widgets.length }),
        hasBoards ? (target) => target?.dispatchEvent(new ShowBoardEvent(board.id)) : null,
      ),
    )}
    ${users.insights.map((insight) => item(nameOf(insight), say(metricMessages, 'metric.by-insight'), null))}
  </ul>`;
}
