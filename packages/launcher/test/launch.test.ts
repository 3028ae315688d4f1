import { once } from 'node:events'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { describeProcess } from '../src/processes.ts'
import { launch, readRun, temporaryHome } from './launcher.ts'
import { freePort } from '@atrium/testing'

const READY = 'Atrium is ready'

describe('the launcher', { timeout: 60_000 }, () => {
  test('starts, says where and how to sign in, and on Ctrl-C stops all in reverse order', async () => {
    const [home, port] = [temporaryHome(), await freePort()]
    const atrium = launch({ home, port })
    expect(await atrium.line(READY)).toContain(`http://localhost:${port}`)
    await atrium.line('Stop it with Ctrl-C')
    expect(atrium.lines.join('\n')).toMatch(/atrium-demo[^]*owner@demo\.test[^]*client2@demo\.test/)
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
    const postgres = readRun(home)!.postgres!.pid
    atrium.signal('SIGINT')
    expect(await atrium.ended).toEqual({ code: 0, signal: null })
    expect(atrium.lines.filter((line) => line.endsWith('stopped'))).toEqual(
      ['gateway', 'subgraphs', 'simulators'].map((part) => `> ${part} stopped`),
    )
    expect(describeProcess(postgres)).toBeNull()
    expect(readRun(home)).toBeNull()
  })

  test('keeps its data, its keys and its workspace over a stop', async () => {
    const [home, port] = [temporaryHome(), await freePort()]
    const first = launch({ home, port })
    await first.line(READY)
    const keys = readFileSync(join(home, 'keys/atrium.json'), 'utf8')
    first.signal('SIGTERM')
    await first.ended
    const second = launch({ home, port })
    await second.line(READY)
    expect(second.lines).toContain('> start 2')
    expect(second.lines).not.toContain('> seeding 1')
    expect(readFileSync(join(home, 'keys/atrium.json'), 'utf8')).toBe(keys)
  })

  test('lets nobody else read what is secret', async () => {
    const [home, port] = [temporaryHome(), await freePort()]
    await launch({ home, port }).line(READY)
    for (const file of ['run.json', 'keys/atrium.json', 'keys/postgres.json']) {
      expect(statSync(join(home, file)).mode & 0o077, file).toBe(0)
    }
    expect(statSync(join(home, 'keys')).mode & 0o077).toBe(0)
    expect(statSync(join(home, 'postgres')).mode & 0o077).toBe(0)
  })

  test('recovers after kill -9: stops the PostgreSQL that was left and has its data', async () => {
    const [home, port] = [temporaryHome(), await freePort()]
    const killed = launch({ home, port })
    await killed.line(READY)
    const orphan = readRun(home)!.postgres!.pid
    killed.signal('SIGKILL')
    await killed.ended
    expect(describeProcess(orphan)).not.toBeNull()
    const next = launch({ home, port })
    await next.line(READY)
    expect(next.lines).toContain('> start 2')
    expect(describeProcess(orphan)).toBeNull()
  })

  test('recovers when PostgreSQL was killed with it, and when a stale lock names a process of someone else', async () => {
    const [home, port] = [temporaryHome(), await freePort()]
    const killed = launch({ home, port })
    await killed.line(READY)
    const { postgres, launcher } = readRun(home)!
    killed.signal('SIGKILL')
    process.kill(postgres!.pid, 'SIGKILL')
    await killed.ended
    // The lock's process id was given to another process meanwhile: this test.
    writeFileSync(join(home, 'run.json'), JSON.stringify({ launcher: { ...launcher, pid: process.pid } }))
    const lockFile = join(home, 'postgres/data/postmaster.pid')
    writeFileSync(lockFile, readFileSync(lockFile, 'utf8').replace(/^\d+/, String(process.pid)))
    const next = launch({ home, port })
    await next.line(READY)
    expect(next.lines).toContain('> start 2')
  })

  test('begins again with an empty database when it was killed while it made the demo workspace', async () => {
    const [home, port] = [temporaryHome(), await freePort()]
    const killed = launch({ home, port, args: ['--scale', '13'] })
    await killed.line('seeding 13')
    killed.signal('SIGKILL')
    await killed.ended
    const next = launch({ home, port })
    await next.line(READY)
    expect(next.lines).toEqual(expect.arrayContaining(['> start 1', '> seeding 1']))
  })

  test('run twice on one home: the second says where the first is, and touches nothing', async () => {
    const [home, port] = [temporaryHome(), await freePort()]
    const first = launch({ home, port })
    await first.line(READY)
    const second = launch({ home, port: await freePort() })
    expect(await second.ended).toMatchObject({ code: 1 })
    expect(second.lines).toEqual([
      `Atrium already runs on ${home} at http://localhost:${port} (process ${first.pid}). ` +
        `Stop it with \`kill ${first.pid}\`, or set ATRIUM_HOME to another folder.`,
    ])
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
  })

  test('says who has its port and what to do', async () => {
    const server = createServer()
    const port = await freePort()
    await once(server.listen(port, '127.0.0.1'), 'listening')
    const home = temporaryHome()
    const atrium = launch({ home, port })
    expect(await atrium.ended).toMatchObject({ code: 1 })
    server.close()
    expect(atrium.lines).toHaveLength(1)
    expect(atrium.lines[0]).toContain(`Port ${port} is in use`)
    expect(atrium.lines[0]).toContain(`Stop what uses it, or choose another: PORT=${port + 1} npm start`)
    if (process.platform === 'linux') expect(atrium.lines[0]).toContain(`by process ${process.pid}`)
    expect(readRun(home)).toBeNull()
  })

  test('starts empty without demo people and simulators, and then stays so', async () => {
    const [home, port] = [temporaryHome(), await freePort()]
    const atrium = launch({ home, port, args: ['--empty'] })
    await atrium.line('Stop it with Ctrl-C')
    atrium.signal('SIGINT')
    await atrium.ended
    const output = atrium.lines.join('\n')
    for (const absent of ['seeding', 'simulators', 'demo.test']) expect(output).not.toContain(absent)
    const demo = launch({ home, port, args: ['--scale', '2'] })
    expect(await demo.ended).toMatchObject({ code: 1 })
    expect(demo.lines.at(-1)).toContain('holds a workspace that was started empty')
  })

  test('stops cleanly when it is asked to while it still starts', async () => {
    const [home, port] = [temporaryHome(), await freePort()]
    const atrium = launch({ home, port })
    await atrium.line('PostgreSQL')
    const postgres = readRun(home)!.postgres!.pid
    atrium.signal('SIGINT')
    expect(await atrium.ended).toMatchObject({ code: 0 })
    expect(describeProcess(postgres)).toBeNull()
  })

  test('stops at once when asked a second time, and leaves no process behind', async () => {
    const [home, port] = [temporaryHome(), await freePort()]
    const atrium = launch({ home, port })
    await atrium.line(READY)
    const postgres = readRun(home)!.postgres!.pid
    const request = fetch(`http://127.0.0.1:${port}/hang`).catch(() => 'cut')
    await atrium.line('hanging')
    atrium.signal('SIGINT')
    await atrium.line('Stopping')
    atrium.signal('SIGINT')
    expect(await atrium.ended).toMatchObject({ code: 130 })
    expect(await request).toBe('cut')
    await expect.poll(() => describeProcess(postgres)).toBeNull()
  })

  test('says what to do when it may not write to its home', async () => {
    const folder = temporaryHome()
    writeFileSync(join(folder, 'file'), '')
    const home = join(folder, 'file/home')
    const atrium = launch({ home, port: await freePort() })
    expect(await atrium.ended).toMatchObject({ code: 1 })
    expect(atrium.lines).toEqual([
      expect.stringMatching(/^Atrium cannot write to .*set ATRIUM_HOME to a folder of yours\.$/),
    ])
  })

  test('keeps its data in a folder that is closed to all others', async () => {
    const home = join(temporaryHome(0o700), 'home')
    mkdirSync(home)
    const atrium = launch({ home, port: await freePort() })
    await atrium.line(READY)
    atrium.signal('SIGINT')
    await atrium.ended
    expect(statSync(join(home, 'postgres/data')).isDirectory()).toBe(true)
  })
})
