import type { CatalogueEntry } from '../catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

export const catalogueEntry: CatalogueEntry = {
  id: '019a9d00-0000-7000-8000-0000000000e1',
  name: 'Ecosystem project',
  category: 'MONITORING',
  description: 'A product of your own that tells its metrics: memory, tasks, orders, payments, whatever it counts.',
  logo: 'ecosystem',
  configSchema,
  documentationUrl: 'https://prometheus.io/docs/instrumenting/exposition_formats/',
  // The control room makes them, together with the project they are of.
  isOffered: false,
}
