import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', '.relais', 'node_modules', 'coverage'] },
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        Buffer: 'readonly',
        AbortSignal: 'readonly',
        AbortController: 'readonly',
        setImmediate: 'readonly',
        Headers: 'readonly',
        performance: 'readonly',
      },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
    },
  },
  {
    // Nothing but configuration reads the environment.
    files: ['{apps,libs,activities,workflows}/**/*.{ts,tsx}'],
    ignores: ['libs/infra/configuration.ts', 'libs/infra/configuration-*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read it through libs/infra/configuration.ts.' },
      ],
    },
  },
  {
    // Determinism: a workflow knows types and its own sandbox. `regex`, because a `group` beginning with # is a comment.
    files: ['workflows/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'Buffer', 'console', 'setInterval'],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^#(activities|libs/domaine)/',
              allowTypeImports: true,
              message: 'Types only: a value would pull the world into the bundle.',
            },
            {
              regex: '^#libs/(registre|infra|calendrier)/',
              message: 'A workflow asks the record through an activity.',
            },
            { regex: '^(@nestjs/|node:|pg$|nodemailer|luxon|drizzle-orm)', message: 'Not in the sandbox.' },
          ],
        },
      ],
    },
  },
  { files: ['apps/relais/**/*.ts', 'bench/**/*.ts'], rules: { 'no-console': 'off' } },
  prettier,
);
