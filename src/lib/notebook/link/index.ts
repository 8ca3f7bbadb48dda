export { checkChanges } from './check-changes';
export type { CheckedChanges, KnownInput } from './check-changes';
export { decodeLink } from './decode-link';
export type { DecodedLink, LinkContext } from './decode-link';
export { encodeLink, isLink } from './encode-link';
export type { ShareLink } from './encode-link';
export { encodeNotebookLink, encodeScenarioLink, openAnyLink } from './notebook-link';
export type { LinkScenario, NotebookLink, OpenedLink } from './notebook-link';
export { PACKED_CATALOGUE } from './packed-diagnostics';
