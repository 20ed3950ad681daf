import type { StorybookConfig } from '@storybook/web-components-vite';
import { sourceConditions } from '../vite.config.ts';
import { elementsManifest } from './elements-manifest.ts';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), elementsManifest()],
    resolve: { ...vite.resolve, conditions: [...sourceConditions, 'browser'] },
    worker: { ...vite.worker, format: 'es' },
    build: { ...vite.build, target: 'es2022', chunkSizeWarningLimit: 3000 },
  }),
};

export default config;
