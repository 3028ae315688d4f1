import { Limit } from './limits/limit.entity.ts'

export const NAME = 'gateway'
export const entities = [Limit]
