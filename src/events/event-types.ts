/** Everything that the service tells others of by itself: the facts that webhooks deliver. */
export const EVENT_TYPES = ['listing.created', 'price.changed', 'price.suspect', 'webhook.disabled'] as const;

/** Sent to one receiver only, when somebody asks for it. */
export const PING = 'webhook.ping';

export type EventType = (typeof EVENT_TYPES)[number] | typeof PING;
