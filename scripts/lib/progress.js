import { spawn } from 'node:child_process'
import { childEnv, ROOT } from './project.js'

/**
 * Shows one line for a piece of work: with the seconds running on a terminal, once at the end elsewhere.
 * @returns what `work` returns. Its failure is marked on the line and thrown on.
 */
export async function step(title, work, stream = process.stdout) {
  const started = Date.now()
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`
  const show = (mark, end) => stream.write(`${stream.isTTY ? '\r\u001b[2K' : ''}${mark} ${title} ${end}`)
  const timer = stream.isTTY ? setInterval(() => show('·', seconds()), 200) : undefined
  try {
    const result = await work()
    show('✓', `(${seconds()})\n`)
    return result
  } catch (error) {
    show('✗', `(${seconds()})\n`)
    throw error
  } finally {
    clearInterval(timer)
  }
}

/** Runs a program quietly. Resolves to its exit code and all it printed. */
export function run(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: ROOT, env: childEnv(), ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const output = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(output).toString() }))
  })
}
