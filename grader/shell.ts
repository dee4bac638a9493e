/** A word for a POSIX shell, in quotation marks only where it needs them (POSIX.1-2024, XCU §2.2). */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
