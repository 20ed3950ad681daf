import type { Question } from '@weir/query';
import type { Id } from '@weir/schema';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { MetricFigures } from '../metrics/live/metric-live.js';
import type { MetricSource } from '../metrics/live/metric-live.js';
import type { MetricsPage as MetricsPart } from '../metrics/metrics-page.js';
import { firstMetric } from '../metrics/model/metric-groups.js';
import type { OnBoardEvent } from '../metrics/panel/on-board-event.js';
import type { ShowBoardEvent } from '../metrics/panel/users-list.js';
import type { ProblemPlace } from '../problems/place-of-problem.js';
import type { ShowPlaceEvent } from '../problems/problem-list.js';
import { onBoardNotice } from '../shell/on-board-notice.js';
import type { Shell } from '../shell/shell.js';
import { designerMessages } from '../words/index.js';

/** The page of the metrics, and the problems. */
export class MetricsPage {
  readonly #figures: MetricFigures;

  constructor(
    private readonly shell: Shell,
    private readonly to: {
      readonly place: (place: ProblemPlace) => void;
      readonly board: (board: Id) => void;
    },
  ) {
    this.#figures = new MetricFigures(shell.live, () => shell.changed());
  }

  get part(): MetricsPart | null {
    return this.shell.find('weir-metrics-page');
  }

  questions(source: MetricSource): Record<string, Question> {
    return this.#figures.questions(source, this.shell.editor.selection.metric, true);
  }

  /** In a narrow place the list stands by itself, and a person chooses. */
  chooseFirst(): void {
    const { editor } = this.shell;
    if (this.shell.isNarrow() || editor.selection.metric !== null) return;
    editor.select({ metric: firstMetric(editor.document)?.id ?? null });
  }

  /** To the part of the chosen metric that a pointer names. */
  async reveal(parts: readonly string[]): Promise<void> {
    await this.shell.drawn();
    await this.part?.focusPart(parts);
  }

  render(source: MetricSource): TemplateResult {
    const { editor, designer } = this.shell;
    const { adapter, isReadOnly } = this.shell;
    const { context } = designer;
    const isNarrow = this.shell.isNarrow();
    return html`<div
      class="page metrics"
      @show-board=${({ board }: ShowBoardEvent) => this.to.board(board)}
      @on-board=${this.#sayOnBoard}
    >
      <weir-metrics-page
        .editor=${editor}
        .adapter=${adapter}
        .context=${context}
        .isReadOnly=${isReadOnly}
        .isNarrow=${isNarrow}
        .live=${this.#figures.live(source)}
      ></weir-metrics-page>
      <weir-problem-list
        .editor=${editor}
        .isReadOnly=${isReadOnly}
        .isFolded=${isNarrow}
        @show-place=${({ place }: ShowPlaceEvent) => this.to.place(place)}
      ></weir-problem-list>
    </div>`;
  }

  readonly #sayOnBoard = (event: OnBoardEvent): void => {
    event.stopPropagation();
    const { editor, localizer } = this.shell;
    const notice = onBoardNotice(editor.document, event.metric, localizer);
    if (!notice) return;
    const label = localizer.say(designerMessages, 'designer.show-board');
    const action = { label, run: () => this.to.board(notice.board) };
    this.shell.toast({ message: notice.message, tone: 'positive', action });
  };
}
