// Who may import whom. The list is the order: every layer may import those before it, unless a rule below says otherwise.
const { join } = require('node:path');

const layers = [
	['data', '^(scenarios|seeds)/'],
	['base', '^src/lib/base/'],
	['files', '^src/lib/files/'],
	['model', '^src/lib/model/'],
	['i18n', '^src/lib/i18n/'],
	['engine', '^src/lib/engine/'],
	['analysis', '^src/lib/analysis/'],
	['export', '^src/lib/export/'],
	['workers', '^workers/'],
	['charts', '^src/lib/charts/'],
	['ui', '^src/lib/ui/'],
	['notebook', '^src/lib/notebook/'],
	['routes', '^src/(routes/|hooks)'],
	['cli', '^src/cli/']
];

const rule = (name, from, to) => ({ name, severity: 'error', from, to });
// No ^: from the must-fail tree packages resolve to ../../../node_modules.
const pkg = (names) => `node_modules/(@types/)?(${names})`;
const inside = (rooms) => `^src/lib/(${rooms})/`;
const FRONT_DOORS = 'base|files|model|i18n|engine|analysis|export|charts|ui|notebook';

const upward = layers
	.slice(0, -1)
	.map(([name, path], index) => rule(`${name}-imports-upward`, { path }, { path: layers.slice(index + 1).map(([, above]) => above) }));

const order = [
	...upward,
	// A component may render itself, as a tree does.
	rule('no-circular', { path: '(.+)' }, { circular: true, pathNot: '^$1$' }),
	rule('charts-are-pure-views', { path: inside('charts') }, { path: ['^workers/', inside('files|engine|analysis|export')] }),
	rule('ui-knows-no-domain', { path: inside('ui') }, { path: ['^workers/', inside('files|model|engine|analysis|export|charts')] }),
	// .server files run at build time only: the prerendered page carries the result of a run made there.
	rule(
		'main-thread-goes-through-workers',
		{ path: '^src/(lib/notebook|routes)/', pathNot: '(\\.server|\\.test)\\.ts$|/\\+server\\.ts$' },
		{ path: inside('files|engine|analysis'), dependencyTypesNot: ['type-only'] }
	),
	rule('cli-is-headless', { path: '^src/cli/' }, { path: [inside('charts|ui'), '^src/routes/', '\\.svelte(\\.ts)?$', pkg('svelte|d3')] }),
	rule(
		'core-is-framework-free',
		{ path: inside('base|files|model|i18n|engine|analysis|export') },
		{ path: [pkg('svelte|@sveltejs|d3|comlink'), '^\\$app/', '\\.svelte(\\.ts)?$'] }
	),
	rule(
		'judge-and-generator-apart',
		{ path: '^src/lib/engine/(interpret|wasm)/' },
		{ path: '^src/lib/engine/(interpret|wasm)/', pathNot: '^src/lib/engine/$1/' }
	)
];

const packages = [
	rule('file-parsers-only-in-files', { pathNot: inside('files') }, { path: pkg('yaml|papaparse') }),
	rule('mathjs-only-in-parser', { pathNot: '^src/lib/engine/parse/' }, { path: pkg('mathjs') }),
	rule('statistics-only-in-analysis', { pathNot: inside('analysis') }, { path: pkg('simple-statistics') }),
	rule('d3-only-in-charts', { pathNot: inside('charts') }, { path: pkg('d3') }),
	rule('valibot-only-at-borders', { pathNot: inside('model|notebook') }, { path: pkg('valibot') }),
	rule('comlink-only-in-workers', { pathNot: '^workers/' }, { path: pkg('comlink') }),
	rule('hucre-behind-the-writer', { pathNot: '^(src/lib/export/xlsx/hucre-writer.ts$|tests/)' }, { path: pkg('hucre') }),
	rule('commander-only-in-cli', { pathNot: '^src/cli/' }, { path: pkg('commander') })
];

const doors = [
	rule(
		'workers-front-door',
		{ path: '^src/' },
		{ path: '^workers/(?!(client|notebook-client|sensitivity-client|ensemble-client|thread-pool|api)\\.ts$)' }
	),
	rule(
		'folder-front-door',
		{ path: '^src/lib/([^/]+)/', pathNot: '\\.test\\.ts$' },
		{ path: `^src/lib/(${FRONT_DOORS})/(?!index\\.ts$)`, pathNot: '^src/lib/$1/' }
	),
	rule(
		'folder-front-door-outside',
		{ path: '^(workers|src/routes|src/cli)/', pathNot: '\\.test\\.ts$' },
		// The notebook's pure parts have doors of their own, so that the command line reads links without loading a component.
		// A notebook has a door for each kind of page, so that reading does not bring what only writing needs.
		{
			path: `^src/lib/(${FRONT_DOORS})/(?!index\\.ts$)`,
			pathNot:
				'^src/lib/notebook/((link|document|sensitivity|chance)/index|chance/(views|likely)|reading|writing|publish|comparing|tracing|framing|keys)\\.ts$'
		}
	),
	rule('nobody-imports-tests', { pathNot: '(^tests/|\\.(test|bench)\\.ts$)' }, { path: '(^tests/|\\.(test|bench)\\.ts$)' }),
	// An import that cannot be resolved is an import that no rule has looked at.
	rule('not-resolvable', {}, { couldNotResolve: true, pathNot: '^\\$(app|env|service-worker)|^\\./\\$types' })
];

module.exports = {
	forbidden: [...order, ...packages, ...doors],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: ['^\\.svelte-kit', '^build', '^dist', '^src/tools'] },
		tsPreCompilationDeps: true,
		webpackConfig: { fileName: join(__dirname, 'aliases.cjs') },
		enhancedResolveOptions: {
			extensions: ['.ts', '.js', '.mjs', '.svelte', '.svelte.ts', '.json'],
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'browser', 'default', 'types']
		}
	}
};
