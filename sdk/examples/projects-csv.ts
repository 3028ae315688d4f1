// Writes all projects as CSV (RFC 4180) to standard output. The key needs the scope projects:read.
//
//   ATRIUM_API_KEY=atr_live_… npx tsx sdk/examples/projects-csv.ts > projects.csv
import { Projects } from '@atrium/sdk'
import { atriumFromEnvironment } from './environment.ts'

const atrium = atriumFromEnvironment()
const row = (...cells: (string | null | undefined)[]) => console.log(cells.map((cell) => quote(cell ?? '')).join(','))
const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

row('id', 'name', 'company', 'status', 'start', 'end')
for await (const page of atrium.pages(Projects, { first: 100 }, (data) => data.projects)) {
  for (const { id, name, company, status, startOn, endOn } of page.nodes)
    row(id, name, company?.name, status, startOn, endOn)
}
