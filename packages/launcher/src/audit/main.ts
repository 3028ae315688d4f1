// `npm run audit:verify`: follows every chain of the audit logs, and ends with 1 when one does not hold.
import { AGENCY_TENANT } from '@atrium/kit/audit'
import { createLogger } from '@atrium/kit/logs'
import { readSettings } from '../env.ts'
import { readRunFile } from '../home.ts'
import { verifyAudit } from './verify-audit.ts'

const { database, home } = readSettings()
const databaseUrl = database?.appUrl ?? readRunFile(home)?.postgres?.appUrl
if (databaseUrl) process.exitCode = await verify(databaseUrl)
else {
  process.stderr.write('No database is known. Start Atrium first (npm start), or name yours in DATABASE_URL.\n')
  process.exitCode = 2
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

async function verify(url: string): Promise<number> {
  let [chains, broken] = [0, 0]
  for await (const chain of verifyAudit({ databaseUrl: url, log: createLogger({ level: 'silent' }) })) {
    chains += 1
    const of = chain.tenantId === AGENCY_TENANT ? 'agency' : chain.tenantId
    const verdict = chain.brokenAt === null ? 'holds' : `BROKEN at entry ${chain.brokenAt}`
    print(`${chain.source.padEnd(13)} ${of.padEnd(36)} ${String(chain.checked).padStart(9)}  ${verdict}`)
    if (chain.brokenAt === null) print(`${' '.repeat(14)}head ${chain.reached.hash}`)
    else broken += 1
  }
  print(`${chains} chains, ${broken} broken`)
  return broken > 0 ? 1 : 0
}
