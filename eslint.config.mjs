import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What Google gives to a script. Only src/google may name it, so that everything else runs anywhere. */
const googleNames = [
  'SpreadsheetApp',
  'MailApp',
  'GmailApp',
  'CalendarApp',
  'DriveApp',
  'DocumentApp',
  'FormApp',
  'UrlFetchApp',
  'ScriptApp',
  'HtmlService',
  'ContentService',
  'LockService',
  'PropertiesService',
  'CacheService',
  'Session',
  'Utilities',
  'Logger',
  'console',
  'Browser',
];

/** Time and chance are arguments: whatever takes them can be tested, and runs again the same. */
const hiddenInputs = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The moment is an argument.' },
  { selector: "CallExpression[callee.name='Date']", message: 'The moment is an argument.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The moment is an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Chance is an argument.',
  },
];

export default defineConfig(
  globalIgnores(['dist/', 'build/', 'coverage/', '**/fixtures/']),
  js.configs.recommended,
  {
    rules: {
      'max-lines': ['error', 300],
      'no-empty': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // What arrives by cell or file may hold control characters, and is cleaned of them by such expressions.
      'no-control-regex': 'off',
      // Prettier breaks lines so that this cannot happen.
      'no-unexpected-multiline': 'off',
    },
  },
  {
    files: ['{src,sidebar,templates,local}/**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines-per-function': ['error', 70],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // The compiler's own checks of unused names know types better.
      '@typescript-eslint/no-unused-vars': 'off',
    },
  },
  { files: ['sidebar/**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': ['error', ...hiddenInputs] } },
  {
    files: ['{src,templates}/**/*.ts'],
    ignores: ['src/google/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...hiddenInputs,
        {
          selector: "TSQualifiedName[left.name='GoogleAppsScript']",
          message: 'Only src/google names Google’s services.',
        },
      ],
      'no-restricted-globals': [
        'error',
        ...googleNames.map(name => ({ name, message: 'Only src/google names Google’s services.' })),
      ],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    rules: {
      // A test that finds nothing fails all the same.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
      'max-lines-per-function': ['error', 120],
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'Buffer', 'URL', 'setTimeout', 'performance', 'module'].map(name => [name, 'readonly']),
      ),
    },
  },
);
