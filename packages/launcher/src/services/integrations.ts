import { runSubgraphService } from './subgraph-service.ts'

runSubgraphService('integrations')
