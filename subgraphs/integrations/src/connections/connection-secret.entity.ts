import { defineEntity, p } from '@mikro-orm/core'

const ConnectionSecretSchema = defineEntity({
  name: 'ConnectionSecret',
  tableName: 'connection_secrets',
  properties: {
    id: p.uuid().primary(),
    connectionId: p.uuid(),
    companyId: p.uuid().nullable(),
    name: p.text(),
    ciphertext: p.text().lazy(),
    updatedAt: p
      .datetime(3)
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
})

export class ConnectionSecret extends ConnectionSecretSchema.class {}
ConnectionSecretSchema.setClass(ConnectionSecret)
