import manifest from 'virtual:elements-manifest';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import type { Preview } from '@storybook/web-components-vite';
import { define as defineBoard } from '@weir/board/define.js';
import { define as defineDesigner } from '@weir/designer/define.js';
import { ElementPage } from '../stories/docs/blocks/element-page.tsx';
import { onPage } from '../stories/support/on-page.ts';

setCustomElementsManifest(manifest);
defineBoard();
defineDesigner();

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [onPage],
  parameters: {
    a11y: { test: 'error' },
    layout: 'fullscreen',
    backgrounds: { disable: true },
    controls: { include: ['theme', 'locale', 'heading', 'selectable', 'metric', 'funnel', 'basis', 'grain', 'board'] },
    docs: { page: ElementPage },
    options: {
      storySort: {
        order: [
          'Guide',
          [
            'Welcome',
            'From nothing to a metric',
            'Embedding',
            'The document',
            'Formulas',
            'Metrics',
            'Funnels',
            'Editing boards',
            'Questions and answers',
            'Adapters',
            'Import',
            'Running',
          ],
          'Board',
          'Designer',
        ],
      },
    },
  },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: { icon: 'mirror', items: ['auto', 'light', 'dark'], dynamicTitle: true },
    },
    locale: { description: 'Language', toolbar: { icon: 'globe', items: ['en', 'zh-CN'], dynamicTitle: true } },
  },
  initialGlobals: { theme: 'light', locale: 'en' },
};

export default preview;
