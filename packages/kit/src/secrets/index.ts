export * from './keyring.ts'
export * from './keys.ts'
