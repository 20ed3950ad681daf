import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { DataAdapter } from '@weir/query';
import type { WeirDocument } from '@weir/schema';
import { asOf, emptyAdapter, exampleAdapter, exampleDocument } from './support/example.js';
import { neverAnswering, unreliable } from './support/fake-adapters.js';
import { framed, onDark, whenReady } from './support/states.js';
import { withLongNames, withRedrawnFunnel } from './support/variants.js';

interface Args {
  readonly published: WeirDocument;
  readonly draft: WeirDocument;
  readonly publishedName?: string;
  readonly funnel?: string;
  readonly adapter?: DataAdapter;
  readonly theme?: 'light' | 'dark' | 'auto';
  readonly locale?: string;
}

type Story = StoryObj<Args>;

function replay({ published, draft, publishedName, funnel, adapter, theme, locale }: Args) {
  return html`<weir-replay-view
    .published=${published}
    .draft=${draft}
    published-name=${publishedName ?? 'version 12'}
    .adapter=${adapter}
    as-of=${asOf}
    funnel=${funnel ?? 'b2b'}
    theme=${theme ?? nothing}
    locale=${locale ?? nothing}
  ></weir-replay-view>`;
}

export default {
  title: 'Designer/Replay',
  render: (args) => framed(replay(args), 820),
  args: {
    published: exampleDocument,
    draft: withRedrawnFunnel(exampleDocument),
    adapter: exampleAdapter(),
  },
  play: async ({ canvasElement }) => canvasElement.querySelector('weir-replay-view')?.ready,
} satisfies Meta<Args>;

/** What the last twelve months come to by the published version and by the draft. */
export const Default: Story = {};

export const Dark: Story = { args: { theme: 'dark' }, render: (args) => onDark(framed(replay(args), 820)) };

export const Chinese: Story = {
  args: { locale: 'zh-CN', publishedName: '版本 12', adapter: exampleAdapter('zh-CN') },
};

export const Narrow: Story = { render: (args) => framed(replay(args), 358) };

export const LongNames: Story = {
  args: { published: withLongNames(exampleDocument), draft: withLongNames(withRedrawnFunnel(exampleDocument)) },
};

/** What was changed does not change any figure: titles, targets, places. */
export const CountsTheSame: Story = { args: { draft: withLongNames(exampleDocument) } };

/** In the designer: on the drawing each figure says how it differs from the published version, and a replay is asked for at the live counts. */
export const OnTheDrawing: Story = {
  render: ({ published, draft, adapter, theme, locale }) =>
    html`<weir-designer
      style="block-size: 100vh"
      .published=${published}
      .document=${draft}
      .adapter=${adapter}
      .asOf=${asOf}
      theme=${theme ?? nothing}
      locale=${locale ?? nothing}
    ></weir-designer>`,
  play: ({ canvasElement }) => whenReady(canvasElement, 'weir-designer'),
};

/** The draft has a funnel that the published version does not have. */
export const NewFunnel: Story = { args: { published: { ...exampleDocument, funnels: [] } } };

/** The draft does not have the funnel any more. */
export const GoneFunnel: Story = { args: { draft: { ...exampleDocument, funnels: [] } } };

export const NobodyCame: Story = { args: { adapter: emptyAdapter() } };

export const Loading: Story = { args: { adapter: neverAnswering() }, play: async () => {} };

export const Failed: Story = {
  loaders: [async () => ({ adapter: unreliable(exampleAdapter()) })],
  render: (args, { loaded }) => framed(replay({ ...args, adapter: loaded['adapter'] }), 820),
};

export const WithoutData: Story = { args: { adapter: undefined } };
