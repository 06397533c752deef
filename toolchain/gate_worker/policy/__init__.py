"""The allow-list over CPython's syntax tree: what generated Python may import, name, touch and
build (S3)."""
