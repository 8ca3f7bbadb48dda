// Import aliases for the tools that do not read SvelteKit's generated tsconfig.
const { resolve } = require('node:path');

// Seen from the working directory, so that the must-fail tree is judged by the same rules.
const at = (path) => resolve(process.cwd(), path);

module.exports = { resolve: { alias: { $lib: at('src/lib'), $workers: at('workers'), $scenarios: at('scenarios'), $seeds: at('seeds') } } };
