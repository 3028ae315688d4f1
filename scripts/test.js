// Runs before anything is installed and on any Node, so the check of the version comes before every other import.
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(
    `Atrium's tests need Node 20 or later; this is ${process.versions.node}. Get one from https://nodejs.org.`,
  )
  process.exit(1)
}
const { main } = await import('./lib/test.js')
await main(process.argv.slice(2))
