/** When notifications go by e-mail. */
export const EmailDelivery = { IMMEDIATE: 'IMMEDIATE', DAILY: 'DAILY' } as const
export type EmailDelivery = (typeof EmailDelivery)[keyof typeof EmailDelivery]
