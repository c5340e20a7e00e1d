/** Everything that the service tells others of by itself: the facts that webhooks deliver. */
export const EVENT_TYPES = ['listing.created', 'price.changed', 'price.suspect'] as const;
export type EventType = (typeof EVENT_TYPES)[number];
