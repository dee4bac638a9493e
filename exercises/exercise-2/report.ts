/** Given: the report that GET /report sends, 26 bytes of plain text. */
export const report = 'abcdefghijklmnopqrstuvwxyz';
