import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { userEvent, waitFor } from 'storybook/test';
import type { WeirDesigner } from '@weir/designer';
import type { Formula, Metric, WeirDocument } from '@weir/schema';
import { asOf, exampleAdapter, exampleDocument } from './support/example.js';
import { whenReady } from './support/states.js';

/** The steps of the walk from nothing to a metric, each as a person finds the designer. Their pictures are those of the guide. */
interface Args {
  readonly metric?: Partial<Metric>;
  readonly page?: WeirDesigner['page'];
}

type Story = StoryObj<Args>;

const ID = 'win_rate_by_close_date';
const isWon = (field: string): Formula => ({ '==': [{ var: field }, 'won'] });
const closed: Formula = { in: [{ var: 'stage' }, ['won', 'lost']] };
/** Of the deals that were closed, the share that was won. */
const shareOf = (won: Formula): Formula => ({
  '/': [{ count: ['deals', { and: [closed, won] }, 'closed_on'] }, { count: ['deals', closed, 'closed_on'] }],
});
const formula = shareOf(isWon('stage'));
const target: Partial<Metric> = { targets: [{ value: 0.2 }] };

/** The example without the win rate that it has, and with the one that is being made, on its board where that is shown. */
function documentWith(metric: Partial<Metric> | undefined, isOnBoard: boolean): WeirDocument {
  const made: Metric[] = metric
    ? [
        {
          id: ID,
          title: { en: 'Win rate by close date', 'zh-CN': '按结单日期的赢单率' },
          kind: 'result',
          formula: null,
          format: { style: 'percent', digits: 1 },
          good: 'higher',
          ...metric,
        },
      ]
    : [];
  const boards = exampleDocument.boards?.map((board, place) =>
    place === 0 && isOnBoard
      ? {
          ...board,
          widgets: board.widgets.map((widget) =>
            widget.type === 'kpi' && widget.metric === 'win_rate' ? { ...widget, metric: ID } : widget,
          ),
        }
      : board,
  );
  return { ...exampleDocument, metrics: [...made, ...(exampleDocument.metrics ?? [])], ...(boards && { boards }) };
}

export default {
  title: 'Guide/Walk',
  tags: ['!autodocs'],
  render: ({ metric, page = 'metrics' }) =>
    html`<weir-designer
      style="block-size: 100vh"
      .document=${documentWith(metric, page === 'board')}
      .adapter=${exampleAdapter()}
      .asOf=${asOf}
      .page=${page}
    ></weir-designer>`,
  play: ({ canvasElement }) => whenReady(canvasElement, 'weir-designer'),
} satisfies Meta<Args>;

/** What is to be measured? */
export const Start: Story = {
  play: async ({ canvasElement }) => {
    await whenReady(canvasElement, 'weir-designer');
    const page = canvasElement.querySelector('weir-designer')?.shadowRoot?.querySelector('weir-metrics-page');
    const button = page?.shadowRoot?.querySelector('weir-metric-list')?.shadowRoot?.querySelector('.new');
    if (!button) throw new Error('There is no button for a new metric.');
    await userEvent.click(button);
    const dialog = page?.shadowRoot?.querySelector('weir-metric-start-dialog');
    await waitFor(() => {
      if (!dialog?.shadowRoot?.querySelector('.card')) throw new Error('The dialog is not open.');
    });
  },
};

/** Picked, filled in: the text has appeared beside the block. */
export const Filled: Story = { args: { metric: { formula } } };

/** A field that there is not. */
export const Mistake: Story = { args: { metric: { formula: shareOf(isWon('stag')) } } };

/** What it is to reach. */
export const Target: Story = { args: { metric: { formula, ...target } } };

export const OnTheBoard: Story = { args: { metric: { formula, ...target }, page: 'board' } };
