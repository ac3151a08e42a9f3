/** What the system says of a failed operation, in words for a person. */

const PLAIN: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  ELOOP: 'its links lead around in a circle',
  ENOSPC: 'no space is left on the device',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be too large',
  EROFS: 'the file system is read-only',
  EMFILE: 'too many files are open',
  EIO: 'the device failed',
  ENOTFOUND: 'no such server is known',
  EAI_AGAIN: 'no name server answered',
  ECONNREFUSED: 'its server takes no connections',
  ECONNRESET: 'its server broke the connection off',
  ETIMEDOUT: 'its server did not answer in time',
  ENETUNREACH: 'no way leads to its server',
  EHOSTUNREACH: 'no way leads to its server',
  UND_ERR_SOCKET: 'its server broke the connection off',
  Z_DATA_ERROR: 'its compressed data is damaged',
  Z_BUF_ERROR: 'its compressed data ends too early',
};

/** The reason in a caught `error`. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Of what went wrong on the way to a server, fetch itself says no more than that it failed.
  if (error instanceof TypeError && error.cause instanceof Error) return reasonOf(error.cause);
  const code = 'code' in error ? String(error.code) : '';
  return PLAIN[code] ?? (error.message || code);
}
