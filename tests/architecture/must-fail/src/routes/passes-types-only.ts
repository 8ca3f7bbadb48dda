import type { engine } from '$lib/engine';

export type Engine = typeof engine;
