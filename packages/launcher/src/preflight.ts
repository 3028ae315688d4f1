import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { StartFailure } from './failure.ts'
import { describeProcess } from './processes.ts'

// What `localhost` may mean.
const LOCAL_ADDRESSES = ['127.0.0.1', '::1']

/** @throws StartFailure when the port cannot be had, saying who has it where the system tells, and what to do. */
export async function requireFreePort(port: number, host = 'localhost'): Promise<void> {
  for (const address of host === 'localhost' ? LOCAL_ADDRESSES : [host]) {
    const code = await tryToListen(port, address)
    const hasNoIpv6 = address === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')
    if (code && !hasNoIpv6) throw new StartFailure(refusal(port, host, code))
  }
}

/** What somebody else did between the check and the start, in the words of the check; other errors stay as they are. */
export function explainListenError(error: unknown, port: number, host = 'localhost'): unknown {
  const { syscall, code } = error as NodeJS.ErrnoException
  return syscall === 'listen' && code ? new StartFailure(refusal(port, host, code)) : error
}

async function tryToListen(port: number, address: string): Promise<string | null> {
  const server = createServer()
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, address, resolve))
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error)
  }
  await new Promise((resolve) => server.close(resolve))
  return null
}

function refusal(port: number, host: string, code: string): string {
  const other = `PORT=${port < 1024 ? 4000 : port + 1} npm start`
  if (code === 'EACCES')
    return `Port ${port} is not open to this user: those below 1024 mostly are not. Choose another: ${other}`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address ${host}. Set ATRIUM_HOST to one that it has, or to 0.0.0.0 for all of them.`
  if (code !== 'EADDRINUSE') return `Port ${port} cannot be used (${code}). Choose another: ${other}`
  const holder = holderOf(port)
  const who = holder ? ` by process ${holder.pid} (${holder.command.slice(0, 80)})` : ''
  return `Port ${port} is in use${who}. Stop what uses it, or choose another: ${other}`
}

/** Who listens on the port. Linux only, and only processes that we may look into. */
function holderOf(port: number): { pid: number; command: string } | null {
  try {
    const socket = listeningSocket(port)
    if (!socket) return null
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      if (hasOpen(pid, socket)) return { pid: Number(pid), command: describeProcess(Number(pid))?.command ?? '' }
    }
  } catch {
    // The message says enough without it.
  }
  return null
}

function listeningSocket(port: number): string | null {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0')
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of readFileSync(table, 'utf8').split('\n').slice(1)) {
      // proc(5): local address, state (0A is LISTEN), inode.
      const [, local, , state, , , , , , inode] = line.trim().split(/\s+/)
      if (local?.endsWith(`:${hexPort}`) && state === '0A') return `socket:[${inode}]`
    }
  }
  return null
}

function hasOpen(pid: string, target: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`) === target)
  } catch {
    return false
  }
}
