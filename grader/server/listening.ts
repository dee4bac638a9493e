import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { endianness } from 'node:os';
import type { Listener } from './probe.ts';

/** A listening TCP socket of this machine. */
export interface Socket extends Listener {
  readonly inode: string;
}

/** Every TCP socket that listens on this machine; undefined where the system does not tell, which only Linux does. */
export function listeningSockets(): readonly Socket[] | undefined {
  try {
    return [...rows('/proc/self/net/tcp'), ...rowsIfThere('/proc/self/net/tcp6')];
  } catch {
    return undefined;
  }
}

/** Those of the sockets that one of these processes holds open. */
export function heldBy(pids: readonly number[], sockets: readonly Socket[]): readonly Socket[] {
  const held = new Set(pids.flatMap(openSockets));
  return sockets.filter(({ inode }) => held.has(inode));
}

/** Where a program says that it listens, the plainest words first; a WebSocket's address is not meant for requests. */
export function printedListeners(text: string): readonly Listener[] {
  const said = [
    ...text.matchAll(/\bhttps?:\/\/(\[[\da-f:.]+\]|[^\s/:"'<>]+):(\d{2,5})\b/gi),
    ...text.matchAll(/\b()port(?:s|\(s\))?\W{0,3}(\d{2,5})\b/gi),
    ...text.matchAll(/(?<=^|[\s"'([=])(\[[\da-f:.]+\]|\d+\.\d+\.\d+\.\d+|localhost|\*)?:(\d{4,5})\b(?!:)/gi),
  ].map(([, host = '', port]) => ({ host: addressOf(host), port: Number(port) }));
  return said.filter(
    ({ host, port }, at) =>
      port > 0 && port < 65_536 && said.findIndex((other) => other.host === host && other.port === port) === at,
  );
}

/** The addresses to connect to for a socket that is bound to this one; a wildcard may be open for either family. */
export function reachable(host: string): readonly string[] {
  if (host === '0.0.0.0') return ['127.0.0.1'];
  return host === '::' ? ['127.0.0.1', '::1'] : [host];
}

/** The address in words of a printed URL; a name or nothing at all means this machine, in either family. */
function addressOf(printed: string): string {
  if (printed.startsWith('[')) return printed.slice(1, -1);
  return /^\d+\.\d+\.\d+\.\d+$/.test(printed) ? printed : '::';
}

function rowsIfThere(file: string): readonly Socket[] {
  try {
    return rows(file);
  } catch {
    return []; // a kernel without IPv6
  }
}

/** The rows of a table of the kernel that are in the state LISTEN. */
function rows(file: string): readonly Socket[] {
  return readFileSync(file, 'latin1')
    .split('\n')
    .slice(1)
    .flatMap((row) => {
      const [, local = '', , state, , , , , , inode = ''] = row.trim().split(/\s+/);
      if (state !== '0A') return [];
      const [address = '', port = ''] = local.split(':');
      return [{ host: readAddress(address), port: Number.parseInt(port, 16), inode }];
    });
}

/** Reads an address as the kernel prints it: words of 32 bits, each in the byte order of the machine. */
function readAddress(hex: string): string {
  const words = hex.match(/.{8}/g) ?? [];
  const bytes = words.flatMap((word) => {
    const inOrder = (word.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16));
    return endianness() === 'LE' ? inOrder.reverse() : inOrder;
  });
  if (bytes.length === 4) return bytes.join('.');
  const isMapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 0xff && bytes[11] === 0xff;
  if (isMapped) return bytes.slice(12).join('.'); // as Java binds an IPv4 address
  const groups = bytes.flatMap((byte, at) => (at % 2 === 0 ? [(byte * 256 + (bytes[at + 1] ?? 0)).toString(16)] : []));
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
}

/** The inodes of the sockets that a process holds open; none if it has ended or is somebody else's. */
function openSockets(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((descriptor) => socketAt(`/proc/${pid}/fd/${descriptor}`));
  } catch {
    return [];
  }
}

function socketAt(descriptor: string): string[] {
  try {
    return /^socket:\[(\d+)\]$/.exec(readlinkSync(descriptor))?.slice(1) ?? [];
  } catch {
    return []; // closed meanwhile
  }
}
