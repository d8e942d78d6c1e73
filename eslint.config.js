import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      'coverage/',
      'examples/',
      'generated/src/',
      'test/fixtures/',
      'test/golden/',
      'test/consume/fixture/',
    ],
  },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 14],
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'Only generator/cli.ts reads the process.' },
      ],
      'no-restricted-properties': [
        'error',
        { property: 'localeCompare', message: 'Locale dependent: use compareCodeUnits.' },
        { object: 'Date', property: 'now', message: 'Output must not depend on the clock.' },
      ],
    },
  },
  {
    files: ['test/**', 'bench/**', 'generator/cli.ts', '*.config.ts'],
    rules: { 'no-restricted-globals': 'off', 'max-lines-per-function': 'off' },
  },
);
