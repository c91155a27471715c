import a11y from 'eslint-plugin-jsx-a11y'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['dist', '.types', 'data', '*.config.js', '.dependency-cruiser.cjs'] },
  ts.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: ['tsconfig.shared.json', 'tsconfig.server.json', 'tsconfig.web.json'] },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // A cast says "trust me"; only the mint and parsed boundaries may.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 50],
      'max-params': ['error', 4],
    },
  },
  { files: ['**/*.tsx'], ...a11y.flatConfigs.strict },
  // Plain JavaScript, because it runs before anything is installed.
  {
    files: ['**/*.mjs'],
    ...ts.configs.disableTypeChecked,
    languageOptions: { parserOptions: { project: null }, globals: { process: 'readonly', setInterval: 'readonly' } },
  },
)
