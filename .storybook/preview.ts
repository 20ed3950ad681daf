import type { Preview } from '@storybook/web-components-vite';

const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' }, layout: 'fullscreen' },
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
