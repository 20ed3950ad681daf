import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['**/dist/**', '**/generated/**', '**/storybook-static/**', 'coverage/**', '**/*.mjs', '**/*.js'] },
  ...ts.configs.recommended,
  lit['flat/recommended'],
  wc['flat/recommended'],
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-restricted-globals': ['error', { name: 'event', message: 'Use the handler’s argument.' }],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.object.name=/^(document|window|globalThis)$/][callee.property.name='addEventListener']",
          message: 'A Weir element listens on itself only.',
        },
        { selector: 'ExportAllDeclaration', message: 'Export by name.' },
      ],
    },
  },
  {
    files: ['tests/**', '**/*.test.ts', 'packages/demo/**', 'stories/**'],
    rules: { 'no-restricted-syntax': 'off', 'wc/guard-super-call': 'off' },
  },
);
