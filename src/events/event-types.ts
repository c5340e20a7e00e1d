/** Types of events that webhooks deliver. */
export const EVENT_TYPES = ['listing.created', 'price.changed', 'price.suspect', 'webhook.disabled'] as const;

/** Test message, sent to one webhook on request. */
export const PING = 'webhook.ping';

export type EventType = (typeof EVENT_TYPES)[number] | typeof PING;
