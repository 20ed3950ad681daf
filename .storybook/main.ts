import type { StorybookConfig } from '@storybook/web-components-vite';
import { sourceConditions } from '../vite.config.ts';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({ ...vite, resolve: { ...vite.resolve, conditions: [...sourceConditions, 'browser'] } }),
};

export default config;
