export { chanceSentences, CHANCE_RUNS } from './chance-runs';
export { EnsembleWatch, type AnsweredEnsemble } from './ensemble-watch.svelte';
