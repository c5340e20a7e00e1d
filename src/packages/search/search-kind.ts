/** Kinds of searchable items. */
export const SEARCH_KINDS = ['section', 'variable', 'attribute', 'comment', 'file'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
