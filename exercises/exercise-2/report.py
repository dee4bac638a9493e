# Given: the report that GET /report sends, 26 bytes of plain text.
report = "abcdefghijklmnopqrstuvwxyz"
