export { AssessmentSession } from './assessment-session.svelte';
export type { LinkNotice, SessionOptions } from './assessment-session.svelte';
