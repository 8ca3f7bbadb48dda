export { AssessmentSession } from './assessment-session.svelte';
export type { SessionOptions } from './assessment-session.svelte';
export type { LinkNotice } from './open-shared-link';
