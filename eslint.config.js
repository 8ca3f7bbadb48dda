import { createRequire } from 'node:module';
import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import jsdoc from 'eslint-plugin-jsdoc';
import svelte from 'eslint-plugin-svelte';
import unicorn from 'eslint-plugin-unicorn';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const resolver = createRequire(import.meta.url).resolve('./tests/architecture/resolver.cjs');

const SCRIPTS = ['**/*.ts', '**/*.svelte'];
const SVELTE = ['**/*.svelte', '**/*.svelte.ts'];
const TESTS = ['**/*.test.ts', '**/*.bench.ts', 'tests/**'];
const TOOL_FILES = ['*.config.js', '*.config.ts', 'src/tools/**', '**/*.mjs', '**/*.cjs'];
const DOCUMENTED = ['base', 'files', 'model', 'engine', 'analysis', 'export'].map((layer) => `src/lib/${layer}/**/*.ts`);
const BELOW_WORKERS = [...DOCUMENTED, 'src/lib/i18n/**/*.ts'];

/** Layers that a component of a layer may not import, types included; value imports are judged by tests/architecture/layers.cjs too. */
const CLOSED_TO = {
	charts: ['files', 'engine', 'analysis', 'export', 'workers', 'ui', 'notebook', 'routes'],
	ui: ['files', 'model', 'engine', 'analysis', 'export', 'workers', 'charts', 'notebook', 'routes'],
	notebook: ['files', 'routes', 'cli'],
	routes: ['files', 'cli']
};
const LIBRARY = ['base', 'files', 'model', 'i18n', 'engine', 'analysis', 'export', 'charts', 'ui', 'notebook'];

export default tseslint.config(
	{ ignores: ['.svelte-kit/', 'build/', 'dist/', 'coverage/', 'test-results/', 'tests/architecture/must-fail/'] },
	js.configs.recommended,
	{
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		plugins: { unicorn },
		rules: {
			'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
			'max-params': ['error', 4],
			'unicorn/filename-case': ['error', { case: 'kebabCase', ignore: ['^\\+', '\\.svelte$'] }],
			'no-restricted-exports': [
				'error',
				{ restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }
			],
			'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
			eqeqeq: 'error',
			'no-console': 'error'
		}
	},
	{ files: SCRIPTS, extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked] },
	...svelte.configs.recommended,
	{
		files: SCRIPTS,
		languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } },
		rules: {
			// The type checker knows every name, those of the browser and of Node included.
			'no-undef': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/consistent-type-exports': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
			'@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' }],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
			// A non-null assertion stands where an index is known to be inside: the alternative is a branch that no test can reach.
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/no-confusing-void-expression': 'off',
			// tsconfig's noPropertyAccessFromIndexSignature asks for the brackets that this rule would remove.
			'@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
			'@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }]
		}
	},
	{
		files: SVELTE,
		languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
		rules: {
			'unicorn/filename-case': ['error', { cases: { kebabCase: true, pascalCase: true }, ignore: ['^\\+'] }],
			'svelte/no-at-html-tags': 'error',
			'svelte/require-each-key': 'error',
			// Static pages link to prerendered addresses that are built from `base` already.
			'svelte/no-navigation-without-resolve': 'off',
			// Props default to values and are reassigned by `bind:`; the compiler warns where that is wrong.
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived', '$bindable'] }]
		}
	},
	{
		files: ['**/*.svelte'],
		plugins: { boundaries },
		settings: {
			'import/resolver': { [resolver]: {} },
			'boundaries/elements': [
				...LIBRARY.map((type) => ({ type, pattern: `src/lib/${type}` })),
				{ type: 'workers', pattern: 'workers' },
				{ type: 'routes', pattern: 'src/routes' },
				{ type: 'cli', pattern: 'src/cli' }
			]
		},
		rules: {
			'boundaries/dependencies': [
				'error',
				{
					default: 'allow',
					policies: Object.entries(CLOSED_TO).map(([layer, closed]) => ({
						from: { element: { type: layer } },
						disallow: { to: { element: { types: { anyOf: closed } } } }
					}))
				}
			]
		}
	},
	{
		files: [...DOCUMENTED, 'workers/**/*.ts'],
		ignores: ['**/*.test.ts'],
		plugins: { jsdoc },
		rules: {
			'jsdoc/require-jsdoc': [
				'error',
				{
					publicOnly: true,
					enableFixer: false,
					require: { FunctionDeclaration: true, ClassDeclaration: true },
					contexts: ['TSInterfaceDeclaration', 'ExportNamedDeclaration > VariableDeclaration']
				}
			],
			'jsdoc/no-types': 'error',
			'jsdoc/require-throws': 'error',
			'jsdoc/check-tag-names': ['error', { typed: false }],
			'jsdoc/check-param-names': ['error', { disableMissingParamChecks: true }]
		}
	},
	{
		files: [...SCRIPTS, 'src/tools/**'],
		ignores: TESTS,
		rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] }
	},
	{
		files: BELOW_WORKERS,
		rules: {
			'no-restricted-properties': [
				'error',
				{ object: 'Math', property: 'random', message: 'Pass a random generator: the same inputs give the same bits.' },
				{ object: 'Date', property: 'now', message: 'Pass a clock.' },
				{ object: 'performance', property: 'now', message: 'Pass a clock.' }
			],
			'no-restricted-syntax': ['error', { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass a clock.' }]
		}
	},
	{
		files: TESTS,
		rules: {
			'@typescript-eslint/no-unsafe-type-assertion': 'off',
			'@typescript-eslint/consistent-type-assertions': 'off'
		}
	},
	{ files: TOOL_FILES, rules: { 'no-restricted-exports': 'off', 'no-console': 'off' } },
	{ files: ['src/cli/**'], rules: { 'no-console': 'off' } },
	{
		files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
		languageOptions: {
			globals: {
				process: 'readonly',
				console: 'readonly',
				Buffer: 'readonly',
				URL: 'readonly',
				require: 'readonly',
				module: 'writable',
				exports: 'writable',
				__dirname: 'readonly'
			}
		}
	},
	// Coefficients stand as their papers print them, with more digits than a double holds.
	{ files: ['src/lib/base/special/**'], rules: { 'no-loss-of-precision': 'off' } },
	{ files: ['src/static/**'], languageOptions: { globals: { document: 'readonly', localStorage: 'readonly' } } }
);
