# Given: the report that GET /report sends, 26 bytes of plain text.
report = "abcdefghijklmnopqrstuvwxyz"

# Given: the ETag of this version of the report, a strong one.
etag = '"report-1"'
