export { writable } from 'svelte/store';
