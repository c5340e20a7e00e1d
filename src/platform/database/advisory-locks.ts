/**
 * Keys of the locks that processes hold for longer than a transaction. Every use has its own key. The function
 * enable_package_pgvector (migrations/baseline/package-search.ts) takes 7234002.
 */
export const ADVISORY_LOCKS = { migrations: 7_234_001, storageCheck: 7_234_003 } as const;
