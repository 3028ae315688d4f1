import { BlockList, isIP } from 'node:net'

/** An address or a CIDR block as it is kept (`192.0.2.0/24`; a lone address gets its full length), or null when it is neither. */
export function parseBlock(text: string): string | null {
  const [address = '', length, ...more] = text.trim().toLowerCase().split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0 || address.includes('%')) return null
  const longest = version === 4 ? 32 : 128
  if (length === undefined) return `${address}/${longest}`
  if (!/^\d{1,3}$/.test(length) || Number(length) > longest) return null
  return `${address}/${Number(length)}`
}

/** Whether a client's address lies in one of the blocks. No block at all allows every address. */
export function isAllowedIp(blocks: readonly string[], ip: string): boolean {
  if (blocks.length === 0) return true
  // How a socket that takes both versions names a client of version 4.
  const address = ip.replace(/^::ffff:(?=\d+\.)/i, '')
  const version = isIP(address)
  if (version === 0) return false
  const list = new BlockList()
  for (const block of blocks) {
    const [start = '', length] = block.split('/')
    list.addSubnet(start, Number(length), isIP(start) === 4 ? 'ipv4' : 'ipv6')
  }
  return list.check(address, version === 4 ? 'ipv4' : 'ipv6')
}
