/** What can be searched for. */
export const SEARCH_KINDS = ['section', 'variable', 'attribute', 'comment', 'file'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
