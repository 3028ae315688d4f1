import { type Consumer, isEvent } from '@atrium/kit/events'
import { recordBuild } from '../builds/build.service.ts'
import { recordPush, recordReport } from './deployment.service.ts'
import { linkMadeRepository } from '../repositories/made-repository.ts'
import { recordStats } from '../repositories/repository-stats.service.ts'

/** What providers tell of repositories becomes deployments, builds and figures of the projects they are linked to; those made for one are linked. */
export const repositoryActivity: Consumer = {
  name: 'repository-activity',
  streams: ['integrations'],
  types: ['code.pushed', 'deployment.reported', 'build.reported', 'repository.stats_synced', 'command.finished'],
  async handle(em, event) {
    if (isEvent(event, 'code.pushed')) await recordPush(em, event)
    else if (isEvent(event, 'deployment.reported')) await recordReport(em, event)
    else if (isEvent(event, 'build.reported')) await recordBuild(em, event)
    else if (isEvent(event, 'repository.stats_synced')) await recordStats(em, event)
    else if (isEvent(event, 'command.finished')) await linkMadeRepository(em, event)
  },
}
