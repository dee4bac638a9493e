/** Given: the report that GET /report sends, 26 bytes of plain text. */
export const report = 'abcdefghijklmnopqrstuvwxyz';

/** Given: the ETag of this version of the report, a strong one. */
export const etag = '"report-1"';
