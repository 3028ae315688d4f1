export { type Api, apiAt, type GraphqlBody } from '@atrium/testing'
